"""Checking problems with other numbers for a worksheet, in the tutor's own thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Property, QEnum, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from app.sentences import say
from app.sentences.numerals import whole
from app.teaching.variants import Variants, agrees
from app.ui.family_drawing import family_agrees
from app.ui.solving_thread import Job, Solve, SolvingThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

CHILD_PAUSE_MS = 1_500


@QmlElement
class VariantsController(QObject):
    """Finds variants one by one; `ended` carries the `Variants` with all that was found at the end.

    Whatever else is asked of the tutor comes first, as with a set that is solved beforehand. While a set is
    solved (`others_busy`) it waits, so that the two do not push each other away.
    """

    @QEnum
    class State(Enum):
        """What it is doing."""

        Idle = 0
        Running = 1
        Stopping = 2

    changed = Signal()
    ended = Signal(object, str)  # the Variants; a sentence where it was stopped or the tutor failed
    _stepped = Signal()

    def __init__(
        self, thread: SolvingThread, others_busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thread = thread
        self._others_busy = others_busy
        thread.done.connect(self._on_done)
        thread.failed.connect(self._on_failed)
        thread.submitted.connect(self._on_submitted)
        thread.closing.connect(self.leave)
        self._stepped.connect(self.changed)
        self._state = self.State.Idle
        self._variants: Variants | None = None
        self._job: Job | None = None
        self._let_go = threading.Event()
        self._pause = QTimer(self, singleShot=True, interval=CHILD_PAUSE_MS)
        self._pause.timeout.connect(self._go_on)

    def begin(self, variants: Variants) -> None:
        """Find these; what was being found before is dropped."""
        self.leave()
        self._variants = variants
        self._state = self.State.Running
        self._go_on()

    @Slot()
    def leave(self) -> None:
        """Drop what is being found; nothing is told of it any more."""
        self._interrupt()
        self._pause.stop()
        self._job = self._variants = None
        self._enter(self.State.Idle)

    @Slot()
    def cancel(self) -> None:
        """Stop; what was found so far is told."""
        if self._state is not self.State.Running:
            return
        self._pause.stop()
        if self._job is None:
            self._end(say("teacher", "Stopped."))
        else:
            self._interrupt()
            self._enter(self.State.Stopping)

    def _interrupt(self) -> None:
        if self._job is not None:
            self._let_go.set()
            self._job.cancel.set()

    @Slot()
    def _go_on(self) -> None:
        variants = self._variants
        if variants is None or self._state is not self.State.Running:
            return
        if self._others_busy():
            self._pause.start()
            self._enter(self.State.Running)
            return
        let_go = self._let_go = threading.Event()

        def work(solve: Solve) -> None:
            while not let_go.is_set() and variants.step(lambda new: agrees(new, family_agrees, solve)):
                self._stepped.emit()

        self._job = self._thread.submit(work)
        self._enter(self.State.Running)

    @Slot(object)
    def _on_submitted(self, job: Job) -> None:
        """Another job waits behind ours: let ours go. It is taken up again when that is told."""
        if self._job is not None and job is not self._job:
            self._interrupt()

    @Slot(int, object)
    def _on_done(self, number: int, _nothing: object) -> None:
        if self._job is not None and self._job.number == number:
            self._job = None
            self._after("")

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if self._job is not None and self._job.number == number:
            self._job = None
            self._after(say("teacher", "Stopped: {reason}").format(reason=sentence))

    def _after(self, failure: str) -> None:
        """Ours came back: at its end, let go for another job or by Cancel, or with a failure."""
        if self._state is self.State.Stopping:
            self._end(say("teacher", "Stopped."))
        elif self._let_go.is_set():
            self._pause.start()  # for the child; then on
            self._enter(self.State.Running)
        else:
            self._end(failure)

    def _end(self, sentence: str) -> None:
        variants, self._variants = self._variants, None
        self._enter(self.State.Idle)
        if variants is not None:
            self.ended.emit(variants, sentence)

    def _enter(self, state: State) -> None:
        self._state = state
        self.changed.emit()

    @Property(int, notify=changed)
    def state(self) -> int:
        """A number of `State`."""
        return int(self._state.value)

    @Property(int, notify=changed)
    def done(self) -> int:
        """How many problems are found."""
        return 0 if self._variants is None else len(self._variants.found)

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many are wanted."""
        return 0 if self._variants is None else self._variants.wanted

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """How far it is; empty while nothing is being found."""
        if self._variants is None:
            return ""
        if self._state is self.State.Stopping:
            return say("tutor", "Stopping…")
        if self._job is None:
            return say("teacher", "Waiting until the tutor is free …")
        said = say("teacher", "Each new problem is solved again from its text: {done} of {total} agree.")
        found, wanted = len(self._variants.found), self._variants.wanted
        return said.format(done=whole(found), total=whole(wanted))

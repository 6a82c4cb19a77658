"""What the window says about the problem in it."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.sentences import say
from app.ui.working_time import WorkingTime

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


Words = Callable[[], str]
"""Says a sentence in the language that is on, so that it can be said again in another."""


@QmlElement
class TutorState(QObject):
    """The phase with its sentence, how far the solving is, and remarks. `TutorController` changes them."""

    @QEnum
    class Phase(Enum):
        """What the window is doing."""

        Opening = 0
        Ready = 1
        Solving = 2
        Stopping = 3
        Stopped = 4
        Answered = 5
        Problem = 6
        Broken = 7

    phaseChanged = Signal()
    statusChanged = Signal()
    progressChanged = Signal()
    timeChanged = Signal()
    noteChanged = Signal()
    announced = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phase = self.Phase.Opening
        self._words = self._words_of_warning = nothing
        self._status = ""
        self._from_set = False
        self._warning = ""
        self._note = ""
        self._wanted = 0
        self._finished = 0
        self._time = WorkingTime(self)
        self._time.changed.connect(self.timeChanged)

    def reword(self) -> None:
        """Another language is on: say anew what is said."""
        self._say(self._words)
        self._set_warning(self._words_of_warning)
        self.timeChanged.emit()

    def _enter(self, phase: Phase, words: Words, *, announce: bool = False) -> None:
        self._say(words)
        if phase is not self._phase:
            self._phase = phase
            self._time.run(phase in {self.Phase.Solving, self.Phase.Stopping})
            self.phaseChanged.emit()
        if announce:
            self.announced.emit(self._status)

    def _say(self, words: Words) -> None:
        self._words, status = words, words()
        if status != self._status:
            self._status = status
            self.statusChanged.emit()

    def _set_progress(self, wanted: int, finished: int) -> None:
        self._wanted, self._finished = wanted, finished
        self.progressChanged.emit()

    @Slot(str)
    def _set_note(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.noteChanged.emit()
            if note:
                self.announced.emit(note)

    def _set_warning(self, words: Words) -> None:
        self._words_of_warning, warning = words, words()
        if warning != self._warning:
            self._warning = warning
            self.noteChanged.emit()

    @Property(int, notify=phaseChanged)
    def phase(self) -> int:
        """A number of `Phase`."""
        return int(self._phase.value)

    @Property(bool, notify=phaseChanged)
    def fromSet(self) -> bool:
        """Whether what is answered is a problem of today's set."""
        return self._from_set and self._phase is self.Phase.Answered

    @Property(str, notify=statusChanged)
    def status(self) -> str:
        """What is happening, what is wrong or what came out, as a sentence; may be empty."""
        return self._status

    @Property(str, notify=noteChanged)
    def warning(self) -> str:
        """What is odd about the problem that is being solved."""
        return self._warning

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        """A remark about the computer."""
        return self._note

    @Property(int, notify=progressChanged)
    def wanted(self) -> int:
        """How many ideas are to be tried at most; 0 while that is not known."""
        return self._wanted

    @Property(int, notify=progressChanged)
    def finished(self) -> int:
        """How many ideas were tried."""
        return self._finished

    @Property(str, notify=timeChanged)
    def time(self) -> str:
        """How long the tutor has worked on the problem; empty in the first moments and where it does not."""
        return self._time.words


def nothing() -> str:
    """Nothing is said."""
    return ""


def getting_ready() -> str:
    """Said while the models are loaded."""
    return say("tutor", "Getting ready…")


def thinking() -> str:
    """Said until the first idea is there."""
    return say("teaching", "Thinking of ideas…")


def stopping() -> str:
    """Said until the tutor lets go."""
    return say("tutor", "Stopping…")


def stopped() -> str:
    """Said after that."""
    return say("tutor", "Stopped. Your problem is still here. Press Solve to start again.")

"""Solving a set beforehand, in the tutor's own thread, one problem at a time."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

import time
from enum import Enum

from PySide6.QtCore import Property, QEnum, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from app.problem.question import QuestionProblem
from app.records import Solved
from app.sentences import say
from app.teaching.set_run import SetRun
from app.ui import set_work
from app.ui.records_thread import RecordsThread
from app.ui.solving_thread import Job, Solve, SolvingThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

CHILD_PAUSE_MS = 1_500


@QmlElement
class TeacherBatchController(QObject):
    """Works through a set; each solution is kept as soon as it is there.

    Whatever else is asked of the tutor comes first: then the problem that is being worked on is let go, and
    taken up again afterwards. So a child never waits for the set.
    """

    @QEnum
    class State(Enum):
        """What the batch is doing."""

        Idle = 0
        Running = 1
        Stopping = 2

    changed = Signal()
    solved = Signal(str)  # the id of a problem that was worked on
    announced = Signal(str)

    def __init__(self, thread: SolvingThread, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._records = records
        thread.done.connect(self._on_done)
        thread.failed.connect(self._on_failed)
        thread.submitted.connect(self._on_submitted)
        thread.closing.connect(self._close)
        self._state = self.State.Idle
        self._set_id = ""
        self._sentence = ""
        self._questions: dict[str, str] = {}
        self._run = SetRun(())
        self._job: Job | None = None
        self._began = 0.0
        self._pause = QTimer(self, singleShot=True, interval=CHILD_PAUSE_MS)
        self._pause.timeout.connect(self._next)

    @Slot(str)
    def start(self, set_id: str) -> None:
        """Solve what is still to be solved in this set."""
        if self._state is self.State.Idle and set_id:
            self._set_id = set_id
            self._enter(self.State.Running, "")
            self._records.do(lambda records: set_work.waiting(records, set_id), self._begin, self._fail)

    @Slot()
    def cancel(self) -> None:
        """Stop; what is solved is kept."""
        if self._state is not self.State.Running:
            return
        self._pause.stop()
        if self._job is None:
            self._stop()
        else:
            self._job.cancel.set()
            self._enter(self.State.Stopping, say("tutor", "Stopping…"))

    @Slot()
    def _close(self) -> None:
        """Let go of the tutor, for good."""
        self.cancel()
        self._job = None

    def _begin(self, found: tuple[list[tuple[str, str]], int]) -> None:
        waiting, already = found
        self._questions = dict(waiting)
        self._run = SetRun(self._questions, already=already)
        if self._state is self.State.Running:
            self._next()

    @Slot()
    def _next(self) -> None:
        item_id = self._run.next
        if self._state is not self.State.Running:
            return
        if item_id is None:  # perhaps the teacher changed or added some meanwhile
            set_id = self._set_id
            self._records.do(lambda records: set_work.waiting(records, set_id), self._look_again, self._fail)
            return
        question = self._questions[item_id]

        def work(solve: Solve) -> Solved | None:
            try:
                return set_work.found(solve(question))
            except QuestionProblem:  # it was checked when it was added: a newer version may be stricter
                return None

        self._began = time.monotonic()
        self._job = self._thread.submit(work)
        self._enter(self.State.Running, self._run.sentence)

    def _look_again(self, found: tuple[list[tuple[str, str]], int]) -> None:
        """Go on with what waits and was not worked on in these words; where there is nothing, that is all."""
        if self._state is not self.State.Running or self._run.next is not None:
            return
        waiting, already = found
        new = {key: words for key, words in waiting if self._questions.get(key) != words}
        if new:
            self._questions |= new
            self._run = SetRun(new, already=already + len(waiting) - len(new))
            self._next()
            return
        finished = say("teacher", "{far}. Look at the answers now, and approve those that are right.")
        nothing = say("teacher", "Every problem of this set is solved.")
        done = finished.format(far=self._run.far) if self._questions else nothing
        self._enter(self.State.Idle, done, announce=True)

    @Slot(object)
    def _on_submitted(self, job: Job) -> None:
        """Another job waits behind ours: let ours go. It is taken up again when `_on_failed` comes."""
        if self._job is not None and job is not self._job:
            self._job.cancel.set()

    @Slot(int, object)
    def _on_done(self, number: int, result: Solved | None) -> None:
        if self._job is None or self._job.number != number:
            return
        self._job = None
        item_id = self._run.next
        assert item_id is not None
        if result is None:
            self._run.skip()
        else:
            self._run.finish(time.monotonic() - self._began)
            question = self._questions[item_id]
            self._records.do(
                lambda records: set_work.keep_found(records, item_id, question, result),
                lambda _kept: self.solved.emit(item_id),
                self._fail,
            )
        self._go_on()

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if self._job is None or self._job.number != number:
            return
        stopped, self._job = self._job.cancel.is_set(), None
        if self._state is self.State.Running and stopped:
            self._pause.start()  # for the child; then on
        elif self._state is self.State.Running and self._run.fail():
            self._fail(sentence)
        else:
            self._go_on()

    def _go_on(self) -> None:
        if self._state is self.State.Stopping:
            self._stop()
        else:
            self._next()

    def _stop(self) -> None:
        stopped = say("teacher", "Stopped. {far}. What is solved is kept; Solve goes on from there.")
        self._enter(self.State.Idle, stopped.format(far=self._run.far), announce=True)

    def _fail(self, reason: str) -> None:
        given_up = say("teacher", "Stopped: {reason} What is solved is kept; Solve goes on from there.")
        self._enter(self.State.Idle, given_up.format(reason=reason), announce=True)

    def _enter(self, state: State, sentence: str, *, announce: bool = False) -> None:
        self._state, self._sentence = state, sentence
        self.changed.emit()
        if announce:
            self.announced.emit(sentence)

    @Property(int, notify=changed)
    def state(self) -> int:
        """A number of `State`."""
        return int(self._state.value)

    @Property(str, notify=changed)
    def setId(self) -> str:
        """The id of the set that is, or was last, worked on."""
        return self._set_id

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """How far it is, or how it ended."""
        return self._sentence

    @Property(int, notify=changed)
    def done(self) -> int:
        """How many problems of the set are done."""
        return self._run.done

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many problems the set has."""
        return self._run.total

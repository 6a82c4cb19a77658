"""The problem in the window and what happens to it: typed, solved, stopped, tried, answered."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Property, QEnum, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from app.problem.question import QuestionProblem, check_question
from app.solving.solution import Progress, Solution
from app.teaching import trying_phrases
from app.teaching.words import explain, progress_sentence
from app.ui.controllers.for_teacher import ForTeacherController
from app.ui.controllers.rows import RowsModel
from app.ui.controllers.solution import SolutionView
from app.ui.controllers.trying import TryingController
from app.ui.drafts import TextFile
from app.ui.examples import EXAMPLES, Example
from app.ui.records_thread import RecordsThread
from app.ui.solving_thread import Job, SolvingThread, TutorLike

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

SAVE_DELAY_MS = 400
STOP_PATIENCE_MS = 800
GETTING_READY = "Getting ready…"
THINKING = "Thinking of ideas…"
STOPPING = "Stopping…"
STOPPED = "Stopped. Your problem is still here. Press Solve to start again."
DRAFT_NOT_SAVED = (
    "Your text cannot be saved on this computer just now, so it will be gone when you close the window."
)


@QmlElement
class TutorController(QObject):
    """The window's state. Owns the solving thread; all here runs in the window's thread and never waits.

    `draft` is where the typed text is kept. `status` is the sentence that belongs to the phase. Once there is
    a solution, `trying` knows how much of it the child may see.
    """

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
    textChanged = Signal()
    noteChanged = Signal()
    announced = Signal(str)

    def __init__(
        self,
        open_tutor: Callable[[], TutorLike],
        draft: TextFile,
        records: RecordsThread,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._text = draft.load()
        self._phase = self.Phase.Opening
        self._status = GETTING_READY
        self._warning = ""
        self._note = ""
        self._from_set = False
        self._wanted = 0
        self._finished = 0
        self._job: Job | None = None
        self._solution = SolutionView(self)
        self._examples = RowsModel(Example, self)
        self._examples.replace(EXAMPLES)
        self._saving = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._saving.timeout.connect(self.saveDraft)
        self._patience = QTimer(self, singleShot=True, interval=STOP_PATIENCE_MS)
        self._patience.timeout.connect(self._stopped)
        self._thread = SolvingThread(open_tutor, self)
        self._thread.opened.connect(self._on_opened)
        self._thread.open_failed.connect(self._on_open_failed)
        self._thread.progressed.connect(self._on_progress)
        self._thread.done.connect(self._on_solved)
        self._thread.failed.connect(self._on_failed)
        self._for_teacher = ForTeacherController(records, self)
        self._for_teacher.announced.connect(self.announced)
        self._trying = TryingController(self._thread, records, self)
        self._trying.announced.connect(self.announced)
        self._trying.note.connect(self._set_note)
        self._trying.made.connect(self._on_made)

    @property
    def solving(self) -> SolvingThread:
        """The thread that has the tutor, for whatever else is to be solved."""
        return self._thread

    def start(self) -> None:
        """Begin to open the tutor."""
        self._thread.start()

    def close(self) -> None:
        """Keep the text, stop what runs and close the tutor."""
        if self._saving.isActive():
            self.saveDraft()
        if self._job is not None:
            self._job.cancel.set()
        self._trying.clear()
        self._thread.close()

    @Slot()
    def solve(self) -> None:
        """Solve the typed problem, or say what is missing in it."""
        if self._job is not None:
            return
        try:
            question = check_question(self._text)
        except QuestionProblem as problem:
            self._set_warning("")
            self._enter(self.Phase.Problem, str(problem), announce=True)
            return
        self._set_warning(" ".join(question.warnings))
        ready = self._phase is not self.Phase.Opening
        self._trying.begin()
        self._job = self._thread.submit(lambda solve: solve(question.text))
        self._set_progress(0, 0)
        self._enter(self.Phase.Solving, THINKING if ready else GETTING_READY, announce=True)

    @Slot()
    def stop(self) -> None:
        """Stop solving: at once for the child, as soon as the tutor lets go for the machine."""
        if self._job is not None and self._phase is self.Phase.Solving:
            self._job.cancel.set()
            self._enter(self.Phase.Stopping, STOPPING)
            self._patience.start()

    @Slot()
    def saveDraft(self) -> None:
        """Write the typed text to disk; where that fails, say so below the problem."""
        self._saving.stop()
        self._set_note("" if self._draft.save(self._text) else DRAFT_NOT_SAVED)

    def work_as(self, profile: str | None) -> None:
        """What is done from now on is this child's; None: nobody's in particular.

        What another child had on the screen goes away.
        """
        before = self._for_teacher.profile
        self._trying.log.profile = self._for_teacher.profile = profile
        if before not in {None, profile}:
            self._leave()
            self._set_text("")

    def forget(self) -> None:
        """Everything was deleted: nothing of it stays on the screen or in the draft."""
        self._leave()
        self._set_text("")
        self.saveDraft()

    def open_solved(self, solution: Solution, item: str) -> None:
        """Go to a problem of a teacher's set that was solved beforehand, in place of the present one."""
        self._leave()
        self._set_text(solution.question)
        self._enter(self.Phase.Ready, "")
        self._trying.clear()
        self._trying.begin()
        self._show(solution, item)

    def _leave(self) -> None:
        """Stop what runs, without a word: the child turns to something else."""
        if self._job is not None:
            self._job.cancel.set()
            self._job = None
            self._enter(self.Phase.Ready, "")

    @Slot()
    def _stopped(self) -> None:
        if self._phase is self.Phase.Stopping:
            self._job = None
            self._trying.pause()
            self._enter(self.Phase.Stopped, STOPPED, announce=True)

    @Slot()
    def _on_opened(self) -> None:
        opened_at_last = self._phase is self.Phase.Broken and self._job is None
        if self._phase is self.Phase.Opening or opened_at_last:
            self._enter(self.Phase.Ready, "")
        elif self._phase is self.Phase.Solving:
            self._enter(self.Phase.Solving, THINKING)

    @Slot(str)
    def _on_open_failed(self, sentence: str) -> None:
        if self._phase is self.Phase.Opening:
            self._enter(self.Phase.Broken, sentence, announce=True)

    @Slot(int, object)
    def _on_progress(self, number: int, progress: Progress) -> None:
        if self._is_running(number):
            self._set_progress(progress.wanted, progress.finished)
            self._enter(self._phase, progress_sentence(progress))

    @Slot(int, object)
    def _on_solved(self, number: int, solution: Solution) -> None:
        if self._job is None or self._job.number != number:
            return
        if self._phase is self.Phase.Stopping:
            self._stopped()
            return
        self._job = None
        self._show(solution)

    def _show(self, solution: Solution, item: str | None = None) -> None:
        """Show a solution, or say that it is there and the child tries first."""
        explanation = explain(solution)
        self._solution.show(explanation, solution.question)
        parts = (explanation.answer_line, explanation.verdict_label, explanation.verdict_sentence)
        said = " ".join(part for part in parts if part)
        self._from_set = item is not None
        self._for_teacher.show(solution)
        if self._trying.show(solution, item):
            said = trying_phrases.YOU_TRY_FIRST
        self._enter(self.Phase.Answered, said, announce=True)

    @Slot(object)
    def _on_made(self, solution: Solution) -> None:
        """Put another problem, which is solved already, in the place of this one."""
        self._set_text(solution.question)
        self._trying.begin()
        self._show(solution)

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if self._job is None or self._job.number != number:
            return
        if self._phase is self.Phase.Stopping:
            self._stopped()
            return
        self._job = None
        self._trying.pause()
        self._enter(self.Phase.Broken, sentence, announce=True)

    def _is_running(self, number: int) -> bool:
        return self._job is not None and self._job.number == number and self._phase is self.Phase.Solving

    def _enter(self, phase: Phase, status: str, *, announce: bool = False) -> None:
        self._patience.stop()
        if status != self._status:
            self._status = status
            self.statusChanged.emit()
        if phase is not self._phase:
            self._phase = phase
            self.phaseChanged.emit()
        if announce:
            self.announced.emit(status)

    def _set_progress(self, wanted: int, finished: int) -> None:
        self._wanted, self._finished = wanted, finished
        self.progressChanged.emit()

    @Slot(str)
    def _set_note(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.noteChanged.emit()

    def _set_warning(self, warning: str) -> None:
        if warning != self._warning:
            self._warning = warning
            self.noteChanged.emit()

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._saving.start()
        self.textChanged.emit()
        self._set_warning("")
        self._trying.clear()
        self._for_teacher.show(None)
        # What stands on the screen belongs to the text that was solved; a changed text starts afresh.
        if self._phase in {self.Phase.Answered, self.Phase.Problem, self.Phase.Stopped}:
            self._enter(self.Phase.Ready, "")

    text = Property(str, _get_text, _set_text, notify=textChanged)

    @Property(int, notify=phaseChanged)
    def phase(self) -> int:
        """A number of `Phase`."""
        return int(self._phase.value)

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

    @Property(SolutionView, notify=phaseChanged)  # never changes; 6.11 describes no constants to qmllint
    def solution(self) -> SolutionView:
        """What the last solving ended with."""
        return self._solution

    @Property(RowsModel, notify=phaseChanged)  # never changes; 6.11 describes no constants to qmllint
    def examples(self) -> RowsModel:
        """Rows of `Example`."""
        return self._examples

    @Property(TryingController, notify=phaseChanged)  # never changes, as above
    def trying(self) -> TryingController:
        """The child's own answer, and the help that it takes."""
        return self._trying

    @Property(bool, notify=phaseChanged)
    def fromSet(self) -> bool:
        """Whether what is answered is a problem of today's set."""
        return self._from_set and self._phase is self.Phase.Answered

    @Property(ForTeacherController, notify=phaseChanged)  # never changes, as above
    def forTeacher(self) -> ForTeacherController:
        """What the tutor is not sure of may be saved for the teacher."""
        return self._for_teacher

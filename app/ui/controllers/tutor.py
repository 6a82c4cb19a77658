"""The problem in the window and what happens to it: typed, solved, stopped, tried, answered."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.problem.question import QuestionProblem, check_question
from app.solving.solution import Progress, Solution
from app.teaching import trying_phrases
from app.teaching.words import progress_sentence
from app.ui.controllers.for_teacher import ForTeacherController
from app.ui.controllers.rows import RowsModel
from app.ui.controllers.solution import SolutionView
from app.ui.controllers.trying import TryingController
from app.ui.controllers.tutor_state import TutorState, getting_ready, nothing, stopped, stopping, thinking
from app.ui.drafts import TextFile
from app.ui.examples import EXAMPLES, Example
from app.ui.kept_text import KeptText
from app.ui.records_thread import RecordsThread
from app.ui.solving_run import SolvingRun
from app.ui.solving_thread import SolvingThread, TutorLike

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TutorController(TutorState):
    """What may be done with the problem. Owns the solving thread.

    All here runs in the window's thread and never waits. `draft` is where the typed text is kept. Once there
    is a solution, `trying` knows how much of it the child may see.
    """

    textChanged = Signal()
    partsChanged = Signal()  # PySide 6.11 crashes where a property is notified by a signal of its base

    def __init__(
        self,
        open_tutor: Callable[[], TutorLike],
        draft: TextFile,
        records: RecordsThread,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = draft.load()
        self._kept = KeptText(draft, lambda: self._text, self)
        self._kept.note.connect(self._set_note)
        self._solution = SolutionView(self)
        self._examples = RowsModel(Example, self)
        self._examples.replace(EXAMPLES)
        self._thread = SolvingThread(open_tutor, self)
        self._thread.opened.connect(self._on_opened)
        self._thread.open_failed.connect(self._on_open_failed)
        self._run = SolvingRun(self._thread, self)
        self._run.progressed.connect(self._on_progress)
        self._run.solved.connect(self._show)
        self._run.failed.connect(self._on_failed)
        self._run.stopped.connect(self._on_stopped)
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
        self._enter(self.Phase.Opening, getting_ready)
        self._thread.start()

    def close(self) -> None:
        """Keep the text, stop what runs and close the tutor."""
        self._kept.finish()
        self._run.leave()
        self._trying.clear()
        self._thread.close()

    def reword(self) -> None:
        """Another language is on: say anew all that stands on the screen of the problem."""
        for part in (self._solution, self._trying, self._for_teacher):
            part.reword()
        super().reword()

    @Slot()
    def solve(self) -> None:
        """Solve the typed problem, or say what is missing in it."""
        if self._run.running:
            return
        text = self._text
        try:
            question = check_question(text)
        except QuestionProblem:
            self._set_warning(nothing)
            self._enter(self.Phase.Problem, lambda: missing_in(text), announce=True)
            return
        self._set_warning(lambda: " ".join(check_question(text).warnings))
        ready = self._phase is not self.Phase.Opening
        self._trying.begin()
        self._run.begin(question.text)
        self._set_progress(0, 0)
        self._enter(self.Phase.Solving, thinking if ready else getting_ready, announce=True)
        if self._warning:
            self.announced.emit(self._warning)

    @Slot()
    def stop(self) -> None:
        """Stop solving: at once for the child, as soon as the tutor lets go for the machine."""
        if self._phase is self.Phase.Solving:
            self._enter(self.Phase.Stopping, stopping)
            self._run.stop()

    @Slot()
    def saveDraft(self) -> None:
        """Write the typed text to disk; where that fails, say so below the problem."""
        self._kept.save()

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
        self._enter(self.Phase.Ready, nothing)
        self._trying.clear()
        self._trying.begin()
        self._show(solution, item)

    def _leave(self) -> None:
        """Stop what runs, without a word: the child turns to something else."""
        if self._run.running:
            self._run.leave()
            self._enter(self.Phase.Ready, nothing)

    @Slot()
    def _on_stopped(self) -> None:
        self._trying.pause()
        self._enter(self.Phase.Stopped, stopped, announce=True)

    @Slot()
    def _on_opened(self) -> None:
        opened_at_last = self._phase is self.Phase.Broken and not self._run.running
        if self._phase is self.Phase.Opening or opened_at_last:
            self._enter(self.Phase.Ready, nothing)
        elif self._phase is self.Phase.Solving:
            self._enter(self.Phase.Solving, thinking)

    @Slot(str)
    def _on_open_failed(self, sentence: str) -> None:
        if self._phase is self.Phase.Opening:
            self._enter(self.Phase.Broken, lambda: sentence, announce=True)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self._set_progress(progress.wanted, progress.finished)
        self._enter(self._phase, lambda: progress_sentence(progress))

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._trying.pause()
        self._enter(self.Phase.Broken, lambda: sentence, announce=True)

    @Slot(object)
    def _show(self, solution: Solution, item: str | None = None, *, practice: bool = False) -> None:
        """Show a solution, or say that it is there and the child tries first."""
        self._solution.show(solution)
        self._from_set = item is not None
        self._for_teacher.show(solution)
        held_back = self._trying.show(solution, item, practice=practice)
        words = trying_phrases.you_try_first if held_back else self._solution.spoken
        self._enter(self.Phase.Answered, words, announce=True)

    @Slot(object)
    def _on_made(self, solution: Solution) -> None:
        """Put another problem, which is solved already, in the place of this one."""
        self._set_text(solution.question)
        self._trying.begin()
        self._show(solution, practice=True)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._kept.changed()
        self.textChanged.emit()
        self._set_warning(nothing)
        self._trying.clear()
        self._for_teacher.show(None)
        # What stands on the screen belongs to the text that was solved; a changed text starts afresh.
        if self._phase in {self.Phase.Answered, self.Phase.Problem, self.Phase.Stopped}:
            self._enter(self.Phase.Ready, nothing)

    text = Property(str, _get_text, _set_text, notify=textChanged)

    @Property(SolutionView, notify=partsChanged)  # never changes; 6.11 describes no constants to qmllint
    def solution(self) -> SolutionView:
        """What the last solving ended with."""
        return self._solution

    @Property(RowsModel, notify=partsChanged)  # never changes; 6.11 describes no constants to qmllint
    def examples(self) -> RowsModel:
        """Rows of `Example`."""
        return self._examples

    @Property(TryingController, notify=partsChanged)  # never changes, as above
    def trying(self) -> TryingController:
        """The child's own answer, and the help that it takes."""
        return self._trying

    @Property(ForTeacherController, notify=partsChanged)  # never changes, as above
    def forTeacher(self) -> ForTeacherController:
        """What the tutor is not sure of may be saved for the teacher."""
        return self._for_teacher


def missing_in(text: str) -> str:
    """Why a text cannot be solved; empty where it can."""
    try:
        check_question(text)
    except QuestionProblem as problem:
        return str(problem)
    return ""

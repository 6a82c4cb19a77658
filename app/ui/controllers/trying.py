"""A child at work on one problem: its own try, the help that it takes, and another problem afterwards."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.solving.solution import Solution
from app.teaching import trying_phrases
from app.teaching.attempts import Attempt
from app.teaching.checking import Outcome
from app.teaching.fading import WorkedStep, knows_the_kind, worked_steps
from app.teaching.operations import skill_of
from app.ui.attempt_log import AttemptLog
from app.ui.controllers.attempt import AttemptController
from app.ui.controllers.ladder import LadderController
from app.ui.controllers.rows import RowsModel
from app.ui.controllers.similar import SimilarController
from app.ui.records_thread import RecordsThread
from app.ui.solving_thread import SolvingThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TryingController(QObject):
    """Joins the three, and keeps a record of them.

    A right answer shows the whole solution, any check brings it nearer, and once it is shown another problem
    is looked for.
    """

    partsChanged = Signal()
    announced = Signal(str)
    made = Signal(object)  # the Solution of another problem
    note = Signal(str)  # that something cannot be kept
    practiceChanged = Signal()

    def __init__(self, thread: SolvingThread, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._solution: Solution | None = None
        self._found = False
        self._given_after: int | None = None  # so many right in a row, by itself
        self._known_after: int | None = None
        self._worked = RowsModel(WorkedStep, self)
        self.log = AttemptLog(records, self)
        self.log.note.connect(self.note)
        self._attempt = AttemptController(thread, self)
        self._attempt.checked.connect(self._on_checked)
        self._ladder = LadderController(self)
        self._ladder.climbed.connect(self._on_climbed)
        self._ladder.reached.connect(self._on_reached)
        self._similar = SimilarController(thread, self)
        self._similar.made.connect(self.made)
        for part in (self._attempt, self._ladder, self._similar):
            part.announced.connect(self.announced)

    def begin(self) -> None:
        """The problem is being solved, perhaps for another time."""
        self._take_help_away()
        self._attempt.begin()

    def pause(self) -> None:
        """It was not solved after all."""
        self._attempt.pause()

    def show(self, solution: Solution, item: str | None = None, *, practice: bool = False) -> bool:
        """The problem is solved; `item` is its id in a teacher's set.

        Of another problem like the last one, for `practice`, the first steps may be worked out for the child.
        Returns whether the solution is kept back for the child to try first.
        """
        self._solution = solution
        self._records.do(lambda records: records.settings.rules().tries_before_solution, self._hold_to)
        if practice:
            self._ask_how_many_alone(solution, self._give_steps)
        self.log.begin(solution, item)
        self._ladder.show(solution)
        self._attempt.show(solution)
        self._similar.prepare()
        return bool(self._ladder.property("holdsBack"))

    def clear(self) -> None:
        """The problem is another one."""
        self._take_help_away()
        self._attempt.clear()

    def reword(self) -> None:
        """Another language is on: say anew what stands on the screen."""
        for part in (self._ladder, self._attempt, self._similar):
            part.reword()
        self._say_practice()

    def _take_help_away(self) -> None:
        self._solution = None
        self._found = False
        self._given_after = self._known_after = None
        self._say_practice()
        self.log.leave()
        self._ladder.clear()
        self._similar.clear()

    def _ask_how_many_alone(self, solution: Solution, then: Callable[[Solution, int], None]) -> None:
        """Call `then` with how many such problems this child got right in a row by itself."""
        if solution.chosen is None or solution.chosen.trace is None:
            return
        profile, skill = self.log.profile, skill_of(solution.chosen.trace)

        def answered(alone: int) -> None:
            if self._solution is solution:
                then(solution, alone)

        # What cannot be read now is told where it cannot be written; then nothing is given and nothing said.
        self._records.do(
            lambda records: records.attempts.alone_in_a_row(profile, skill), answered, lambda _sentence: None
        )

    def _give_steps(self, solution: Solution, alone: int) -> None:
        self._given_after = alone
        steps = self._say_practice()
        if steps:
            self.announced.emit(" ".join([f"{self._worked_title()}.", *(step.line for step in steps)]))

    def _praise(self, solution: Solution, alone: int) -> None:
        if knows_the_kind(solution, alone):
            self._known_after = alone
            self._say_practice()
            self.announced.emit(trying_phrases.known_kind(alone))

    def _say_practice(self) -> tuple[WorkedStep, ...]:
        """Show what is worked out for the child, and what it knows; returns the steps."""
        steps: tuple[WorkedStep, ...] = ()
        if self._solution is not None and self._given_after is not None:
            steps = worked_steps(self._solution, self._given_after)
        self._worked.reword(steps)
        self.practiceChanged.emit()
        return steps

    def _worked_title(self) -> str:
        steps = self._worked.rowCount()
        return trying_phrases.worked_for_you(steps) if steps else ""

    def _hold_to(self, tries: int) -> None:
        self._ladder.require_tries(tries)

    @Slot(str, object)
    def _on_checked(self, answer: str, attempt: Attempt) -> None:
        if attempt.unclear:
            return
        self.log.checked(answer, attempt)
        if attempt.outcome is Outcome.RIGHT:
            self._found = True
            if self._solution is not None:
                self._ask_how_many_alone(self._solution, self._praise)
            self._ladder.show_whole()
        else:
            self._ladder.count_try()

    @Slot()
    def _on_climbed(self) -> None:
        self.log.helped(self._ladder.property("shown"))

    @Slot()
    def _on_reached(self) -> None:
        if not self._found:
            self.log.helped(self._ladder.property("shown"), whole=True)
        if self._solution is not None:
            self._similar.look_for(self._solution)

    @Property(RowsModel, notify=partsChanged)  # never changes; 6.11 describes no constants to qmllint
    def worked(self) -> RowsModel:
        """Rows of `WorkedStep`: the first ones of a problem for practice; may be none."""
        return self._worked

    @Property(str, notify=practiceChanged)
    def workedTitle(self) -> str:
        """What these steps are."""
        return self._worked_title()

    @Property(str, notify=practiceChanged)
    def yourTurn(self) -> str:
        """What the child does after them."""
        return trying_phrases.your_turn() if self._worked.rowCount() else ""

    @Property(str, notify=practiceChanged)
    def known(self) -> str:
        """That the child knows this kind of problem now; may be empty."""
        return "" if self._known_after is None else trying_phrases.known_kind(self._known_after)

    @Property(AttemptController, notify=partsChanged)  # never changes, as above
    def attempt(self) -> AttemptController:
        """The child's own answer."""
        return self._attempt

    @Property(LadderController, notify=partsChanged)  # never changes, as above
    def ladder(self) -> LadderController:
        """The help that is shown."""
        return self._ladder

    @Property(SimilarController, notify=partsChanged)  # never changes, as above
    def similar(self) -> SimilarController:
        """Another problem like this one."""
        return self._similar

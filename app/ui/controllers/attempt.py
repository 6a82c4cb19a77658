"""The child's own answer and steps, and what the check of them says."""

# ruff: noqa: N815 - the names that QML sees are Qt's

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.solving.solution import Solution
from app.teaching import check_phrases, trying_phrases
from app.teaching.attempts import Attempt, assess
from app.teaching.checking import Outcome
from app.ui.controllers.rows import RowsModel
from app.ui.solving_thread import Job, SolvingThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of the child's steps: its outcome is a number of `AttemptController.Mark`."""

    text: str
    mark: int
    sentence: str


@QmlElement
class AttemptController(QObject):
    """What the child typed; it stays until the problem is another one.

    It may be typed and sent to be checked while the tutor works: then the check comes by itself. Checks run
    in the solving thread, since the search for a slip runs programs.
    """

    @QEnum
    class Mark(Enum):
        """The outcome of a check, or that there is none (yet)."""

        Nothing = 0
        Waiting = 1
        Right = 2
        RightSoFar = 3
        LookAgain = 4
        CannotPlace = 5

    typedChanged = Signal()
    changed = Signal()
    checked = Signal(str, object)  # the answer, and the Attempt that says what it is
    announced = Signal(str)

    def __init__(self, thread: SolvingThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        thread.done.connect(self._on_done)
        thread.failed.connect(self._on_failed)
        self._answer = ""
        self._steps = ""
        self._begun = False
        self._not_yet = trying_phrases.still_working
        self._solution: Solution | None = None
        self._job: Job | None = None
        self._again = False
        self._checking = ""
        self._mark = self.Mark.Nothing
        self._headline = ""
        self._detail = ""
        self._lines = RowsModel(MarkedLine, self)

    def begin(self) -> None:
        """The problem is being solved: the child may try. What is typed, and a check asked for, stay."""
        self._begun = True
        self._not_yet = trying_phrases.still_working
        self._solution = self._job = None
        if self._mark is self.Mark.Waiting:
            self._say(self.Mark.Waiting, self._not_yet())
        else:
            self._say(self.Mark.Nothing, "")

    def pause(self) -> None:
        """Nothing is being solved after all."""
        self._not_yet = trying_phrases.check_later
        if self._mark is self.Mark.Waiting:
            self._say(self.Mark.Waiting, self._not_yet())

    def show(self, solution: Solution) -> None:
        """The problem is solved: check what waits for it."""
        self._solution = solution
        if self._mark is self.Mark.Waiting:
            self.check()

    def clear(self) -> None:
        """The problem is another one."""
        self._begun = False
        self._solution = self._job = None
        self._answer = self._steps = ""
        self.typedChanged.emit()
        self._say(self.Mark.Nothing, "")

    def reword(self) -> None:
        """Say what was said in the language that is on. That is no check of the child's."""
        if self._mark is self.Mark.Nothing or self._job is not None:
            return
        self._judge(again=True)

    @Slot()
    def check(self) -> None:
        """Check what is typed, now or as soon as the tutor has an answer of its own."""
        self._judge(again=False)

    def _judge(self, *, again: bool) -> None:
        """Check; or, `again`, only to say in other words what came of it."""
        answer, steps, solution = self._answer, self._steps, self._solution
        if not answer.strip() and not steps.strip():
            self._say(self.Mark.CannotPlace, check_phrases.nothing_yet(), announce=not again)
        elif solution is None:
            self._say(self.Mark.Waiting, self._not_yet(), announce=not again)
        else:
            self._checking, self._again = answer, again
            self._job = self._thread.submit(lambda _solve: assess(solution, answer, steps))

    @Slot(int, object)
    def _on_done(self, number: int, attempt: Attempt) -> None:
        if self._job is None or self._job.number != number:
            return
        self._job = None
        mark = self.Mark(mark_of(attempt.outcome))
        if self._again and mark is not self._mark:
            # In this language the typed number is another one: let the child check it itself.
            self._say(self.Mark.Nothing, "")
            return
        marks = [MarkedLine(line.text, mark_of(line.outcome), line.sentence) for line in attempt.lines]
        self._say(mark, attempt.headline, attempt.detail, marks, announce=not self._again)
        if not self._again:
            self.checked.emit(self._checking, attempt)

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if self._job is not None and self._job.number == number:
            self._job = None
            self._say(self.Mark.CannotPlace, sentence, announce=True)

    def _say(
        self,
        mark: Mark,
        headline: str,
        detail: str = "",
        lines: list[MarkedLine] | None = None,
        *,
        announce: bool = False,
    ) -> None:
        self._mark, self._headline, self._detail = mark, headline, detail
        self._lines.replace(lines or ())
        self.changed.emit()
        if announce:
            marked = [f"{line.text}. {line.sentence}" for line in lines or ()]
            self.announced.emit(" ".join(filter(None, [headline, detail, *marked])))

    def _retyped(self) -> None:
        """What was said belongs to what was typed; a check that waits takes the new text."""
        self.typedChanged.emit()
        self._job = None
        if self._mark is not self.Mark.Waiting:
            self._say(self.Mark.Nothing, "")

    def _get_answer(self) -> str:
        return self._answer

    def _set_answer(self, answer: str) -> None:
        if answer != self._answer:
            self._answer = answer
            self._retyped()

    def _get_steps(self) -> str:
        return self._steps

    def _set_steps(self, steps: str) -> None:
        if steps != self._steps:
            self._steps = steps
            self._retyped()

    answer = Property(str, _get_answer, _set_answer, notify=typedChanged)
    steps = Property(str, _get_steps, _set_steps, notify=typedChanged)

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        """Whether this problem was given to the tutor."""
        return self._begun

    @Property(int, notify=changed)
    def mark(self) -> int:
        """A number of `Mark`."""
        return int(self._mark.value)

    @Property(str, notify=changed)
    def headline(self) -> str:
        """The outcome as a sentence."""
        return self._headline

    @Property(str, notify=changed)
    def detail(self) -> str:
        """What to look at, or a question; may be empty."""
        return self._detail

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def lines(self) -> RowsModel:
        """Rows of `MarkedLine`."""
        return self._lines


def mark_of(outcome: Outcome) -> int:
    """The number of `Mark` for an outcome of the check."""
    return int(AttemptController.Mark[outcome.name.title().replace("_", "")].value)

"""An explanation as the screens read it."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import Property, QEnum, QObject, Signal
from PySide6.QtQml import QmlElement

from app.solving.solution import Solution
from app.teaching.sheet_phrases import a_solved_problem
from app.teaching.solution_sheet import solution_sheet
from app.teaching.step_cards import StepCard
from app.teaching.words import Explanation, Fact, FoundAnswer, explain
from app.ui.controllers.pictures import picture_row
from app.ui.controllers.printing import PrintController
from app.ui.controllers.rows import RowsModel

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as the screen reads it: `question` and `why` may be empty, `pictures` are dicts for QML."""

    title: str
    sentence: str
    expression: str
    result: str
    question: str
    why: str
    pictures: list[dict[str, Any]]


def row_of(card: StepCard) -> StepRow:
    """The row of a card."""
    question, why = ("", "") if card.why is None else (card.why.question, card.why.answer)
    pictures = [picture_row(picture) for picture in card.pictures]
    return StepRow(card.title, card.sentence, card.expression, card.result, question, why, pictures)


@QmlElement
class SolutionView(QObject):
    """The solution last shown with `show`, in words; nothing before that."""

    @QEnum
    class Verdict(Enum):
        """How sure the tutor is."""

        Unsolved = 0
        Unsure = 1
        Verified = 2

    changed = Signal()
    replaced = Signal()  # by another solution, not by other words for the same one

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._solution: Solution | None = None
        self._explanation: Explanation | None = None
        self._facts = RowsModel(Fact, self)
        self._steps = RowsModel(StepRow, self)
        self._answers = RowsModel(FoundAnswer, self)
        self._printing = PrintController(self)

    def show(self, solution: Solution) -> None:
        """Show another solution."""
        self._solution = solution
        self._explain(solution, RowsModel.replace)
        self.replaced.emit()

    def reword(self) -> None:
        """Say the same in the language that is on."""
        if self._solution is not None:
            self._explain(self._solution, RowsModel.reword)

    def _explain(self, solution: Solution, put: Callable[[RowsModel, Sequence[Any]], None]) -> None:
        explanation = self._explanation = explain(solution)
        put(self._facts, explanation.facts)
        put(self._steps, [row_of(card) for card in explanation.steps])
        put(self._answers, explanation.answers)
        self._printing.show(a_solved_problem(), lambda: solution_sheet(solution.question, explanation))
        self.changed.emit()

    def spoken(self) -> str:
        """What came out, as it is announced: the answer, and how sure the tutor is."""
        parts = (self._text(name) for name in ("answer_line", "verdict_label", "verdict_sentence"))
        return " ".join(filter(None, parts))

    def _text(self, name: str) -> str:
        return "" if self._explanation is None else str(getattr(self._explanation, name))

    @Property(int, notify=changed)
    def verdict(self) -> int:
        """A number of `Verdict`."""
        return int(self.Verdict[self._text("verdict").capitalize() or "Unsolved"].value)

    @Property(str, notify=changed)
    def lead(self) -> str:
        """The words before the answer."""
        return self._text("lead")

    @Property(str, notify=changed)
    def answer(self) -> str:
        """The answer; empty where the tutor is not sure."""
        return self._text("answer")

    @Property(str, notify=changed)
    def answerName(self) -> str:
        """What the answer counts."""
        return self._text("answer_name")

    @Property(str, notify=changed)
    def answerLine(self) -> str:
        """The answer as one sentence."""
        return self._text("answer_line")

    @Property(str, notify=changed)
    def verdictLabel(self) -> str:
        """The verdict in a few words."""
        return self._text("verdict_label")

    @Property(str, notify=changed)
    def verdictSentence(self) -> str:
        """What the verdict rests on, or what to do."""
        return self._text("verdict_sentence")

    @Property(str, notify=changed)
    def program(self) -> str:
        """The program of the chosen idea."""
        return self._text("program")

    @Property(PrintController, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def printing(self) -> PrintController:
        """The way to paper."""
        return self._printing

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def facts(self) -> RowsModel:
        """Rows of `Fact`."""
        return self._facts

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def steps(self) -> RowsModel:
        """Rows of `StepRow`."""
        return self._steps

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def answers(self) -> RowsModel:
        """Rows of `FoundAnswer`."""
        return self._answers

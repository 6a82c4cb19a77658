"""What was read for a set of problems, pasted or from a file: the problems, and all that was not taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.problem.answers import parse_answer
from app.problem.question import QuestionProblem, check_question

MOST_PROBLEMS = 5_000
ANSWER_NOT_READ = (
    "Row {number}: the answer “{answer}” is not one number. Compare it with the tutor's yourself."
)
TOO_MANY = f"One set holds up to {MOST_PROBLEMS:,} problems. Put this one into another set."


@dataclass(frozen=True, slots=True)
class NewProblem:
    """One problem to add. `number` is its row in the file or its place in the text.

    `answer` is the one that came with it, as it was written; empty where none did.
    """

    number: int
    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """What could not be taken: its row or place, its text as it stood there, and why, as a sentence."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SetImport:
    """What was read. Every piece of the text is in `problems` or in `refused`; `notes` are sentences."""

    problems: tuple[NewProblem, ...] = ()
    refused: tuple[Refused, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A problem as it was found. `text` is all of it; with a `trouble`, a sentence, it is refused."""

    number: int
    text: str
    question: str
    answer: str = ""
    trouble: str = ""


def sort_out(pieces: Iterable[Piece], notes: Iterable[str] = ()) -> SetImport:
    """The pieces that the tutor can try to solve, and the others with the reason."""
    problems: list[NewProblem] = []
    refused: list[Refused] = []
    sentences = list(notes)
    for piece in pieces:
        try:
            question = check_question(piece.question).text
            trouble = piece.trouble or (TOO_MANY if len(problems) == MOST_PROBLEMS else "")
        except QuestionProblem as problem:
            question, trouble = "", piece.trouble or str(problem)
        if trouble:
            refused.append(Refused(piece.number, piece.text, trouble))
            continue
        answer = " ".join(piece.answer.split())
        if answer and parse_answer(answer) is None:
            sentences.append(ANSWER_NOT_READ.format(number=piece.number, answer=answer))
        problems.append(NewProblem(piece.number, question, answer))
    return SetImport(tuple(problems), tuple(refused), tuple(sentences))

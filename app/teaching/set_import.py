"""What was read for a set of problems, pasted or from a file: the problems, and all that was not taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.problem.question import QuestionProblem, check_question
from app.sentences import say
from app.sentences.numerals import whole
from app.teaching.typed_numbers import kept_form, other_reading, read_answer, shown_plainly

MOST_PROBLEMS = 5_000


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
            trouble = piece.trouble or (too_many() if len(problems) == MOST_PROBLEMS else "")
        except QuestionProblem as problem:
            question, trouble = "", piece.trouble or str(problem)
        if trouble:
            refused.append(Refused(piece.number, piece.text, trouble))
            continue
        answer = " ".join(piece.answer.split())
        sentences += answer_notes(piece.number, answer)
        problems.append(NewProblem(piece.number, question, kept_form(answer)))
    return SetImport(tuple(problems), tuple(refused), tuple(sentences))


def answer_notes(row: int, answer: str) -> list[str]:
    """What is to be said of an answer that came with a problem; mostly nothing."""
    number = read_answer(answer)
    if answer and number is None:
        said = say(
            "teacher",
            "Row {number}: the answer “{answer}” is not one number. Compare it with the tutor's yourself.",
        )
        return [said.format(number=row, answer=answer)]
    if number is not None and other_reading(answer) is not None:
        said = say("teacher", "Row {number}: the answer “{answer}” was read as {read}.")
        return [said.format(number=row, answer=answer, read=shown_plainly(number))]
    return []


def too_many() -> str:
    """Said of each problem that a set has no room for."""
    said = say("teacher", "One set holds up to {most} problems. Put this one into another set.")
    return said.format(most=whole(MOST_PROBLEMS))

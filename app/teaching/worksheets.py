"""Worksheets: approved problems, or others like them with other numbers, and a computed key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.problem.answer_forms import answer_text
from app.problem.clock_times import clock_answer
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.problem.school_form import school_form
from app.problem.trace import Trace
from app.solving.solution import Solution
from app.teaching import sheet_phrases
from app.teaching.found_lines import found_line
from app.teaching.marking import WrongAnswer, marking_guide
from app.teaching.sheets import Blanks, Group, Room, Section, Sheet, Text
from app.teaching.similar import NumberRange, SimilarProblem
from app.teaching.variants import MOST_PROBLEMS
from app.teaching.words import answer_name
from app.teaching.working import working_of

ROOM_LINES = 5
"""Room to work under each problem, in lines of text."""


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """A problem with its key: the answer with what it counts, the steps, and the likely wrong answers."""

    question: str
    answer: str
    steps: tuple[str, ...]
    guide: tuple[WrongAnswer, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a teacher chooses: the problems as they are, or `count` others in a range of `numbers`."""

    other_numbers: bool = False
    count: int = 10
    numbers: NumberRange | None = None
    seed: int = 0


def as_they_are(approved: Sequence[Solution]) -> tuple[SheetProblem, ...]:
    """The problems of approved solutions, in their order. One that has no answer is left out."""
    found = (_of_solution(solution) for solution in approved)
    return tuple(problem for problem in found if problem is not None)[:MOST_PROBLEMS]


def with_other_numbers(found: Sequence[SimilarProblem]) -> tuple[SheetProblem, ...]:
    """New problems like approved ones, which `app.teaching.variants` found; their keys are computed anew."""
    return tuple(_problem(new.question, new.program, run_program(join_program(new.program))) for new in found)


def worksheet(title: str, problems: Sequence[SheetProblem]) -> Sheet:
    """The pages for the children, and after them the answer key on pages of its own."""
    head = Group((Text(title, "title"), Blanks((sheet_phrases.name(), sheet_phrases.date()))))
    asked = (_asked(number, problem) for number, problem in enumerate(problems, start=1))
    key_title = sheet_phrases.answers_to(title)
    answers = (_answered(number, problem) for number, problem in enumerate(problems, start=1))
    return Sheet(
        title,
        (
            Section(title, (head, *asked)),
            Section(key_title, (Group((Text(key_title, "title"),)), *answers)),
        ),
    )


def _of_solution(solution: Solution) -> SheetProblem | None:
    chosen = solution.chosen
    if chosen is None or chosen.trace is None or solution.answer is None:
        return None
    return _problem(solution.question, chosen.text, chosen.trace)


def _problem(question: str, completion: str, trace: Trace) -> SheetProblem:
    steps = tuple(
        found_line(step, step.title, school_form(step.step.substituted)) for step in working_of(trace).steps
    )
    answer = "" if trace.answer is None else answer_text(question, trace.answer)
    if clock_answer(question, trace.answer) is None:  # a time of day counts nothing
        answer = f"{answer} {answer_name(trace, trace.answer)}".strip()
    return SheetProblem(question, answer, steps, marking_guide(question, join_program(completion), trace))


def _asked(number: int, problem: SheetProblem) -> Group:
    return Group(
        (
            Text(problem.question, mark=f"{number}."),
            Room(ROOM_LINES),
            Blanks((sheet_phrases.answer(),), indented=True),
        )
    )


def _answered(number: int, problem: SheetProblem) -> Group:
    blocks = [
        Text(problem.answer, "strong", mark=f"{number}."),
        *(Text(step, mark=" ") for step in problem.steps),
    ]
    if problem.guide:
        blocks.append(Text(sheet_phrases.likely_slips(), "small", mark=" "))
        blocks += [
            Text(sheet_phrases.slip(wrong.answer, wrong.question), "small", mark=" ")
            for wrong in problem.guide
        ]
    return Group(tuple(blocks))

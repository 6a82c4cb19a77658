"""Why a step adds, subtracts, multiplies or divides."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.problem.arithmetic import parts_of, reckon
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.teaching.whys import Why, why_of
from app.teaching.working import working_of
from tests.teaching.curriculum_problems import solved_problems
from tests.teaching.test_hints import values_in


def why(body: str) -> Why | None:
    return why_of(working_of(run_program(join_program(format_completion(body)))).steps[-1])


@pytest.mark.parametrize(
    ("body", "question", "answer"),
    [
        (
            "pages = 100\nread = 84\nleft = pages - read\nreturn left",
            "Why subtract?",
            "Because we take read (84) away from pages (100). What stays: left.",
        ),
        (
            "cats = 3\ndogs = 5\npets = cats + dogs\nreturn pets",
            "Why add?",
            "Because cats (3) and dogs (5) are put together. All of it: pets.",
        ),
        (
            "tom = 30\nann = 12\nmore = tom - ann  # how many more Tom has\nreturn more",
            "Why subtract?",
            "Because we compare tom (30) with ann (12). How far apart they are: more.",
        ),
        (
            "bags = 3\nper_bag = 4\napples = bags * per_bag\nreturn apples",
            "Why multiply?",
            "Because there are equal groups: each is per bag (4), and bags (3) is how many. "
            "All of it: apples.",
        ),
        (
            "apples = 12\nchildren = 4\neach = apples / children\nreturn each",
            "Why divide?",
            "Because apples (12) is shared out into equal parts, and children (4) is how many. "
            "Each part: each.",
        ),
        (
            "apples = 12\nper_bag = 4\nbags = apples // per_bag\nreturn bags",
            "Why divide?",
            "Because we look how often per bag (4) fits into apples (12). How often: bags.",
        ),
        (
            "apples = 12\nred = apples * 3 / 4\nreturn red",
            "Why this step?",
            "Because we look for a part of apples (12): 3/4 of it. That part: red.",
        ),
        (
            "had = 20\nnow = had + 8 - 5\nreturn now",
            "Why this step?",
            "Because had (20) and 8 come together, and 5 goes away again. What stays: now.",
        ),
        (
            "cold = -4\nwarmer = cold - 6\nreturn warmer",
            "Why subtract?",
            "Subtracting tells what is left when some are taken away, or how far apart the amounts are.",
        ),
    ],
)
def test_a_step_is_told_by_its_shape(body: str, question: str, answer: str) -> None:
    assert why(body) == Why(question, answer)


@pytest.mark.parametrize(
    "body", ["rest = 17 % 5\nreturn rest", "most = max(3, 4)\nreturn most", "n = 3 * 5 - 20\nreturn n"]
)
def test_nothing_is_said_where_the_operation_is_not_known(body: str) -> None:
    assert why(body) is None


def test_no_number_is_invented_and_most_steps_have_a_why() -> None:
    told = steps = 0
    for problem in solved_problems(300, seed=31):
        for step in working_of(problem.trace).steps:
            steps += 1
            found = why_of(step)
            if found is None:
                continue
            told += 1
            names = f"{step.title} {' '.join(step.values)}".replace("_", " ")
            known = values_in(f"{step.step.expression} {step.step.substituted} {names}") | {Fraction(1)}
            assert step.expression is not None
            parts = (reckon(part, step.values) for part in parts_of(step.expression))
            known |= {part for part in parts if part is not None}
            assert values_in(found.question + found.answer) <= known, (step, found)
    assert told > 0.8 * steps

"""The first steps of a problem for practice: fewer from one right answer to the next, never the answer."""

from __future__ import annotations

import dataclasses

import pytest

from app.problem.quantities import numbers_shown, quantities
from app.teaching.fading import KNOWN_AFTER, knows_the_kind, worked_steps
from tests.teaching.curriculum_problems import solved_problems, verified, verified_program

QUESTION = "Tom has 3 bags of 4 apples. He eats 5 and packs the rest 2 by 2. How many pairs are there?"
BODY = """
bags = 3
apples_per_bag = 4
apples = bags * apples_per_bag
left = apples - 5
pairs = left / 2
return pairs
"""


@pytest.mark.parametrize(("alone", "steps"), [(0, 2), (1, 1), (2, 0), (3, 0)])
def test_one_step_fewer_is_given_for_each_right_answer(alone: int, steps: int) -> None:
    lines = worked_steps(verified(QUESTION, BODY), alone)
    assert len(lines) == steps
    assert lines == worked_steps(verified(QUESTION, BODY), 0)[:steps]


def test_a_given_step_has_its_sum_and_its_result() -> None:
    first, second = worked_steps(verified(QUESTION, BODY), 0)
    assert "3 × 4 = 12" in first.line
    assert "12 - 5 = 7" in second.line.replace("−", "-")


def test_a_given_step_tells_why_it_is_done_so() -> None:
    first, second = worked_steps(verified(QUESTION, BODY), 0)
    assert first.question == "Why multiply?"
    assert first.why.startswith("Because there are equal groups: each is apples per bag (4)")
    assert second.question == "Why subtract?"
    assert "apples (12)" in second.why


def test_no_why_is_given_that_is_not_known_or_that_has_the_answer() -> None:
    odd = "rest = 17 % 5\nmore = rest + 3\nreturn more"
    (unknown,) = worked_steps(verified("17 apples, 5 in each bag; then 3 more come. How many?", odd), 0)
    assert (unknown.question, unknown.why) == ("", "")
    named = BODY.replace("apples =", "apples_6 =").replace("= apples -", "= apples_6 -")
    question = "Tom has 3 bags of 4 apples. He eats 5 and gets some. How many has he?"
    named = named.replace("pairs = left / 2", "pairs = left - 1")
    first, _ = worked_steps(verified(question, named), 0)
    assert "6" not in first.line + first.question + first.why


def test_a_problem_of_one_step_is_the_childs_alone() -> None:
    assert worked_steps(verified("3 bags of 4 apples, how many?", "apples = 3 * 4\nreturn apples"), 0) == ()


def test_nothing_is_given_that_the_tutor_is_not_sure_of() -> None:
    unsure = dataclasses.replace(verified(QUESTION, BODY), verdict="unsure")
    assert worked_steps(unsure, 0) == ()
    assert not knows_the_kind(unsure, 50)


def test_a_step_that_gives_the_answers_number_is_not_shown() -> None:
    body = "apples = 3 * 4\neaten = 4 + 8\nleft = apples + eaten - 12\nreturn left"
    question = "Tom has 3 bags of 4 apples, eats 4 and then 8, and finds 12 too few. How many?"
    assert worked_steps(verified(question.replace("12", "some"), body), 0) == ()


def test_no_given_step_of_the_curriculum_has_the_answer() -> None:
    checked = 0
    for solved in solved_problems(300, seed=4):
        asked = numbers_shown(solved.question)
        answer = solved.trace.answer
        if answer is None or answer.exact is None or abs(answer.exact) in asked:
            continue
        steps = worked_steps(verified_program(solved.question, solved.program), 0)
        checked += sum(bool(step.why) for step in steps)
        said = [f"{step.line} {step.question} {step.why}" for step in steps]
        assert abs(answer.exact) not in {abs(number.value) for text in said for number in quantities(text)}
    assert checked > 100


@pytest.mark.parametrize(("alone", "known"), [(0, False), (2, False), (KNOWN_AFTER, True), (9, True)])
def test_three_in_a_row_are_a_kind_that_the_child_knows(alone: int, known: bool) -> None:
    assert knows_the_kind(verified(QUESTION, BODY), alone) is known


def test_a_longer_problem_is_known_when_no_step_was_given_any_more() -> None:
    longer = BODY.replace("return pairs", "boxes = pairs * 10\nmore = boxes + 9\nreturn more")
    assert not knows_the_kind(verified(QUESTION, longer), 4)
    assert knows_the_kind(verified(QUESTION, longer), 5)

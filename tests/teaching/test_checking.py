"""What a child typed, checked against workings that the tutor is sure of."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer, parse_answer
from app.solving import Solution
from app.teaching.checking import Outcome, check_answer, is_right, sure_workings
from app.teaching.typed_numbers import read_sums
from tests.teaching.curriculum_problems import solved_problems, verified

QUESTION = "Tom has 3 bags of 4 apples and 2 bags of 10 apples. He eats 5. How many apples are left?"
BODY = """
small = 3 * 4  # the small bags
big = 2 * 10
apples = small + big
left = apples - 5
return left
"""
OTHER_WAY = """
after_eating = 3 * 4 - 5
left = after_eating + 2 * 10
return left
"""
WRONG = "small = 3 * 4\nleft = small + 10\nreturn left"


@pytest.fixture(scope="module")
def solution() -> Solution:
    return verified(QUESTION, BODY, OTHER_WAY, WRONG)


@pytest.mark.parametrize("answer", ["27", "27.0", " 27 apples", "twenty-seven", "54/2", "27,0", "x = 27"])
def test_right_in_many_forms(solution: Solution, answer: str) -> None:
    assert check_answer(solution, answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    ("right", "answer"),
    [
        ("10000", "10,000"),
        ("1 / 2", "1/2"),
        ("1 / 2", "0,5"),
        ("1 / 2", "half"),
        ("7 / 2", "3 1/2"),
        ("7 / 2", "$3.50"),
        ("1 / 4", "25%"),
        ("2 / 3", "0.67"),
        ("2 / 3", "0.6667"),
        ("-3", "-3"),
    ],
)
def test_lenient_forms(right: str, answer: str) -> None:
    found = verified("What is it?", f"x = {right}\nreturn x")
    assert check_answer(found, answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("answer", ["0.7", "0.66", "2", "3/2", "67%"])
def test_what_is_not_two_thirds(answer: str) -> None:
    found = verified("What is it?", "x = 2 / 3\nreturn x")
    assert check_answer(found, answer).outcome is Outcome.CANNOT_PLACE


def test_the_result_of_an_earlier_step_is_right_so_far(solution: Solution) -> None:
    check = check_answer(solution, "32")
    assert check.outcome is Outcome.RIGHT_SO_FAR
    assert check.sentence == "Right so far: you have found “apples”. Is that what is asked?"


def test_a_step_of_another_way_is_placed_and_one_of_a_wrong_way_is_not(solution: Solution) -> None:
    assert check_answer(solution, "7").outcome is Outcome.RIGHT_SO_FAR  # 3 × 4 − 5
    assert check_answer(solution, "22").outcome is Outcome.CANNOT_PLACE  # of a program with another answer


def test_what_is_not_found_is_not_called_wrong(solution: Solution) -> None:
    check = check_answer(solution, "99")
    assert check.outcome is Outcome.CANNOT_PLACE
    assert "can't place this yet" in check.sentence


@pytest.mark.parametrize("answer", ["apples", "3 or 4", "?"])
def test_an_answer_without_one_number_is_asked_for_again(solution: Solution, answer: str) -> None:
    check = check_answer(solution, answer)
    assert check.outcome is Outcome.CANNOT_PLACE
    assert "number" in check.sentence


def test_steps_are_placed_line_by_line(solution: Solution) -> None:
    steps = "3 x 4 = 12 apples\n2×10\n12 + 20 = 32\n\n32 - 5 = 28\n8 + 4 = 12\nI am not sure"
    lines = check_answer(solution, "", steps).lines
    assert [line.outcome for line in lines] == [
        Outcome.RIGHT_SO_FAR,
        Outcome.RIGHT_SO_FAR,
        Outcome.RIGHT_SO_FAR,
        Outcome.LOOK_AGAIN,
        Outcome.CANNOT_PLACE,
        Outcome.CANNOT_PLACE,
    ]
    assert [line.found for line in lines[:3]] == ["small", "big", "apples"]
    assert lines[3].sentence == "Look again here: does “32 - 5 = 28” come out?"


def test_steps_alone_are_right_so_far_or_right(solution: Solution) -> None:
    assert check_answer(solution, "", "3 * 4 = 12").outcome is Outcome.RIGHT_SO_FAR
    assert check_answer(solution, "", "12 + 20 = 32\n32 - 5 = 27").outcome is Outcome.RIGHT
    assert check_answer(solution, "").sentence.startswith("Write your answer")


def test_a_sum_may_go_on_after_its_result(solution: Solution) -> None:
    (line,) = check_answer(solution, "", "3 x 4 = 12 + 20 = 32 - 5 = 27").lines
    assert line.outcome is Outcome.RIGHT


def test_where_the_tutor_is_not_sure_nothing_is_right_or_wrong(solution: Solution) -> None:
    unsure = dataclasses.replace(solution, verdict="unsure")
    assert sure_workings(unsure) == ()
    check = check_answer(unsure, "27", "3 x 4 = 12")
    assert check.outcome is Outcome.CANNOT_PLACE
    assert check.lines[0].outcome is Outcome.CANNOT_PLACE


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("3 x 4 = 12", 2),
        ("(3+4)*2", 1),
        ("1.000,5", 1),
        ("0,5 + 1", 1),
        ("10 : 2 = 5", 2),
        ("= 4", 1),
        ("", 0),
    ],
)
def test_reading_sums(line: str, count: int) -> None:
    assert len(read_sums(line)) == count


def test_the_answer_and_the_steps_of_a_problem_are_always_placed() -> None:
    for problem in solved_problems(150, seed=21):
        found = verified(problem.question, problem.program)
        answer = problem.trace.answer
        assert answer is not None
        assert answer.exact is not None
        assert check_answer(found, str(answer.exact)).outcome is Outcome.RIGHT
        for step in sure_workings(found)[0].steps:
            if step.result is not None and step.result.exact is not None:
                check = check_answer(found, str(step.result.exact))
                assert check.outcome in (Outcome.RIGHT, Outcome.RIGHT_SO_FAR)


@pytest.mark.parametrize("huge", ["1e999", "9" * 190, "9" * 390])
def test_numbers_that_no_float_holds_can_be_checked(huge: str) -> None:
    third = verified("What is it?", "x = 1 / 3\nreturn x")
    check = check_answer(third, huge, f"{huge} = {huge}.5\n1 / 3 = {huge}.25\n{huge} * {huge} * {huge}")
    assert check.outcome is Outcome.CANNOT_PLACE
    assert check.lines[1].outcome is not Outcome.RIGHT


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_can_be_checked(answer: str, steps: str) -> None:
    check = check_answer(verified(QUESTION, BODY), answer, steps)
    assert check.sentence
    assert all(line.sentence for line in check.lines)


@given(st.fractions(min_value=-1000, max_value=1000, max_denominator=60))
def test_only_the_number_itself_or_its_rounding_is_right(value: Fraction) -> None:
    right = Answer.of(value)
    assert is_right(right, str(value), right)
    assert not is_right(Answer.of(value + 1), str(value + 1), right)
    rounded = f"{float(value):.3f}"
    typed = parse_answer(rounded)
    assert typed is not None
    assert is_right(typed, rounded, right) is (typed.exact == value or 10**6 % value.denominator != 0)

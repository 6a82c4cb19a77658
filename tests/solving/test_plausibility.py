"""A program that leaves out a number, invents one or gives an odd answer does not fit its question."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer
from app.solving.plausibility import READINGS, plausibility, weight


def read(question: str, program: str, answer: Fraction | int = 6) -> dict[str, float]:
    return plausibility(question, program, Answer.of(answer))


@pytest.mark.parametrize(
    ("question", "program", "used"),
    [
        ("Tom has 3 bags of 4 apples.", "bags = 3\neach = 4", 1.0),
        ("Tom has 3 bags of 4 apples.", "bags = 3  # of 4", 0.5),  # a comment uses nothing
        ("A puppy eats 2 scoops a day. Of 30 scoops 14 are gone.", "days = 30 / 2", 2 / 3),
        ("Three boxes of twenty-five pens cost $1,200.", "a = 3 * 25\nb = 1200", 1.0),
        ("How much is 6/7 of 140?", "part = 140 / 7", 0.5),
        ("How much is 6/7 of 140?", "part = 140 / 7 * 6", 1.0),
        ("1/4 of 20 eggs", "part = 20 / 4", 1.0),
        ("25% of 80", "part = 80 * 0.25", 1.0),
        ("25% of 80", "part = 80 * 25 / 100", 1.0),
        ("Ann has twice as many as the 8 of Ben.", "ann = 8 + 8", 1.0),  # twice can be written in many ways
        ("How many?", "a = 5", 1.0),
    ],
)
def test_the_share_of_the_questions_numbers_that_are_used(question: str, program: str, used: float) -> None:
    assert read(question, program)["numbers_used"] == pytest.approx(used)


@pytest.mark.parametrize(
    ("question", "program", "foreign"),
    [
        ("34 kg, and 4 kg more every week for 8 weeks", "a = 34 + 3 * 8", 1),
        ("34 kg, and 4 kg more every week for 8 weeks", "x2 = 34 + 4 * 8", 0),
        ("5 hours of work", "minutes = 5 * 60", 0),  # everybody knows 60
        ("Half of 18", "a = 18 * 0.5", 0),
    ],
)
def test_numbers_that_the_question_does_not_have(question: str, program: str, foreign: int) -> None:
    assert read(question, program)["numbers_foreign"] == foreign


@pytest.mark.parametrize(
    ("question", "program"),
    [
        ("School ends at 1:25 p.m. and the bus takes 55 minutes.", "end = 13 * 60 + 25 + 55"),
        ("From half past 2 she reads for 20 minutes.", "end = 2 * 60 + 30 + 20"),
    ],
)
def test_times_of_day_may_be_written_in_many_ways(question: str, program: str) -> None:
    found = read(question, program)
    assert (found["numbers_used"], found["numbers_foreign"]) == (1.0, 0.0)


def test_names_that_nothing_is_made_of() -> None:
    question = "3 bags of 4 apples, 2 are bad"
    assert (
        read(question, "    bags = 3\n    each = 4\n    bad = 2\n    n = 3 * each\n    return n")[
            "unused_names"
        ]
        == 2
    )
    assert read(question, "    n = 3 * 4 - 2\n    return n")["unused_names"] == 0


def test_each_fault_makes_a_vote_lighter() -> None:
    question, best = "How many apples are in 3 bags of 4?", "    n = 3 * 4\n    return n"
    assert weight(read(question, best, 12)) == 1.0
    leaves_out = weight(read(question, "    n = 4 + 4\n    return n", 8))
    invents = weight(read(question, "    n = 3 * 4 + 5\n    return n", 17))
    forgets = weight(read(question, "    m = 3 * 4\n    n = 3 + 4\n    return n", 7))
    below_zero = weight(read(question, "    n = 3 - 4\n    return n", -1))
    in_parts = weight(read(question, "    n = 3 / 4\n    return n", Fraction(3, 4)))
    assert 0 < leaves_out < 0.1
    assert all(leaves_out < light < 0.5 for light in (invents, forgets, in_parts))
    assert leaves_out <= below_zero < 0.1


def test_odd_answers() -> None:
    assert read("How many apples?", "", -2)["not_positive"] == 1.0
    assert read("How many apples?", "", 0)["not_positive"] == 1.0
    assert read("How many apples?", "", Fraction(7, 2))["part_of_a_thing"] == 1.0
    assert read("How much does it weigh?", "", Fraction(7, 2))["part_of_a_thing"] == 0.0


@given(st.text(max_size=60), st.text(max_size=60), st.fractions())
def test_any_text_can_be_read(question: str, program: str, answer: Fraction) -> None:
    found = read(question, program, answer)
    assert set(found) == set(READINGS)
    assert 0 <= found["numbers_used"] <= 1
    assert 0 < weight(found) <= 1

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
        ("Tom has 3 bags of 4 apples.", "bags = 3  # of 4", 0.6 / 1.6),  # a comment uses nothing
        ("A puppy eats 2 scoops a day. Of 30 scoops 14 are gone.", "days = 30 / 2", 1.6 / 2.6),
        ("Three boxes of twenty-five pens cost $1,200.", "a = 3 * 25\nb = 1200", 1.0),
        ("How much is 6/7 of 140?", "part = 140 / 7", 0.5),
        ("How much is 6/7 of 140?", "part = 140 / 7 * 6", 1.0),
        ("1/4 of 20 eggs", "part = 20 / 4", 1.0),
        ("25% of 80", "part = 80 * 0.25", 1.0),
        ("25% of 80", "part = 80 * 25 / 100", 1.0),
        ("Ann has twice as many as the 8 of Ben.", "ann = 8 + 8", 1.0),  # twice can be written in many ways
        ("How many?", "a = 5", 1.0),
        ("Two friends share 40 plums and 8 pears.", "a = 40 + 8", 2 / 2.2),  # small words need not be used
        ("2 friends share 40 plums and 8 pears.", "a = 40 + 8", 2 / 2.6),  # small numbers rather
        ("She sells two thirds of 180 rolls.", "a = 180", 1 / 1.6),
        ("She sells 25% of 180 rolls.", "a = 180", 0.5),
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
        ("Rabbits eat a sixth of 126 plants", "a = 126 / 6", 0),
        ("Rabbits eat a sixth of 126 plants", "a = 126 / 5", 1),
        ("The average of 6, 9, 11 and 14", "a = (6 + 9 + 11 + 14) / 4", 0),
        ("The average of 6, 9, 11 and 14", "a = (6 + 9 + 11 + 14) / 3", 1),
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
    question, best = "How many apples are in 5 bags of 4?", "    n = 5 * 4\n    return n"
    assert weight(read(question, best, 20)) == 1.0
    leaves_out = weight(read(question, "    n = 4 + 4\n    return n", 8))
    invents = weight(read(question, "    n = 5 * 4 + 8\n    return n", 28))
    forgets = weight(read(question, "    m = 5 * 4\n    n = 5 + 4\n    return n", 9))
    below_zero = weight(read(question, "    n = 4 - 5\n    return n", -1))
    in_parts = weight(read(question, "    n = 5 / 4\n    return n", Fraction(5, 4)))
    assert 0 < leaves_out < 0.1
    assert all(leaves_out < light < 0.5 for light in (invents, forgets, in_parts))
    assert leaves_out <= below_zero < 0.1


def test_odd_answers() -> None:
    assert read("How many apples?", "", -2)["not_positive"] == 1.0
    assert read("How many apples?", "", 0)["not_positive"] == 1.0
    assert read("How many apples?", "", Fraction(7, 2))["part_of_a_thing"] == 1.0
    assert read("How much does it weigh?", "", Fraction(7, 2))["part_of_a_thing"] == 0.0


@pytest.mark.parametrize(
    ("question", "answer", "odd"),
    [
        ("How many kg of flour are in 2 bags?", Fraction(7, 2), False),
        ("How many kg of flour are in 2 bags?", Fraction(7, 3), True),
        ("How many cups are 2/3 of a cup and 1/6 of a cup?", Fraction(5, 6), False),
        ("How many kgs?", Fraction(7, 2), True),  # no measure that we know
    ],
)
def test_measures_come_in_parts(question: str, answer: Fraction, odd: bool) -> None:
    assert read(question, "", answer)["part_of_a_thing"] == odd


@given(st.text(max_size=60), st.text(max_size=60), st.fractions())
def test_any_text_can_be_read(question: str, program: str, answer: Fraction) -> None:
    found = read(question, program, answer)
    assert set(found) == set(READINGS)
    assert 0 <= found["numbers_used"] <= 1
    assert 0 < weight(found) <= 1

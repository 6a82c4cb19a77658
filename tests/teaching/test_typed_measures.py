"""Answers of several parts, halves in words and a minus in words, as children type them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.teaching.attempts import assess
from app.teaching.checking import Outcome, check_answer
from app.teaching.typed_measures import measures_in
from app.teaching.typed_numbers import read_answer, readings
from tests.teaching.curriculum_problems import verified


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("195", "3:15"),
        ("13 / 4", "3:15"),
        ("915", "3:15 pm"),
        ("195", "3h15"),
        ("195", "3 h 15 min"),
        ("13 / 4", "3 hours and 15 minutes"),
        ("195", "3 heures 15"),
        ("17", "2 weeks 3 days"),
        ("7 / 2", "3 pounds 50"),
        ("7 / 2", "£3 50p"),
        ("350", "3 pounds 50 pence"),
        ("7 / 2", "350p"),
        ("350", "350p"),
        ("3 / 4", "75 cents"),
        ("520", "5 m 20 cm"),
        ("5.2", "5 m 20 cm"),
        ("63", "5 ft 3 in"),
        ("1.2", "1 kg 200 g"),
        ("24", "2 dozen"),
        ("1 / 2", "one half"),
        ("3 / 4", "three quarters"),
        ("2 / 3", "dos tercios"),
        ("7 / 2", "3 and a half"),
        ("3 / 2", "one and a half"),
        ("7 / 2", "3 y medio"),
        ("7 / 2", "3 et demi"),
        ("-3", "minus 3"),
    ],
)
def test_right(right: str, typed: str) -> None:
    found = verified("What is it?", f"x = {right}\nreturn x")
    assert check_answer(found, typed).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("3", "3h15"),
        ("3", "3 and a half"),
        ("3", "minus 3"),
        ("15", "3:15"),
        ("350", "3 pounds"),
        ("53", "5 m 3"),
        ("1", "one half"),
    ],
)
def test_not_right(right: str, typed: str) -> None:
    found = verified("What is it?", f"x = {right}\nreturn x")
    assert assess(found, typed).outcome is not Outcome.RIGHT


@pytest.mark.parametrize(
    "typed", ["27 apples", "10,000", "3 4", "20/3 (≈ 6.667)", "3 m 4 kg", "1:2:3", "", "3:60"]
)
def test_other_answers_are_no_measures(typed: str) -> None:
    assert measures_in(typed) == ()


def test_a_result_on_the_way_may_be_typed_so() -> None:
    found = verified("What is it?", "start = 3 * 60 + 15\nend = start + 90\nreturn end")
    assert check_answer(found, "3:15").outcome is Outcome.RIGHT_SO_FAR


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_its_minutes_and_its_hours(hours: int, minutes: int) -> None:
    assert measures_in(f"{hours}:{minutes:02}") == (
        Fraction(hours * 60 + minutes, 60),
        Fraction(hours * 60 + minutes),
    )


@given(st.text(max_size=60))
def test_any_text_has_readings(text: str) -> None:
    read = read_answer(text)
    assert read is None or read in readings(text)

"""The time between two times of day, typed as a question of its own."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.problem.arithmetic import reckon
from app.problem.time_spans import time_span
from app.problem.typed_sums import typed_sum


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many minutes are there from 9:40 to 11:25?", "105"),
        ("How many minutes pass between half past 3 and 4:15?", "45"),
        ("How many minutes is it from 14:20 to 15:05?", "45"),
        ("How many minutes are there between 11:50 and 12:10?", "20"),
        ("How many minutes from 12:50 to 1:10?", "20"),
        ("How many hours is it from 8:30 pm to 7 am the next morning?", "21/2"),
        ("How many hours from 9 to 5?", "8"),
        ("How many hours from 9 am to 5 p.m.?", "8"),
        ("How many hours are there between noon and 5:30 pm?", "11/2"),
        ("How many hours from 10 pm to midnight?", "2"),
    ],
)
def test_the_time_between(question: str, number: str) -> None:
    found = typed_sum(question)
    assert found is not None
    assert reckon(found, {}) == Fraction(number)


@pytest.mark.parametrize(
    "text",
    [
        "how many minutes from 9:40 am to 11:25",
        "how many minutes from 9:75 to 11:25",
        "how many minutes from here to there",
        "how many minutes from 9:40 to 11:25 on monday",
        "how many hours from noon to 5",
    ],
)
def test_what_is_left_to_the_models(text: str) -> None:
    assert time_span(text) is None


def test_a_night_is_told_by_way_of_midnight() -> None:
    assert time_span("how many hours from 9 pm to 7 am") == "(24) - (21) + (7)"

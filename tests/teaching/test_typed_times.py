"""Steps with times of day in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.teaching.checking import Outcome, check_answer
from app.teaching.typed_times import MOST_READINGS, minute_readings, minutes_told
from tests.teaching.curriculum_problems import verified

QUESTION = "The film begins at 1:25 p.m. First come 20 minutes of adverts, then 35 of film. When is the end?"
BODY = """
start = 13 * 60 + 25
film = start + 20  # the film itself
end = film + 35
return end
"""


@pytest.mark.parametrize(
    ("steps", "outcomes"),
    [
        ("13:25 + 20 = 13:45", [Outcome.RIGHT_SO_FAR]),
        ("1:25 + 20 = 1:45\n1:45 + 35 = 2:20", [Outcome.RIGHT_SO_FAR, Outcome.RIGHT]),
        ("13:25 + 55 = 14:20", [Outcome.CANNOT_PLACE]),  # 55 stands nowhere yet
        ("20 + 35 = 55\n13:25 + 55 = 2:20 pm", [Outcome.CANNOT_PLACE, Outcome.RIGHT]),
        ("1:25 p.m. + 20 + 35 = 2:20 p.m.", [Outcome.RIGHT]),
        ("13h25 + 20 = 13h45", [Outcome.RIGHT_SO_FAR]),
        ("1:25 + 20 = 1:50", [Outcome.LOOK_AGAIN]),
        ("805 + 20 = 825", [Outcome.RIGHT_SO_FAR]),
    ],
)
def test_steps_with_times(steps: str, outcomes: list[Outcome]) -> None:
    check = check_answer(verified(QUESTION, BODY), "", steps)
    assert [line.outcome for line in check.lines] == outcomes


def test_past_midnight() -> None:
    question = "A night train leaves at 23:30 and takes 50 minutes. What time does it arrive?"
    check = check_answer(
        verified(question, "leaves = 23 * 60 + 30\narrives = leaves + 50\nreturn arrives"),
        "",
        "23:30 + 50 = 0:20",
    )
    assert [line.outcome for line in check.lines] == [Outcome.RIGHT]


def test_where_no_time_is_asked_for_a_colon_divides() -> None:
    check = check_answer(
        verified("12 plums for 3 children. How many each?", "each = 12 / 3\nreturn each"), "", "12:03 = 4"
    )
    assert [line.outcome for line in check.lines] == [Outcome.RIGHT]


def test_readings() -> None:
    assert minute_readings("13:25 + 5") == ["805 + 5"]
    assert minute_readings("no time, 3 + 4 = 7") == ["no time, 3 + 4 = 7"]
    assert set(minute_readings("1:05")) == {"65", "785", "1505"}
    assert minutes_told("From 1:05 pm to half past two") == {785, 150, 870}


@given(st.text(alphabet="0123456789:h +-=apm.", max_size=60))
def test_whatever_is_typed_has_a_reading(line: str) -> None:
    assert 1 <= len(minute_readings(line)) <= MOST_READINGS

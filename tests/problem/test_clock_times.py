"""An answer in minutes as the time of day that is asked for, and times of day as they are typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answer_forms import answer_text
from app.problem.answers import Answer
from app.problem.clock_times import DAY, ClockTime, clock_answer, times_typed, told_times
from app.sentences import numerals
from app.sentences.numerals import Numerals

LESSON = "My piano lesson starts at 1:25 p.m. and lasts 55 minutes. When does it end?"
SPANISH = Numerals(decimal=",", group=".", hours_to_24=True)


@pytest.fixture
def in_spanish() -> Iterator[None]:
    numerals.use(SPANISH)
    yield
    numerals.use(numerals.ENGLISH)


@pytest.mark.parametrize(
    ("question", "minutes", "shown"),
    [
        (LESSON, 860, "2:20 p.m."),
        (
            "A film begins at 11:30 p.m. and takes 2 hours. At what time is it over?",
            1530,
            "1:30 a.m. the next day",
        ),
        ("It is noon. What time is it 5 minutes later?", 725, "12:05 p.m."),
        ("It is midnight. What time is it 5 minutes later?", 5, "12:05 a.m."),
        ("Golf from half past 3, 2 hours long. When is it over?", 330, "5:30"),
        ("The bus leaves at 14:20 and needs 50 minutes. When does it arrive?", 910, "15:10"),
        ("When does Mia get up if I get up at 8:35 a.m. and Mia 15 minutes after me?", 530, "8:50 a.m."),
        ("La clase empieza a las 13:25 y dura 55 minutos. ¿A qué hora termina?", 860, "14:20"),
        ("La clase empieza a las 13:25 y dura 55 minutos. ¿Cuándo termina?", 860, "14:20"),
        ("La leçon commence à 13h25 et dure 55 minutes. À quelle heure finit-elle ?", 860, "14:20"),
        ("La leçon commence à 13:25 et dure 55 minutes. Quand finit-elle ?", 860, "14:20"),
    ],
)
def test_the_time_that_is_asked_for(question: str, minutes: int, shown: str) -> None:
    assert answer_text(question, Answer.of(minutes)) == shown


@pytest.mark.parametrize(
    "question",
    [
        "A film starts at 1:25 p.m. and ends at 2:20 p.m. How many minutes does it last?",
        "When Ava starts at 1:25 p.m., how long does she work until 2:20 p.m.?",
        "When Tom comes at 3:00 p.m. he brings 60 nuts and 40 figs. What is the number of things?",
        "Each week 3 more come. When, in weeks from 3:00 p.m. today, are there 90?",
        "What time does it take from 1:25 p.m. to 3:05 p.m.?",
        "Tom is 9 years old. When will he be 90?",
        "Cuando son las 13:25, ¿cuántos minutos faltan para las 15:05?",
        "Quand il est 13:25, combien de minutes reste-t-il ?",
    ],
)
def test_no_time_where_an_amount_is_asked_or_no_time_is_told(question: str) -> None:
    assert answer_text(question, Answer.of(100)) == "100"


@pytest.mark.parametrize(
    "answer", [Answer.of(5), Answer.of(-60), Answer.of(2 * DAY), Answer(None, 860.0), None]
)
def test_an_answer_that_is_no_time_of_day(answer: Answer | None) -> None:
    """5 may be the hours of 5 o'clock: below an hour nothing is a time unless midnight is told."""
    assert clock_answer(LESSON, answer) is None


def test_24_hours_where_the_language_has_them(in_spanish: None) -> None:
    assert str(ClockTime(860)) == "14:20"
    assert str(ClockTime(545)) == "9:05"


@given(st.integers(0, 2 * DAY - 1), st.booleans())
def test_a_time_is_right_as_it_is_shown(minutes: int, of_24_hours: bool) -> None:
    time = ClockTime(minutes, of_24_hours=of_24_hours)
    assert time.is_typed(str(time).removesuffix(" the next day"))


@given(st.integers(0, DAY - 1), st.integers(0, DAY - 1))
def test_another_half_of_the_day_is_another_time(minutes: int, other: int) -> None:
    assert ClockTime(minutes).is_typed(str(ClockTime(other))) == (minutes == other)


@pytest.mark.parametrize(
    "typed",
    [
        "2:20",
        "2:20 pm",
        "2.20 p.m.",
        "2.20",
        "14:20",
        "14h20",
        "2:20PM",
        "at 2:20 p.m.",
        "02:20 pm",
        "14 h 20",
        "20 past 2",
        "twenty past two",
        "it is 20 minutes past 2 pm",
        "40 min to 3",
        "forty minutes to three in the afternoon",
    ],
)
def test_typed_for_twenty_past_two(typed: str) -> None:
    assert ClockTime(860).is_typed(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "2:20 am",
        "2:25",
        "14:20 am",
        "25:10",
        "2:70",
        "2:20:10",
        "220",
        "2",
        "",
        "1 2:20",
        "20 to 2",
        "80 past 1",
        "20 past 2 am",
        "20 past",
        "5, 20 past 2",
        "from 20 to 2",
        "half to 3",
    ],
)
def test_typed_for_another_time_or_none(typed: str) -> None:
    assert not ClockTime(860).is_typed(typed)


@pytest.mark.parametrize("typed", ["2 pm", "2 o'clock", "2:00", "14 h"])
def test_a_full_hour_without_minutes(typed: str) -> None:
    assert ClockTime(840).is_typed(typed)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("half past 2 pm", 870),
        ("quarter to three p.m.", 885),
        ("a quarter past noon", 735),
        ("ten to midnight", 1430),
        ("twenty-five past twelve at night", 25),
    ],
)
def test_times_in_words(typed: str, minutes: int) -> None:
    assert ClockTime(minutes).is_typed(typed)
    assert told_times(f"Then it is {typed}")


@pytest.mark.parametrize("typed", ["5:30", "5:30 pm", "5:30 am", "17:30"])
def test_either_half_of_the_day_where_the_problem_leaves_it_open(typed: str) -> None:
    assert ClockTime(330, half_told=False).is_typed(typed)


@given(st.text(max_size=20))
def test_whatever_is_typed_gives_times_of_one_day(text: str) -> None:
    assert all(0 <= minutes < DAY for minutes in times_typed(text))

"""A time of day as the answer: shown as one, checked as one, and told by no hint."""

from __future__ import annotations

from random import Random

import pytest

from app.curriculum import expand
from app.problem.answers import Answer
from app.problem.clock_times import clock_answer
from app.solving.solution import Solution
from app.teaching.checking import Outcome, check_answer
from app.teaching.hints import ladder_of
from app.teaching.solution_sheet import solution_sheet
from app.teaching.words import explain, found_answers
from app.teaching.worksheets import as_they_are
from tests.teaching.curriculum_problems import curriculum, verified

LESSON = "My piano lesson starts at 1:25 p.m. and lasts 55 minutes. When does it end?"
BODY = (
    "start = 13 * 60 + 25  # in minutes after midnight\nminutes_long = 55\n"
    "lesson_end = start + minutes_long  # the lesson ends at 2:20 p.m.\nreturn lesson_end"
)


@pytest.fixture
def lesson() -> Solution:
    return verified(LESSON, BODY)


def test_the_answer_and_the_last_step_tell_the_time(lesson: Solution) -> None:
    explanation = explain(lesson)
    assert explanation.answer_line == "We think the answer is 2:20 p.m."
    first, last = explanation.steps
    assert first.result == "805"
    assert f"{last.expression} = {last.result}" == "805 + 55 = 860, that is 2:20 p.m."


def test_different_answers_are_times(lesson: Solution) -> None:
    other = BODY.replace("start + minutes_long", "start - minutes_long")
    assert [found.answer for found in found_answers(verified(LESSON, BODY, other))] == [
        "2:20 p.m.",
        "12:30 p.m.",
    ]


def test_the_printed_sheets_tell_the_time(lesson: Solution) -> None:
    assert "2:20 p.m." in str(solution_sheet(LESSON, explain(lesson)))
    (problem,) = as_they_are([lesson])
    assert problem.answer == "2:20 p.m."
    wrong = [wrong.answer for wrong in problem.guide]
    assert "12:30 p.m." in wrong
    assert all(":" in answer for answer in wrong)  # and not 805 * 55, which is no time


@pytest.mark.parametrize("typed", ["2:20", "2:20 pm", "2.20 p.m.", "14:20", "860", "860 minutes"])
def test_right(lesson: Solution, typed: str) -> None:
    assert check_answer(lesson, typed).outcome is Outcome.RIGHT


@pytest.mark.parametrize("typed", ["2:20 am", "2:25", "14:25", "12:30", "2", "55"])
def test_not_right(lesson: Solution, typed: str) -> None:
    assert check_answer(lesson, typed).outcome is not Outcome.RIGHT


def test_a_length_of_time_is_checked_as_before() -> None:
    long = verified("A film starts at 1:00 p.m. and ends at 4:15 p.m. How long is it?", "x = 195\nreturn x")
    assert check_answer(long, "3:15").outcome is Outcome.RIGHT
    assert check_answer(long, "3:15 am").outcome is Outcome.RIGHT


def test_no_hint_tells_the_time_before_the_last(lesson: Solution) -> None:
    *before, last = ladder_of(lesson)
    assert not [rung for rung in before if "2:20" in str(rung) or "860" in str(rung)]
    assert last.lines[-1] == "The answer is 2:20 p.m."


def test_a_comment_made_of_numbers_of_the_question_does_not_tell_the_time() -> None:
    """Its numbers are all known, the time that they make is the answer."""
    question = "Golf starts at 2:05 p.m., 20 minutes late is its end after 15 more. When does it end?"
    body = "end = 14 * 60 + 5 + 15  # so it is 2:20 p.m.\nend = end + 0 * 20\nreturn end"
    assert not [rung for rung in ladder_of(verified(question, body))[:-1] if "2:20" in str(rung)]


def test_families_whose_answer_is_a_time_of_day() -> None:
    """Nine in ten of their wordings are seen; no hint of them tells the time; no other family has one."""
    rng = Random(0)
    seen = asked = 0
    for family in curriculum().families:
        is_time = family.unit == "minutes after midnight"
        if not is_time and family.topic != "time":
            continue
        problem = expand(family, rng)
        time = clock_answer(problem.question, Answer.of(problem.answer))
        asked, seen = asked + is_time, seen + (is_time and time is not None)
        assert is_time or time is None, problem.question
        if time is not None and str(time) not in problem.question:
            rungs = ladder_of(verified(problem.question, problem.body))
            assert str(time) in rungs[-1].lines[-1]
            assert not [rung for rung in rungs[:-1] if str(time) in str(rung)], problem.question
    assert seen >= 0.9 * asked > 0

"""A child's numbers are read as its language writes them; what has two readings is asked about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.problem.answers import Answer
from app.sentences import numerals
from app.sentences.numerals import ENGLISH, NARROW_SPACE, Numerals
from app.solving import Solution
from app.teaching.attempts import assess
from app.teaching.checking import Outcome, check_answer
from app.teaching.hints import ladder_of
from app.teaching.typed_numbers import kept_form, other_reading, read_answer, read_sums
from app.teaching.words import explain
from app.ui.samples import sample_solution

SPANISH = Numerals(decimal=",", group=".")
FRENCH = Numerals(decimal=",", group=NARROW_SPACE)
QUESTION = "A sack weighs 2500 kg. A truck carries 4.8 sacks. How many kg does it carry?"
PROGRAM = """\
    kg_per_sack = 2500
    sacks = 4.8
    kg = kg_per_sack * sacks
    return kg
"""
HALF = """\
    litres = 7
    jugs = 2
    litres_each = litres / jugs
    return litres_each
"""


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    yield
    numerals.use(ENGLISH)


def solution(program: str = PROGRAM, question: str = QUESTION) -> Solution:
    return sample_solution((program, program), "verified", question)


def shared() -> Solution:
    return solution(HALF, "7 litres are shared out to 2 jugs. How many litres are in each?")


@pytest.mark.parametrize("style", [ENGLISH, SPANISH, FRENCH])
@pytest.mark.parametrize("answer", ["3,5", "3.5", "7/2", "3,5 litros", "3,50 L"])
def test_a_decimal_comma_and_point_are_both_right(style: Numerals, answer: str) -> None:
    numerals.use(style)
    assert check_answer(shared(), answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    ("style", "answer"),
    [
        (ENGLISH, "12,000"),
        (SPANISH, "12.000"),
        (FRENCH, "12 000"),
        (FRENCH, "12\u202f000"),
        (SPANISH, "12000"),
    ],
)
def test_thousands_are_read_as_the_language_parts_them(style: Numerals, answer: str) -> None:
    numerals.use(style)
    assert check_answer(solution(), answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("style", [SPANISH, FRENCH])
def test_the_problems_own_way_of_writing_is_asked_about_and_is_no_try(style: Numerals) -> None:
    numerals.use(style)
    attempt = assess(solution(), "12,000")
    assert (attempt.outcome, attempt.unclear, attempt.slip) == (Outcome.CANNOT_PLACE, True, "")
    assert "“12,000” as 12." in attempt.headline
    assert "If you mean 12000" in f"{attempt.headline} {attempt.detail}"


def test_in_english_nothing_has_two_readings() -> None:
    assert other_reading("12,000") is None
    assert not assess(solution(), "12,000").unclear


@pytest.mark.parametrize("style", [ENGLISH, SPANISH, FRENCH])
def test_steps_are_read_so_too(style: Numerals) -> None:
    numerals.use(style)
    (line,) = check_answer(shared(), "", "7 : 2 = 3,5").lines
    assert line.outcome is Outcome.RIGHT


def test_a_line_with_two_readings_is_not_called_wrong() -> None:
    numerals.use(FRENCH)
    (line,) = check_answer(solution(), "", "2,500 x 4.8 = 12,000").lines
    assert (line.outcome, "two ways" in line.sentence) == (Outcome.CANNOT_PLACE, True)


def test_a_sum_with_parted_thousands() -> None:
    numerals.use(SPANISH)
    assert len(read_sums("10.000 + 1,5 = 10.001,5", SPANISH)) == 2
    assert len(read_sums("10 000 + 5 = 10 005", FRENCH)) == 2


def test_what_is_kept_says_the_same_number_in_every_language() -> None:
    numerals.use(SPANISH)
    assert [kept_form(text) for text in ("10.000", "3,5", "12 apples", "many")] == [
        "10000",
        "3,5",
        "12 apples",
        "many",
    ]


def test_answers_steps_and_hints_are_shown_in_the_childs_numbers() -> None:
    numerals.use(SPANISH)
    explanation = explain(solution())
    assert explanation.answer == "12.000"
    assert [fact.value for fact in explanation.facts] == ["2500", "4,8"]
    assert (explanation.steps[0].expression, explanation.steps[0].result) == ("2500 × 4,8", "12.000")
    hints = ladder_of(solution())
    assert "2500 × 4,8 = ?" in [line for rung in hints for line in rung.lines]
    assert "12.000" in hints[-1].lines[-1]
    assert not any("12.000" in line for rung in hints[:-1] for line in rung.lines)
    assert "4.8 sacks" in " ".join(hints[1].lines), "the problem's own text stays as it was typed"
    assert read_answer(explanation.answer) == Answer.of(12000)

"""Answers as their questions mean them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answer_forms import answer_text
from app.problem.answers import Answer, parse_answer
from app.sentences import numerals
from app.sentences.numerals import Numerals

CAKE = "Mia eats 1/4 of a cake and Tom 2/4 of it. How much of it is eaten?"


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        (CAKE, Fraction(3, 4), "3/4 (0.75)"),
        (CAKE, Fraction(5, 4), "1 1/4 (1.25)"),
        (CAKE, Fraction(-5, 4), "-1 1/4 (-1.25)"),
        (CAKE, Fraction(17, 12), "1 5/12 (≈ 1.417)"),
        (CAKE, Fraction(2), "2"),
        (CAKE, Fraction(1, 101), "≈ 0.009901"),
        ("5 of 20 eggs are broken. What fraction is that?", Fraction(1, 4), "1/4 (0.25)"),
        ("Write 0.4 as a fraction.", Fraction(2, 5), "2/5 (0.4)"),
        ("3/4 of a $2 loaf is eaten. What is it worth?", Fraction(3, 2), "1.5"),
        ("What is 3/8 as a decimal?", Fraction(3, 8), "0.375"),
        ("3/4 of 2.5 m is cut off. How much is it?", Fraction(15, 8), "1.875"),
        ("A rope of 5 m is cut into 2 pieces. How long is one?", Fraction(5, 2), "2.5"),
        ("It lasts from 1:25 p.m. for 55 minutes. When does it end?", Fraction(860), "2:20 p.m."),
    ],
)
def test_the_answer_is_told_in_the_form_of_the_question(question: str, answer: Fraction, text: str) -> None:
    assert answer_text(question, Answer.of(answer)) == text


def test_its_decimal_is_written_as_the_language_does() -> None:
    numerals.use(Numerals(decimal=",", group="."))
    try:
        assert answer_text(CAKE, Answer.of(Fraction(3, 4))) == "3/4 (0,75)"
    finally:
        numerals.use(numerals.ENGLISH)


def test_what_is_known_as_a_float_alone_is_no_fraction() -> None:
    assert answer_text(CAKE, Answer(None, 0.75)) == "≈ 0.75"


@given(st.fractions(-50, 50, max_denominator=100))
def test_the_fraction_shown_is_the_answer(value: Fraction) -> None:
    shown = answer_text(CAKE, Answer.of(value)).partition(" (")[0]
    assert parse_answer(shown) == Answer.of(value)

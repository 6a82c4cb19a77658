"""Numbers are written as the language writes them, and are read back as what they are."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer, parse_answer
from app.sentences import counted, numerals
from app.sentences.numerals import ENGLISH, NARROW_SPACE, Numerals, listed, percent, rounded, shown

SPANISH = Numerals(decimal=",", group=".", percent=f"{NARROW_SPACE}%")
FRENCH = Numerals(decimal=",", group=NARROW_SPACE, zero_is_single=True, percent=f"{NARROW_SPACE}%")


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    yield
    numerals.use(ENGLISH)


@pytest.mark.parametrize(
    ("text", "english", "spanish", "french"),
    [
        ("3.5", "3.5", "3,5", "3,5"),
        ("1234", "1234", "1234", "1234"),
        ("10000", "10,000", "10.000", "10\u202f000"),
        ("-1234567.25", "-1,234,567.25", "-1.234.567,25", "-1\u202f234\u202f567,25"),
        ("12 × 3.5 = 42", "12 × 3.5 = 42", "12 × 3,5 = 42", "12 × 3,5 = 42"),
        ("7/2 (≈ 3.5)", "7/2 (≈ 3.5)", "7/2 (≈ 3,5)", "7/2 (≈ 3,5)"),
        ("1.5e20", "1.5e20", "1.5e20", "1.5e20"),
        ("x10000 and 1.2.3", "x10000 and 1.2.3", "x10000 and 1.2.3", "x10000 and 1.2.3"),
    ],
)
def test_a_number_is_written_as_the_language_does(text: str, english: str, spanish: str, french: str) -> None:
    for style, expected in ((ENGLISH, english), (SPANISH, spanish), (FRENCH, french)):
        numerals.use(style)
        assert shown(text) == expected


@pytest.mark.parametrize("style", [ENGLISH, SPANISH, FRENCH])
@given(number=st.fractions(min_value=-(10**9), max_value=10**9).map(lambda value: round(value, 3)))
def test_what_is_shown_is_read_as_the_same_number(style: Numerals, number: Fraction) -> None:
    numerals.use(style)
    assert parse_answer(shown(str(Answer.of(number))), style) == Answer.of(number)


@pytest.mark.parametrize(
    ("text", "english", "spanish", "french"),
    [
        ("3,5", "3.5", "3.5", "3.5"),
        ("3.5", "3.5", "3.5", "3.5"),
        ("0,125", "0.125", "0.125", "0.125"),
        ("10,000", "10000", "10", "10"),
        ("10.000", "10", "10000", "10"),
        ("10 000", "10000", "10000", "10000"),
        ("10\u202f000,5", "10000.5", "10000.5", "10000.5"),
        ("1.234.567", "1234567", "1234567", "1234567"),
        ("1,234,567", "1234567", "1234567", "1234567"),
        ("1.234,5", "1234.5", "1234.5", "1234.5"),
        ("2,5 millones", "2500000", "2500000", "2500000"),
        ("3 mille", "3000", "3000", "3000"),
    ],
)
def test_points_and_commas_are_read_as_the_language_writes_them(
    text: str, english: str, spanish: str, french: str
) -> None:
    for style, expected in ((ENGLISH, english), (SPANISH, spanish), (FRENCH, french)):
        assert parse_answer(text, style) == Answer.of(Fraction(expected)), style


def test_measured_numbers_and_lists() -> None:
    assert (rounded(3.14159, 2), percent(0.125, 1), listed(["3.5", "4"])) == ("3.14", "12.5%", "3.5, 4")
    numerals.use(FRENCH)
    assert (rounded(3.14159, 2), percent(0.125, 1)) == ("3,14", "12,5\u202f%")
    assert listed(["3.5", "4"]) == "3,5; 4"


@pytest.mark.parametrize(
    ("style", "count", "expected"),
    [(ENGLISH, 0, "0 tries"), (ENGLISH, 1, "1 try"), (ENGLISH, 20_000, "20,000 tries"), (FRENCH, 0, "0 try")],
)
def test_a_count_has_the_form_that_the_language_takes(style: Numerals, count: int, expected: str) -> None:
    numerals.use(style)
    assert counted(count, "{count} try", "{count} tries") == expected

"""Numbers as people write them, compared and shown."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer, parse_answer, same_answer


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10,000", 10_000),
        ("10000", 10_000),
        ("10 000", 10_000),
        ("10\u00a0000", 10_000),
        ("1,234,567.5", Fraction("1234567.5")),
        ("1.234.567,5", Fraction("1234567.5")),
        ("1/2", Fraction(1, 2)),
        ("3 / 4 of a pie", Fraction(3, 4)),
        ("0.5", Fraction(1, 2)),
        ("0,5", Fraction(1, 2)),
        ("0,500", Fraction(1, 2)),
        ("12,5 kg", Fraction(25, 2)),
        (".5", Fraction(1, 2)),
        ("5.", 5),
        ("½", Fraction(1, 2)),
        ("1½ cups", Fraction(3, 2)),
        ("1 1/2", Fraction(3, 2)),
        ("-1 1/2", Fraction(-3, 2)),
        ("3⁄4", Fraction(3, 4)),
        ("$3.50", Fraction(7, 2)),
        ("-$3.50", Fraction(-7, 2)),
        ("$-3.50", Fraction(-7, 2)),
        ("£ 1,200", 1_200),
        ("25%", 25),
        ("25 percent", 25),
        ("\u22125", -5),
        ("- 7", -7),
        ("12 apples", 12),
        ("0oz", 0),
        ("12x", 12),
        ("The answer is 12.", 12),
        ("x = 12", 12),
        ("3 + 4 = 7", 7),
        ("36 cm2", 36),
        ("36 cm²", 36),
        ("36 cm^2", 36),
        ("2.5 million", 2_500_000),
        ("1.5e3", 1_500),
        ("1/3 (≈ 0.3333)", Fraction(1, 3)),
        ("５", 5),
        ("twelve", 12),
        ("twenty-five apples", 25),
        ("two hundred and five", 205),
        ("three thousand four hundred", 3_400),
        ("half", Fraction(1, 2)),
    ],
)
def test_reads_one_number_exactly(text: str, value: int | Fraction) -> None:
    answer = parse_answer(text)
    assert answer is not None
    assert answer.exact == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "apples",
        "1/0",
        "3 or 4",
        "2 hours 20 minutes",
        "1.2.3",
        "1,2,3",
        "5-3",
        "3x4",
        "0x10",
        "-0xff",
        "0b11",
        "0o7",
        "two three",
        "7" * 300,
    ],
)
def test_reads_nothing_where_it_is_not_one_number(text: str) -> None:
    assert parse_answer(text) is None


def test_an_approximate_number_stays_approximate() -> None:
    answer = parse_answer("≈ 3.142")
    assert answer == Answer(None, 3.142)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12, "12"),
        (-3, "-3"),
        (10_000, "10000"),
        (Fraction(7, 2), "3.5"),
        (Fraction(-1, 4), "-0.25"),
        (Fraction(1, 10**6), "0.000001"),
        (Fraction(1, 10**7), "≈ 0.0000001"),
        (Fraction(1, 3), "1/3 (≈ 0.3333)"),
        (Fraction(22, 7), "22/7 (≈ 3.143)"),
        (Fraction(-200, 3), "-200/3 (≈ -66.67)"),
        (Fraction(1, 101), "≈ 0.009901"),
        (Fraction(10**6, 101), "≈ 9901"),
        (Fraction(123_456_700, 101), "≈ 1222000"),
    ],
)
def test_shows_exact_values(value: int | Fraction, shown: str) -> None:
    assert str(Answer.of(value)) == shown


def test_shows_floats_as_approximate() -> None:
    assert str(Answer(None, math.pi)) == "≈ 3.142"
    assert str(Answer(None, 12.0)) == "≈ 12"
    assert str(Answer(None, 0.0)) == "≈ 0"
    assert str(Answer(None, 2.5e-20)) == "≈ 2.5e-20"


def test_compares_exactly_where_both_are_exact() -> None:
    assert same_answer(Answer.of(Fraction(1, 2)), Answer.of(Fraction(2, 4)))
    assert not same_answer(Answer.of(10**20), Answer.of(10**20 + 1))


def test_compares_floats_within_a_tolerance() -> None:
    assert same_answer(Answer(None, 0.1 + 0.2), Answer.of(Fraction(3, 10)))
    assert not same_answer(Answer(None, 0.3001), Answer.of(Fraction(3, 10)))
    assert same_answer(Answer(None, 1e-17), Answer.of(0))


def test_too_large_for_a_float_is_still_an_answer() -> None:
    answer = Answer.of(10**400)
    assert answer.approximate == math.inf
    assert Answer.from_json(answer.to_json()) == answer


fractions = st.fractions(max_denominator=10**6)


@given(fractions)
def test_json_keeps_an_answer(value: Fraction) -> None:
    answer = Answer.of(value)
    assert Answer.from_json(answer.to_json()) == answer


@given(fractions)
def test_what_is_shown_exactly_is_read_back(value: Fraction) -> None:
    answer = Answer.of(value)
    shown = str(answer)
    again = parse_answer(shown)
    assert again is not None
    if "≈" not in shown or "/" in shown:
        assert again == answer
    else:
        assert math.isclose(again.approximate, answer.approximate, rel_tol=1e-3)


@given(st.text(max_size=60))
def test_reading_never_fails(text: str) -> None:
    answer = parse_answer(text)
    assert answer is None or isinstance(answer, Answer)

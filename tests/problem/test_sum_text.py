"""Numbers and signs of a typed sum, as an expression."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.problem.arithmetic import reckon, write_expression
from app.problem.sum_text import UNKNOWN, number_typed, read_sides


def value(text: str) -> Fraction | None:
    sides = read_sides(text)
    return None if sides is None or len(sides) != 1 else reckon(sides[0], {})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200", "1200"),
        ("007", "7"),
        (".5", "1/2"),
        ("$2.50", "5/2"),
        ("€3", "3"),
        ("-4", "-4"),
        ("twenty-five", "25"),
        ("two hundred and five", "205"),
        ("7 hundred", "700"),
        ("3 dozen", "36"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("1 1/2", "3/2"),
        ("four and a half", "9/2"),
        ("3 and three quarters", "15/4"),
        ("2 and 1/3", "7/3"),
        ("two thirds", "2/3"),
        ("a half", "1/2"),
        ("three tenths", "3/10"),
        ("56/7", "8"),
    ],
)
def test_a_number(text: str, number: str) -> None:
    assert value(text) == Fraction(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2 + 3", "5"),
        ("2 plus 3", "5"),
        ("9 - 4", "5"),
        ("9 minus 4", "5"),
        ("9 take away 4", "5"),
        ("2 x 3", "6"),
        ("2x3", "6"),
        ("2 × 3", "6"),
        ("2·3", "6"),
        ("2 times 3", "6"),
        ("2 multiplied by 3", "6"),
        ("6 ÷ 3", "2"),
        ("6 : 3", "2"),
        ("6 divided by 3", "2"),
        ("2^3", "8"),
        ("5 squared", "25"),
        ("2 cubed", "8"),
        ("5²", "25"),
        ("2 to the power of 4", "16"),
        ("2 + 3 * 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("20 - 8 - 2", "10"),
        ("half of 18", "9"),
        ("3/4 of 20", "15"),
        ("25% of 80", "20"),
        ("12.5 per cent of 80", "10"),
        ("double 14", "28"),
        ("the double of 14", "28"),
        ("quadruple 5", "20"),
        ("half a dozen", "6"),
        ("a dozen minus 5", "7"),
        ("√81", "9"),
        ("the square root of 49", "7"),
        ("sqrt(81) + 19", "28"),
        ("√(9 + 16)", "5"),
        ("2^4 + √64", "24"),
        ("half of the square root of 2.25", "3/4"),
        ("half of 36 plus 4", "22"),
        ("8 / 1/2", "16"),
        ("5 - -3", "8"),
    ],
)
def test_a_sum(text: str, number: str) -> None:
    assert value(text) == Fraction(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5 +",
        "+ 5",
        "5 5",
        "(5",
        "5)",
        "3/4/2024",
        "9:30",
        "5 apples",
        "seven and five",
        "1/0 of 3",
        "5 // 2",
        "20%",
        "5 + 20%",
        "3x + 2",
        "a",
        "1,20 + 3",
        "1.2.3",
        "(3)(4)",
        "√9 + 16",
        "√9 x 4",
        "the square root of 9 plus 16",
        "3√27",
        "cube root of 27",
        "half 90",
    ],
)
def test_what_is_no_sum(text: str) -> None:
    assert read_sides(text) in (None, ())


def test_a_fraction_of_something_is_divided_first() -> None:
    (side,) = read_sides("3/4 of 20") or ()
    assert write_expression(side) == "20 / 4 * 3"


def test_an_x_in_the_place_of_a_number_is_unknown() -> None:
    for text in ("x + 5 = 12", "? + 5 = 12", "__ + 5 equals 12", "what number plus 5 is 12"):
        left, right = read_sides(text) or ()
        assert (write_expression(left), write_expression(right)) == (f"{UNKNOWN} + 5", "12")


def test_a_root_that_is_not_exact_has_no_value() -> None:
    assert value("√2") is None
    assert value("√-4") is None


def test_a_number_alone() -> None:
    number = number_typed("2 1/2")
    assert number is not None
    assert number.text == "2.5"
    for text in ("5 + 1", "3/4", "?", "5 = 5", "3 dozen", "5 cm", ""):
        assert number_typed(text) is None

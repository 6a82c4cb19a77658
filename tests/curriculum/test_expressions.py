"""Expressions are exact, and nothing but arithmetic is accepted."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curriculum import CurriculumError
from app.curriculum.expressions import compile_expression, names_in, parse_expression, square_root


def value_of(source: str, **env: object) -> object:
    return compile_expression(parse_expression(source))(env)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("0.1 + 0.2", Fraction(3, 10)),
        ("1 / 3 * 3", 1),
        ("7 // 2", 3),
        ("-7 % 3", 2),
        ("2 ** 10", 1024),
        ("2 ** -1", Fraction(1, 2)),
        ("49 ** 0.5", 7),
        ("round(2.5)", 2),
        ("round(3.14159, 2)", Fraction(157, 50)),
        ("int(-7 / 2)", -3),
        ("gcd(12, 18) + lcm(4, 6)", 18),
        ("max(1, 2, 3) - min(4, 5) + abs(-6)", 5),
        ("len({1, 2, 2}) + sum([1, 2])", 5),
        ("3 if 2 > 1 else 4", 3),
        ("1 < 2 <= 2 != 3", True),
        ("1 < 3 < 2", False),
        ("4 in (3, 4) and not 4 not in [4]", True),
        ("1 > 2 or 2 > 1", True),
    ],
)
def test_arithmetic_is_exact(source: str, value: object) -> None:
    assert value_of(source) == value


@given(a=st.integers(-99, 99), b=st.integers(1, 99), c=st.integers(-99, 99))
def test_agrees_with_fractions(a: int, b: int, c: int) -> None:
    expected = Fraction(a, b) * c - Fraction(c, b) + a
    assert value_of("a / b * c - c / b + a", a=a, b=b, c=c) == expected


@given(top=st.integers(0, 10**6), bottom=st.integers(1, 10**6))
def test_square_root_is_exact_for_squares_and_close_for_others(top: int, bottom: int) -> None:
    root = Fraction(top, bottom)
    assert square_root(root * root) == root
    assert abs(square_root(root) ** 2 - root) < Fraction(1, 10**20)


@pytest.mark.parametrize(
    "source",
    [
        "__import__('os')",
        "a.real",
        "open",
        "print(1)",
        "[x for x in a]",
        "lambda: 1",
        "f'{a}'",
        "'text'",
        "True",
        "a @ b",
        "a & b",
        "a is b",
        "round(number=2)",
        "(a := 3)",
        "eval",
    ],
)
def test_everything_else_is_refused(source: str) -> None:
    with pytest.raises((CurriculumError, KeyError)):
        value_of(source, a=1, b=2)


@pytest.mark.parametrize("source", ["9 ** 99999", "9 ** 0.3", "(-4) ** 0.5"])
def test_powers_are_bounded(source: str) -> None:
    with pytest.raises(ValueError):
        value_of(source)


def test_a_text_that_is_no_expression_is_named() -> None:
    with pytest.raises(CurriculumError, match=r"'2 \+' is not an expression"):
        parse_expression("2 +")


def test_names_leave_out_called_functions() -> None:
    assert names_in(parse_expression("max(a, b) + len")) == {"a", "b", "len"}

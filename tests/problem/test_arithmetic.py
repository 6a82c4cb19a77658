"""Small arithmetic, read and reckoned as Python would."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.arithmetic import (
    DEEPEST,
    Call,
    Expression,
    Name,
    Number,
    Operation,
    parts_of,
    read_expression,
    reckon,
    replaced,
    without_rounding,
    write_expression,
)

NUMBERS = st.integers(0, 99).map(lambda value: Number(str(value), Fraction(value)))


def operations(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.builds(Operation, st.sampled_from(["+", "-", "*", "//", "%"]), inner, inner)


EXPRESSIONS: st.SearchStrategy[Expression] = st.recursive(NUMBERS, operations, max_leaves=12)


@given(EXPRESSIONS)
def test_what_is_written_is_read_again_and_means_what_python_means(expression: Expression) -> None:
    text = write_expression(expression)
    again = read_expression(text)
    assert again == expression
    try:
        meant = Fraction(eval(text))
    except ZeroDivisionError:
        assert reckon(expression, {}) is None
    else:
        assert reckon(expression, {}) == meant


@given(st.text(alphabet="0123456789+-*/() ab.,_%", max_size=60))
def test_any_text_is_read_or_not(text: str) -> None:
    expression = read_expression(text)
    if expression is not None:
        reckon(expression, {"a": Fraction(1), "b": Fraction(1, 3)})
        assert read_expression(write_expression(expression)) == expression


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 * (10 - 4) ** 2", Fraction(108)),
        ("2 ** 3 ** 2", Fraction(512)),
        ("10 - 3 - 2", Fraction(5)),
        ("1 / 3 + 1 / 6", Fraction(1, 2)),
        ("round(2.5)", Fraction(2)),
        ("round(a * 2.25, 1)", Fraction(9, 2)),
        ("int(7 / 2)", Fraction(3)),
        ("1_000 + a", Fraction(1002)),
        ("max(1, 2)", None),
        ("nothing + 1", None),
        ("1 / 0", None),
        ("0 ** (0 - 1)", None),
        ("9 ** 9 ** 9", None),
        ("49 ** 0.5", Fraction(7)),
        ("2.25 ** 0.5", Fraction(3, 2)),
        ("50 ** 0.5", None),
        ("(0 - 4) ** 0.5", None),
    ],
)
def test_reckoning(text: str, value: Fraction | None) -> None:
    expression = read_expression(text)
    assert expression is not None
    assert reckon(expression, {"a": Fraction(2)}) == value


@pytest.mark.parametrize(
    "text", ["", "a.b", "[1]", "-3", "3 +", "(3", "3)", "f()", "'a'", "3 4", "2x", "9" * 500]
)
def test_what_is_not_read(text: str) -> None:
    assert read_expression(text) is None


def test_brackets_that_go_too_deep_are_not_read() -> None:
    assert read_expression("(" * DEEPEST + "1" + ")" * DEEPEST) == Number("1", Fraction(1))
    assert read_expression("(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1)) is None


def test_parts_and_their_replacement() -> None:
    expression = read_expression("round(a * 2, 1) + 2")
    assert isinstance(expression, Operation)
    assert [write_expression(part) for part in parts_of(expression)][:4] == [
        "round(a * 2, 1) + 2",
        "round(a * 2, 1)",
        "a * 2",
        "a",
    ]
    assert write_expression(replaced(expression, expression.right, Name("b"))) == "round(a * 2, 1) + b"
    assert isinstance(expression.left, Call)
    assert write_expression(without_rounding(expression.left)) == "a * 2"


def test_common_factors_and_multiples_are_those_of_whole_numbers() -> None:
    twelve, half, eight = (Number(text, Fraction(text)) for text in ("12", "0.5", "8"))
    assert reckon(Call("math.gcd", (twelve, eight)), {}) == 4
    assert reckon(Call("math.lcm", (twelve, eight)), {}) == 24
    assert reckon(Call("math.gcd", (twelve, half)), {}) is None
    assert reckon(Call("math.lcm", (twelve, Name("unknown"))), {}) is None

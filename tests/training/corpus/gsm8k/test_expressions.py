"""Arithmetic as solutions write it is read, evaluated exactly, and refused where it is none."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.gsm8k.expressions import NotArithmetic, evaluate, is_rounding_of, numbers_of, parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("48/2", 24),
        ("20/100*$1,200", 240),
        ("4(2)", 8),
        (".5x8", 4),
        ("60%*50", 30),
        ("100-50-30", 20),
        ("2+3*4", 14),
        ("(2+3)×4", 20),
        ("7 − 2", 5),
        ("+3+4", 7),
        ("1/3*6", 2),
    ],
)
def test_value(text: str, value: int) -> None:
    assert evaluate(parse(text)) == value


@pytest.mark.parametrize("text", ["", "4+", "x+3", "(2+3", "2 3", "two", "1/0", "*4", "9" * 20 + "+" * 30])
def test_no_arithmetic(text: str) -> None:
    with pytest.raises(NotArithmetic):
        evaluate(parse(text))


@given(
    st.lists(st.integers(1, 999), min_size=1, max_size=8),
    st.lists(st.sampled_from("+-*/"), min_size=7, max_size=7),
)
def test_agrees_with_python_on_fractions(values: list[int], signs: list[str]) -> None:
    text = str(values[0]) + "".join(f"{sign}{value}" for sign, value in zip(signs, values[1:], strict=False))
    exact = str(f"Fraction({values[0]})") + "".join(
        f"{sign}Fraction({value})" for sign, value in zip(signs, values[1:], strict=False)
    )
    assert evaluate(parse(text)) == eval(exact, {"Fraction": Fraction})
    assert [number.value for number in numbers_of(parse(text))] == values


def test_a_rounded_number_is_known_and_a_small_whole_one_is_not_confused() -> None:
    assert is_rounding_of(Fraction("0.33"), Fraction(1, 3))
    assert is_rounding_of(Fraction("66.67"), Fraction(200, 3))
    assert not is_rounding_of(Fraction(3), Fraction("3.4"))
    assert not is_rounding_of(Fraction(50), Fraction(60))

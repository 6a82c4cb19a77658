"""Equations with one unknown are solved as trees of their own numbers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.gsm8k.expressions import evaluate
from training.corpus.gsm8k.unknowns import equations


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2x + 12 = 70", 29),
        ("26=5+3x", 7),
        ("S+1.5S=150", 60),
        ("So n + (n + 5) + (n - 1) = 18", "14/3"),
        ("3(x - 2) = 12", 6),
        ("x/2 = 9", 18),
        ("We know that 10*y - 4 = 6*y + 8", 3),
    ],
)
def test_solved(text: str, value: int | str) -> None:
    tree = equations(text)[0].solution()
    assert tree is not None
    assert evaluate(tree) == Fraction(value)


@pytest.mark.parametrize("text", ["x + y = 7", "x*x = 9", "12 = 12", "3( = x", "x = x"])
def test_not_solved(text: str) -> None:
    assert [one.solution() for one in equations(text)] in ([], [None])


@given(st.integers(1, 30), st.integers(0, 99), st.integers(1, 99))
def test_the_solution_fulfils_the_equation(factor: int, rest: int, unknown: int) -> None:
    tree = equations(f"{factor}x + {rest} = {factor * unknown + rest}")[0].solution()
    assert tree is not None
    assert evaluate(tree) == unknown


def test_what_is_told_of_a_known_unknown() -> None:
    told = equations("2x = 20")[0].told(Fraction(10))
    assert told is not None
    assert evaluate(told[0]) == told[1] == 20
    assert equations("2x = 20")[0].told(Fraction(9)) is None

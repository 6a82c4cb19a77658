"""What an expression of a step does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.teaching.expressions import (
    drops_a_remainder,
    is_number,
    operation_sentence,
)


@pytest.mark.parametrize(
    ("expression", "drops"),
    [("17 // 5", True), ("15 // 5", False), ("15 / 4", False), ("(3 + 4) // 2", True), ("5 // 0", True)],
)
def test_only_a_division_with_a_rest_drops_something(expression: str, drops: bool) -> None:
    assert drops_a_remainder(expression) is drops


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_division_drops_something_exactly_when_there_is_a_rest(dividend: int, divisor: int) -> None:
    assert drops_a_remainder(f"{dividend} // {divisor}") is (dividend % divisor != 0)


@pytest.mark.parametrize(
    ("expression", "sentence"),
    [
        ("3 + 4", "Add 3 and 4."),
        ("10 - 4", "Take 4 away from 10."),
        ("2.5 * 4", "Multiply 2.5 by 4."),
        ("12 // 4", "Divide 12 by 4."),
        ("1 + 2 + 3", ""),
        ("max(1, 2)", ""),
    ],
)
def test_operation_sentence(expression: str, sentence: str) -> None:
    assert operation_sentence(expression) == sentence


def test_numbers() -> None:
    assert is_number("3.50")
    assert is_number(" -7 ")
    assert not is_number("7 + 1")

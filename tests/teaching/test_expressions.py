"""Expressions as school books write them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.teaching.expressions import (
    LONGEST_SHOWN,
    drops_a_remainder,
    is_number,
    operation_sentence,
    plain_name,
    school_form,
)


@pytest.mark.parametrize(
    ("python", "school"),
    [
        ("3 * 4", "3 × 4"),
        ("12 / 4", "12 ÷ 4"),
        ("17 // 5", "17 ÷ 5"),
        ("10 - 4", "10 − 4"),
        ("3 * (10 - 4) ** 2", "3 × (10 − 4)²"),
        ("5**3", "5³"),
        ("2 ** 10", "2 ^ 10"),
        ("2 ** 25", "2 ^ 25"),
        ("17 % 5", "remainder of 17 ÷ 5"),
        ("cards_left % 5", "remainder of cards left ÷ 5"),
        ("cookies_left + 1", "cookies left + 1"),
        ("round(3.5 * 2)", "3.5 × 2"),
        ("max(8, 18, 4) - 4", "(the largest of 8, 18, 4) − 4"),
        ("[n for n in range(3)]", ""),
        ("-3 + 5", "−3 + 5"),
        ("4 +\n 5", "4 + 5"),
    ],
)
def test_school_form(python: str, school: str) -> None:
    assert school_form(python) == school


@pytest.mark.parametrize(
    ("expression", "drops"),
    [("17 // 5", True), ("15 // 5", False), ("15 / 4", False), ("(3 + 4) // 2", True), ("5 // 0", True)],
)
def test_only_a_division_with_a_rest_drops_something(expression: str, drops: bool) -> None:
    assert drops_a_remainder(expression) is drops


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_division_drops_something_exactly_when_there_is_a_rest(dividend: int, divisor: int) -> None:
    assert drops_a_remainder(f"{dividend} // {divisor}") is (dividend % divisor != 0)


@given(st.text(max_size=300))
def test_any_text_has_a_school_form(text: str) -> None:
    shown = school_form(text)
    assert len(shown) <= LONGEST_SHOWN
    assert not re.search(r"\s{2}|\*", shown)


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


def test_names_and_numbers() -> None:
    assert plain_name("cookies_left") == "cookies left"
    assert is_number("3.50")
    assert is_number(" -7 ")
    assert not is_number("7 + 1")

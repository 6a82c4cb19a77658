"""Expressions as school books write them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.school_form import LONGEST_SHOWN, plain_name, school_form


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


@given(st.text(max_size=300))
def test_any_text_has_a_school_form(text: str) -> None:
    shown = school_form(text)
    assert len(shown) <= LONGEST_SHOWN
    assert not re.search(r"\s{2}|\*", shown)


def test_a_name_is_said_without_its_underscores() -> None:
    assert plain_name("cookies_left") == "cookies left"

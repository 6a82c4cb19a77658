"""The numbers of a text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.quantities import numbers_shown, quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tom has 3 bags of 4 apples.", [("3 bags", 3), ("4 apples", 4)]),
        ("It costs $1,250.50 in all", [("$1,250.50", Fraction(2501, 2))]),
        ("25% of them, 5 percent of us", [("25%", 25), ("5 percent", 5)]),
        ("1/2 bale and 1 1/2 cups", [("1/2 bale", Fraction(1, 2)), ("1 1/2 cups", Fraction(3, 2))]),
        (
            "twenty-five cats, two hundred and six dogs",
            [("twenty-five cats", 25), ("two hundred and six dogs", 206)],
        ),
        ("two dozen eggs", [("two dozen eggs", 24)]),
        ("three quarters of it", [("three quarters", Fraction(3, 4))]),
        ("twice as many", [("twice", 2)]),
        ("a 230-meter train in 5th place", [("230 meter train", 230)]),
        ("10cm and 4kg", [("10 cm", 10), ("4 kg", 4)]),
        ("from 2 p.m. to 4pm", [("2 p.m.", 2), ("4 pm", 4)]),
        ("one two", [("one", 1), ("two", 2)]),
        ("1/0 of nothing, someone often tends", []),
        ("3, 4 and 5.", [("3", 3), ("4", 4), ("5", 5)]),
    ],
)
def test_quantities(text: str, found: list[tuple[str, int | Fraction]]) -> None:
    assert [(quantity.with_thing, quantity.value) for quantity in quantities(text)] == found


def test_a_quantity_knows_where_it_stands() -> None:
    text = "He pays $3.50 for two pens"
    assert [text[quantity.start : quantity.end] for quantity in quantities(text)] == ["$3.50", "two"]


def test_numbers_shown_are_whole_and_in_pieces() -> None:
    assert numbers_shown("1/2 of 1,000") == {Fraction(1, 2), 1, 2, 1000, 0}
    assert numbers_shown("25%") == {Fraction(25), Fraction(1, 4)}
    assert numbers_shown("twelve, or a third") == {Fraction(12), Fraction(1, 3)}
    assert numbers_shown("no number here") == frozenset()


@given(st.integers(0, 10**9))
def test_a_number_in_digits_is_shown(value: int) -> None:
    assert value in numbers_shown(f"It is {value}.")
    assert value in numbers_shown(f"It is {value:,} now")


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for quantity in quantities(text):
        assert quantity.text in text
    numbers_shown(text)

"""Fractions, decimals and percentages, one as another."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.problem.arithmetic import reckon
from app.problem.number_forms import in_another_form
from app.problem.sum_programs import sum_program


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1/4 as a percentage", "25"),
        ("5/4 as a percentage", "125"),
        ("express the fraction 153/340 as a percentage", "45"),
        ("3/4 in percent", "75"),
        ("three quarters as a percent", "75"),
        ("18 out of 24 as a percentage", "75"),
        ("what percentage is 3/8", "37.5"),
        ("convert 0.6 to a percentage", "60"),
        ("write .07 as a %", "7"),
        ("write 35% as a decimal", "0.35"),
        ("12.5 per cent as a decimal", "0.125"),
        ("150% as a decimal", "1.5"),
        ("3/8 as a decimal", "0.375"),
        ("change 5/16 to a decimal", "0.3125"),
        ("2 3/4 as a decimal number", "2.75"),
        ("a quarter as a decimal", "0.25"),
        ("decimal form of 3/5", "0.6"),
    ],
)
def test_another_form(text: str, number: str) -> None:
    found = in_another_form(text)
    assert found is not None
    assert reckon(found, {}) == Fraction(number)


@pytest.mark.parametrize(
    "text",
    [
        "1/3 as a percentage",
        "1/3 as a decimal",
        "1/128 as a percentage",
        "1/0 as a decimal",
        "35% as a fraction",
        "0.75 as a fraction",
        "5 as a percentage",
        "5 as a decimal",
        "1/4% as a decimal",
        "three dogs as a percentage",
        "1/4 of 20 as a percentage",
        "20 as a percentage of 80",
        "3/4/5 as a decimal",
    ],
)
def test_what_is_left_to_the_models(text: str) -> None:
    assert in_another_form(text) is None


def test_a_percentage_goes_by_the_decimal() -> None:
    found = in_another_form("3/4 as a percentage")
    assert found is not None
    assert sum_program(found).splitlines() == [
        "decimal = 3 / 4  # a fraction is a division: the upper number by the lower one",
        "percent = decimal * 100  # percent means parts of a hundred",
        "return percent",
    ]

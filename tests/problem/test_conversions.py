"""How many of one measure make another."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.problem.arithmetic import reckon, write_expression
from app.problem.conversions import conversion


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("how many minutes are in 4 and a half hours", "270"),
        ("how many minutes are there in 2 hours", "120"),
        ("how many seconds in a minute", "60"),
        ("how many minutes in a quarter of an hour", "15"),
        ("how many minutes are in half an hour", "30"),
        ("how many days make up 3 weeks and 2 days", "23"),
        ("how many months are in 2 years", "24"),
        ("convert 3.5 km to m", "3500"),
        ("please change 250 cm into metres", "5/2"),
        ("5 m = how many cm", "500"),
        ("1 m 20 cm in cm", "120"),
        ("how many grams is three quarters of a kilogram", "750"),
        ("how many litres are 750 ml", "3/4"),
        ("how many cents is 3 dollars and 40 cents", "340"),
        ("what is 2 pounds in pence", "200"),
        ("how many inches in 3 feet", "36"),
    ],
)
def test_conversion(text: str, number: str) -> None:
    found = conversion(text)
    assert found is not None
    assert reckon(found, {}) == Fraction(number)


@pytest.mark.parametrize(
    "text",
    [
        "how many litres are in 3 metres",
        "how many days are in 2 months",
        "how many pounds in a kilogram",
        "how many minutes are in 3 hours and some",
        "how many apples are in 3 bags",
        "how many cents in 3",
        "tom ran 3 km. how many metres is that",
        "how many minutes in x hours",
    ],
)
def test_what_is_left_to_the_models(text: str) -> None:
    found = conversion(text)
    assert found is None or reckon(found, {}) is None


def test_a_part_of_one_is_taken_of_its_smaller_measures() -> None:
    found = conversion("how many minutes in 3/4 of an hour")
    assert found is not None
    assert write_expression(found) == "60 / 4 * 3"

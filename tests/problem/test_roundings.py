"""Numbers that are to be rounded."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.arithmetic import reckon
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.roundings import rounding
from app.problem.sum_programs import sum_program


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("round 347 to the nearest ten", "350"),
        ("round 4,567 to the nearest thousand", "5000"),
        ("round off 351 to the nearest 100", "400"),
        ("round 12,345 to the nearest 1,000", "12000"),
        ("round 449 to nearest hundred", "400"),
        ("round 2.7 to the nearest whole number", "3"),
        ("3.46 rounded to one decimal place", "3.5"),
        ("3.46 rounded to the nearest tenth", "3.5"),
        ("round 3.449 to 1 d.p", "3.4"),
        ("3.449 to 2dp", "3.45"),
        ("12.75 correct to one decimal place", "12.8"),
        ("write 2.718 correct to 2 decimal places", "2.72"),
        ("223 to the nearest 10", "220"),
        ("rounded to the nearest ten, what is 347", "350"),
        ("round to the nearest whole number: 7.2", "7"),
        ("round 3456 to the hundreds place", "3500"),
        ("round three hundred and forty-seven to the nearest hundred", "300"),
        ("round 30 to the nearest hundred", "0"),
        ("round 350 to the nearest ten", "350"),
    ],
)
def test_rounding(text: str, number: str) -> None:
    found = rounding(text)
    assert found is not None
    assert reckon(found, {}) == Fraction(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("round 45 to the nearest ten", "50"),
        ("round 250 to the nearest hundred", "300"),
        ("round 0.5 to the nearest whole number", "1"),
        ("round 2.5 to the nearest whole number", "3"),
        ("round 0.345 to two decimal places", "0.35"),
    ],
)
def test_a_half_goes_up(text: str, number: str) -> None:
    found = rounding(text)
    assert found is not None
    assert reckon(found, {}) == Fraction(number)


@pytest.mark.parametrize(
    "text",
    [
        "round 347",
        "round -2.5 to the nearest whole number",
        "round up 341 to the nearest ten",
        "round 341 up to the nearest ten",
        "round down 349 to the nearest ten",
        "round 347 to the nearest five",
        "round 347 to one significant figure",
        "round 347 + 12 to the nearest ten",
        "round 7/2 to the nearest whole number",
        "round 4.7 kg to the nearest whole number",
        "round 347 and 452 to the nearest ten",
        "round 347 to the nearest ten and then to the nearest hundred",
        "round ? to the nearest ten",
        "which number rounds to 350 to the nearest ten",
        "write 3 to a decimal",
    ],
)
def test_what_is_left_to_the_models(text: str) -> None:
    assert rounding(text) is None


@given(st.decimals(0, 99_999, places=3, allow_nan=False), st.sampled_from(("ten", "whole number", "tenth")))
def test_it_is_as_schools_round(number: Decimal, place: str) -> None:
    size = {"ten": Decimal(10), "whole number": Decimal(1), "tenth": Decimal("0.1")}[place]
    found = rounding(f"round {number:f} to the nearest {place}")
    assert found is not None
    ran = run_program(join_program(format_completion(sum_program(found))))
    assert ran.answer is not None
    assert ran.answer.exact == Fraction((number / size).quantize(Decimal(1), ROUND_HALF_UP) * size)


def test_each_step_says_what_it_is_for() -> None:
    found = rounding("round 3.46 to one decimal place")
    assert found is not None
    assert sum_program(found).splitlines() == [
        "half_a_tenth_more = 3.46 + 0.05  # half a tenth more, so that what is halfway or above it goes up",
        "left_over = half_a_tenth_more % 0.1  # what stands behind the tenths",
        "result = half_a_tenth_more - left_over  # only full tenths are left",
        "return result",
    ]

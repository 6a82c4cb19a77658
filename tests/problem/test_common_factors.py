"""Highest common factors and lowest common multiples."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.problem.arithmetic import reckon
from app.problem.common_factors import common_factor_or_multiple
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.sum_programs import sum_program


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("hcf of 40 and 70", "10"),
        ("greatest common factor of 63 and 72", "9"),
        ("greatest common divisor of the numbers 12, 18 and 27", "3"),
        ("highest common factor (hcf) of 12 & 18", "6"),
        ("gcd(12, 18)", "6"),
        ("gcd(12,18)", "6"),
        ("lcm of 20 and four", "20"),
        ("lowest common multiple of 3, 4 and 6", "12"),
        ("least common multiple of 1,200 and 800", "2400"),
    ],
)
def test_common_factor_or_multiple(text: str, number: str) -> None:
    found = common_factor_or_multiple(text)
    assert found is not None
    assert reckon(found, {}) == Fraction(number)
    ran = run_program(join_program(format_completion(sum_program(found))))
    assert ran.answer is not None
    assert ran.answer.exact == Fraction(number)


@pytest.mark.parametrize(
    "text",
    [
        "hcf of 12",
        "hcf of 12 and 0",
        "hcf of 2.5 and 5",
        "hcf of 12.0 and 6",
        "hcf of 1, 2, 3 and 4",
        "lcm of 3 apples and 4",
        "lcm of 4 and",
        "lcm of ? and 4",
        "lcm of half of 12 and 4",
        "hcf of 12 and a number is 6",
        "lowest common denominator of 3 and 4",
    ],
)
def test_what_is_left_to_the_models(text: str) -> None:
    assert common_factor_or_multiple(text) is None

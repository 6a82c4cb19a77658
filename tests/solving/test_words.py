"""Steps in words for the terminal."""

from __future__ import annotations

import pytest

from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.solving.words import step_line


def line_of(statement: str) -> str:
    trace = run_program(join_program(f"    import math\n    {statement}\n    return apples_left"))
    assert trace.error is None
    return step_line(trace.steps[-1])


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("apples_left = 12", "apples left: 12"),
        ("apples_left = 12 - 5", "apples left: 12 − 5 = 7"),
        ("apples_left = 12 - 5  # he eats five", "he eats five: 12 − 5 = 7"),
        ("apples_left = 2 - 5", "apples left: 2 − 5 = -3"),
        ("apples_left = 3 * 4 ** 2", "apples left: 3 × 4² = 48"),
        ("apples_left = 17 % 5", "apples left: remainder of 17 ÷ 5 = 2"),
        ("apples_left = 49 ** 0.5", "apples left: √49 = 7"),
        ("apples_left = math.gcd(12, 18)", "apples left: the largest number that divides 12, 18 = 6"),
    ],
)
def test_a_step_is_written_as_in_a_school_book(statement: str, line: str) -> None:
    assert line_of(statement) == line


def test_code_that_has_no_words_is_left_out() -> None:
    assert line_of("apples_left = sum(n for n in [1, 2] if n)") == "apples left: 3"

"""Sums of two fractions, worked out as schools do it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.answers import Answer
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.sum_programs import sum_program
from app.problem.trace import Trace
from app.problem.typed_sums import typed_sum

TYPED = {"+": "+", "-": "-", "*": "x", "/": "÷"}
FRACTIONS = st.tuples(st.integers(1, 20), st.integers(2, 20))
OPERANDS = FRACTIONS | st.tuples(st.integers(1, 20), st.just(1))


def lines_of(question: str) -> list[str]:
    found = typed_sum(question)
    assert found is not None
    return [line.partition("  #")[0] for line in sum_program(found).splitlines()[:-1]]


def trace_of(question: str) -> Trace:
    found = typed_sum(question)
    assert found is not None
    return run_program(join_program(format_completion(sum_program(found))))


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (
            "3/4 + 2/3",
            [
                "parts_in_one = math.lcm(4, 3)",
                "each_of_first = parts_in_one / 4",
                "first_parts = 3 * each_of_first",
                "each_of_second = parts_in_one / 3",
                "second_parts = 2 * each_of_second",
                "parts_together = first_parts + second_parts",
                "result = parts_together / parts_in_one",
            ],
        ),
        ("1/2 - 1/4", ["first_parts = 4 / 2", "parts_left = first_parts - 1", "result = parts_left / 4"]),
        ("1/8 + 3/8", ["parts_together = 1 + 3", "result = parts_together / 8"]),
        ("2 - 3/4", ["first_parts = 2 * 4", "parts_left = first_parts - 3", "result = parts_left / 4"]),
        (
            "1/2 + ? = 3/4",
            ["second_parts = 4 / 2", "parts_left = 3 - second_parts", "result = parts_left / 4"],
        ),
        (
            "2/3 x 3/5",
            ["upper_number = 2 * 3", "lower_number = 3 * 5", "result = upper_number / lower_number"],
        ),
        ("half of 3/4", ["lower_number = 2 * 4", "result = 3 / lower_number"]),
        (
            "2/3 ÷ 4/5",
            ["upper_number = 2 * 5", "lower_number = 3 * 4", "result = upper_number / lower_number"],
        ),
        ("3 ÷ 1/2", ["result = 3 * 2"]),
        (
            "1 - 1/2 - 1/4",
            [
                "first_parts = 1 * 4",
                "second_parts = 4 / 2",
                "parts_left = first_parts - second_parts",
                "parts_left_2 = parts_left - 1",
                "result = parts_left_2 / 4",
            ],
        ),
        ("1/2 + 1/3 x 2", ["quotient = 2 / 3", "result = (1 / 2) + quotient"]),
        ("56/7", ["result = 56 / 7"]),
        ("? = 56/7", ["result = 56 / 7"]),
        ("1/2 + 0.25", ["result = (1 / 2) + 0.25"]),
        ("3/4 of 2.4", ["one_part = 2.4 / 4", "result = one_part * 3"]),
    ],
)
def test_the_lines_are_those_of_a_school(question: str, lines: list[str]) -> None:
    assert lines_of(question) == lines


@given(st.lists(st.tuples(st.sampled_from("+-"), OPERANDS), min_size=1, max_size=3), FRACTIONS)
def test_several_are_counted_in_parts_of_one_size(
    others: list[tuple[str, tuple[int, int]]], first: tuple[int, int]
) -> None:
    question, expected = f"{first[0]}/{first[1]}", Fraction(*first)
    for sign, (top, bottom) in others:
        question += f" {sign} {top}/{bottom}" if bottom > 1 else f" {sign} {top}"
        expected += Fraction(top, bottom) if sign == "+" else -Fraction(top, bottom)
    trace = trace_of(question)
    assert trace.answer == Answer.of(expected)
    assert all(step.value is not None and step.value.exact is not None for step in trace.steps)
    assert all(step.value.exact.denominator == 1 for step in trace.steps[:-1])  # type: ignore[union-attr]


@given(FRACTIONS, OPERANDS, st.sampled_from("+-*/"), st.booleans())
def test_the_way_round_by_parts_ends_where_the_fractions_do(
    fraction: tuple[int, int], other: tuple[int, int], sign: str, turned: bool
) -> None:
    sides = (other, fraction) if turned else (fraction, other)
    written = [f"{top}/{bottom}" if bottom > 1 else str(top) for top, bottom in sides]
    first, second = (Fraction(*side) for side in sides)
    expected = {"+": first + second, "-": first - second, "*": first * second, "/": first / second}[sign]
    trace = trace_of(f"{written[0]} {TYPED[sign]} {written[1]}")
    assert trace.answer == Answer.of(expected)
    on_the_way = [step.value.exact for step in trace.steps[:-1] if step.value is not None]
    if sign != "*" or sides[1][1] > 1:  # a fraction times a whole number is a fraction of it: 3/4 of 30
        assert all(value is not None and value.denominator == 1 for value in on_the_way)
    assert not any(character.isdigit() for step in trace.steps for character in step.reason)

"""The operations of a program are those that its lines used."""

from __future__ import annotations

import pytest

from app.problem.interpreter import run_program
from app.teaching.operations import operations_of, skill_of


def program(*lines: str) -> str:
    return "def simple_math_problem():\n" + "".join(f"    {line}\n" for line in lines)


@pytest.mark.parametrize(
    ("lines", "operations"),
    [
        (("a = 3", "b = a + 4", "return b"), ("addition",)),
        (("a = 3", "b = a - -4", "return b"), ("subtraction",)),
        (("a = -3", "return a"), ()),
        (("a = 12", "b = a * 7", "c = (b) -4", "return c"), ("subtraction", "multiplication")),
        (("a = 12 // 5", "b = 12 % 5", "return a"), ("division",)),
        (("a = sum([1, 2])", "b = a / 2", "return b"), ("addition", "division")),
        (("a = 3 ** 2", "return a"), ("multiplication",)),
    ],
)
def test_operations(lines: tuple[str, ...], operations: tuple[str, ...]) -> None:
    trace = run_program(program(*lines))
    assert trace.error is None
    assert operations_of(trace) == operations


def test_the_skill_is_named_by_the_operations() -> None:
    assert (
        skill_of(run_program(program("a = 2 * 3", "b = a + 1", "return b"))) == "addition and multiplication"
    )
    assert skill_of(run_program(program("a = 2", "return a"))) == "other"

"""Exact rationals beside CPython's floats."""

import math
from fractions import Fraction

import pytest

from app.problem.interpreter import run_program
from app.problem.trace import Trace


def run(body: str, *, parity: bool = False) -> Trace:
    return run_program(f"def simple_math_problem():\n    {body}\n", parity=parity)


@pytest.mark.parametrize(
    ("expression", "exact", "approximate"),
    [
        ("0.1 + 0.2", Fraction(3, 10), 0.1 + 0.2),
        ("1 / 3", Fraction(1, 3), 1 / 3),
        ("1.2 * 10", Fraction(12), 1.2 * 10),
        ("4.35 * 100", Fraction(435), 4.35 * 100),
        ("6 / 2", Fraction(3), 3.0),
        ("2 ** -2", Fraction(1, 4), 0.25),
        ("2.25 ** 0.5", Fraction(3, 2), 1.5),
        ("4 ** -0.5", Fraction(1, 2), 0.5),
        ("1.5 ** 3", Fraction(27, 8), 1.5**3),
        ("math.sqrt(0.49)", Fraction(7, 10), math.sqrt(0.49)),
        ("math.hypot(0.3, 0.4)", Fraction(1, 2), math.hypot(0.3, 0.4)),
        ("math.dist((0, 0), (3, 4))", Fraction(5), 5.0),
        ("sum([0.1] * 10)", Fraction(1), sum([0.1] * 10)),
        ("math.prod([0.1, 3])", Fraction(3, 10), math.prod([0.1, 3])),
        ("math.fsum([0.1, 0.2])", Fraction(3, 10), math.fsum([0.1, 0.2])),
        ("abs(-0.1)", Fraction(1, 10), 0.1),
        ("float(3)", Fraction(3), 3.0),
        ("float('0.1')", Fraction(1, 10), 0.1),
        ("5.5 % 0.5", Fraction(0), 0.0),
        ("math.fmod(-7.5, 2)", Fraction(-3, 2), -1.5),
        ("math.pow(2, 3)", Fraction(8), 8.0),
    ],
)
def test_both_values_are_kept(expression: str, exact: Fraction, approximate: float) -> None:
    trace = run(f"return {expression}")
    assert trace.answer is not None
    assert trace.answer.exact == exact
    assert trace.answer.approximate == approximate
    assert not trace.approximate


@pytest.mark.parametrize(
    ("expression", "decided"),
    [
        ("1 if 0.1 + 0.2 == 0.3 else 0", 1),
        ("1 if 0.1 + 0.2 > 0.3 else 0", 0),
        ("int(4.35 * 100)", 435),
        ("int(0.7 // 0.1)", 7),
        ("math.ceil(1.1 * 10)", 11),
        ("math.floor(0.29 * 100)", 29),
        ("round(2.675, 2) * 100", 268),
        ("round(1.005 * 100 + 0.000)", 100),
        ("1 if 0.1 * 3 - 0.3 else 0", 0),
        ("1 if 0.3 in [0.1 + 0.2] else 0", 1),
        ("1 if (0.1 * 3 * 10).is_integer() else 0", 1),
    ],
)
def test_the_exact_value_decides(expression: str, decided: int) -> None:
    trace = run(f"return {expression}")
    assert trace.answer is not None
    assert trace.answer.exact == decided


def test_the_trace_says_where_the_float_would_decide_otherwise() -> None:
    assert run("a = 1\n    return int(4.35 * 100)").float_decides == (3,)
    assert run("return int(4.25 * 100)").float_decides == ()


def test_an_exact_zero_cannot_divide() -> None:
    trace = run("return 1 / (0.1 + 0.2 - 0.3)")
    assert str(trace.error) == "ProgramFailed(ZeroDivisionError)"
    assert trace.float_decides == (2,)


@pytest.mark.parametrize(
    "expression", ["math.pi", "2 ** 0.5", "math.log(8, 2)", "math.sin(0)", "math.sqrt(2)", "8 ** (1 / 3)"]
)
def test_what_is_not_rational_is_approximate(expression: str) -> None:
    trace = run(f"return {expression}")
    assert trace.approximate
    assert str(trace.answer).startswith("≈ ")


def test_parity_is_cpython() -> None:
    trace = run("return int(4.35 * 100)", parity=True)
    assert trace.answer is not None
    assert trace.answer.exact == int(4.35 * 100) == 434
    trace = run("return 0.1 + 0.2", parity=True)
    assert trace.answer is not None
    assert (trace.answer.exact, trace.answer.approximate) == (None, 0.1 + 0.2)


def test_literals_are_read_from_their_value() -> None:
    assert str(run("return 1e999999999").error) == "NoAnswer(inf)"
    trace = run("return 0.1000000000000000055511151231257827")
    assert trace.answer is not None
    assert trace.answer.exact == Fraction(1, 10)

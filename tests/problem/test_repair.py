"""Programs that do not parse and can be saved."""

import pytest

from app.problem.errors import ProgramSyntaxError
from app.problem.interpreter import run_program

GOOD = "def simple_math_problem():\n    a = 3\n    b = a * 4\n    return b\n"


@pytest.mark.parametrize(
    "source",
    [
        GOOD,
        "def simple_math_problem():\na = 3\nb = a * 4\nreturn b\n",
        "def simple_math_problem():\n    a = 3\n  b = a * 4\n     return b\n",
        "def simple_math_problem():\n    a = 3\n    b = a * 4\nreturn b\n",
        "  def simple_math_problem():\n      a = 3\n      b = a * 4\n      return b\n",
        "def simple\\_math\\_problem():\n    a\\_1 = 3\n    b = a\\_1 * 4\n    return b\n",
        "def simple_math_problem() -> int:\n\ta = 3\n        b = a * 4\n\treturn b\n",
        "def simple_math_problem():\nb = 0\nfor i in range(3):\n    b += 4\nreturn b\n",
        "def simple_math_problem():\r\n    b = 12\r\n    return b\r\n",
        "a = 3\nreturn a * 4\n",
    ],
)
def test_runs_after_repair(source: str) -> None:
    trace = run_program(source)
    assert trace.error is None
    assert str(trace.answer) == "12"


@pytest.mark.parametrize(
    "source", ["def f(:\n", "12 apples", "return (3", "for x in :", "a = = 3", "if 1:\n", "\x00"]
)
def test_what_cannot_be_saved_is_a_syntax_error(source: str) -> None:
    assert isinstance(run_program(source).error, ProgramSyntaxError)


def test_steps_refer_to_the_lines_of_the_repaired_text() -> None:
    trace = run_program("def simple_math_problem():\na = 3  # bags\nreturn a\n")
    assert [(step.line, step.name, step.reason) for step in trace.steps] == [(2, "a", "bags")]

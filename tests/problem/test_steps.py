"""The steps that a run leaves: what was set, how it was written, with which values, and why."""

from fractions import Fraction

import pytest

from app.problem.answers import Answer
from app.problem.interpreter import run_program
from app.problem.trace import Step, Trace


def steps(body: str) -> list[Step]:
    indented = "\n".join("    " + line for line in body.split("\n"))
    trace = run_program(f"def simple_math_problem():\n{indented}\n    return 1\n")
    assert trace.error is None
    return list(trace.steps)


def substituted(body: str) -> str:
    return steps(body)[-1].substituted


def test_a_step_holds_everything() -> None:
    first, second, third = steps(
        "bags = 3\napples = 4\ntotal = bags * apples  # each bag holds the same number"
    )
    assert (first.name, first.text, first.reason) == ("bags", "3", "")
    assert second.expression == "4"
    assert third == Step(
        line=4,
        name="total",
        expression="bags * apples",
        substituted="3 * 4",
        value=Answer.of(12),
        text="12",
        reason="each bag holds the same number",
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a = 2\nb = a + a", "2 + 2"),
        ("a = -2\nb = 5 - a", "5 - (-2)"),
        ("a = -2\nb = abs(a)", "abs(-2)"),
        ("a = 1 / 3\nb = 2 * a", "2 * (1/3)"),
        ("a = 2.50\nb = (a + 1) * 2", "(2.5 + 1) * 2"),
        ("a = math.pi\nb = a * 2", "3.142 * 2"),
        ("a = [1, 2.5]\nb = sum(a)", "sum([1, 2.5])"),
        ("a = 3\nb = [a * n for n in range(2)]", "[3 * n for n in range(2)]"),
        ("a = 4\nb = math.sqrt(a)", "math.sqrt(4)"),
        ("a = 4\nb = 1 if a > 3 else a", "1 if 4 > 3 else 4"),
        ("a = 4\nb = (\n    a +  # one\n    2\n)", "4 + 2"),
        ("def f(x):\n    return x\na = 2\nb = f(a)", "f(2)"),
        ("a = list(range(50))\nb = len(a)", "len(a)"),
        ("é = 2\nb = é * 3", "2 * 3"),
        ("a = 2\nb = f'{a}'", "f'{a}'"),
    ],
)
def test_values_stand_in_the_place_of_names(body: str, expected: str) -> None:
    assert substituted(body) == expected


def test_the_value_is_the_one_before_the_assignment() -> None:
    assert substituted("a = 2\na = a + 1") == "2 + 1"


def test_augmented_assignments_are_written_out() -> None:
    last = steps("a = 2\nb = 5\na *= b - 1")[-1]
    assert (last.expression, last.substituted, last.text) == ("a * (b - 1)", "2 * (5 - 1)", "8")
    assert substituted("a = -2\na += 5") == "(-2) + 5"


def test_loops_leave_a_step_for_each_assignment() -> None:
    found = steps("t = 0\nfor i in range(1, 4):\n    t += i  # one more day")
    assert [step.substituted for step in found] == ["0", "0 + 1", "1 + 2", "3 + 3"]
    assert [step.text for step in found] == ["0", "1", "3", "6"]
    assert {step.line for step in found[1:]} == {4}
    assert found[-1].reason == "one more day"


def test_several_names_are_several_steps() -> None:
    found = steps("a, b = 48, 18\na, b = b, a % b")
    assert [(step.name, step.substituted, step.text) for step in found] == [
        ("a", "48", "48"),
        ("b", "18", "18"),
        ("a", "18", "18"),
        ("b", "48 % 18", "12"),
    ]
    assert [step.name for step in steps("a = b = 3")] == ["a", "b"]


def test_functions_leave_their_steps_where_they_run() -> None:
    found = steps("def area(w, h):\n    a = w * h\n    return a\nx = area(2, 3)")
    assert [(step.name, step.substituted) for step in found] == [("a", "2 * 3"), ("x", "area(2, 3)")]


def test_steps_are_not_doubled_by_a_module_that_calls_its_function() -> None:
    source = "k = 2\ndef simple_math_problem():\n    a = k * 3\n    return a\nprint(simple_math_problem())\n"
    assert [(step.name, step.text) for step in run_program(source).steps] == [("k", "2"), ("a", "6")]


def test_what_is_no_number_has_no_value() -> None:
    found = steps("a = True\nb = 'x'\nc = [1, [2]]\nd = {'k': 0.5}\ne = None")
    assert [step.value for step in found] == [None] * 5
    assert [step.text for step in found] == ["True", "'x'", "[1, [2]]", "{'k': 0.5}", "None"]


def test_a_hash_sign_in_a_text_is_no_reason() -> None:
    found = steps("a = '# not this'  # but this\nb = 1  ## and this")
    assert [step.reason for step in found] == ["but this", "and this"]


def test_steps_before_a_failure_are_kept() -> None:
    trace = run_program("def simple_math_problem():\n    a = 3\n    b = a / 0\n    return b\n")
    assert [step.name for step in trace.steps] == ["a"]


def test_a_trace_survives_json() -> None:
    for source in (
        "def f():\n    a = 1 / 3  # third\n    b = [a]\n    print(a)\n    return int(0.29 * 100)\n",
        "def simple_math_problem():\n    return 10 ** 400\n",
        "def simple_math_problem():\n    return math.pi\n",
        "def simple_math_problem():\n    return open('x')\n",
        "nonsense nonsense",
    ):
        trace = run_program(source)
        assert Trace.from_json(trace.to_json()) == trace


def test_exact_values_are_shown_as_they_are() -> None:
    last = steps("a = 0.1 + 0.2")[-1]
    assert last.value == Answer(Fraction(3, 10), 0.1 + 0.2)
    assert last.text == "0.3"

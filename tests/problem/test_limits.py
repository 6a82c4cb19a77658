"""Budgets, and programs that attack them."""

import json
import time
from pathlib import Path

import pytest

from app.problem import limits
from app.problem.errors import LimitExceeded
from app.problem.hostile import as_expected
from app.problem.interpreter import run_program
from app.problem.repair import repairs

HOSTILE = [
    json.loads(line)
    for line in Path(__file__).with_name("hostile_programs.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture
def much_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine the second that a program has may pass before any other limit is reached."""
    monkeypatch.setattr(limits, "EVALUATOR_SECONDS", 60.0)


@pytest.mark.parametrize("case", HOSTILE, ids=[case["name"] for case in HOSTILE])
@pytest.mark.usefixtures("much_time")
def test_hostile_programs_end_as_expected(case: dict[str, str]) -> None:
    trace = run_program(case["program"])
    assert as_expected(trace, case["expect"]), trace.error or trace.answer


@pytest.mark.parametrize("case", HOSTILE, ids=[case["name"] for case in HOSTILE])
@pytest.mark.usefixtures("much_time")
def test_hostile_programs_end_in_parity_mode_too(case: dict[str, str]) -> None:
    assert as_expected(run_program(case["program"], parity=True), case["expect"])


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("x = 2 ** 2050\n    return x", "bits"),
        ("return 10 ** 300 * 10 ** 400", "bits"),
        ("return -(-3) ** 10 ** 9", "bits"),
        ("return int('9' * 1000)", "bits"),
        ("return math.perm(10 ** 9, 10 ** 8)", "bits"),
        ("return math.factorial(10 ** 400)", "bits"),
        ("return math.prod(range(1, 400))", "bits"),
        ("s = 'ab'\n    while True:\n        s = s + s", "str"),
        ("return len(','.join(['abc'] * 1000))", "str"),
        ('return len(f\'{"a" * 1500}{"b" * 1500}\')', "str"),
        ("return len(str([10 ** 500] * 10))", "str"),
        ("return len('{:500}'.format(1))", "str"),
        ("x = [1]\n    while True:\n        x = x + x", "list"),
        ("x = [1]\n    while True:\n        x += x", "list"),
        ("x = [1]\n    while True:\n        x.extend(x)", "list"),
        ("return len(list(range(10 ** 9)))", "list"),
        ("return len(tuple(range(10001)))", "list"),
        ("return len({i: i for i in range(10 ** 6)})", "list"),
        ("d = {}\n    i = 0\n    while True:\n        d[i] = i\n        i += 1", "list"),
        ("s = {0}\n    i = 0\n    while True:\n        s.add(i)\n        i += 1", "list"),
        ("return sum(1 for i in range(10 ** 9) if i < 0)", "ops"),
        ("return any(i < 0 for i in range(10 ** 9) for j in [])", "ops"),
        ("return 1 if 0.5 in range(10 ** 12) else 0", "ops"),
        ("x = [0] * 9000\n    while True:\n        x == [0] * 9000", "ops"),
        ("x = list(range(9000))\n    while True:\n        x.sort()", "ops"),
        ("x = 'a' * 1999\n    while True:\n        x.replace('b', 'c')", "ops"),
        ("x = [[0] * 9000] * 9000\n    return len(str(x))", "ops"),
        ("while True:\n        print('x' * 100)", "output"),
        ("a = []\n    a.append(a)\n    return 1 if a == [a] else 0", "nesting"),
        ("t = ()\n    for i in range(20):\n        t = (t,)\n    return len({t})", "nesting"),
        (
            "d = {}\n    for i in range(20):\n        d = {1: d.values()}\n    return len(str(d))",
            "nesting",
        ),
        (
            "t = ()\n    for i in range(20):\n        t = (t,)\n    d = {}\n    d[t] += 1\n    return 1",
            "nesting",
        ),
        # a set of other things than whole numbers is sorted each time that it is visited
        (
            "s = {i + 0.5 for i in range(5000)}\n    while True:\n        for i in s:\n            break",
            "ops",
        ),
        (
            "d = dict(zip(range(9000), [0] * 9000))\n    while True:\n        for i in d:\n            break",
            "ops",
        ),
        ("t = ('a' * 1999,) * 9000\n    while True:\n        'b'.startswith(t)", "ops"),
        ("p = [1 / 7] * 9000\n    while True:\n        math.dist(p, p)", "ops"),
        ("b = 2 ** 2047 - 1\n    while True:\n        pow(b, b, b - 2)", "ops"),
        ("f = lambda n: f(n + 1)\n    return f(0)", "calls"),
        ("def f(x):\n        return sum(map(f, [x]))\n    return f(1)", "calls"),
        ("def f(x):\n        return sorted([1, 2], key=f)\n    return f(1)", "calls"),
    ],
)
def test_every_growth_ends_at_its_budget(body: str, limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.problem.limits.EVALUATOR_SECONDS", 60.0)  # a busy machine is not what is tested
    trace = run_program(f"def simple_math_problem():\n    {body}\n")
    assert isinstance(trace.error, LimitExceeded), trace.error or trace.answer
    assert trace.error.limit == limit


def test_long_sources_and_large_trees_are_refused() -> None:
    assert run_program("#" * 8_001).error == LimitExceeded("source")
    many = "def simple_math_problem():\n" + "    a = 1\n" * 700 + "    return a\n"
    error = run_program(many).error
    assert isinstance(error, LimitExceeded)
    assert error.limit == "nodes"


def test_deep_expressions_are_refused() -> None:
    error = run_program(
        "def simple_math_problem():\n    return " + "(" * 45 + "1" + " + 1)" * 45 + "\n"
    ).error
    assert isinstance(error, LimitExceeded)
    assert error.limit == "depth"


def test_steps_are_capped_without_an_error() -> None:
    trace = run_program(
        "def simple_math_problem():\n    n = 0\n    while n < 1000:\n        n += 1\n    return n\n"
    )
    assert trace.error is None
    assert len(trace.steps) == 300


def test_a_huge_exact_value_becomes_approximate() -> None:
    trace = run_program(
        "def simple_math_problem():\n    x = 1 / 3\n    for i in range(200):\n"
        "        x = x * x + 1 / 7\n    return x\n"
    )
    assert trace.approximate


def test_texts_of_steps_cannot_fill_the_memory() -> None:
    rows = "x = [2 ** 2000] * 20\n    x = [x] * 20\n    x = [x] * 20\n    x = [x] * 20\n"
    many = ", ".join(["n"] * 1_500)
    body = (
        f"    {rows}    n = 2 ** 2000\n    for i in range(100):\n        y = x\n        z = len([{many}])\n"
    )
    trace = run_program(f"def simple_math_problem():\n{body}    return 1\n")
    assert max(len(step.text) + len(step.substituted) for step in trace.steps) < 8_000
    assert sum(len(step.text) for step in trace.steps) < 500_000


def test_what_is_written_in_a_step_is_cut() -> None:
    trace = run_program(
        f"def simple_math_problem():\n    {'n' * 3_000} = 1  # {'why ' * 500}\n    return 1\n"
    )
    (step,) = trace.steps
    assert len(step.name) == len(step.reason) == 1_001
    trace = run_program(
        f"def simple_math_problem():\n    n = {'1 + ' * 10}len('{'a' * 1_900}')\n    return n\n"
    )
    assert trace.steps[0].expression == trace.steps[0].substituted
    assert len(trace.steps[0].expression) == 1_001


def test_visiting_a_set_of_functions_does_not_run_through_what_they_can_reach() -> None:
    deep = "a = [0] * 50\n    b = [a] * 50\n    c = [b] * 50\n    d = [c] * 50\n    e = [d] * 50\n"
    trace = run_program(
        f"def simple_math_problem():\n    {deep}    s = {{lambda: 1, lambda: 2}}\n"
        "    return sum(f() for f in s)\n"
    )
    assert trace.answer is not None
    assert trace.answer.exact == 3


def test_repair_of_a_long_line_is_quick_to_give_up() -> None:
    """Each of the repairs looks for a `def`; a pattern that tries every split of the blanks takes hours."""
    line = "def f()->" + " " * 300_000 + "!"
    assert list(repairs(line + "\n  y"))


def test_time_is_a_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(10**9))
    monkeypatch.setattr(time, "perf_counter", lambda: float(next(clock)))
    trace = run_program("def simple_math_problem():\n    while True:\n        pass\n")
    assert isinstance(trace.error, LimitExceeded)
    assert trace.error.limit == "time"

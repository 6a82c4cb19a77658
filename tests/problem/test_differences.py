"""The interpreter against CPython: no generated, damaged or authored program may end differently."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.curriculum import Curriculum, expand, load_curriculum
from app.problem.damaged_programs import AUTHORED, damage_program
from app.problem.differences import Judge, comparable_source, difference, float_kept
from app.problem.errors import ProgramSyntaxError
from app.problem.generated_programs import generate_program
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program

BOUNDED = settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
FAMILY_PROGRAMS = 60


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Judge() as started:
        yield started


def assert_same(judge: Judge, source: str) -> bool:
    """Fail where a parity run, or the float of an exact run, is not CPython's; whether it was compared."""
    parity = run_program(source, parity=True)
    comparable = comparable_source(source, parity)
    if comparable is None:
        return False
    verdict = judge.verdict(comparable)
    assert verdict is not None, "CPython did not finish"
    assert difference(parity, verdict) is None
    assert float_kept(run_program(source), verdict) is None
    return True


@given(st.randoms(use_true_random=False))
@BOUNDED
def test_generated_programs(judge: Judge, rng: random.Random) -> None:
    assert_same(judge, generate_program(rng))


@given(st.randoms(use_true_random=False))
@BOUNDED
def test_damaged_programs(judge: Judge, rng: random.Random) -> None:
    assert_same(judge, damage_program(rng, rng.choice(AUTHORED)))


@pytest.mark.parametrize("source", AUTHORED)
def test_authored_programs(judge: Judge, source: str) -> None:
    assert assert_same(judge, source)


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    return load_curriculum()


def test_family_solutions_whole_and_damaged(judge: Judge, curriculum: Curriculum) -> None:
    rng = random.Random(2)
    compared = 0
    for family in rng.sample(curriculum.families, FAMILY_PROGRAMS):
        source = join_program(format_completion(expand(family, rng).body))
        assert assert_same(judge, source), source
        compared += sum(assert_same(judge, damage_program(rng, source)) for _ in range(5))
    assert compared > FAMILY_PROGRAMS


@pytest.mark.parametrize(
    "body",
    [
        "numbers = [1, 2]\nreturn sum([last := a for a in numbers]) + last",
        "print(map(abs, [1]))\nreturn 2",
        "large = -19.95 * 417088 ** 2\nreturn math.fmod(round(large, 4), 7)",
        "return int('12', 3, 'f')",
        "return int(2.5, [1], 'f')",
        "return round(46, 999999992) + round(2.5, 400) + round(1e308, -400)",
        "return round(10 ** 600, -500) // 10 ** 598 + round(0.1 + 0.2, 320)",
        "infinite = float('inf')\nreturn 1 if round(infinite, -400) == infinite else 2",
    ],
)
def test_what_the_fuzz_command_found(judge: Judge, body: str) -> None:
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    assert assert_same(judge, f"def simple_math_problem():\n{lines}")


@pytest.mark.parametrize(
    "expression",
    [
        "[a := -b for a, b in [(1, 2), (3, 4)]]",
        "[a for a in reversed(p := [1, 2])]",
        "[b for a in [1, 2] if (b := a) for b in [3]]",
        "[a for a in (lambda: (p := [1]))()]",
    ],
)
def test_a_name_is_set_in_an_expression_where_cpython_allows_it(judge: Judge, expression: str) -> None:
    source = f"def simple_math_problem():\n    return sum({expression})\n"
    verdict = judge.verdict(source)
    assert verdict is not None
    assert verdict["error"] == "SyntaxError"
    assert isinstance(run_program(source).error, ProgramSyntaxError)


def test_a_wrong_result_would_be_found(judge: Judge) -> None:
    verdict = judge.verdict("def simple_math_problem():\n    return 12\n")
    assert verdict is not None
    for source in ("return 13", "return '12'", "return 12 / 0", "return 12.001"):
        assert difference(run_program(f"def simple_math_problem():\n    {source}\n", parity=True), verdict)
    noisy = judge.verdict("def simple_math_problem():\n    return 0.30000000000000004\n")
    assert noisy is not None
    assert float_kept(run_program("def simple_math_problem():\n    return 0.3\n"), noisy)


def test_cpython_is_given_no_module_but_math(judge: Judge) -> None:
    verdict = judge.verdict("import os\ndef simple_math_problem():\n    return 1\n")
    assert verdict is not None
    assert verdict["error"] == "ImportError"

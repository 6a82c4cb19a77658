"""Running programs by their statements gives what reading them as a whole gives."""

import ast
import random
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.curriculum import expand, load_curriculum
from app.problem.damaged_programs import damage_program
from app.problem.generated_programs import generate_program
from app.problem.interpreter import run_program
from app.problem.prompt import FUNCTION_HEADER, format_completion, join_program
from training.corpus.known_statements import run_by_statements


def same_as_whole(body: str) -> bool:
    """Whether it was run by its statements; then to the answer of the whole."""
    trace = run_by_statements(body)
    if trace is None:
        return False
    whole = run_program(join_program(format_completion(body)), steps=False)
    assert (trace.answer, trace.approximate, trace.error) == (whole.answer, whole.approximate, None)
    assert trace.output == whole.output
    return True


def test_families_are_run_by_statements_to_the_same_answer() -> None:
    families = load_curriculum().families[::3]
    bodies = [expand(family, random.Random(f"statements {family.id}")).body for family in families]
    assert sum(map(same_as_whole, bodies)) > 0.95 * len(bodies)


@pytest.mark.parametrize(
    "body",
    [
        "a = 3\nb = 4  # b = 5\nreturn a * b",
        "a = 2.50\nreturn -a + 10",
        "n = 0\nfor day in range(3):\n    n = n + day\nreturn n",
        "a = 7\nif a > 3:\n    b = 1\nelif a > 2:\n    b = 3\nelse:\n    b = 2\nreturn b",
        "a = 9999999999999999999999\nreturn a",
        "a = 3\na += 4\na += a\nreturn a",
        "a = 1\nb = 1\na = b\nb = a\nreturn a if a > b else b + 2",
        "counts = [3, 4, 5]\nreturn sum(counts) + counts[1] + max(counts)",
    ],
)
def test_programs_of_plain_statements(body: str) -> None:
    assert same_as_whole(body)


@pytest.mark.parametrize(
    "body",
    [
        "return missing",
        "a = 1 / 0\nreturn a",
        "a = 007\nreturn a",
        "a = 1\nreturn a.bit_length()",
        "a = eval\nreturn a(1)",
        "import math\nreturn math.floor(2.5)",
        "a = 'x'  # no number\nreturn a",
        'a = "# 3"\nreturn 3',
        "a = 3  # one line to Python\u2028b = 4\nreturn a",
        "a = 3\rreturn a",
        "a = 3 | 4\nreturn a",
        "a = 5\nreturn (a +\n2)",
        "a = 2; b = 3\nreturn a * b",
        "items = [n for n in range(3)]\nreturn sum(items)",
        "a = 1\n" * 1_200 + "return a",
        "    return 3",
        "return True",
        "break\nreturn 3",
        "",
    ],
)
def test_what_is_not_plain_is_left_to_the_whole(body: str) -> None:
    assert run_by_statements(body) is None


def test_a_name_that_a_shape_hides_is_still_looked_up() -> None:
    assert same_as_whole("a = max(3, 4)\nreturn a")
    assert run_by_statements("a = nax(3, 4)\nreturn a") is None
    assert run_by_statements("max = 3\na = max(3, 4)\nreturn a") is None


def body_of(program: str) -> str | None:
    """The body of a program that is the one function, else None."""
    if not program.startswith(FUNCTION_HEADER):
        return None
    body = program.removeprefix(FUNCTION_HEADER)
    return dedent(body).strip("\n") if body.startswith("    ") else None


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 10**9), damaged=st.booleans())
def test_generated_programs(seed: int, damaged: bool) -> None:
    rng = random.Random(seed)
    program = generate_program(rng)
    if damaged:
        program = damage_program(rng, program)
    body = body_of(program)
    if body is not None:
        same_as_whole(body)


@settings(max_examples=200, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    lines=st.lists(
        st.sampled_from(
            [
                "a = 3",
                "b = a * 2.5",
                "a = b - a",
                "c = a + b * (a - 7) / 2",
                "c = round(b)",
                "b = -c ** 2",
                "d = b // 3 % 2",
            ]
        ),
        max_size=12,
    ),
)
def test_lines_in_any_order(seed: int, lines: list[str]) -> None:
    numbers = random.Random(seed)
    told = [line.replace("3", str(numbers.randint(0, 40))) for line in lines]
    body = "\n".join([*told, f"return {numbers.choice('abcd')}"])
    ast.parse(body)
    whole = run_program(join_program(format_completion(body)), steps=False)
    assert same_as_whole(body) == (whole.error is None)

"""What programs compute, compared with the values that Python's language reference promises."""

import dataclasses
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.errors import NoAnswer, ProgramFailed
from app.problem.generated_programs import generate_program
from app.problem.interpreter import run_program


def outcome(body: str) -> str:
    indented = "\n".join("    " + line for line in body.split("\n"))
    trace = run_program(f"def simple_math_problem():\n{indented}\n")
    return str(trace.error or trace.answer)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return 7 // 2 + 7 % 4 - 2 ** 3", "-2"),
        ("return -7 // 2", "-4"),
        ("return True + True", "2"),
        ("x = 5\nx += 2\nx *= 3\nx -= 1\nx //= 3\nx **= 2\nx %= 7\nreturn x", "1"),
        ("a = b = 3\nreturn a + b", "6"),
        ("a, (b, c) = 1, [2, 3]\nreturn a + b * c", "7"),
        ("x = [1]\ny = x\nx *= 3\nx += (4,)\nreturn sum(y)", "7"),
        ("x = {1, 2, 3}\ny = x\nx -= {2}\nreturn sum(y)", "4"),
        ("x = [1, 2, 3]\nx[1] = 5\nx[-1] += 4\nreturn sum(x)", "13"),
        ("x = {'a': 1}\nx['b'] = 2\nx['a'] += 5\nreturn sum(x.values())", "8"),
        ("return 1 if 2 > 3 else 4", "4"),
        ("return 1 < 2 < 3 and 5 or 6", "5"),
        ("return None or 0 or 3", "3"),
        (
            "t = 0\nfor i in range(5):\n  if i == 3:\n    break\n  t += i\nelse:\n  t = 99\nreturn t",
            "3",
        ),
        (
            "n = 0\nwhile n < 5:\n  n += 1\n  if n == 2:\n    continue\nelse:\n  n += 100\nreturn n",
            "105",
        ),
        ("def double(x, by=2):\n    return x * by\nreturn double(3) + double(3, by=5)", "21"),
        ("def f(a, /, b, *, c=1):\n    return a + b + c\nreturn f(1, b=2, c=3)", "6"),
        (
            "def outer():\n    k = 3\n    def f(x):\n        return x * k\n    return f\nreturn outer()(4)",
            "12",
        ),
        ("f = lambda x, y=2: x ** y\nreturn f(3)", "9"),
        ("return sum(i * j for i in range(3) for j in range(3) if i != j)", "4"),
        ("return len({i % 3 for i in range(10)})", "3"),
        ("return {i: i * i for i in range(4)}[3]", "9"),
        ("return (n := 4) + n", "8"),
        ("x = [3, 1, 2]\nx.sort(reverse=True)\nreturn x[0] * 10 + x.index(1)", "32"),
        ("return sorted([3, 1, 2], key=lambda v: -v)[0]", "3"),
        ("return list(zip([1, 2], [3, 4]))[1][0]", "2"),
        ("return [i + v for i, v in enumerate([5, 6], start=1)][1]", "8"),
        ("return list(map(lambda a, b: a + b, [1, 2], [3, 4]))[1]", "6"),
        ("return sum(filter(None, [0, 1, 2]))", "3"),
        ("return list(reversed([1, 2, 3]))[0]", "3"),
        ("g = (x for x in [1, 2, 3])\na = sum(g)\nreturn a + sum(g)", "6"),
        ("return int('12') + int('101', 2) + len(str(345))", "20"),
        ("return len('{:.2f} {name}'.format(1.5, name='x'))", "6"),
        ("return int(f'{7:03d}' + f'{2.0:.0f}')", "72"),
        ("return len(' '.join('a b c'.split()).upper().replace('A', 'XY'))", "6"),
        ("return any([0, 1]) + all([])", "2"),
        ("return min(3, 1, 2) + max([4, 9]) + min([], default=5)", "15"),
        ("return divmod(17, 5)[0] * 10 + pow(2, 5, 7)", "34"),
        (
            "return math.gcd(48, 18) + math.lcm(4, 6) + math.comb(5, 2) + math.factorial(4)",
            "52",
        ),
        ("import math as m\nfrom math import ceil as up\nreturn m.floor(2.7) + up(2.1) + m.isqrt(17)", "9"),
        ("return [1, 2, 3, 4][1:3][0] + 'abcd'.index('c') + (5, 6)[-1]", "10"),
        ("return 3 in [1, 2, 3] and 2 not in {1: 2} and 'b' in 'abc' and 4", "4"),
        ("x: int = 4\nassert x == 4, 'no'\npass\nreturn x", "4"),
        ("return isinstance(1.0, (int, float)) + isinstance(True, int) + isinstance('a', int)", "2"),
        ("return [1, 2] == [1, 2] and (1, 2) < (1, 3) and {1} == {1} and 1", "1"),
        ("return len({1, 2}.union([3]).intersection({1, 3}).difference({1}))", "1"),
        ("return round(7.5) + round(2.5) + round(1234, -2)", "1210"),
    ],
)
def test_computes(body: str, expected: str) -> None:
    assert outcome(body) == expected


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("return 1 / 0", "ZeroDivisionError"),
        ("return 1 // 0.0", "ZeroDivisionError"),
        ("return 0 ** -1", "ZeroDivisionError"),
        ("return [1][3]", "IndexError"),
        ("return {}['a']", "KeyError"),
        ("return {[1]: 2}", "TypeError"),
        ("return 'a' + 1", "TypeError"),
        ("return [1] < 2", "TypeError"),
        ("return len(3)", "TypeError"),
        ("return (1)(2)", "TypeError"),
        ("return int('x')", "ValueError"),
        ("a, b = 1, 2, 3\nreturn a", "ValueError"),
        ("return max([])", "ValueError"),
        ("return (1, 2).append(3)", "AttributeError"),
        ("return math.sqrt(-1)", "ValueError"),
        ("return (-8) ** 0.5", "ComplexResult"),
        ("x += 1\nreturn x", "UnboundLocalError"),
        ("raise ValueError('no')", "ValueError"),
        ("assert 1 > 2", "AssertionError"),
        ("def f(a):\n    return a\nreturn f()", "TypeError"),
        ("def f(a):\n    return a\nreturn f(1, 2)", "TypeError"),
        ("def f(a):\n    return a\nreturn f(1, a=2)", "TypeError"),
        ("return 1e308 * 10 ** 400", "OverflowError"),
        ("d = {1: 2}\nfor k in d:\n    d[k + 1] = 1\nreturn 1", "RuntimeError"),
    ],
)
def test_fails_as_python_does(body: str, kind: str) -> None:
    assert outcome(body) == f"ProgramFailed({kind})"


def test_a_failure_knows_its_line() -> None:
    error = run_program("def simple_math_problem():\n    a = 1\n    b = a / 0\n    return b\n").error
    assert error == ProgramFailed("ZeroDivisionError", 3)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("pass", "NoneType"),
        ("return True", "bool"),
        ("return '12'", "str"),
        ("return [1]", "list"),
        ("return {1}", "set"),
        ("return float('nan')", "nan"),
        ("return math.inf", "inf"),
        ("return lambda: 1", "function"),
        ("return len", "builtin_function_or_method"),
        ("return zip([1])", "zip"),
    ],
)
def test_no_number_is_no_answer(body: str, kind: str) -> None:
    trace = run_program(f"def simple_math_problem():\n    {body}\n")
    assert trace.error == NoAnswer(kind)


def test_output_is_captured() -> None:
    body = "    print('a', 1.5, [2, 0.1], sep='-', end='!')\n    print({'k': (1,)})\n    return 1\n"
    source = f"def simple_math_problem():\n{body}"
    assert run_program(source).output == "a-1.5-[2, 0.1]!{'k': (1,)}\n"


def test_other_functions_may_be_the_main_one() -> None:
    assert (
        str(run_program("def helper(x):\n    return x\ndef solve():\n    return helper(4)\n").answer) == "4"
    )
    assert run_program("x = 3\n").error == NoAnswer("NoneType")


def test_a_docstring_may_be_long() -> None:
    source = f'def simple_math_problem():\n    """{"long " * 500}"""\n    return 5\n'
    assert str(run_program(source).answer) == "5"


def test_a_star_import_of_math_stands_in_the_module() -> None:
    source = "from math import *\ndef simple_math_problem():\n    return ceil(2.5) + gcd(4, 6)\n"
    assert str(run_program(source).answer) == "5"


@given(st.randoms(use_true_random=False))
def test_without_steps_the_rest_of_the_trace_is_the_same(rng: random.Random) -> None:
    source = generate_program(rng)
    whole, bare = run_program(source), run_program(source, steps=False)
    assert not bare.steps
    assert dataclasses.replace(whole, steps=(), error=None) == dataclasses.replace(bare, error=None)
    assert str(whole.error) == str(bare.error)

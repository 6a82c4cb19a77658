"""What a program may contain at all."""

import pytest

from app.problem.errors import ForbiddenFeature, ProgramSyntaxError
from app.problem.interpreter import run_program


def outcome(source: str) -> str:
    trace = run_program(source)
    return str(trace.error or trace.answer)


@pytest.mark.parametrize(
    "body",
    [
        "return eval('1')",
        "return exec('1')",
        "return compile('1', '', 'eval')",
        "return open('x')",
        "return input()",
        "return __import__('os')",
        "return getattr(1, 'real')",
        "return type(1)",
        "return globals()",
        "return (1).__class__",
        "return ().__class__.__base__",
        "x = 1\n    x.real = 2\n    return x",
        "return 'a'.encode()",
        "return [1].clear()",
        "return [1].append",
        "return [1, 2][0:1, 0]",
        "return [1, 2][:,]",
        "d = {}\n    d[0:1, 0] = 2\n    return 1",
        "return 1 | 2",
        "return 1 << 2",
        "return ~1",
        "return 1j",
        "return b'a'",
        "return ...",
        "del x",
        "try:\n        return 1\n    except Exception:\n        return 2",
        "with open('x') as f:\n        return 1",
        "yield 1",
        "global x\n    return 1",
        "class A: pass\n    return 1",
        "x = [1, 2]\n    x[0:1] = [3]\n    return 1",
        "return max(*[1, 2])",
        "a, *b = 1, 2\n    return a",
        "return dict(**{'a': 1})",
        "return f'{1!a}'",
        "return '%d' % 3",
        "return '{0[0]}'.format([1])",
        "return '{0.real}'.format(1)",
        "return '{:{}}'.format(1, 2)",
        "return math.nextafter(1, 2)",
        "import os\n    return os.getcwd()",
        "from os import getcwd\n    return getcwd()",
        "from math import nextafter\n    return 1",
        "import math, sys\n    return sys.maxsize",
        "raise KeyError('x')",
        "return __builtins__",
        "return 'x'.count.__self__",
        "return print.__self__",
    ],
)
def test_forbidden(body: str) -> None:
    trace = run_program(f"def simple_math_problem():\n    {body}\n")
    assert isinstance(trace.error, ForbiddenFeature), trace


@pytest.mark.parametrize(
    "source",
    [
        "def simple_math_problem(*a):\n    return 1\n",
        "def simple_math_problem(**a):\n    return 1\n",
        "@print\ndef simple_math_problem():\n    return 1\n",
        "async def simple_math_problem():\n    return 1\n",
        "def simple_math_problem():\n    return [x async for x in y]\n",
        "import numpy as np\ndef simple_math_problem():\n    return np.sum([1])\n",
    ],
)
def test_forbidden_forms_of_functions(source: str) -> None:
    assert isinstance(run_program(source).error, (ForbiddenFeature, ProgramSyntaxError))


def test_the_error_names_feature_and_line() -> None:
    error = run_program("def simple_math_problem():\n    a = 1\n    return open('x')\n").error
    assert error == ForbiddenFeature("open", 3)


def test_unused_imports_are_dropped() -> None:
    source = (
        "import os\nimport numpy as np\nfrom typing import List\nfrom fractions import Fraction\n"
        "def simple_math_problem() -> List[int]:\n    import sys\n    a: Fraction = 3\n    return a\n"
    )
    assert outcome(source) == "3"


def test_a_forbidden_builtin_may_be_shadowed() -> None:
    assert outcome("def simple_math_problem():\n    input = 3\n    id = 4\n    return input * id\n") == "12"


def test_a_forbidden_builtin_that_is_never_reached_does_no_harm() -> None:
    assert outcome("def simple_math_problem():\n    if False:\n        open('x')\n    return 1\n") == "1"


def test_unknown_names_fail_as_in_python() -> None:
    assert outcome("def simple_math_problem():\n    return apples\n") == "ProgramFailed(NameError)"


@pytest.mark.parametrize(
    "source",
    [
        "def simple_math_problem():\n    break\n",
        "def simple_math_problem():\n    for i in [1]:\n        pass\n    else:\n        continue\n",
        "def f(a, a):\n    return a\n",
        "def f(a):\n    return f(a=1, a=2)\n",
        "if True:\n    return 1\ndef f():\n    return 1\n",
    ],
)
def test_what_cpython_refuses_after_parsing_is_a_syntax_error(source: str) -> None:
    assert isinstance(run_program(source).error, ProgramSyntaxError)

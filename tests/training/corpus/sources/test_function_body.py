"""Programs as others write them become bodies that give the same answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, format_prompt, join_program
from training.corpus.sources.function_body import NotABody, body_of

TINYGSM = '''def simple_math_problem() -> int:
    """
    Mia has 3 bags of 4 shells. How many shells does she have?
    """
    # what is told
    bags = 3
    shells_per_bag = 4

    shells = bags * shells_per_bag  # each bag holds the same
    result = shells
    return result
'''


def test_signature_and_docstring_go_and_comments_stay() -> None:
    assert body_of(TINYGSM).split("\n") == [
        "# what is told",
        "bags = 3",
        "shells_per_bag = 4",
        "shells = bags * shells_per_bag  # each bag holds the same",
        "result = shells",
        "return result",
    ]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("def simple_math_problem():\n    return 3 * 4", "result = 3 * 4\nreturn result"),
        ("def simple_math_problem(): return 3 * 4", "result = 3 * 4\nreturn result"),
        ("def simple_math_problem():\n\ta = 3\n\tb = a * 2\n\treturn b", "a = 3\nb = a * 2\nreturn b"),
        ("a = 3\r\nb = a * 2\r\nreturn b", "a = 3\nb = a * 2\nreturn b"),
        ("def simple_math_problem():\n    a = 3; b = 4\n    return b", "a = 3\nb = 4\nreturn b"),
        (
            "import math\ndef simple_math_problem():\n    '''x'''\n    a = math.ceil(7 / 2)\n    return a",
            "import math\na = math.ceil(7 / 2)\nreturn a",
        ),
        (
            "def double(x):\n    return 2 * x\ndef simple_math_problem():\n    a = double(4)\n    return a",
            "def double(x):\n    return 2 * x\na = double(4)\nreturn a",
        ),
    ],
)
def test_forms(code: str, body: str) -> None:
    assert body_of(code) == body
    assert run_program(join_program(format_completion(body))).answer is not None


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("def simple_math_problem(n):\n    return n * 2", "parameters"),
        ("def simple_math_problem():\n    total = 3 * 4", "return"),
        ('def simple_math_problem():\n    """only words"""', "return"),
        ("import os\ndef simple_math_problem():\n    return os.getpid()", "ForbiddenFeature"),
        ("The answer is 12.", "Syntax"),
        ("", "Syntax"),
    ],
)
def test_what_gives_no_body_says_why(code: str, why: str) -> None:
    with pytest.raises(NotABody, match=why):
        body_of(code)


@given(st.lists(st.integers(1, 99), min_size=2, max_size=6), st.booleans(), st.booleans())
def test_the_answer_stays(numbers: list[int], names: bool, docstring: bool) -> None:
    lines = [f"n{place} = {number}  # told" for place, number in enumerate(numbers)]
    total = " + ".join(f"n{place}" for place in range(len(numbers)))
    lines += [f"total = {total}", "return total"] if names else [f"return {total}"]
    header = format_prompt("How many?") if docstring else "def simple_math_problem():\n"
    body = body_of(header + format_completion("\n".join(lines)))
    answer = run_program(join_program(format_completion(body))).answer
    assert answer is not None
    assert answer.exact == sum(numbers)
    assert body.split("\n")[-1].split()[0] == "return"
    assert body.split("\n")[-1].split()[1].isidentifier()

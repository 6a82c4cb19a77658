import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.solving.normal_form import normal_form

BODY = "    bags = 3\n    each = 4 - -2\n    apples = bags * (each + 1)  # add them\n    return apples"


@pytest.mark.parametrize(
    "same",
    [
        "    bags=3\n    each=4 - -2\n    apples=bags*(each+1)\n    return apples",
        "    bags = 3  # a\n\n    each  =  4 - -2\n    apples = bags * ( each + 1 )\n    return  apples",
        "    # b\n    bags = 3\r\n    each = 4 - -2 \n   \n    apples = bags * (each+1)\n    return apples",
    ],
)
def test_spaces_blank_lines_and_comments_make_no_difference(same: str) -> None:
    assert normal_form(same) == normal_form(BODY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("    a = 3\n    return a", "    a = 4\n    return a"),
        ("    return 12", "    return 1 2"),
        ("    return a < = b", "    return a <= b"),
        ("    return 1 .5", "    return 1.5"),
        ("    x = '# a'\n    return 1", "    x = '# b'\n    return 1"),
        ("    x = 'a  b'\n    return len(x)", "    x = 'a b'\n    return len(x)"),
        ("    if a:\n        b = 1\n    c = 2", "    if a:\n        b = 1\n        c = 2"),
        ("    a = 1\n    return a", "    a = 1 return a"),
        ("    return 'a' 'b'", "    return 'a''b'"),
    ],
)
def test_what_may_mean_something_else_stays_different(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


def test_an_unclosed_quote_does_not_hide_what_follows() -> None:
    assert normal_form("    a = 'x\n    b = 1") != normal_form("    a = 'x\n    b = 2")


@given(st.text(alphabet="ab1 .'\"#=+-*(),\n\t\\", max_size=60))
def test_the_normal_form_is_its_own_normal_form(text: str) -> None:
    once = normal_form(text)
    assert normal_form(once) == once


@given(st.integers(0, 10**9))
def test_programs_with_one_normal_form_have_one_answer(seed: int) -> None:
    rng = random.Random(seed)
    loose = "\n".join(_loosen(line, rng) for line in BODY.split("\n"))
    assert normal_form(loose) == normal_form(BODY)
    assert run_program(join_program(loose)).answer == run_program(join_program(BODY)).answer


def _loosen(line: str, rng: random.Random) -> str:
    """The line with other spaces around its signs, perhaps a comment, perhaps a blank line after it."""
    body = line.strip().split("#")[0].strip()
    for sign in "=*+()":
        body = body.replace(sign, " " * rng.randrange(3) + sign + " " * rng.randrange(3))
    return "    " + body.strip() + rng.choice(["", "  ", "  # why", "\n\n", ' #\'\n    # """'])

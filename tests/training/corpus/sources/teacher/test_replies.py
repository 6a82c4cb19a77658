"""Functions and problems are found in replies, however these are wrapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.sources.teacher.replies import functions_of, listed_problems, question_of

ONE = '''def simple_math_problem():
    """
    Ada has 3 pens and buys 4. How many?
    """
    pens = 3 + 4
    return pens
'''
TWO = "def simple_math_problem() -> int:\n    '''Two and 5?'''\n    return 2 + 5\n"


@pytest.mark.parametrize(
    "reply",
    [
        ONE + "\n" + TWO,
        f"Here you are:\n```python\n{ONE}\n{TWO}```\nI hope this helps.",
        f"**1.**\n```python\n{ONE}```\n**2.**\n```\n{TWO}```",
        f"{ONE}\nprint(simple_math_problem())\n\n{TWO}\nThat is all.",
        "\n".join("  " + line for line in (ONE + TWO).split("\n")),
        f"{ONE}\ndef helper():\n    return 1\n{TWO}",
    ],
)
def test_two_functions_however_wrapped(reply: str) -> None:
    assert functions_of(reply) == [ONE, TWO]


def test_an_import_goes_with_the_function() -> None:
    (code,) = functions_of(f"```python\nimport math\n\n{TWO}```")
    assert code == f"import math\n{TWO}"


def test_the_question_is_the_docstring() -> None:
    assert question_of(ONE) == "Ada has 3 pens and buys 4. How many?"
    assert question_of("def simple_math_problem():\n    return 1") is None
    assert question_of('def simple_math_problem():\n    """x') is None


def test_a_docstring_that_lost_its_indentation_stays_whole() -> None:
    code = 'def simple_math_problem():\n    """\nAda has 3 pens.\n    """\n    return 3 + 4\n'
    assert functions_of(code + "\nThat is all.") == [code]


@pytest.mark.parametrize(
    "reply",
    [
        "1. Ada has 3 pens.\n2. Ben has 4 hats.",
        "Sure!\n\n1) Ada has\n   3 pens.\n\n2) Ben has 4 hats.\n\nI hope this helps.",
        "- Ada has 3 pens.\n- Ben has 4 hats.",
        "**Problem 1:** Ada has 3 pens.\n**Problem 2:** Ben has 4 hats.",
    ],
)
def test_lists_of_problems(reply: str) -> None:
    assert listed_problems(reply) == ["Ada has 3 pens.", "Ben has 4 hats."]


@given(st.text())
def test_any_text_can_be_read(reply: str) -> None:
    listed_problems(reply)
    for code in functions_of(reply):
        question_of(code)

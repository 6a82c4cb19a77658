"""A family's program: filled, run, its operations counted."""

from fractions import Fraction
from typing import Any

import pytest

from app.curriculum import CurriculumError, ExpansionError
from app.curriculum.solution import Solution
from app.curriculum.templates import Drawn, Names
from app.curriculum.wording import Word, common_word

WORDS = {"x": common_word("apple"), "y": common_word("toy car")}
NAMES = Names(frozenset("abq"), {slot: frozenset(word.forms) for slot, word in WORDS.items()})


def run(source: str, **numbers: Any) -> tuple[Any, int]:
    return Solution(source, NAMES).run(numbers)


def fill(source: str, words: dict[str, Word] | None = None, **numbers: Any) -> str:
    return Solution(source, NAMES).fill(Drawn(numbers, words or WORDS))


def test_words_become_names_and_numbers_literals() -> None:
    source = "{x.s}_of_{a} = {a}\n{y.s}_now = {x.s}_of_{a} + {b}  # {y.a} for {a:word}\nreturn {y.s}_now"
    assert fill(source, a=12000, b=2) == (
        "apples_of_12000 = 12000\n"
        "toy_cars_now = apples_of_12000 + 2  # a toy car for twelve thousand\n"
        "return toy_cars_now"
    )
    assert run(source, a=12000, b=2) == (12002, 1)


@pytest.mark.parametrize(
    ("line", "value", "text"),
    [
        ("n = {q}", Fraction(1, 4), "n = 0.25"),
        ("n = {q}", Fraction(1, 3), "n = 1 / 3"),
        ("n = 2 * {q}", Fraction(1, 3), "n = 2 * (1 / 3)"),
        ("n = {q} - 5", -3, "n = -3 - 5"),
        ("n = {q} ** 2", -3, "n = (-3) ** 2"),
        ("n = 5 - {q}", -3, "n = 5 - (-3)"),
        ("n = max({q}, 2)", -3, "n = max(-3, 2)"),
    ],
)
def test_a_literal_means_the_number_that_was_drawn(line: str, value: Any, text: str) -> None:
    source = f"{line}\nreturn n"
    filled = fill(source, q=value)
    assert filled.splitlines()[0] == text
    assert Solution(filled, NAMES).run({})[0] == run(source, q=value)[0]


@pytest.mark.parametrize(
    ("source", "answer", "operations"),
    [
        ("n = {a}\nreturn n", 6, 0),
        ("n = {a} * 2 + 1\nreturn n", 13, 2),
        ("n = round({a} / 4, 1)\nreturn n", Fraction(3, 2), 1),
        ("n = max({a}, 9) - min(1, 2)\nreturn n + 1", 9, 4),
        ("n = 0\nfor k in range({a}):\n    n = n + k\nreturn n", 15, 6),
        ("n = 0\nwhile n < {a}:\n    n = n + 2\nreturn n", 6, 3),
        ("n = [1] * 3\nn[1] = {a} + 1\nreturn sum(n)", 9, 3),
        ("if {a} > 5:\n    n = {a} - 5\nelse:\n    n = 0\nreturn n", 1, 1),
        ("for k in [1, 2, 3]:\n    if k * 2 == {a}:\n        return k\nreturn 0", 3, 0),
        ("n = sorted([3, {a}, 1])\nreturn n[2]", 6, 0),
    ],
)
def test_answer_and_executed_operations(source: str, answer: Any, operations: int) -> None:
    assert run(source, a=6) == (answer, operations)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("n = {z}\nreturn n", "'n = {z}': {z} is neither"),
        ("n = = 2\nreturn n", "'n = = 2' is not Python"),
        ("n = 2", "the last line must be 'return NAME'"),
        ("import os\nreturn 1", "'import os' is not allowed in a solution"),
        ("n = open(1)\nreturn n", r"'open\(1\)' is not allowed"),
        ("n, m = 1, 2\nreturn n", "is not allowed in a solution"),
        ("n = 'a'\nreturn n", "only numbers may be written here"),
    ],
)
def test_a_program_that_cannot_be_read_is_refused(source: str, message: str) -> None:
    with pytest.raises(CurriculumError, match=message):
        Solution(source, NAMES)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("n = {a} / 0\nreturn n", "ZeroDivisionError"),
        ("return m", "reads m before it has a value"),
        ("n = [1]\nreturn n", "is not a number"),
        ("n = 1 > 2\nreturn n", "is not a number"),
        ("n = 1\nwhile n > 0:\n    n = n + 1\nreturn n", "more than 100000 statements"),
        ("n = [1]\nreturn n[4]", "IndexError"),
    ],
)
def test_a_program_that_fails_says_why(source: str, message: str) -> None:
    with pytest.raises(ExpansionError, match=message):
        run(source, a=1)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            "{x}_n = 1\n{y}_n = {x}_n + 1\nreturn {y}_n",
            {"x": common_word("pen"), "y": common_word("Pen/pens")},
        ),
        ("box_n = 1\n{x}_n = 2\nreturn box_n", {"x": common_word("box/boxes")}),
        ("{x} = 1\nreturn {x}", {"x": common_word("class/classes")}),
        ("{x} = 1\nreturn {x}", {"x": common_word("3-way plug")}),
        ("{x} = 1\nreturn {x}", {"x": common_word("sum")}),
    ],
)
def test_two_variables_never_get_one_name(source: str, words: dict[str, Word]) -> None:
    with pytest.raises(ExpansionError, match="is no name for a variable, or means two"):
        fill(source, words)

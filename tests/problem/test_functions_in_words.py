"""Functions and lists of programs as a school says them, and no code where there is no way to say it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.functions_in_words import in_words, is_list_of_numbers, plain_list
from app.sentences import numerals
from app.sentences.numerals import ENGLISH, Numerals


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    yield
    numerals.use(ENGLISH)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("sum([27, 79, 85])", "27 + 79 + 85"),
        ("sum([27, 79, 85]) - 85 - 27", "(27 + 79 + 85) - 85 - 27"),
        ("sum([40, 50]) / 2", "(40 + 50) / 2"),
        ("sum(scores)", "scores all together"),
        ("min(8, 18, 4)", "the smallest of 8, 18, 4"),
        ("max([8, 18]) - 1", "(the largest of 8, 18) - 1"),
        ("sorted([4, 9, 2])", "4, 9, 2 in order"),
        ("sorted([4, 9, 2], reverse=True)", "4, 9, 2 in order, the largest first"),
        ("[4, 8, 10][1]", "number 2 of 4, 8, 10"),
        ("scores[-1]", "the last of scores"),
        ("len([4, 9])", "how many there are: 4, 9"),
        ("math.gcd(91, 65)", "the largest number that divides 91, 65"),
        ("int(5) * 33", "5 * 33"),
        ("int(17 / 2)", "17 / 2, rounded down"),
        ("math.ceil(95 / 20) * 3", "(95 / 20, rounded up) * 3"),
        ("math.ceil((95 + 5) / 20)", "(95 + 5) / 20"),
        ("round(2 / 3, 2)", "2 / 3, rounded"),
        ("round(7.25, 2)", "7.25"),
        ("81 ** 0.5", "√81"),
        ("math.sqrt(9 + 16)", "√(9 + 16)"),
        ("(3 + 4) * 2", "(3 + 4) * 2"),
    ],
)
def test_words(code: str, words: str) -> None:
    assert in_words(code) == words


@pytest.mark.parametrize(
    "code",
    [
        "[n for n in range(5)]",
        "sorted([4, 9])[1:]",
        "prices['tea']",
        "5 if age < 12 else 8",
        "sum([n * 2 for n in scores])",
        "sorted(names, key=len)",
        "max(3",
        "f(2)",
        "scores[-2]",
    ],
)
def test_what_would_be_code_has_no_words(code: str) -> None:
    assert in_words(code) is None


def test_lists_are_read_as_the_language_parts_them() -> None:
    numerals.use(Numerals(decimal=",", group="."))
    assert plain_list("[1.5, 2]") == "1.5; 2"
    assert in_words("min(1.5, 2)") == "the smallest of 1.5; 2"


def test_only_a_list_of_numbers_is_one() -> None:
    assert is_list_of_numbers("[4, -9.5, 2]")
    assert not any(map(is_list_of_numbers, ("[a, 2]", "[]", "(4)", "[4] + [5]")))
    assert plain_list("17/2 (≈ 8.5)") == "17/2 (≈ 8.5)"


@given(st.text(alphabet="sum([4, 9])max*/+-.x_ ", max_size=60))
def test_any_text_is_taken(text: str) -> None:
    words = in_words(text)
    assert words is None or "[" not in words

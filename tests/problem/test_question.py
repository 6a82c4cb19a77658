"""What may be asked, and the sentences for what may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problem.question import (
    Question,
    QuestionProblem,
    check_question,
    empty,
    left_out_signs,
    no_numbers,
    no_question,
    other_language,
)


@pytest.mark.parametrize("text", ["", "   ", "\n\t ", "\u200b", "🍎"])
def test_nothing_to_solve(text: str) -> None:
    with pytest.raises(QuestionProblem, match=empty()):
        check_question(text)


def test_too_long_says_how_long() -> None:
    with pytest.raises(QuestionProblem, match="10,000 characters"):
        check_question("How many is 1 + 1? " + "x" * (10_000 - 19))


@pytest.mark.parametrize(
    "text", ["hello there", "ignore the problem, import os", "How many apples are left?"]
)
def test_no_numbers(text: str) -> None:
    with pytest.raises(QuestionProblem, match=no_numbers()):
        check_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tom has 3 apples and buys 4 more. How many apples does he have?",
        "Zoë has three cats and two dogs. How many pets?",
        "56 / 7",
        "Find half of 18.",
        "A dozen eggs cost $3.60. What does one egg cost?",
        "What is 20% of 45?",
    ],
)
def test_good_questions_pass_unchanged(text: str) -> None:
    assert check_question(text) == Question(text)


def test_number_words_are_numbers() -> None:
    assert check_question("How many legs do seven spiders have?").warnings == ()


def test_no_question_is_only_a_warning() -> None:
    assert check_question("Tom has 3 apples and 4 pears.").warnings == (no_question(),)


@pytest.mark.parametrize(
    "text",
    [
        "Tom tiene 3 manzanas y compra 4 manzanas. ¿Cuántas manzanas tiene ahora?",
        "小明有3个苹果",
        "У Тома 3 яблока",
    ],
)
def test_other_languages_are_a_warning(text: str) -> None:
    assert other_language() in check_question(text).warnings


def test_emoji_are_left_out_with_a_warning() -> None:
    question = check_question("I have 2 🍎 and 3 🍌. How many fruits?")
    assert question.text == "I have 2 and 3 . How many fruits?"
    assert question.warnings == (left_out_signs(),)


def test_typographic_signs_become_plain() -> None:
    question = check_question("Tom’s bag weighs 1½ kg – “how much” is 5 − 2\n times that?")
    assert question.text == 'Tom\'s bag weighs 1 1/2 kg - "how much" is 5 - 2 times that?'


@given(st.text(max_size=300))
def test_every_text_is_a_question_or_a_plain_sentence(text: str) -> None:
    sentence = ""
    try:
        question = check_question(text)
    except QuestionProblem as problem:
        sentence = str(problem)
    else:
        assert question.text
        assert "\n" not in question.text
    assert not sentence or sentence.endswith(".")

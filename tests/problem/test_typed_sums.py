"""Questions that are a sum and nothing else, and those that only look so."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.problem.arithmetic import Expression, Number, Operation, reckon, write_expression
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from app.problem.question import clean_text
from app.problem.sum_programs import sum_program
from app.problem.typed_sums import typed_sum

SIGNS = {"+": ("+", "plus"), "-": ("-", "minus"), "*": ("x", "times"), "/": ("÷", "divided by")}


def answer(question: str) -> Fraction | None:
    found = typed_sum(clean_text(question)[0])
    return None if found is None else reckon(found, {})


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("2.5 + 0.75 - 1", "9/4"),
        ("12 x 7 = ?", "84"),
        ("12 x 7 =", "84"),
        ("What is 7/10 minus 1/2?", "1/5"),
        ("What is 7/10 minus 1/2? Give a fraction in its lowest terms.", "1/5"),
        ("What's 3/4 of 20?", "15"),
        ("whats 9x9", "81"),
        ("how much is 6 times 7", "42"),
        ("Please work out: (3 + 4) * 5.", "35"),
        ("Find half of 18.", "9"),
        ("1½ + 2¼", "15/4"),
        ("5 plus 7 equals what?", "12"),
        ("Calculate 45 – 8", "37"),
        ("What is the sum of 3, 4 and 5?", "12"),
        ("the product of 6 and 7", "42"),
        ("Subtract 5 from 12", "7"),
        ("the difference between 8 and 13", "5"),
        ("take 5 away from 12", "7"),
        ("Add 5 to 12", "17"),
        ("multiply 6 by 7", "42"),
        ("divide 42 by 6", "7"),
        ("What is 5 more than 12?", "17"),
        ("What number is 5 less than 12?", "7"),
        ("How many minutes are in 4 and a half hours?", "270"),
        ("3 - 5", "-2"),
        ("the quotient of 42 and 6", "7"),
        ("7/8", "7/8"),
        ("48 divided by half of 12", "8"),
        ("10 x double 3", "60"),
        ("What is the mean of 70, 85, 90 and 75?", "80"),
        ("the average of 3 and 5", "4"),
        ("What is the remainder when 17 is divided by 5?", "2"),
        ("17 divided by 5, what is the remainder?", "2"),
        ("What percentage of 80 is 20?", "25"),
        ("20 is what percent of 80?", "25"),
        ("20 as a percentage of 80", "25"),
        ("What is 20% off 50?", "40"),
        ("Increase 50 by 10%", "55"),
        ("reduce 50 by 10 per cent", "45"),
        ("What is the sum of all the numbers from 1 to 6?", "21"),
        ("Halve 90", "45"),
        ("Which number is the triple of 11?", "33"),
        ("√ 81 = ?", "9"),
        ("What is the square root of 49?", "7"),
        ("Can you round 347 to the nearest ten?", "350"),
        ("984 to the nearest ten is what?", "980"),
        ("A rectangle is 6 cm long and 4 cm wide. What is its area?", "24"),
        ("What's the perimeter of a square with sides of 4 m?", "16"),
        ("What is 1/4 as a percentage?", "25"),
        ("Write 35% as a decimal.", "7/20"),
        ("Find the HCF of 12 and 18.", "6"),
    ],
)
def test_a_sum_is_reckoned(question: str, number: str) -> None:
    assert answer(question) == Fraction(number)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("5 + ? = 12", "7"),
        ("12 - _ = 5", "7"),
        ("? x 4 = 28", "7"),
        ("36 ÷ ? = 9", "4"),
        ("15 = 7 + □", "8"),
        ("x - 3 = 4", "7"),
        ("What number times 5 is 45?", "9"),
        ("2 x (3 + ?) = 10", "2"),
        ("? / 4 = 3", "12"),
    ],
)
def test_a_missing_number_is_found(question: str, number: str) -> None:
    assert answer(question) == Fraction(number)


@pytest.mark.parametrize(
    "question",
    [
        "Tom has 5 apples and 3 pears. How many?",
        "7",
        "What is 7?",
        "12 x 7 = 84",
        "6 / 0",
        "0 x ? = 5",
        "? + ? = 10",
        "10 - ?",
        "5 = 5",
        "9:30",
        "10:15 - 9:30",
        "3/4/2024",
        "2 ^ 99999",
        "What is the difference between 3 apples and 2?",
        "I have 5 + 6 apples",
        "3 ÷ ? = 0",
        "1 + 2 = 3 = ?",
        "((((((((((((((1+1))))))))))))))",
        "the mean of 3 apples and 4",
        "A half plus a quarter of 128?",
        "What is the sum of 19 and 11 divided by 6?",
        "How much is 12 more than 5?",
        "The difference between half and a third of 54?",
        "$2.00 + 30 cents = how many cents?",
        "What is 10% off my 50 dollar ticket?",
        "What is the square root of 50?",
        "? squared = 49",
        "The sum of the square root of 9 and 16",
        "Round up 341 to the nearest ten",
        "What is the area of a rectangle 5 m by 30 cm?",
        "What is 1/3 as a percentage?",
    ],
)
def test_what_is_left_to_the_models(question: str) -> None:
    assert typed_sum(clean_text(question)[0]) is None


numbers = st.one_of(
    st.integers(0, 999).map(lambda whole: Number(str(whole), Fraction(whole))),
    st.decimals(0, 99, places=2, allow_nan=False).map(lambda part: Number(str(part), Fraction(part))),
)
sums = st.recursive(
    numbers, lambda parts: st.builds(Operation, st.sampled_from(sorted(SIGNS)), parts, parts), max_leaves=8
)


@given(sums, st.integers(0, 1))
def test_every_sum_in_signs_or_words_comes_to_its_value(expression: Expression, style: int) -> None:
    value = reckon(expression, {})
    assume(isinstance(expression, Operation) and value is not None)
    question = write_expression(expression)
    for sign, spellings in SIGNS.items():
        question = question.replace(f" {sign} ", f" {spellings[style]} ")
    found = typed_sum(f"What is {question}?")
    assert found is not None
    assert reckon(found, {}) == value
    ran = run_program(join_program(format_completion(sum_program(found))))
    assert ran.answer is not None
    assert ran.answer.exact == value


@given(st.text(alphabet="0123456789+-*/x×÷=?(). ofandhlpusminte%", max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    found = typed_sum(clean_text(text)[0])
    assert found is None or reckon(found, {}) is not None

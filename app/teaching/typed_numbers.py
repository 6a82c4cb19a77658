"""Numbers and sums as a child types them, read as the child's language writes numbers."""

from __future__ import annotations

import re

from app.problem.answers import Answer, parse_answer, plain_characters, plain_decimal, same_answer
from app.sentences import numerals
from app.sentences.numerals import Numerals
from app.teaching.arithmetic import Expression, read_expression

SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/", ":": "/", "^": " ", "[": "(", "]": ")"})
TIMES = re.compile(r"(?<=[\d)])\s*[xX]\s*(?=[\d(])")
WRITTEN_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d.,]*\d)|\d[\d.,]*\d")
NOT_A_SUM = re.compile(r"[^\d\s.()+*/-]+")


def read_answer(text: str) -> Answer | None:
    """What the child typed, read as its language writes numbers."""
    return parse_answer(text, numerals.current())


def other_reading(text: str) -> Answer | None:
    """The number in English, where that is another one: 10,000 is 10 in French and 10000 in the problem."""
    read, english = read_answer(text), parse_answer(text)
    if read is None or english is None or same_answer(read, english):
        return None
    return english


def kept_form(text: str) -> str:
    """A typed answer as it is kept: a text that says the same number in every language."""
    number = read_answer(text)
    return text if number is None or other_reading(text) is None else str(number)


def shown_plainly(answer: Answer) -> str:
    """The number in the child's language, with nothing between its thousands."""
    return str(answer).replace(".", numerals.current().decimal)


def read_sums(text: str, style: Numerals = numerals.ENGLISH) -> list[Expression]:
    """The sums on a line, between its equals signs, its numbers written as `style` has them.

    Empty where one of them is no sum.
    """

    def plainly(number: re.Match[str]) -> str:
        return plain_decimal(number[0], style) or number[0]

    plain = WRITTEN_NUMBER.sub(plainly, plain_characters(text)).translate(SIGNS)
    plain = TIMES.sub(" * ", plain)
    pieces = [NOT_A_SUM.sub(" ", piece).strip(" .") for piece in plain.split("=")]
    sums = [read_expression(piece) for piece in pieces if piece]
    return [expression for expression in sums if expression is not None] if None not in sums else []

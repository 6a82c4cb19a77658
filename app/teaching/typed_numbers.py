"""Numbers and sums as a child types them, read as the child's language writes numbers."""

from __future__ import annotations

import re

from app.problem.answers import Answer, parse_answer, plain_characters, plain_decimal, same_answer
from app.problem.arithmetic import Expression, read_expression
from app.sentences import numerals
from app.sentences.numerals import Numerals
from app.teaching.typed_measures import measures_in

SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/", ":": "/", "^": " ", "[": "(", "]": ")"})
TIMES = re.compile(r"(?<=[\d)])\s*[xX]\s*(?=[\d(])")
WRITTEN_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d.,]*\d)|\d[\d.,]*\d")
MINUS = re.compile(r"\b(?:minus|negative|menos|moins)\s+(?=\d)", re.IGNORECASE)
COUNTS = {
    **dict.fromkeys(("a", "an", "one", "un", "una", "une"), "1"),
    **dict.fromkeys(("two", "dos", "deux"), "2"),
    **dict.fromkeys(("three", "tres", "trois"), "3"),
    **dict.fromkeys(("four", "cuatro", "quatre"), "4"),
    **dict.fromkeys(("five", "cinco", "cinq"), "5"),
}
PARTS = {
    **dict.fromkeys(("half", "halves", "medio", "media", "medios", "demi", "demie", "demis"), 2),
    **dict.fromkeys(("third", "thirds", "tercio", "tercios", "tiers"), 3),
    **dict.fromkeys(("quarter", "quarters", "cuarto", "cuartos", "quart", "quarts"), 4),
    **dict.fromkeys(("fifth", "fifths", "quinto", "quintos", "cinquième", "cinquièmes"), 5),
    **dict.fromkeys(("sixth", "sixths", "sexto", "sextos", "sixième", "sixièmes"), 6),
    **dict.fromkeys(("eighth", "eighths", "octavo", "octavos", "huitième", "huitièmes"), 8),
    **dict.fromkeys(("tenth", "tenths", "décimo", "décimos", "dixième", "dixièmes"), 10),
}
COUNT = "|".join(COUNTS)
PART = "|".join(sorted(PARTS, key=len, reverse=True))
PARTS_IN_WORDS = re.compile(
    rf"\b(?:(?P<whole>\d+|{COUNT})\s+(?:and|y|et)\s+(?:(?P<top>{COUNT})[\s-]+)?"
    rf"|(?P<top2>{COUNT})[\s-]+)(?P<part>{PART})\b",
    re.IGNORECASE,
)
NOT_A_SUM = re.compile(r"[^\d\s.()+*/-]+")


def read_answer(text: str) -> Answer | None:
    """What the child typed, read as its language writes numbers.

    None where it is no number, or one of several parts: see `readings`.
    """
    read, measures = parse_answer(in_digits(text), numerals.current()), measures_in(text)
    return read if not measures or (read is not None and read.exact in measures) else None


def readings(text: str) -> tuple[Answer, ...]:
    """Every number that the child may mean: of 3:15 the hours and the minutes, of most answers one."""
    read = read_answer(text)
    measures = tuple(map(Answer.of, measures_in(text)))
    return tuple(dict.fromkeys([*([read] if read is not None else []), *measures]))


def in_digits(text: str) -> str:
    """The text with "minus" as a sign, and words for parts as fractions: one half, 3 and a quarter."""
    return PARTS_IN_WORDS.sub(_as_fraction, MINUS.sub("-", text))


def _as_fraction(found: re.Match[str]) -> str:
    whole, top = (
        COUNTS.get(word.lower(), word)
        for word in (found["whole"] or "", found["top"] or found["top2"] or "a")
    )
    return f"{whole} {top}/{PARTS[found['part'].lower()]}".strip()


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

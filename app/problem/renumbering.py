"""Other numbers in the place of those of a text, and of its program."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from app.problem.quantities import Quantity, quantities

CODE_LINE = re.compile(r"^(?P<code>[^#\n]*)(?P<comment>#[^\n]*)?$", re.MULTILINE)
LITERAL = re.compile(r"(?<![\w.])\d[\d_]*(?:\.\d+)?(?![\w.])")
DIGITS = re.compile(r"[\d.,]*\d")


def with_numbers(program: str, change: Mapping[Fraction, Fraction]) -> str:
    """The program with its numbers changed; a comment that speaks of one of them is left out."""

    def line(found: re.Match[str]) -> str:
        code = LITERAL.sub(lambda literal: _written(literal[0], change), found["code"])
        comment = found["comment"] or ""
        stale = any(quantity.value in change for quantity in quantities(comment))
        return code.rstrip() if stale else code + comment

    return CODE_LINE.sub(line, program)


def with_words(question: str, changing: Sequence[Quantity], change: Mapping[Fraction, Fraction]) -> str:
    """The question with the numbers `changing` (in their order) changed where they stand, written alike."""
    for quantity in reversed(changing):
        digits = DIGITS.search(question, quantity.start)
        if digits is not None:
            new = _like(digits[0], change[quantity.value])
            question = question[: digits.start()] + new + question[digits.end() :]
    return question


def literals(program: str) -> list[str]:
    """The numbers of a program as they are written, those of its comments left out."""
    return [found[0] for line in CODE_LINE.finditer(program) for found in LITERAL.finditer(line["code"])]


def _written(literal: str, change: Mapping[Fraction, Fraction]) -> str:
    new = change.get(Fraction(literal.replace("_", "")))
    return literal if new is None else _decimal(new)


def _like(old: str, new: Fraction) -> str:
    """A number as the text writes it: 1,250 with a comma, $3.50 with two decimals."""
    decimals = len(old.partition(".")[2])
    comma = "," if "," in old or new >= 10_000 else ""
    return f"{float(new):{comma}.{decimals}f}"


def _decimal(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else repr(float(value))

"""Does a program fit its question at a glance: are all numbers used, are some invented, is the answer odd?

A small model may write the same wrong program sixteen times and be certain of it. These signs do not depend
on any model: a number of the question that the program leaves out, a number that the question does not have,
an answer below zero, part of a thing where things are counted.
"""

from __future__ import annotations

import re
from fractions import Fraction

from app.problem.answers import Answer
from app.problem.quantities import COMPARING, Quantity, numbers_shown, quantities
from app.solving.normal_form import normal_form

READINGS = ("numbers_used", "numbers_foreign", "not_positive", "part_of_a_thing")

LITERAL = re.compile(r"(?<![\w.])(?:\d+\.?\d*|\.\d+)")
DIGITS = re.compile(r"\d+(?:\.\d+)?")
COMMON = frozenset(map(Fraction, (0, 1, 2, 7, 10, 12, 24, 52, 60, 100, 365, 1000)))
"""Numbers that a program may know by itself: days of a week, minutes of an hour, a hundred per cent."""
COUNTING = re.compile(r"\bhow many\b", re.IGNORECASE)


def plausibility(question: str, program: str, answer: Answer) -> dict[str, float]:
    """The signs by the names of `READINGS`, for a program and its answer.

    `numbers_used`: the share of the question's numbers that stand in the program (1 if none has to);
    `numbers_foreign`: how many numbers of the program are neither in the question nor common knowledge;
    `not_positive`: 1 for an answer of zero or less; `part_of_a_thing`: 1 where the question asks how many and
    the answer is no whole number.
    """
    written = {Fraction(text) for text in LITERAL.findall(normal_form(program))}
    asked = quantities(question)
    needed = [_values(quantity) for quantity in asked if quantity.text.lower() not in COMPARING]
    known = COMMON | numbers_shown(question)
    used = sum(bool(values & written) for values in needed)
    value = answer.approximate
    return {
        "numbers_used": used / len(needed) if needed else 1.0,
        "numbers_foreign": float(len(written - known)),
        "not_positive": float(value <= 0),
        "part_of_a_thing": float(bool(COUNTING.search(question)) and value != round(value)),
    }


def _values(quantity: Quantity) -> set[Fraction]:
    """The numbers by which a program may write a quantity: 3/4 as 0.75 or 3 / 4, 25% as 0.25 too."""
    found = {quantity.value}
    if quantity.percent:
        found.add(quantity.value / 100)
    if quantity.value.denominator > 1:
        digits = [Fraction(part) for part in DIGITS.findall(quantity.text)] if "/" in quantity.text else []
        top, bottom = digits[-2:] or (
            Fraction(quantity.value.numerator),
            Fraction(quantity.value.denominator),
        )
        found.add(bottom if top == 1 else top)
    return found

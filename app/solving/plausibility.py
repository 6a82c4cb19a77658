"""Does a program fit its question at a glance: are all numbers used, are some invented, is the answer odd?

A small model may write the same wrong program sixteen times and be certain of it. These signs do not depend
on any model: a number of the question that the program leaves out, a number that the question does not have,
a step that nothing is made of, an answer below zero, part of a thing where things are counted. They weigh the
votes (docs/decisions/0018) and are evidence of the calibration.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from app.problem.answers import Answer
from app.problem.clock_times import TOLD
from app.problem.number_words import LATER_PARTS
from app.problem.quantities import COMPARING, Quantity, numbers_shown, quantities
from app.solving.normal_form import normal_form

WEIGHTS = {
    "numbers_used": 6.0,
    "numbers_foreign": -1.0,
    "not_positive": -3.0,
    "part_of_a_thing": -2.0,
    "unused_names": -2.0,
}
"""What each sign does to a vote, in natural logarithms. A conditional logit over the answers of 1,400
problems gave 6.3, -1.0, -3.5, -2.4, -1.7; half and twice as much did alike (docs/decisions/0018)."""
READINGS = tuple(WEIGHTS)
MOST_COUNTED = 3.0
"""More foreign numbers or unused names than these weigh no more."""

LITERAL = re.compile(r"(?<![\w.])(?:\d+\.?\d*|\.\d+)")
DIGITS = re.compile(r"\d+(?:\.\d+)?")
COMMON = frozenset(map(Fraction, (0, 1, 2, 7, 10, 12, 24, 52, 60, 100, 365, 1000)))
"""Numbers that a program may know by itself: days of a week, minutes of an hour, a hundred per cent."""
NAME = re.compile(r"[^\W\d]\w*")
ASSIGNED = re.compile(r"^\s*([^\W\d]\w*)=(?!=)", re.MULTILINE)
QUARTERS_OF_HOUR = frozenset(map(Fraction, (15, 30, 45)))
MEASURES = """
    dollars euros pounds pesos bucks kilograms kilos kg grams g tonnes tons ounces litres liters l ml gallons
    cups kilometres kilometers km miles metres meters m centimetres centimeters cm feet inches yards square
    cubic hours
""".split()
"""What is asked for in parts as well: in one of ten training problems, of things in one of a thousand."""
COUNTING = re.compile(rf"\bhow many\b(?P<measure> (?:{'|'.join(MEASURES)})\b)?", re.IGNORECASE)
SHORT_DECIMAL = 1000
"""What the denominator of a short decimal divides."""
FEW = frozenset(map(Fraction, (0, 1, 2, 3)))
"""Numbers that a text has for other reasons, too: two friends, the three of us."""
AVERAGE = re.compile(r"\b(?:average|mean)\b", re.IGNORECASE)
PART = re.compile(rf"\b({'|'.join(LATER_PARTS)})s?\b", re.IGNORECASE)
"""A part of a thing; as an ordinal it is no number of the question, but a program may divide by it."""


def plausibility(question: str, program: str, answer: Answer) -> dict[str, float]:
    """The signs by the names of `READINGS`, for a program and its answer.

    `numbers_used`: the share of the question's numbers that stand in the program (1 if none has to), each
    counted by how surely it has to;
    `numbers_foreign`: how many numbers of the program are neither in the question nor common knowledge;
    `not_positive`: 1 for an answer of zero or less; `part_of_a_thing`: 1 where the question asks how many and
    the answer is no whole number, nor of MEASURES a short one; `unused_names`: how many names get a value of
    which nothing is made.
    """
    form = normal_form(program)
    written = {Fraction(text) for text in LITERAL.findall(form)}
    named = Counter(NAME.findall(form))
    asked = quantities(question)
    told = [quantity for time in TOLD.finditer(question) for quantity in asked if _within(quantity, time)]
    needed = {q: _need(q) for q in asked if q.text.lower() not in COMPARING and q not in told}
    known = COMMON | numbers_shown(question)
    known |= {Fraction(LATER_PARTS[word.lower()]) for word in PART.findall(question)}
    if AVERAGE.search(question):  # of four numbers: divided by four
        known |= {Fraction(len(asked))}
    if told:  # a time of day is written in many ways: 1:25 p.m. as 13 * 60 + 25, half past two as 2 * 60 + 30
        known |= {*QUARTERS_OF_HOUR, *(quantity.value + 12 for quantity in told)}
    used = math.fsum(need for q, need in needed.items() if _values(q) & written)
    return {
        "numbers_used": used / math.fsum(needed.values()) if needed else 1.0,
        "numbers_foreign": float(len(written - known)),
        "not_positive": float(answer.approximate <= 0),
        "part_of_a_thing": float(_in_parts(answer, question, asked)),
        "unused_names": float(sum(named[name] == 1 for name in ASSIGNED.findall(form))),
    }


def weight(signs: Mapping[str, float]) -> float:
    """By what a vote with these signs is multiplied: 1 where all is as it should be, less for each fault."""
    faults = {**signs, "numbers_used": signs["numbers_used"] - 1.0}
    return math.exp(sum(factor * min(faults[name], MOST_COUNTED) for name, factor in WEIGHTS.items()))


def _within(quantity: Quantity, found: re.Match[str]) -> bool:
    return found.start() <= quantity.start < found.end()


def _need(quantity: Quantity) -> float:
    """How surely a program has to use it, above 0 up to 1: docs/solving.md has how often programs do."""
    few = quantity.value in FEW
    if DIGITS.search(quantity.text):
        return 0.6 if few else 1.0
    return 0.2 if few else 0.6


def _in_parts(answer: Answer, question: str, asked: Sequence[Quantity]) -> bool:
    """Whether it is part of a thing that is counted, or a part of a measure that nobody would ask for."""
    counting, value = COUNTING.search(question), answer.exact
    if counting is None or answer.approximate == round(answer.approximate):
        return False
    if counting["measure"] is None:
        return True
    usual = value is not None and SHORT_DECIMAL % value.denominator == 0
    return not usual and all(quantity.value.denominator == 1 for quantity in asked)


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

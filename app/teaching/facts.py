"""The facts of a question: which of its numbers the program works with, and what they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction

from app.problem.arithmetic import parts_of, reckon
from app.problem.quantities import COMPARING, Quantity, quantities
from app.problem.school_form import plain_name
from app.problem.trace import Trace
from app.solving.normal_form import normal_form
from app.teaching.working import given_steps, working_of

COMMON = frozenset(
    map(Fraction, "0 1 2 3 4 5 6 7 8 10 12 24 30 31 52 60 90 100 180 360 365 1000 3600".split())
)
"""Numbers that a program may bring along: days of a week, legs of a cow, grams of a kilogram."""
CLOCK = re.compile(r"\d{1,2}:([0-5]\d)")
MIXED = re.compile(r"(\d+)\s(\d+)/(\d+)")
LITERAL = re.compile(r"(?<![\w.])\d[\d_]*(?:\.\d+)?(?![\w.])")


@dataclass(frozen=True, slots=True)
class QuestionFact:
    """A number of the question, as written there; `name` is the program's for it (may be empty)."""

    quantity: Quantity
    name: str


@dataclass(frozen=True, slots=True)
class Facts:
    """The numbers of a question: those worked with and those not needed.

    `brought` are the numbers that the program uses without finding them in the question.
    """

    used: tuple[QuestionFact, ...]
    not_needed: tuple[QuestionFact, ...]
    brought: frozenset[Fraction]


def facts_in(question: str, program: str, trace: Trace) -> Facts:
    """Sort the numbers of `question` by whether `program` has them.

    A number counts as not needed only where every number of the program is accounted for: a program may hold
    a number of the question in another form (2 hours as 120). Nor does one that the working finds by itself
    (11 people and one more are 12), a nought or a one (1 point each), or a number word that counts nothing.
    """
    literals, reckoned = literals_of(program), _reckoned(trace)
    names: dict[Fraction, list[str]] = defaultdict(list)
    for step in given_steps(trace):
        if step.value is not None and step.value.exact is not None:
            names[step.value.exact].append(plain_name(step.name))
    used: list[QuestionFact] = []
    others: list[QuestionFact] = []
    explained: set[Fraction] = set()
    for quantity in _with_times(question):
        forms, pieces, named = _forms(quantity) & literals, _pieces(quantity), names.get(quantity.value, [])
        if pieces and pieces <= literals:
            forms |= pieces
        explained |= forms
        if quantity.text.lower() == "one" and not named:
            continue  # mostly a thing: "the red one"
        if forms:
            used.append(QuestionFact(quantity, named.pop(0) if len(named) > 1 else "".join(named)))
        elif quantity.value not in reckoned and _counts_something(quantity):
            others.append(QuestionFact(quantity, ""))
    brought = literals - explained
    return Facts(tuple(used), tuple(others) if brought <= COMMON else (), brought)


def literals_of(program: str) -> frozenset[Fraction]:
    """The numbers that stand in a program's code, comments aside."""
    return frozenset(Fraction(found[0].replace("_", "")) for found in LITERAL.finditer(normal_form(program)))


def _with_times(question: str) -> list[Quantity]:
    """The numbers of the question; the hours and minutes of a time such as 3:15 pm are one."""
    found: list[Quantity] = []
    for quantity in quantities(question):
        before = found[-1] if found else None
        text = "" if before is None else question[before.start : quantity.end]
        if before is not None and CLOCK.fullmatch(text):
            found[-1] = replace(before, text=text, end=quantity.end, thing=quantity.thing)
        else:
            found.append(quantity)
    return found


def _counts_something(quantity: Quantity) -> bool:
    """Whether it may be said of a number that it is not needed."""
    in_words = re.search(r"\d", quantity.text) is None
    compares = quantity.text.lower().removesuffix("s") in COMPARING
    return quantity.value > 1 and not compares and bool(quantity.thing or not in_words)


def _reckoned(trace: Trace) -> frozenset[Fraction]:
    """Every value that the working comes by, also inside its sums."""
    found: set[Fraction] = set()
    for step in working_of(trace).steps:
        parts = () if step.expression is None else parts_of(step.expression)
        found |= {value for part in parts if (value := reckon(part, step.values)) is not None}
    return frozenset(found)


def _pieces(quantity: Quantity) -> frozenset[Fraction]:
    """Numerator and denominator of a fraction, of 3 7/8 the three too; the number itself where it is none."""
    mixed = MIXED.fullmatch(quantity.text)
    if mixed is not None:
        return frozenset(map(Fraction, mixed.groups()))
    top, bottom = quantity.value.numerator, quantity.value.denominator
    return frozenset(
        {Fraction(bottom)} if top == 1 and bottom > 1 else {Fraction(top), Fraction(bottom)} - {1}
    )


def _forms(quantity: Quantity) -> frozenset[Fraction]:
    """The numbers by which a program may mean `quantity`."""
    value, clock = quantity.value, CLOCK.fullmatch(quantity.text)
    if clock is not None:
        return frozenset({value, Fraction(clock[1])})
    if not quantity.percent:
        return frozenset({value})
    part = value / 100
    return frozenset({value, part, 1 - part, 1 + part, 100 - value, 100 + value})

"""The facts of a question: which of its numbers the program works with, and what they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from app.problem.quantities import COMPARING, Quantity, quantities
from app.problem.trace import Trace
from app.solving.normal_form import normal_form
from app.teaching.expressions import plain_name
from app.teaching.working import given_steps

COMMON = frozenset(
    map(Fraction, "0 1 2 3 4 5 6 7 8 10 12 24 30 31 52 60 90 100 180 360 365 1000 3600".split())
)
"""Numbers that a program may bring along: days of a week, legs of a cow, grams of a kilogram."""
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
    a number of the question in another form (2 hours as 120).
    """
    literals = literals_of(program)
    names: dict[Fraction, list[str]] = defaultdict(list)
    for step in given_steps(trace):
        if step.value is not None and step.value.exact is not None:
            names[step.value.exact].append(plain_name(step.name))
    used: list[QuestionFact] = []
    others: list[QuestionFact] = []
    explained: set[Fraction] = set()
    for quantity in quantities(question):
        forms, pieces, named = _forms(quantity) & literals, _pieces(quantity), names.get(quantity.value, [])
        if pieces and pieces <= literals:
            forms |= pieces
        explained |= forms
        if quantity.text.lower() == "one" and not named:
            continue  # mostly a thing: "the red one"
        if forms:
            used.append(QuestionFact(quantity, named.pop(0) if len(named) > 1 else "".join(named)))
        elif quantity.text.lower() not in COMPARING:
            others.append(QuestionFact(quantity, ""))
    brought = literals - explained
    return Facts(tuple(used), tuple(others) if brought <= COMMON else (), brought)


def literals_of(program: str) -> frozenset[Fraction]:
    """The numbers that stand in a program's code, comments aside."""
    return frozenset(Fraction(found[0].replace("_", "")) for found in LITERAL.finditer(normal_form(program)))


def _pieces(quantity: Quantity) -> frozenset[Fraction]:
    """Numerator and denominator of a fraction; the number itself where it is none."""
    top, bottom = quantity.value.numerator, quantity.value.denominator
    return frozenset(
        {Fraction(bottom)} if top == 1 and bottom > 1 else {Fraction(top), Fraction(bottom)} - {1}
    )


def _forms(quantity: Quantity) -> frozenset[Fraction]:
    """The numbers by which a program may mean `quantity`."""
    value = quantity.value
    if not quantity.percent:
        return frozenset({value})
    part = value / 100
    return frozenset({value, part, 1 - part, 1 + part, 100 - value, 100 + value})

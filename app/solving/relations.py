"""How the numbers of a question stand to each other in what a program calculates.

Each number has a role (an addend, a factor, not used, ...), and each two of them a relation: the operation
that joins them, at their lowest common ancestor in the expression (S. Roy and D. Roth, "Solving General
Arithmetic Word Problems", 2015, https://arxiv.org/abs/1608.01413). A reader of the question alone says how
likely each is (`app.inference.reading`); a program that relates the numbers otherwise is less plausible.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

from app.inference import PromptTooLong, Reading
from app.inference.reading import RELATIONS, ROLES
from app.problem.prompt import clean_question
from app.problem.quantities import COMPARING, quantities
from app.solving.calculation import calculation, parts_of

LEAST = 0.01
"""Less likely than that no role or relation is called."""
WEIGHT = 1.0
"""Of the reader's logarithms in a vote: as they are (docs/decisions/0025)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number of a question: its place among them, as `calculation` counts, and where its text ends."""

    place: int
    end: int


def numbers_told(question: str) -> tuple[Told, ...]:
    """The numbers that a calculation can name; of equal ones the first."""
    found = (quantity for quantity in quantities(question) if quantity.text.lower() not in COMPARING)
    first: dict[str, Told] = {}
    for place, quantity in enumerate(found):
        end = quantity.start + len(quantity.text.rstrip())
        first.setdefault(str(quantity.value), Told(place, end))
    return tuple(first.values())


class QuestionReader(Protocol):
    """What is asked of an `app.inference.Engine` that has a reader."""

    def read(self, question: str, ends: Sequence[int]) -> Reading:
        """What it says of the numbers whose texts end there."""


def read_numbers(question: str, reader: QuestionReader) -> Reading | None:
    """The reading of `question`; None for one that is too long. Raises the engine's other errors."""
    text = clean_question(question)
    try:
        return reader.read(text, [told.end for told in numbers_told(text)])
    except PromptTooLong:
        return None


def related(question: str, program: str, reading: Reading) -> float:
    """How likely `reading` finds what `program` does with the numbers; 0 without numbers.

    The mean logarithm of the probabilities of the roles and that of the relations, added; for a program that
    has no calculation as little as can be.
    """
    question = clean_question(question)  # as it was read
    places = [told.place for told in numbers_told(question)]
    pairs = list(combinations(range(len(places)), 2))
    calculated = calculation(question, program)
    if calculated is None:
        return math.log(LEAST) * (bool(places) + bool(pairs))
    found = Related(calculated)
    roles = [reading.roles[one][ROLES.index(found.role(place))] for one, place in enumerate(places)]
    relations = [
        reading.relations[one][other][RELATIONS.index(found.relation(places[one], places[other]))]
        for one, other in pairs
    ]
    return _mean(roles) + _mean(relations)


def weight(question: str, program: str, reading: Reading) -> float:
    """By what a vote is multiplied, above 0, and 1 for a program that does what `reading` finds likeliest.

    Why so: docs/decisions/0020 and 0022.
    """
    roles = [max(chances) for chances in reading.roles]
    relations = [max(reading.relations[one][other]) for one, other in combinations(range(len(roles)), 2)]
    return math.exp(WEIGHT * (related(question, program, reading) - (_mean(roles) + _mean(relations))))


def _mean(log_probabilities: Sequence[float]) -> float:
    if not log_probabilities:
        return 0.0
    least = math.log(LEAST)
    return math.fsum(max(least, chance) for chance in log_probabilities) / len(log_probabilities)


@dataclass(frozen=True, slots=True)
class _Step:
    """A branch that leads to a number: its parent (the way there) and sign, its own mark and index there."""

    parent: tuple[int, ...]
    sign: str
    mark: str
    index: int


class Related:
    """Roles and relations of the numbers in a calculation, which are called by their places."""

    def __init__(self, calculated: str) -> None:
        self._ways: dict[str, list[tuple[_Step, ...]]] = {}
        self._constants: dict[tuple[int, ...], str] = {}
        for name, way in _leaves(calculated):
            self._ways.setdefault(name, []).append(way)
            if way and not name.startswith("n"):
                self._constants.setdefault(way[-1].parent, way[-1].mark)

    def role(self, place: int) -> str:
        """Which of `ROLES` the number has."""
        ways = self._ways.get(f"n{place}", [])
        if len(ways) != 1:
            return "repeated" if ways else "unused"
        if not ways[0]:
            return "alone"
        last = ways[0][-1]
        if last.sign == "*" and not last.mark and last.parent in self._constants:
            return "over a constant" if self._constants[last.parent] else "times a constant"
        return ROLE_OF.get((last.sign, last.mark), "other")

    def relation(self, one: int, other: int) -> str:
        """Which of `RELATIONS` the first number has to the second."""
        ways = self._ways.get(f"n{one}"), self._ways.get(f"n{other}")
        if not ways[0] or not ways[1]:
            return "unused"
        meetings = [_meeting(first, second) for first in ways[0] for second in ways[1]]
        deepest = max(meetings, key=lambda meeting: -1 if meeting is None else len(meeting[0].parent))
        if deepest is None:
            return "other"
        first, second = deepest
        return RELATION_OF.get((first.sign, first.mark, second.mark), "other")


ROLE_OF = {
    ("+", ""): "addend", ("+", "-"): "subtrahend", ("*", ""): "factor", ("*", "/"): "divisor",
}  # fmt: skip
RELATION_OF = {
    ("+", "", ""): "sum", ("+", "-", "-"): "sum", ("+", "", "-"): "minus", ("+", "-", ""): "from",
    ("*", "", ""): "product", ("*", "/", "/"): "product", ("*", "", "/"): "over", ("*", "/", ""): "under",
}  # fmt: skip


def _leaves(calculated: str, way: tuple[_Step, ...] = ()) -> Iterator[tuple[str, tuple[_Step, ...]]]:
    """Every number or constant of a calculation with the branches that lead to it, the outermost first."""
    parts = parts_of(calculated)
    if not parts:
        yield calculated, way
        return
    parent = tuple(step.index for step in way)
    for index, part in enumerate(parts[1:]):
        mark = part[0] if part[0] in "-/" else ""
        yield from _leaves(part.removeprefix(mark), (*way, _Step(parent, parts[0], mark, index)))


def _meeting(first: Sequence[_Step], second: Sequence[_Step]) -> tuple[_Step, _Step] | None:
    """The two branches at which the ways part; None where they do not."""
    for one, other in zip(first, second, strict=False):
        if one.index != other.index:
            return one, other
    return None

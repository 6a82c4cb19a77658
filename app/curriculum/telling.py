"""How a problem is told: by a whole phrasing, or by one way of each fact and a question."""

import itertools
from collections.abc import Sequence
from random import Random

from app.curriculum.models import Family
from app.curriculum.references import named_by_all, points_back, unnamed
from app.curriculum.templates import Template

WHOLE_SHARE = 0.5  # of the problems of a family that has whole phrasings and facts
ASIDE_SHARE = 1 / 3  # of the problems told in parts, where the family has asides


class Telling:
    """The phrasings and parts of a family, compiled.

    Each way to tell a problem has a number: first the whole phrasings in their order, then every combination
    of an order of the facts, a way of each, a question, and no aside or one at a place.
    """

    def __init__(
        self,
        family: Family,
        texts: Sequence[Template],
        facts: Sequence[Sequence[Template]],
        questions: Sequence[Template],
        asides: Sequence[Template],
    ) -> None:
        self._texts, self._facts, self._questions, self._asides = texts, facts, questions, asides
        self._whole_share = (WHOLE_SHARE if facts else 1.0) if texts else 0.0
        told = tuple(range(len(facts)))
        self._orders = list(itertools.permutations(told)) if family.order == "any" else [told]
        self._points_back = [[points_back(way) for way in ways] for ways in family.facts]
        self._earliest = [earliest_place(aside, family) for aside in family.asides]

    def draw(self, rng: Random) -> tuple[int, list[Template]]:
        """The number of a way to tell the problem, and the texts that make it, in their order."""
        texts = self._texts
        if self._whole_share == 1.0 or (texts and rng.random() < self._whole_share):
            number = int(rng.random() * len(texts))
            return number, [texts[number]]
        number = int(rng.random() * len(self._orders))
        order = self._orders[number]
        drawn: list[int] = []
        for ways in self._facts:
            way = int(rng.random() * len(ways))
            drawn.append(way)
            number = number * len(ways) + way
        question = int(rng.random() * len(self._questions))
        number = number * len(self._questions) + question
        parts = [self._facts[fact][drawn[fact]] for fact in order]
        if self._asides:
            number *= 1 + len(self._asides) * len(order)
            if rng.random() < ASIDE_SHARE:
                number += self._add_aside(parts, order, drawn, rng)
        parts.append(self._questions[question])
        return len(texts) + number, parts

    def _add_aside(self, parts: list[Template], order: Sequence[int], drawn: list[int], rng: Random) -> int:
        """Puts an aside before one of the facts; returns its number, 0 where no place is fit for it.

        No aside stands before a fact that takes up the one before it ("After that ...").
        """
        aside = int(rng.random() * len(self._asides))
        places = [
            place
            for place in range(self._earliest[aside], len(order))
            if place == 0 or not self._points_back[order[place]][drawn[order[place]]]
        ]
        if not places:
            return 0
        place = places[int(rng.random() * len(places))]
        parts.insert(place, self._asides[aside])
        return 1 + aside * len(order) + place


def earliest_place(aside: str, family: Family) -> int:
    """How many facts must come before the aside, so that everyone whom it calls he or she has been named."""
    missing = set(unnamed(aside))
    if family.order == "any":
        everywhere = frozenset.intersection(*map(named_by_all, family.facts))
        return 0 if not missing else 1 if missing <= everywhere else len(family.facts)
    for place, ways in enumerate(family.facts):
        if not missing:
            return place
        missing -= named_by_all(ways)
    return len(family.facts)

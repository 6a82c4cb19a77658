"""The stories that may go on another one, found by the number that is told otherwise and by their length."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from training.corpus.augmentation.chain_openings import Kind
from training.corpus.augmentation.chain_places import Place, places
from training.corpus.example import CorpusExample

Item = TypeVar("Item")
ASSIGNED = re.compile(r"^\s*(?:for )?([a-z_]\w*)(?: =| in )", re.MULTILINE)
CALLED = re.compile(r"\b([a-z_]\w*)\(")


@dataclass(frozen=True, slots=True)
class Second:
    """A story that may come second, and the number in it that is told otherwise."""

    example: CorpusExample
    place: Place
    words: int
    assigned: frozenset[str]
    calls: frozenset[str]
    """The variables of its program, and the functions that it calls."""


class Seconds:
    """Stories that may come second after one answer, in all and by their length."""

    def __init__(self) -> None:
        self._all: list[Second] = []
        self._of_length: dict[int, list[Second]] = defaultdict(list)

    def add(self, second: Second) -> None:
        """Put a story to the others."""
        self._all.append(second)
        self._of_length[second.example.operations].append(second)

    def any(self, rng: Random) -> Second:
        """Any of them."""
        return _one_of(self._all, rng)

    def by_length(self, operations: int, lengths: Sequence[int], rng: Random) -> Second:
        """One after so many operations, the length of the chain drawn from `lengths`.

        Any of them where no chain would have one of the lengths.
        """
        fit = [length - operations for length in lengths if length - operations in self._of_length]
        return _one_of(self._of_length[_one_of(fit, rng)], rng) if fit else self.any(rng)


def seconds_of(partners: Sequence[CorpusExample]) -> dict[tuple[int, Kind], Seconds]:
    """The families' stories among the partners, by the number that is told otherwise and what it counts."""
    seconds: dict[tuple[int, Kind], Seconds] = defaultdict(Seconds)
    for partner in partners:
        if partner.source != "families":
            continue
        words = len(partner.question.split())
        assigned = frozenset(ASSIGNED.findall(partner.body))
        calls = frozenset(CALLED.findall(partner.body))
        for place in places(partner.question, partner.body):
            second = Second(partner, place, words, assigned, calls)
            seconds[place.number, "count"].add(second)
            if place.kind == "money":  # dollars may be as many as things, not the other way round
                seconds[place.number, "money"].add(second)
    return dict(seconds)


def can_come_second(example: CorpusExample) -> bool:
    """Whether a number of the story can be told as what another story asks for."""
    return bool(places(example.question, example.body))


def _one_of(choices: Sequence[Item], rng: Random) -> Item:
    return choices[int(rng.random() * len(choices))]

"""The same numbers in somewhat like words: what a rephrased problem keeps when its sentences are all new."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from training.corpus.decontamination.layers import Match
from training.corpus.decontamination.problem import NumberKey, Problem
from training.corpus.decontamination.similarity import WordSimilarity

SHARED_NUMBERS = 0.6
"""Least share of the two problems' numbers, taken together and weighed, that both have: some may differ."""
LEAST_WORDS = 0.1
"""Least similarity of the words, however rare the numbers."""
GRAPH_FACTOR = 2.0
"""How much more the evidence counts where the program graphs are equal."""


class SameNumbers:
    """Finds problems that share the most of an item's numbers, and some of its words.

    A number weighs more the fewer items have it (810 says more than 5); one that none has weighs 1. The
    evidence for a copy is the weight of the shared numbers times the similarity of the words: the rarer the
    numbers, the less alike the words need to be.
    """

    name = "same numbers"

    def __init__(self, items: Sequence[Problem], evidence: float) -> None:
        self._items = items
        self._evidence = evidence
        self._words = WordSimilarity([problem.stems for problem in items])
        holders: defaultdict[NumberKey, list[int]] = defaultdict(list)
        for item, problem in enumerate(items):
            for number in problem.numbers:
                holders[number].append(item)
        self._holders = {number: np.array(found) for number, found in holders.items()}
        most = math.log(len(items) + 1)
        self._weights = {number: 1.0 - math.log(len(found) + 1) / most for number, found in holders.items()}
        self._totals = np.array([self._weight(problem) for problem in items])

    def find(self, batch: Sequence[Problem]) -> Iterator[Match]:
        for place, problem in enumerate(batch):
            likely = self._likely(problem)
            for item, similarity in self._words.compare(problem.stems, likely):
                if similarity < LEAST_WORDS:
                    continue
                evidence = likely[item] * similarity
                if evidence * GRAPH_FACTOR < self._evidence:
                    continue
                if evidence >= self._evidence or problem.same_graph(self._items[item]):
                    yield Match(place, item, similarity)

    def _likely(self, problem: Problem) -> dict[int, float]:
        """The items that share enough numbers with the problem, and the weight of what they share."""
        shared = np.zeros(len(self._items))
        for number in problem.numbers & self._holders.keys():
            shared[self._holders[number]] += self._weights[number]
        together = self._weight(problem) + self._totals - shared
        enough = np.flatnonzero((shared > 0) & (shared >= SHARED_NUMBERS * together))
        return {int(item): float(shared[item]) for item in enough}

    def _weight(self, problem: Problem) -> float:
        return math.fsum(self._weights.get(number, 1.0) for number in problem.numbers)

"""The same numbers in somewhat like words: what a rephrased problem keeps when its sentences are all new."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from training.corpus.decontamination.layers import Match
from training.corpus.decontamination.problem import Problem
from training.corpus.decontamination.similarity import WordSimilarity

SHARED_NUMBERS = 0.6
"""Least share of the two problems' numbers, taken together, that both have: one of four may differ."""
FEWEST = 3
"""Shared numbers that are evidence by themselves; fewer count only where all of them are shared."""


class SameNumbers:
    """Finds problems with (nearly) an item's numbers whose words are similar.

    `similarity` is asked for with three shared numbers or more, `similarity_of_few` with one or two, and
    `similarity_of_graph` where the program graph is the item's too.
    """

    name = "same numbers"

    def __init__(
        self,
        items: Sequence[Problem],
        similarity: float,
        similarity_of_few: float,
        similarity_of_graph: float,
    ) -> None:
        self._items = items
        self._similarity = similarity
        self._similarity_of_few = similarity_of_few
        self._similarity_of_graph = similarity_of_graph
        self._words = WordSimilarity([problem.stems for problem in items])
        self._with: defaultdict[tuple[Fraction, int], list[int]] = defaultdict(list)
        for item, problem in enumerate(items):
            for key in _occurrences(problem):
                self._with[key].append(item)

    def find(self, batch: Sequence[Problem]) -> Iterator[Match]:
        for place, problem in enumerate(batch):
            shared = Counter(item for key in _occurrences(problem) for item in self._with.get(key, ()))
            likely = {
                item: count
                for item, count in shared.items()
                if count >= SHARED_NUMBERS * (len(problem.numbers) + len(self._items[item].numbers) - count)
            }
            for item, similarity in self._words.compare(problem.stems, likely):
                if similarity >= self._least(problem, self._items[item], likely[item]):
                    yield Match(place, item, similarity)

    def _least(self, problem: Problem, item: Problem, shared: int) -> float:
        if shared < FEWEST:
            whole = shared == len(problem.numbers) == len(item.numbers)
            return self._similarity_of_few if whole else 2.0
        same_graph = problem.graph is not None and problem.graph == item.graph
        return self._similarity_of_graph if same_graph else self._similarity


def _occurrences(problem: Problem) -> set[tuple[Fraction, int]]:
    """The numbers with how often each came before: two fives are two things that may be shared."""
    counts: Counter[Fraction] = Counter()
    found = set()
    for number in problem.numbers:
        found.add((number, counts[number]))
        counts[number] += 1
    return found

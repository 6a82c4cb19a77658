"""The same computation in like words: a copy with other numbers and names is computed as the original is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from training.corpus.decontamination.layers import Match
from training.corpus.decontamination.problem import Problem
from training.corpus.decontamination.similarity import WordSimilarity


class SameGraph:
    """Finds problems whose program graph is that of an item and whose words are similar."""

    name = "program graph"

    def __init__(self, items: Sequence[Problem], similarity: float) -> None:
        self._similarity = similarity
        self._words = WordSimilarity([problem.stems for problem in items])
        self._items: defaultdict[str, list[int]] = defaultdict(list)
        for item, problem in enumerate(items):
            if problem.graph is not None:
                self._items[problem.graph].append(item)

    def find(self, batch: Sequence[Problem]) -> Iterator[Match]:
        for place, problem in enumerate(batch):
            if problem.graph is None:
                continue
            for item, similarity in self._words.compare(problem.stems, self._items.get(problem.graph, ())):
                if similarity >= self._similarity:
                    yield Match(place, item, similarity)

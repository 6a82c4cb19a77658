"""A corpus compared with test items, batch by batch; finds are counted, the strongest are kept."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from training.corpus.corpus_folder import Line, read_lines
from training.corpus.decontamination.layers import Layer
from training.corpus.decontamination.nearest import NearestPairs

BATCH = 256
EXAMPLES = 5
"""Finds of each item that are kept for the report; the counts are of all."""


class Scan:
    """Reads shards and remembers what the layers found in them; its memory does not grow with the corpus."""

    def __init__(self, items: int, layers: Sequence[Layer], nearest: NearestPairs | None = None) -> None:
        self._layers = layers
        self._nearest = nearest
        self.read = 0
        self.found = 0
        self.by_layer: Counter[str] = Counter()
        self.only_by: Counter[str] = Counter()
        self.of_item: Counter[int] = Counter()
        self._examples: list[list[tuple[int, float, int, dict[str, Any]]]] = [[] for _ in range(items)]

    def clean_batches(self, shard: Path) -> Iterator[list[Line]]:
        """The lines of a shard that no layer found, batch by batch."""
        lines = read_lines(shard)
        while batch := list(islice(lines, BATCH)):
            found = self._find(batch)
            if self._nearest is not None:
                self._nearest.add(batch, [place in found for place in range(len(batch))])
            self.read += len(batch)
            yield [line for place, line in enumerate(batch) if place not in found]

    def examples(self, item: int) -> list[dict[str, Any]]:
        """The strongest finds of an item: those of most layers first."""
        return [
            entry for _, _, _, entry in sorted(self._examples[item], key=lambda kept: kept[:3], reverse=True)
        ]

    def _find(self, batch: Sequence[Line]) -> set[int]:
        scores: defaultdict[int, defaultdict[int, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
        problems = [line.problem for line in batch]
        for layer in self._layers:
            for match in layer.find(problems):
                scores[match.place][match.item][layer.name] = round(match.score, 3)
        for place, items in scores.items():
            self._count(layer for found in items.values() for layer in found)
            for item, found in items.items():
                self.of_item[item] += 1
                self._keep(item, batch[place], found)
        return set(scores)

    def _count(self, layers: Iterable[str]) -> None:
        names = set(layers)
        self.found += 1
        self.by_layer.update(names)
        if len(names) == 1:
            self.only_by.update(names)

    def _keep(self, item: int, line: Line, found: dict[str, float]) -> None:
        entry = {"shard": line.shard, "line": line.number, "layers": found, "question": line.problem.question}
        kept = (len(found), max(found.values()), -self.of_item[item], entry)
        heap = self._examples[item]
        heapq.heappush(heap, kept)
        if len(heap) > EXAMPLES:
            heapq.heappop(heap)

"""For each test item the problems of a corpus that are nearest to it, as a table for a person to read."""

import csv
import heapq
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.corpus.corpus_folder import Line
from training.corpus.decontamination.embedding import Embedding
from training.corpus.files import write_whole

COLUMNS = (
    "similarity",
    "found by a layer",
    "item",
    "shard",
    "line",
    "test question",
    "corpus question",
)


@dataclass(order=True, frozen=True, slots=True)
class _Neighbour:
    similarity: float
    found: int  # how many were found before: equal similarities keep the order of the corpus
    line: Line = field(compare=False)
    removed: bool = field(compare=False)


class NearestPairs:
    """Keeps the `count` nearest problems of each item while a corpus goes by."""

    def __init__(self, items: Sequence[str], embedding: Embedding, count: int = 3) -> None:
        self._items = items
        self._embedding = embedding
        self._count = count
        self._nearest: list[list[_Neighbour]] = [[] for _ in items]
        self._seen = 0

    def add(self, lines: Sequence[Line], removed: Sequence[bool]) -> None:
        """Compare a batch with all items; `removed` says which lines the deciding layers have found."""
        similarities = self._embedding.similarities([line.problem.question for line in lines])
        for item, heap in enumerate(self._nearest):
            least = heap[0].similarity if len(heap) == self._count else -1.0
            column = similarities[:, item]
            for place in (column > least).nonzero()[0].tolist():
                neighbour = _Neighbour(
                    float(column[place]), -(self._seen + place), lines[place], removed[place]
                )
                if len(heap) < self._count:
                    heapq.heappush(heap, neighbour)
                else:
                    heapq.heappushpop(heap, neighbour)
        self._seen += len(lines)

    def write(self, path: Path) -> None:
        """Write the table, the nearest pairs first."""
        text = io.StringIO()
        table = csv.writer(text, delimiter="\t", lineterminator="\n")
        table.writerow(
            ["similarity", "found by a layer", "item", "shard", "line", "test question", "corpus question"]
        )
        pairs = [(neighbour, item) for item, heap in enumerate(self._nearest) for neighbour in heap]
        for neighbour, item in sorted(pairs, key=lambda pair: (-pair[0].similarity, pair[1])):
            line = neighbour.line
            table.writerow(
                [
                    f"{neighbour.similarity:.3f}",
                    "yes" if neighbour.removed else "no",
                    item,
                    line.shard,
                    line.number,
                    " ".join(self._items[item].split()),
                    " ".join(line.problem.question.split()),
                ]
            )
        write_whole(path, text.getvalue())

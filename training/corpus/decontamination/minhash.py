"""MinHash over masked shingles: finds copies whose sentences were moved or changed here and there."""

from collections.abc import Iterator, Sequence

from rensa import RMinHash, RMinHashLSH

from training.corpus.decontamination.layers import Match
from training.corpus.decontamination.ngrams import word_runs
from training.corpus.decontamination.problem import Problem

SHINGLE = 3
"""Words of a shingle."""
# Three hashes a band: a pair at the threshold of one half meets in some band 99.6 times in 100.
_HASHES, _BANDS, _SEED = 126, 42, 1


class MaskedMinHash:
    """Finds problems whose masked shingles have at least a Jaccard similarity with an item's.

    The hashes only propose; the similarity is then counted exactly.
    """

    name = "minhash"

    def __init__(self, items: Sequence[Problem], similarity: float) -> None:
        self._similarity = similarity
        self._shingles = [word_runs(problem.masked, SHINGLE) for problem in items]
        self._index = RMinHashLSH(similarity, _HASHES, _BANDS)
        for item, shingles in enumerate(self._shingles):
            self._index.insert(item, _sketch(shingles))

    def find(self, batch: Sequence[Problem]) -> Iterator[Match]:
        for place, problem in enumerate(batch):
            shingles = word_runs(problem.masked, SHINGLE)
            for item in self._index.query(_sketch(shingles)):
                shared = len(shingles & self._shingles[item])
                similarity = shared / (len(shingles) + len(self._shingles[item]) - shared)
                if similarity >= self._similarity:
                    yield Match(place, item, similarity)


def _sketch(shingles: set[tuple[str, ...]]) -> RMinHash:
    sketch = RMinHash(_HASHES, _SEED)
    sketch.update([" ".join(shingle) for shingle in shingles])
    return sketch

"""Runs of words with numbers, names and things masked: a copy keeps them where its sentences are kept."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from training.corpus.decontamination.layers import Match
from training.corpus.decontamination.problem import Problem


def word_runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    """All runs of `length` words; a shorter text is one run."""
    return {tuple(words[start : start + length]) for start in range(max(1, len(words) - length + 1))}


class MaskedNgrams:
    """Finds a problem that holds at least a share of an item's masked n-grams.

    A single shared n-gram proves nothing once it is masked: "how many THING does NAME have" is everywhere.
    """

    def __init__(self, items: Sequence[Problem], length: int, share: float) -> None:
        self.name = f"{length}-grams"
        self._length, self._share = length, share
        self._items: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._sizes = []
        for item, problem in enumerate(items):
            runs = word_runs(problem.masked, length)
            self._sizes.append(len(runs))
            for run in runs:
                self._items[run].append(item)

    def find(self, batch: Sequence[Problem]) -> Iterator[Match]:
        for place, problem in enumerate(batch):
            shared = Counter(
                item for run in word_runs(problem.masked, self._length) for item in self._items.get(run, ())
            )
            for item, count in shared.items():
                if count >= self._share * self._sizes[item]:
                    yield Match(place, item, count / self._sizes[item])

"""How much two texts share, rare words counting more: a cosine over sets of words."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set


class WordSimilarity:
    """Compares a text with texts of a collection; a word weighs more the fewer of them have it."""

    def __init__(self, texts: Sequence[Set[str]]) -> None:
        counts = Counter(word for text in texts for word in text)
        unknown = 1 + math.log(1 + len(texts))  # inverse document frequency
        # Squared, as the cosine needs them.
        self._squares = {word: (unknown - math.log(1 + count)) ** 2 for word, count in counts.items()}
        self._unknown = unknown**2
        self._texts = texts
        self._lengths = [self._length(text) for text in texts]

    def compare(self, text: Set[str], others: Iterable[int]) -> Iterator[tuple[int, float]]:
        """The cosine with each of the texts `others`: 0 where nothing is shared, 1 where all is."""
        length = self._length(text)
        for other in others:
            if length and self._lengths[other]:
                shared = math.fsum(self._squares[word] for word in text & self._texts[other])
                yield other, shared / (length * self._lengths[other])

    def _length(self, text: Set[str]) -> float:
        return math.sqrt(math.fsum(self._squares.get(word, self._unknown) for word in text))

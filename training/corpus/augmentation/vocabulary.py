"""The words of a text, and whether one of them is of some kind.

A text is cut into words once and each word is judged once, which is some ten times as fast as searching the
text for a long list of words; each kind of change asks for several such lists.
"""

import re
from functools import lru_cache

WORD = re.compile(r"\w+")


@lru_cache(maxsize=512)  # a text is asked about by one kind of change after the other
def words_in_order(text: str) -> tuple[str, ...]:
    """The words of a text as they stand; a contraction is two."""
    return tuple(WORD.findall(text))


@lru_cache(maxsize=512)
def words_of(text: str) -> frozenset[str]:
    """The different words of a text."""
    return frozenset(words_in_order(text))


def capitalized(text: str) -> frozenset[str]:
    """The words of two letters or more that begin with a capital."""
    return frozenset(word for word in words_of(text) if "A" <= word[0] <= "Z" and len(word) > 1)


class Words:
    """Words to look for, as a pattern that the whole of a word has to match."""

    MOST = 50_000
    """Judged words that are remembered: the memory of a long build stays flat."""

    def __init__(self, pattern: str, *, ignore_case: bool = True) -> None:
        self._matches = re.compile(pattern, re.IGNORECASE if ignore_case else 0).fullmatch
        self._judged: set[str] = set()
        self._found: set[str] = set()

    def among(self, text: str) -> bool:
        """Whether a word of the text is one of them."""
        words = words_of(text)
        new = words - self._judged
        if new:
            if len(self._judged) > self.MOST:
                self._judged, self._found, new = set(), set(), words
            self._judged |= new
            self._found.update(filter(self._matches, new))
        return not words.isdisjoint(self._found)

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

    def __init__(self, pattern: str, *, ignore_case: bool = True) -> None:
        whole = re.compile(pattern, re.IGNORECASE if ignore_case else 0)
        self._judge = lru_cache(maxsize=16_384)(whole.fullmatch)

    def among(self, text: str) -> bool:
        """Whether a word of the text is one of them."""
        return any(map(self._judge, words_of(text)))

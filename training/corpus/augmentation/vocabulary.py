"""The words of a text, and whether one of them is of some kind.

A text is cut into words once and each word is judged once, for all lists together, which is much faster than
searching the text for a long list of words; each kind of change asks for several such lists.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import ClassVar

WORD = re.compile(r"\w+")


@lru_cache(maxsize=512)  # a text is asked about by one kind of change after the other
def words_in_order(text: str) -> tuple[str, ...]:
    """The words of a text as they stand; a contraction is two."""
    return tuple(WORD.findall(text))


@lru_cache(maxsize=512)
def words_of(text: str) -> frozenset[str]:
    """The different words of a text."""
    return frozenset(words_in_order(text))


@lru_cache(maxsize=512)
def capitalized(text: str) -> frozenset[str]:
    """The words of two letters or more that begin with a capital."""
    return frozenset(word for word in words_of(text) if "A" <= word[0] <= "Z" and len(word) > 1)


class Words:
    """Words to look for, as a pattern that the whole of a word has to match."""

    MOST = 50_000
    """Judged words that are remembered: the memory of a long build stays flat."""
    _patterns: ClassVar[list[Callable[[str], re.Match[str] | None]]] = []
    _judged: ClassVar[dict[str, int]] = {}

    def __init__(self, pattern: str, *, ignore_case: bool = True) -> None:
        self._bit = 1 << len(self._patterns)
        self._patterns.append(re.compile(pattern, re.IGNORECASE if ignore_case else 0).fullmatch)
        self._judged.clear()
        self._kinds.cache_clear()

    def among(self, text: str) -> bool:
        """Whether a word of the text is one of them."""
        return bool(self._kinds(text) & self._bit)

    @staticmethod
    @lru_cache(maxsize=512)
    def _kinds(text: str) -> int:
        """The kinds of word that the text has, a bit for each."""
        kinds = 0
        for word in words_of(text):
            judged = Words._judged.get(word)
            kinds |= Words._judge(word) if judged is None else judged
        return kinds

    @classmethod
    def _judge(cls, word: str) -> int:
        if len(cls._judged) > cls.MOST:
            cls._judged.clear()
        kinds = sum(1 << place for place, matches in enumerate(cls._patterns) if matches(word))
        cls._judged[word] = kinds
        return kinds

"""The words of a text, and whether one of them is of some kind.

A text is cut at its spaces, and what stands between two of them is looked at once, for all texts and for all
lists of words. That is much faster than searching each text for a long list; each kind of change asks for
several such lists.
"""

import re
from collections.abc import Callable
from functools import lru_cache, reduce
from operator import or_
from typing import ClassVar

WORD = re.compile(r"\w+")
REMEMBERED = 20_000
"""Pieces of text between spaces that are remembered: the memory of a long build stays flat."""


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

    _patterns: ClassVar[list[Callable[[str], re.Match[str] | None]]] = []

    def __init__(self, pattern: str, *, ignore_case: bool = True) -> None:
        self._bit = 1 << len(self._patterns)
        self._patterns.append(re.compile(pattern, re.IGNORECASE if ignore_case else 0).fullmatch)
        self._of_word.cache_clear()
        self._of_piece.cache_clear()
        self._of_text.cache_clear()

    def among(self, text: str) -> bool:
        """Whether a word of the text is one of them."""
        return bool(self._of_text(text) & self._bit)

    @staticmethod
    @lru_cache(maxsize=512)
    def _of_text(text: str) -> int:
        """The kinds of word that the text has, a bit for each."""
        return reduce(or_, map(Words._of_piece, text.split()), 0)

    @staticmethod
    @lru_cache(maxsize=REMEMBERED)
    def _of_piece(piece: str) -> int:
        return reduce(or_, map(Words._of_word, WORD.findall(piece)), 0)

    @staticmethod
    @lru_cache(maxsize=REMEMBERED)
    def _of_word(word: str) -> int:
        return sum(1 << place for place, matches in enumerate(Words._patterns) if matches(word))

"""The numbers that a question tells, in digits or words, and those that a program takes from it."""

import re
from fractions import Fraction
from functools import lru_cache

from app.problem.number_words import SPELLING, WORD, read_number_words

DIGITS = re.compile(r"(\d+ )?(\d+)/(\d+)|\d[\d,]*(?:\.\d+)?|\.\d+")
RUN = re.compile(r"[.\d][\d.,/]*(?: \d[\d.,/]*)*")
"""Where a number may stand: found much faster than the number itself."""
GIVEN = re.compile(r"^\w+ = (-?\d[\d.]*)(?: / (\d+))?\s*(?:#.*)?$", re.MULTILINE)
FIXED = {"dozen": 12, "twice": 2, "double": 2, "pair": 2, "both": 2, "thrice": 3, "triple": 3}


def numbers_told(text: str) -> frozenset[Fraction]:
    """Every number that stands in the text; cents also as dollars, percents also as parts of one."""
    return _in_digits(text) | _in_words(text)


@lru_cache(maxsize=64)  # a text is asked about before and after each change
def _in_digits(text: str) -> frozenset[Fraction]:
    return frozenset().union(*map(_written, RUN.findall(text)))


@lru_cache(maxsize=64)
def _in_words(text: str) -> frozenset[Fraction]:
    words = WORD.findall(text.lower())
    told: set[Fraction] = set()
    for place, word in enumerate(words):
        if word in SPELLING:
            told |= _spelled(tuple(next_ for next_ in words[place : place + 4] if next_ in SPELLING))
        if word in FIXED:
            told.add(Fraction(FIXED[word]))
            before = read_number_words(words[place - 1]) if place else None
            if word == "dozen" and before is not None:
                told.add(before * 12)
    return frozenset(told)


# The same numbers come again and again, and fractions are slow to make and to hash.
@lru_cache(maxsize=8192)
def _written(run: str) -> frozenset[Fraction]:
    """What a run of digits may tell."""
    told: set[Fraction] = set()
    for match in DIGITS.finditer(run):
        if match[3]:
            whole, over, under = int(match[1] or 0), int(match[2]), int(match[3])
            told |= {Fraction(over), Fraction(under)}
            if under:
                told.add(whole + Fraction(over, under))
        else:
            value = Fraction(match.group().replace(",", "").rstrip("."))
            told |= {value, value / 100, value * 100}
    return frozenset(told)


@lru_cache(maxsize=8192)
def _spelled(words: tuple[str, ...]) -> frozenset[Fraction]:
    """What number words may tell, read to the end or to any word before."""
    values = [read_number_words(" ".join(words[:length])) for length in range(1, len(words) + 1)]
    return frozenset(told for value in values if value is not None for told in (value, value / 100))


@lru_cache(maxsize=8192)
def _value(digits: str, under: str) -> Fraction:
    return Fraction(digits.rstrip(".")) / int(under or 1)


@lru_cache(maxsize=64)
def givens(body: str) -> frozenset[Fraction]:
    """The numbers that a program only writes down: `boxes = 3`, `part = 3 / 4`."""
    return frozenset(_value(digits, under) for digits, under in GIVEN.findall(body))


def tells_as_much(text: str, other: str, body: str) -> bool:
    """Whether `other` tells every given of the program that `text` tells."""
    missing = givens(body) - _in_digits(other)
    return not missing or (missing & numbers_told(text)) <= _in_words(other)

"""The numbers that a question tells, in digits or words, and those that a program takes from it."""

import re
from fractions import Fraction
from functools import lru_cache

from app.curriculum.expressions import Value, exact
from app.problem.number_words import SPELLING, WORD, read_number_words
from training.corpus.augmentation.vocabulary import Words

DIGITS = re.compile(r"(\d+ )?(\d+)/(\d+)|\d[\d,]*(?:\.\d+)?|\.\d+")
RUN = re.compile(r"[.\d][\d.,/]*(?: \d[\d.,/]*)*")
"""Where a number may stand: found much faster than the number itself."""
GIVEN = re.compile(r"^\w+ = (-?\d[\d.]*)(?: / (\d+))?\s*(?:#.*)?$", re.MULTILINE)
FIXED = {"dozen": 12, "twice": 2, "double": 2, "pair": 2, "both": 2, "thrice": 3, "triple": 3}

PERHAPS_SPELLED = Words(rf"\w*(?:{'|'.join(sorted(SPELLING | FIXED.keys()))})\w*")


def numbers_told(text: str) -> frozenset[Value]:
    """Every number that stands in the text; cents also as dollars, percents also as parts of one."""
    return _in_digits(text) | _in_words(text)


@lru_cache(maxsize=64)  # a text is asked about before and after each change
def _in_digits(text: str) -> frozenset[Value]:
    return frozenset().union(*map(_written, RUN.findall(text)))


@lru_cache(maxsize=64)
def _in_words(text: str) -> frozenset[Value]:
    if not PERHAPS_SPELLED.among(text):
        return frozenset()
    words = WORD.findall(text.lower())
    told: set[Value] = set()
    for place, word in enumerate(words):
        if word in SPELLING:
            told |= _spelled(tuple(next_ for next_ in words[place : place + 4] if next_ in SPELLING))
        if word in FIXED:
            told.add(FIXED[word])
            before = read_number_words(words[place - 1]) if place else None
            if word == "dozen" and before is not None:
                told.add(exact(before * 12))
    return frozenset(told)


# The same numbers come again and again, and fractions are slow to make and to compare: whole ones are ints.
@lru_cache(maxsize=8192)
def _written(run: str) -> frozenset[Value]:
    """What a run of digits may tell."""
    told: set[Value] = set()
    for match in DIGITS.finditer(run):
        if match[3]:
            whole, over, under = int(match[1] or 0), int(match[2]), int(match[3])
            told |= {over, under}
            if under:
                told.add(exact(whole + Fraction(over, under)))
        else:
            value = Fraction(match.group().replace(",", "").rstrip("."))
            told |= {exact(value), exact(value / 100), exact(value * 100)}
    return frozenset(told)


@lru_cache(maxsize=8192)
def _spelled(words: tuple[str, ...]) -> frozenset[Value]:
    """What number words may tell, read to the end or to any word before."""
    values = [read_number_words(" ".join(words[:length])) for length in range(1, len(words) + 1)]
    return frozenset(exact(told) for value in values if value is not None for told in (value, value / 100))


@lru_cache(maxsize=8192)
def _value(digits: str, under: str) -> Value:
    return exact(Fraction(digits.rstrip(".")) / int(under or 1))


@lru_cache(maxsize=64)
def givens(body: str) -> frozenset[Value]:
    """The numbers that a program only writes down: `boxes = 3`, `part = 3 / 4`."""
    return frozenset(_value(digits, under) for digits, under in GIVEN.findall(body))


def tells_as_much(text: str, other: str, body: str) -> bool:
    """Whether `other` tells every given of the program that `text` tells."""
    missing = givens(body).difference(*map(_written, RUN.findall(other)))
    return not missing or (missing & numbers_told(text)) <= _in_words(other)

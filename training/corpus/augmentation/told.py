"""The numbers that a question tells, in digits or words, and those that a program takes from it."""

import re
from fractions import Fraction
from functools import lru_cache

from app.problem.number_words import NUMBER_WORDS, WORD, read_number_words

DIGITS = re.compile(r"(\d+ )?(\d+)/(\d+)|\d[\d,]*(?:\.\d+)?|\.\d+")
WORD_RUN = re.compile(r"[a-z]+(?:[ -][a-z]+)*", re.IGNORECASE)
GIVEN = re.compile(r"^\w+ = (-?\d[\d.]*)(?: / (\d+))?\s*(?:#.*)?$", re.MULTILINE)
FIXED = {"dozen": 12, "twice": 2, "double": 2, "pair": 2, "both": 2, "thrice": 3, "triple": 3}


@lru_cache(maxsize=64)  # a text is asked about before and after each change
def numbers_told(text: str) -> frozenset[Fraction]:
    """Every number that stands in the text; cents also as dollars, percents also as parts of one."""
    told: set[Fraction | int] = set()  # whole numbers stay `int`: equal to the fraction, and much faster
    for match in DIGITS.finditer(text):
        if match[3]:
            whole, over, under = int(match[1] or 0), int(match[2]), int(match[3])
            if under:
                told.add(whole + Fraction(over, under))
            told |= {over, under}
        else:
            value = _number(match.group().replace(",", "").rstrip("."))
            told |= {value, Fraction(value, 100), value * 100}
    words = WORD.findall(text.lower())
    for place, word in enumerate(words):
        if word in NUMBER_WORDS:
            for length in (1, 2, 3, 4):
                spelled = read_number_words(" ".join(words[place : place + length]))
                if spelled is not None:
                    told |= {spelled, spelled / 100}
        if word in FIXED:
            told.add(FIXED[word])
            before = read_number_words(words[place - 1]) if place else None
            if word == "dozen" and before is not None:
                told.add(before * 12)
    return frozenset(told)  # type: ignore[arg-type]  # an int is as good


def _number(text: str) -> Fraction | int:
    return int(text) if text.isdecimal() else Fraction(text)


@lru_cache(maxsize=64)
def givens(body: str) -> frozenset[Fraction]:
    """The numbers that a program only writes down: `boxes = 3`, `part = 3 / 4`."""
    return frozenset(
        Fraction(_number(match[1].rstrip("."))) / int(match[2] or 1) for match in GIVEN.finditer(body)
    )


def tells_as_much(text: str, other: str, body: str) -> bool:
    """Whether `other` tells every given of the program that `text` tells."""
    given = givens(body)
    return not given or (given & numbers_told(text)) <= numbers_told(other)

"""The numbers that a question tells, in digits or words, and those that a program takes from it."""

import re
from fractions import Fraction

from app.problem.number_words import NUMBER_WORDS, read_number_words

DIGITS = re.compile(r"(\d+ )?(\d+)/(\d+)|\d[\d,]*(?:\.\d+)?|\.\d+")
WORD_RUN = re.compile(r"[a-z]+(?:[ -][a-z]+)*", re.IGNORECASE)
GIVEN = re.compile(r"^\w+ = (-?\d[\d.]*)(?: / (\d+))?\s*(?:#.*)?$", re.MULTILINE)
FIXED = {"dozen": 12, "twice": 2, "double": 2, "pair": 2, "both": 2, "thrice": 3, "triple": 3}


def numbers_told(text: str) -> set[Fraction]:
    """Every number that stands in the text; cents also as dollars, percents also as parts of one."""
    told: set[Fraction] = set()
    for match in DIGITS.finditer(text):
        if match[3]:
            if int(match[3]):
                told.add(Fraction(int(match[1] or 0)) + Fraction(int(match[2]), int(match[3])))
            told |= {Fraction(match[2]), Fraction(match[3])}
        else:
            value = Fraction(match.group().replace(",", "").rstrip("."))
            told |= {value, value / 100, value * 100}
    words = re.findall(r"[a-z]+", text.lower())
    for place, word in enumerate(words):
        if word in NUMBER_WORDS:
            for length in (1, 2, 3, 4):
                value_of = read_number_words(" ".join(words[place : place + length]))
                if value_of is not None:
                    told |= {value_of, value_of / 100}
        if word in FIXED:
            told.add(Fraction(FIXED[word]))
            before = read_number_words(words[place - 1]) if place else None
            if word == "dozen" and before is not None:
                told.add(before * 12)
    return told


def givens(body: str) -> set[Fraction]:
    """The numbers that a program only writes down: `boxes = 3`, `part = 3 / 4`."""
    return {Fraction(match[1].rstrip(".")) / int(match[2] or 1) for match in GIVEN.finditer(body)}


def tells_as_much(text: str, other: str, body: str) -> bool:
    """Whether `other` tells every given of the program that `text` tells."""
    return (givens(body) & numbers_told(text)) <= numbers_told(other)

"""The numbers that stand in a text, in digits or in words, and the words that follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from app.problem.number_words import PARTS, SCALES, SMALL, TENS, read_number_words

SINGLE = {
    **{word: Fraction(value) for word, value in (SMALL | TENS | SCALES).items()},
    **PARTS,
    **{f"{word}s": value for word, value in PARTS.items() if word != "half"},
    "halves": Fraction(1, 2),
    "twice": Fraction(2),
    "double": Fraction(2),
    "thrice": Fraction(3),
    "triple": Fraction(3),
    "dozen": Fraction(12),
    "dozens": Fraction(12),
}
COMPARING = frozenset({"twice", "double", "thrice", "triple", "half", "quarter", "one"})
"""Words that say how something compares, or stand for a thing ("the blue one"), as often as they count."""
ONE_WORD = "|".join(sorted(SINGLE, key=len, reverse=True))
NUMBER = re.compile(
    rf"""(?<![\w.,/]) [$€£]?\s?
    (?: (?P<whole>\d+)\s(?P<top>\d+)/(?P<bottom>\d+)
      | (?P<top2>\d+)\s?/\s?(?P<bottom2>\d+)
      | (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)
    ) (?!\d|st\b|nd\b|rd\b|th\b) (?P<percent>\s?(?:%|percent\b))?
    | \b(?P<words>(?:{ONE_WORD})(?:(?:[\s-]+|\s+and\s+)(?:{ONE_WORD}))*)\b""",
    re.VERBOSE | re.IGNORECASE,
)
FOLLOWING = re.compile(r"[ -]?((?:[^\W\d_]+['’]?s? ?){1,3})")
HALF_OF_THE_DAY = re.compile(r"\s?([ap]\.\s?m\.|[ap]m\b)", re.IGNORECASE)
PLURAL = re.compile(r"(?<!s)s$|^(?:people|children|men|women|mice|geese|feet|sheep|fish|cm|mm|km|kg|m|g|ml)$")
NOT_PART_OF_A_THING = frozenset(
    """
    a after also altogether an and are as at be been before but by can did do does each ever every fewer for
    from gets got had has have he her his how if in into is it its left less more most of on or out per she so
    than that the then there they this to under was were what when where which while who will with you
    """.split()
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text: as written, its value, where it stands, and what it counts (may be empty).

    `percent`: a percent sign or word follows; the value of 25% is 25.
    """

    text: str
    value: Fraction
    start: int
    end: int
    thing: str
    percent: bool

    @property
    def with_thing(self) -> str:
        """``400 meters``."""
        return f"{self.text} {self.thing}".strip()


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of `text` in their order; ordinals such as 5th are none."""
    return tuple(_quantities(text))


def numbers_shown(text: str) -> frozenset[Fraction]:
    """Every value that a reader may see in `text`.

    Each number as a whole and in its pieces: 1/2 shows a half, a one and a two; 25% shows 25 and a quarter.
    """
    found = {quantity.value for quantity in quantities(text)}
    found |= {quantity.value / 100 for quantity in quantities(text) if quantity.percent}
    found |= {Fraction(digits) for digits in re.findall(r"\d+(?:\.\d+)?|\.\d+", text)}
    found |= {Fraction(digits.replace(",", "")) for digits in re.findall(r"\d{1,3}(?:,\d{3})+", text)}
    return frozenset(found | {SINGLE[word] for word in re.findall(r"[a-z]+", text.lower()) if word in SINGLE})


def _quantities(text: str) -> Iterator[Quantity]:
    for found in NUMBER.finditer(text):
        if found["words"]:
            yield from _worded(text, found)
            continue
        value = _digits_value(found)
        if value is not None:
            percent = found["percent"] is not None
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield Quantity(found[0].strip(), value, start, found.end(), _thing(text, found.end()), percent)


def _digits_value(found: re.Match[str]) -> Fraction | None:
    if found["digits"]:
        return Fraction(found["digits"].replace(",", ""))
    top, bottom = found["top"] or found["top2"], int(found["bottom"] or found["bottom2"])
    return None if bottom == 0 else int(found["whole"] or 0) + Fraction(int(top), bottom)


def _worded(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    """The phrase as one number where it is one, else each word of it."""
    phrase, start = found["words"], found.start("words")
    value = _phrase_value(phrase.lower())
    if value is not None:
        yield Quantity(phrase, value, start, found.end(), _thing(text, found.end()), False)
        return
    for word in re.finditer(r"[a-z]+", phrase, re.IGNORECASE):
        if word[0].lower() in SINGLE:
            first, last = start + word.start(), start + word.end()
            yield Quantity(word[0], SINGLE[word[0].lower()], first, last, _thing(text, last), False)


def _phrase_value(phrase: str) -> Fraction | None:
    words = re.split(r"[\s-]+", phrase)
    if len(words) == 1:
        return SINGLE[words[0]]
    before = read_number_words(" ".join(words[:-1]))
    if words[-1] in ("dozen", "dozens", "halves", "thirds", "quarters") and before is not None:
        return before * SINGLE[words[-1]]
    plain = all(word in SMALL or word in TENS or word in SCALES or word == "and" for word in words)
    return read_number_words(phrase) if plain else None


def _thing(text: str, position: int) -> str:
    """Up to three words after a number, as far as they name what is counted: of "cats run" the first.

    After a time of day "p.m." or "a.m.".
    """
    half_of_the_day = HALF_OF_THE_DAY.match(text, position)
    if half_of_the_day is not None:
        return half_of_the_day[1]
    following = FOLLOWING.match(text, position)
    kept: list[str] = []
    for word in following[1].split() if following else ():
        if word.lower() in NOT_PART_OF_A_THING or word.lower() in SINGLE:
            break
        kept.append(word)
        if PLURAL.search(word):
            break
    return " ".join(kept)

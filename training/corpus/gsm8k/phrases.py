"""Noun phrases around a number: what it counts, whose it is, what it is for one of, and where or what for.

Token lists come from `tokens_of`: words, numbers and signs of the text before or after the number.
"""

import re
from dataclasses import dataclass

from training.corpus.gsm8k.words import (
    DETERMINERS,
    NUMBER_WORDS,
    PREPOSITIONS,
    STOP_WORDS,
    VERBS,
    is_noun_like,
    singular,
    snake,
)

_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’]*|\$?\d[\d,]*(?:\.\d+)?%?|[^\sA-Za-z\d]")
_PLACE = frozenset("in on at for from during".split())
_NOT_NAMES = frozenset(
    "I If That These Those Each Every Some Most The So Then Thus There In On At For He She They It When "
    "Since After Before Therefore "
    "This That First Next Finally Let How What Mr Mrs Ms Dr An A To With Of And His Her Their "
    "Hence Together Altogether Combined Now Because By During Every Total Half Out Also".split()
)
_PASSED_OVER = (
    DETERMINERS
    | NUMBER_WORDS
    | frozenset("more less fewer of other additional extra - new total remaining old younger older".split())
)
_AUXILIARIES = frozenset("is was has does".split())
_ORDINALS = frozenset("first second third fourth fifth sixth other".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase and the place of the token after it."""

    words: tuple[str, ...]
    end: int


def tokens_of(text: str) -> list[str]:
    """Words, numbers and signs."""
    return _TOKEN.findall(text)


def noun_phrase(tokens: list[str], place: int, most: int = 3) -> Phrase | None:
    """The noun phrase at or just after `place`: determiners, `more`, `of` are passed over."""
    start = place
    while place < len(tokens) and place < start + 4 and tokens[place].lower() in _PASSED_OVER:
        place += 1
    if (
        place + 1 < len(tokens)
        and tokens[place].lower().endswith("ed")
        and is_noun_like(tokens[place + 1].lower())
    ):
        place += 1  # 14 colored pencils
    words: list[str] = []
    while place < len(tokens) and (
        is_noun_like(tokens[place].lower())
        or (words and tokens[place] == "-")
        or (not words and _is_plural_here(tokens, place))
    ):
        if tokens[place] != "-":
            words.append(_plain(tokens[place]))
        place += 1
    if not words:
        return None
    return Phrase(tuple(words[-most:]) if len(words) <= 4 else tuple(words[:2]), place)


def _is_plural_here(tokens: list[str], place: int) -> bool:
    """Whether a word such as `drinks` is a noun: after a number (at the start), preposition or determiner."""
    word = tokens[place].lower()
    before = tokens[place - 1].lower() if place else ""
    after_noun_maker = not place or before in PREPOSITIONS | DETERMINERS
    return word in VERBS and word.endswith("s") and word not in _AUXILIARIES and after_noun_maker


def _plain(word: str) -> str:
    return word.lower().replace("'s", "").replace("’s", "")


def last_noun_phrase(tokens: list[str], most: int = 2, *, counted: bool = True) -> tuple[str, ...] | None:
    """The noun phrase that ends nearest before the end of `tokens`.

    With `counted` False none where it belongs to another number, as `dogs` of `7 dogs and` does.
    """
    end = len(tokens)
    while end > 0 and not is_noun_like(tokens[end - 1].lower()):
        end -= 1
    begin = end
    while begin > 0 and end - begin < most and is_noun_like(tokens[begin - 1].lower()):
        begin -= 1
    if not counted and begin > 0 and tokens[begin - 1].lstrip("$")[:1].isdigit():
        return None
    return tuple(_plain(word) for word in tokens[begin:end]) or None


def owner(before: list[str], after: list[str]) -> str:
    """The capitalised word that a number belongs to: nearest on the left, else on the right; or empty."""
    for word in [*reversed(before), *after]:
        bare = word.replace("'s", "").replace("’s", "")
        if bare[:1].isupper() and len(bare) > 2 and bare not in _NOT_NAMES and bare.lower() not in STOP_WORDS:
            return bare.lower()
    return ""


def toward(after: list[str]) -> str:
    """`to_father` of `10 to his father`."""
    phrase = noun_phrase(after, 1, most=2) if after and after[0].lower() in ("to", "with", "of") else None
    return snake(after[0], *phrase.words) if phrase is not None else ""


def subject_of(before: list[str]) -> str:
    """`first_class` of `The first class has 17 males and`: the noun phrase right before the last verb."""
    for place in range(len(before) - 1, 0, -1):
        if before[place].lower() in VERBS or before[place].lower() == "has":
            end = place
            begin = end
            while (
                begin > 0
                and end - begin < 3
                and (is_noun_like(before[begin - 1].lower()) or before[begin - 1].lower() in _ORDINALS)
            ):
                begin -= 1
            if begin < end:
                return snake(*before[begin:end])
            return ""
    return ""


def place_after(tokens: list[str], place: int) -> str:
    """`in_april`, `for_school_supplies`: what follows the noun phrase, as the end of a name."""
    for here in range(place, min(len(tokens), place + 4)):
        if tokens[here] in (".", ",", ";", "?") or tokens[here][:1].isdigit():
            break
        if tokens[here].lower() in _PLACE:
            phrase = noun_phrase(tokens, here + 1, most=2)
            if phrase is not None and phrase.end > here + 1:
                return snake(tokens[here], *phrase.words)
    return ""


def each_of(before: list[str], after: list[str], end: int) -> str:
    """`day` for `12 pages a day`, `each day he reads 12`, `12 slices each`: what the number is for one of."""
    if end < len(after):
        word = after[end].lower()
        if word in ("per", "a", "an", "every", "each", "/"):
            phrase = noun_phrase(after, end + 1, most=2)
            if phrase is not None and (word != "each" or phrase.end > end + 1):
                return " ".join(singular(part) for part in phrase.words)
            if word == "each":
                near = last_noun_phrase(before)
                return " ".join(singular(part) for part in near) if near else ""
    for place in range(len(before) - 1, max(-1, len(before) - 9), -1):
        if before[place] in (",", ";", "."):
            break
        if before[place].lower() in ("each", "every"):
            phrase = noun_phrase(before, place + 1, most=2)
            if phrase is not None and phrase.end > place + 1:
                return " ".join(singular(part) for part in phrase.words)
    return ""


def number_of(before: list[str]) -> tuple[str, ...] | None:
    """`ladybugs` of `the total number of ladybugs is`."""
    lower = [token.lower() for token in before]
    for place in range(len(lower) - 2, -1, -1):
        if lower[place] in ("number", "amount", "total") and lower[place + 1] == "of":
            phrase = noun_phrase(before, place + 2)
            return phrase.words if phrase else None
    return None


def told_in_advance(before: list[str]) -> tuple[str, ...] | None:
    """`boys` of `There are 72 boys because`."""
    for place, token in enumerate(before):
        if token.lstrip("$")[:1].isdigit():
            phrase = noun_phrase(before, place + 1)
            if phrase is not None:
                return phrase.words
    return None

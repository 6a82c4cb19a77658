"""A family's wording turned round: a pattern for a typed text, with names, things and numbers left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from app.curriculum.models import PERSON_CLASSES, Family
from app.curriculum.templates import ARTICLE, FIELD, split_places
from app.curriculum.wording import PRONOUNS
from app.problem.answers import parse_answer

DIGITS = r"[-−]?\$?\d[\d,]*(?:\.\d+)?"
WORDS = r"[a-z]+(?:[\s-][a-z]+){0,5}?"
NUMBERS = {
    "": rf"{DIGITS}(?:\s?/\s?\d+)?",
    "word": WORDS,
    "Word": WORDS,
    "money": DIGITS,
    "cents": rf"{DIGITS}\scents?",
    "fraction": rf"(?:\d+\s)?{DIGITS}(?:\s?/\s?\d+)?",
    "ordinal": r"\d+(?:st|nd|rd|th)",
    "percent": rf"{DIGITS}\s?%",
    "times": rf"once|twice|thrice|(?:{DIGITS}|[a-z]+)\stimes",
    "clock": r"\d{1,2}:\d\d\s?[ap]\.?m\.?",
}
"""What a number looks like in each of the styles of `numerals.NUMBER_FORMATS`."""
TIMES = {"once": Fraction(1), "twice": Fraction(2), "thrice": Fraction(3)}
PERSON = r"(?:(?:mr|mrs|ms|dr)\.?\s)?[^\W\d_][\w’'-]*"
THING = r"[^\W\d_][\w’'-]*(?:\s[\w’'-]+){0,3}?"
PRONOUN = {
    form: "|".join(sorted({pronouns[form] for pronouns in PRONOUNS.values()})) for form in PRONOUNS["they"]
}
LITERAL_WORD = re.compile(r"[^\W\d_]+")
FILLED = re.compile(r"(?:\b[Aa]n? )?[^\W\d_]*\{[^{}]*\}[^\W\d_]*")


def literal_words(source: str) -> frozenset[str]:
    """The words of a wording that stand there whatever is drawn: none joined to a place, no article."""
    return frozenset(LITERAL_WORD.findall(FILLED.sub(" ", source).lower()))


def pattern_of(source: str, family: Family) -> re.Pattern[str]:
    """The pattern of one wording; a group's name is that of its number, or ``slot__form``."""
    seen: set[str] = set()
    pieces: list[str] = []
    after_clock = False
    for literal, place in split_places(source):
        article = place is not None and ARTICLE.search(literal)
        text = literal.rstrip(" nN")[:-1] if article else literal
        fixed = r"\s".join(map(re.escape, text.split(" ")))
        if after_clock and text.startswith("."):
            fixed = fixed.replace(r"\.", r"\.?", 1)  # the full stop of "p.m." may end the sentence
        pieces.append(fixed + (r"an?\s" if article else ""))
        after_clock = place is not None and place.endswith(":clock")
        if place is not None:
            pieces.append(_place(place, family, seen))
    return re.compile("".join(pieces), re.IGNORECASE)


def _place(place: str, family: Family, seen: set[str]) -> str:
    parts = FIELD.fullmatch(place)
    assert parts is not None, "a loaded family has places that can be filled"
    base, form, style = parts[1], parts[2] or "", parts[3] or ""
    if base in family.numbers:
        spec = family.numbers[base]
        worded = isinstance(spec, list) and any(isinstance(choice, str) for choice in spec)
        name, inside = f"{base}__{style}", THING if worded else NUMBERS[style]
    else:
        kind = family.slots[base]
        person = isinstance(kind, str) and kind in PERSON_CLASSES
        if person and form:
            return f"(?:{PRONOUN[form.lower()]})"
        article = r"an?\s" if form in ("a", "A") else ""
        name, inside = f"{base}__{form.lower()}", article + (PERSON if person else _thing(kind))
    if name in seen:
        return f"(?P={name})"
    seen.add(name)
    return f"(?P<{name}>{inside})"


def _thing(kind: str | list[str]) -> str:
    """Some words; or one of a family's own entries that are longer than a name for a thing."""
    phrases = [] if isinstance(kind, str) else [form for entry in kind for form in entry.split("/")]
    long = [r"\s".join(map(re.escape, phrase.split())) for phrase in phrases if phrase.count(" ") > 2]
    return f"(?:{'|'.join([*sorted(long, key=len, reverse=True), THING])})"


def numbers_of(groups: Mapping[str, str | None], family: Family) -> dict[str, Fraction | str] | None:
    """The family's numbers as a text has them; None where one can not be read, or is told in two ways."""
    numbers: dict[str, Fraction | str] = {}
    for name, value in _told(groups, family):
        if value is None or numbers.setdefault(name, value) != value:
            return None
    return numbers


def _told(groups: Mapping[str, str | None], family: Family) -> Iterator[tuple[str, Fraction | str | None]]:
    for group, text in groups.items():
        name, _, style = group.rpartition("__")
        if text is None or name not in family.numbers:
            continue
        spec = family.numbers[name]
        if isinstance(spec, list) and text in spec:
            yield name, text
        else:
            yield name, read_number(text, style)


def read_number(text: str, style: str) -> Fraction | None:
    """The number that a text in a style of `numerals.NUMBER_FORMATS` names."""
    lower = text.lower()
    if style == "clock":
        hours, minutes = map(int, re.findall(r"\d+", lower)[:2])
        return Fraction((hours % 12 + (12 if "p" in lower else 0)) * 60 + minutes)
    if style == "times" and lower in TIMES:
        return TIMES[lower]
    if style == "ordinal":
        lower = lower[:-2]
    found = parse_answer(lower)
    return None if found is None else found.exact

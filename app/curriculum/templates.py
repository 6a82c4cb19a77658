"""Texts and programs with places to fill: `{n}`, `{n:money}`, `{x.s}`, `{p.he}`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from app.curriculum.errors import CurriculumError
from app.curriculum.numerals import NUMBER_FORMATS, code_text
from app.curriculum.wording import Word, upper_first, with_article

PLACE = re.compile(r"\{([^{}]*)\}")
FIELD = re.compile(r"([a-zA-Z_]\w*)(?:\.(\w+))?(?::(\w+))?")
SENTENCE_END = re.compile(r"[.?!]\s+$")
ABBREVIATION = re.compile(r"\b(?:a\.m|p\.m|St|vs|etc|approx|No)\.\s+$")
# The author's article before a place: what is drawn decides between "a" and "an". A capital A within a
# sentence may be a name (class A).
ARTICLE = re.compile(r"(?:(?<=\s)an?|(?:^|(?<=[.?!]\s))An?) $")


@dataclass(frozen=True)
class Drawn:
    """What was drawn for one problem: number name -> value, slot name -> word."""

    numbers: Mapping[str, Any]
    words: Mapping[str, Word]


Fill = Callable[[Drawn], str]


@dataclass(frozen=True)
class Names:
    """What a template may refer to: the family's numbers, and for each slot the forms that its words have."""

    numbers: frozenset[str]
    slots: Mapping[str, frozenset[str]]
    parsed: dict[str, tuple[str, str, str]] = field(default_factory=dict)  # the fields read so far


class Template:
    """Literal pieces with places between them."""

    def __init__(self, pieces: list[str | Fill]) -> None:
        self._pieces = [piece if isinstance(piece, str) else "" for piece in pieces]
        self._places = [(index, piece) for index, piece in enumerate(pieces) if not isinstance(piece, str)]

    def fill(self, drawn: Drawn) -> str:
        """The text with every place filled. Raises ExpansionError where a number does not fit its format."""
        pieces = self._pieces.copy()
        for index, place in self._places:
            pieces[index] = place(drawn)
        return "".join(pieces)


def split_places(source: str) -> list[tuple[str, str | None]]:
    """The literal pieces and the field that follows each: 'a {n} b' -> [('a ', 'n'), (' b', None)]."""
    parts = PLACE.split(source)
    for literal in parts[::2]:
        if "{" in literal or "}" in literal:
            raise CurriculumError(f"a brace has no partner in '{literal.strip()}'; write {{name}}")
    return list(zip_longest(parts[::2], parts[1::2]))


def compile_text(source: str, names: Names, *, sentences: bool = True) -> Template:
    """A phrasing, or a unit (no `sentences`).

    A word that begins a sentence gets a capital, unless the author writes without capitals.
    Raises CurriculumError that names the place that cannot be filled.
    """
    pieces: list[str | Fill] = []
    capitals = sentences and not source[:1].islower()
    after_clock = False
    for literal, place in split_places(source):
        article = place is not None and ARTICLE.search(literal)
        if article:
            literal = literal.rstrip(" n")[:-1]
        starts = _ends_sentence(literal) if literal else not pieces
        if after_clock and literal.startswith(".") and not literal.startswith(".."):
            literal = literal[1:]  # "p.m." already ends with the full stop
        pieces.append(literal)
        if place is None:
            continue
        fill = text_place(place, names)
        fill = _article(fill) if article else fill
        pieces.append(_capital(fill) if capitals and starts else fill)
        after_clock = place.endswith(":clock")
    return Template(pieces)


def _ends_sentence(literal: str) -> bool:
    return bool(SENTENCE_END.search(literal)) and not ABBREVIATION.search(literal)


def _article(fill: Fill) -> Fill:
    return lambda drawn: with_article(fill(drawn))


def _capital(fill: Fill) -> Fill:
    return lambda drawn: upper_first(fill(drawn))


def parse_field(source: str, names: Names) -> tuple[str, str, str]:
    """A place's base, form and format. Raises CurriculumError."""
    if source not in names.parsed:
        names.parsed[source] = _read_field(source, names)
    return names.parsed[source]


def _read_field(source: str, names: Names) -> tuple[str, str, str]:
    parts = FIELD.fullmatch(source)
    if parts is None:
        raise CurriculumError(f"{{{source}}} is not a place to fill; write {{name}} or {{name.form}}")
    base, form, style = parts[1], parts[2] or "", parts[3] or ""
    if base in names.numbers:
        if form or style not in NUMBER_FORMATS:
            allowed = ", ".join(":" + name for name in NUMBER_FORMATS if name)
            raise CurriculumError(f"{{{source}}} is no form of a number; use {{{base}}} or one of {allowed}")
    elif base in names.slots:
        if style or form not in names.slots[base]:
            allowed = ", ".join("." + name for name in sorted(names.slots[base]) if name)
            raise CurriculumError(f"{{{source}}} is no form of a word; use {{{base}}} or one of {allowed}")
    else:
        raise CurriculumError(f"{{{source}}} is neither a slot nor a number of the family; mend its name")
    return base, form, style


def text_place(source: str, names: Names) -> Fill:
    """What fills one place in a text."""
    base, form, style = parse_field(source, names)
    if base in names.slots:
        return lambda drawn: drawn.words[base].forms[form]
    write = NUMBER_FORMATS[style]

    def fill(drawn: Drawn) -> str:
        value = drawn.numbers[base]
        return value if isinstance(value, str) else write(value)

    return fill


def code_place(source: str, names: Names, *, alone: bool) -> Fill:
    """What fills one place in a program's code; -3 and 1 / 3 get brackets unless they are `alone` there."""
    base, form, _ = parse_field(source, names)
    if base in names.slots:
        return lambda drawn: drawn.words[base].code[form]

    def fill(drawn: Drawn) -> str:
        text = code_text(drawn.numbers[base])
        return text if alone or text.isdigit() or text.replace(".", "").isdigit() else f"({text})"

    return fill

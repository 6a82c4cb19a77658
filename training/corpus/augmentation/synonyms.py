"""Set words that say the same: "in all", "in total"; "twice as", "2 times as"; "an hour", "per hour"."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

import yaml

from app.curriculum.wording import upper_first
from training.corpus.augmentation.words import FOLDER
from training.corpus.example import CorpusExample

SLOT = re.compile(r"\\\{(\w+)\\\}")
CHANCE = 0.7
"""The chance of each entry that applies."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Forms that may take each other's place where the question has `needs`; `patterns` find them.

    `fixed` are the letters of each form between its slots: looked for first, as patterns are slow.
    """

    forms: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    fixed: tuple[tuple[str, ...], ...]
    not_after: frozenset[str]
    needs: str


def use_synonyms(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """The question with some of its set words said otherwise; None where it has none of the table."""
    text = example.question
    for entry in entries():
        if entry.needs in text and rng.random() < CHANCE:
            text = _said_otherwise(text, entry, rng)
    return None if text == example.question else replace(example, question=text)


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """`synonyms.yaml`."""
    table = yaml.load((FOLDER / "synonyms.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(
        Entry(
            forms=tuple(row["forms"]),
            patterns=tuple(_pattern(form, row.get("slots", {})) for form in row["forms"]),
            fixed=tuple(_fixed(form) for form in row["forms"]),
            not_after=frozenset(row.get("not_after", ())),
            needs=row.get("needs", ""),
        )
        for row in table
    )


def _pattern(form: str, slots: dict[str, str]) -> re.Pattern[str]:
    escaped = SLOT.sub(lambda match: f"(?P<{match[1]}>{slots[match[1]]})", re.escape(form))
    first = form[0]  # a small first letter may be a capital
    start = f"[{first}{first.upper()}]" if first.islower() else escaped[: 1 if first.isalnum() else 0]
    rest = escaped[1:] if first.isalnum() else escaped
    end = r"\b" if form[-1].isalpha() else ""
    return re.compile(rf"(?<![\w$./-]){start}{rest}{end}")


def _fixed(form: str) -> tuple[str, ...]:
    begins = form[1:] if form[0].isalnum() else form  # its first letter may be a capital
    return tuple(filter(None, re.split(r"\{\w+\}", begins)))


def _said_otherwise(text: str, entry: Entry, rng: Random) -> str:
    """Every place of the first form that is found gets one other form."""
    for form, pattern, fixed in zip(entry.forms, entry.patterns, entry.fixed, strict=True):
        if not all(piece in text for piece in fixed) or not pattern.search(text):
            continue
        others = [other for other in entry.forms if other != form]
        wanted = others[int(rng.random() * len(others))]

        def other_form(match: re.Match[str], wanted: str = wanted) -> str:
            before = match.string[: match.start()].split()
            if before and (before[-1].lower() in entry.not_after or before[-1][-1].isdigit()):
                return match.group()
            begins = not before or before[-1][-1] in ".?!"
            said = wanted.format(**match.groupdict())
            return upper_first(said) if begins else said

        return pattern.sub(other_form, text)
    return text

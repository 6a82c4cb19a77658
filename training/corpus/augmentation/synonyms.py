"""Set words that say the same: "in all", "in total"; "twice as", "2 times as"; "an hour", "per hour"."""

import re
from dataclasses import dataclass
from functools import lru_cache
from random import Random

import yaml

from app.curriculum.wording import upper_first
from training.corpus.augmentation.words import FOLDER
from training.corpus.example import CorpusExample

PLACE = re.compile(r"\{\w+\}")
SLOT = re.compile(r"\\\{(\w+)\\\}")
CHANCE = 0.7
"""The chance of each entry that applies."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Forms that may take each other's place where the question has `needs`.

    `found` has each form with its pattern, and with what is looked for first, as it is found much faster: the
    longest of its own letters, then a pattern of its end.
    """

    forms: tuple[str, ...]
    found: tuple[tuple[str, str, re.Pattern[str], re.Pattern[str]], ...]
    not_after: frozenset[str]
    needs: str


def use_synonyms(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """The question with some of its set words said otherwise; None where it has none of the table."""
    text = example.question
    for entry in entries():
        if entry.needs in text and rng.random() < CHANCE:
            text = _said_otherwise(text, entry, rng)
    return None if text == example.question else example.told(text)


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """`synonyms.yaml`."""
    table = yaml.load((FOLDER / "synonyms.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(
        Entry(
            forms=tuple(row["forms"]),
            found=tuple(
                (form, _own_letters(form), *_patterns(form, row.get("slots", {}))) for form in row["forms"]
            ),
            not_after=frozenset(row.get("not_after", ())),
            needs=row.get("needs", ""),
        )
        for row in table
    )


def _patterns(form: str, slots: dict[str, str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of a form, and that of what follows its first letter or slot."""
    escaped = SLOT.sub(lambda match: f"(?P<{match[1]}>{slots[match[1]]})", re.escape(form))
    first = form[0]  # a small first letter may be a capital
    start = f"[{first}{first.upper()}]" if first.islower() else escaped[: 1 if first.isalnum() else 0]
    rest = escaped[1:] if first.isalnum() else escaped
    end = r"\b" if form[-1].isalpha() else ""
    later = re.sub(r"^(?:\\{\w+\\}|.)", "", re.escape(form))
    later = SLOT.sub(lambda match: f"(?:{slots[match[1]]})", later)
    return re.compile(rf"(?<![\w$./-]){start}{rest}{end}"), re.compile(later + end)


def _own_letters(form: str) -> str:
    """The longest piece of a form between its slots, without the first letter, which may be a capital."""
    return max((piece[0 if start else 1 :] for start, piece in enumerate(PLACE.split(form))), key=len)


def _said_otherwise(text: str, entry: Entry, rng: Random) -> str:
    """Every place of the first form that is found gets one other form."""
    for form, letters, pattern, first in entry.found:
        if letters not in text or not first.search(text) or not pattern.search(text):
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

"""The word lists: names, things, and the words of the families' own lexicon."""

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from app.curriculum.load import CURRICULUM_FOLDER, load_lexicon

FOLDER = Path(__file__).parent
THING_CLASSES = ("toy", "card", "stationery", "craft", "candy")
ALSO_WORDS = frozenset(
    "Grace Hope Will Rose Mark April May June Joy Penny Summer Jack Bill Frank Art Dean Drew Max Min "
    "Sum Ray Sunny Iris Ivy "
    "Lily Daisy Violet Ruby Pearl Amber Jade Olive Heather Holly Robin Martin Victor Pat Rob Sue Miles "
    "Sky Dawn Eve Faith".split()
)


@functools.cache
def word_lists() -> Mapping[str, Any]:
    """`words.yaml`."""
    lists: Mapping[str, Any] = yaml.load(
        (FOLDER / "words.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return lists


@functools.cache
def new_names(pronoun: str) -> tuple[str, ...]:
    """First names outside the lexicon that go with `he` or `she`."""
    return tuple(word_lists()[pronoun])


@functools.cache
def pronouns() -> Mapping[str, str]:
    """Every first name that is known here and is no other word -> its pronoun."""
    known = {name: pronoun for pronoun in ("he", "she") for name in new_names(pronoun)}
    for entry in load_lexicon(CURRICULUM_FOLDER / "lexicon.yaml").root["person"]:
        name, _, pronoun = entry.partition("/")
        if pronoun != "they" and name not in ALSO_WORDS:
            known[name] = pronoun
    return known


@functools.cache
def new_things() -> tuple[tuple[str, str], ...]:
    """Things outside the lexicon: singular, plural."""
    return tuple(map(_forms, word_lists()["things"]))


@functools.cache
def known_things() -> tuple[tuple[str, str], ...]:
    """Things of the lexicon, and those outside it: singular, plural; the longest first."""
    lexicon = load_lexicon(CURRICULUM_FOLDER / "lexicon.yaml").root
    own = {_forms(entry) for kind in THING_CLASSES for entry in lexicon[kind]}
    return tuple(sorted(own, key=lambda forms: (-len(forms[0]), forms)))


def _forms(entry: str) -> tuple[str, str]:
    singular, _, plural = entry.partition("/")
    return singular, plural or singular + "s"

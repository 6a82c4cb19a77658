"""The persons of a problem get names that the families do not use, with the same pronouns."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from random import Random

from training.corpus.augmentation.renaming import occurs, rename, rename_program
from training.corpus.augmentation.vocabulary import Words, words_in_order
from training.corpus.augmentation.words import new_names, pronouns, word_lists
from training.corpus.example import CorpusExample

TITLED = re.compile(r"(?<!\w)M(?:rs?|s)\. ([A-Z]\w+)")
ABOUT_NAMES = Words(r"letters?|spell\w*|alphabet\w*|initials?|vowels?|consonants?|names?|named|called")


@lru_cache(maxsize=512)
def persons(text: str) -> Mapping[str, str]:
    """The first names in a text with their pronouns, in their order."""
    known = pronouns()
    return {name: known[name] for name in words_in_order(text) if name in known}


@lru_cache(maxsize=512)
def titled(text: str) -> tuple[str, ...]:
    """The different names after Mr., Mrs. or Ms., in their order."""
    return tuple(dict.fromkeys(TITLED.findall(text))) if "Mr" in text or "Ms." in text else ()


def swap_names(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """Every person gets another name, in the question and in the program."""
    if ABOUT_NAMES.among(example.question):
        return None
    question, body = example.question, example.body
    surnames = titled(question)
    first = {name: pronoun for name, pronoun in persons(question).items() if name not in surnames}
    for old, pool in [
        *((name, new_names(pronoun)) for name, pronoun in first.items()),
        *((name, tuple(word_lists()["surnames"])) for name in surnames),
    ]:
        new = pool[int(rng.random() * len(pool))]
        if occurs(new, question) or occurs(new, body):
            return None
        question = rename(question, old, new)
        body = rename_program(body, old, new)
    if question == example.question:
        return None
    return replace(example, question=question, body=body)

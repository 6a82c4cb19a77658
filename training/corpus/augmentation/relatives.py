"""The second of two persons becomes a relative or friend of the first: "Kate" -> "Tom's sister"."""

import re
from dataclasses import replace
from functools import lru_cache
from random import Random

from training.corpus.augmentation.names import ABOUT_NAMES, persons, titled
from training.corpus.augmentation.pronouns import NO_NAMES, RELATED
from training.corpus.augmentation.renaming import occurs, rename_program
from training.corpus.augmentation.sentences import split_sentences
from training.corpus.augmentation.vocabulary import Words, capitalized
from training.corpus.example import CorpusExample

RELATIVES = {
    "he": ("brother", "cousin", "friend", "neighbor", "uncle", "father"),
    "she": ("sister", "cousin", "friend", "neighbor", "aunt", "mother"),
}
KIN = Words(
    "family|families|parents?|twins?|siblings?|cousins|friends|children|kids|students|players",
    ignore_case=False,
)
OTHER_RELATIVES = Words(RELATED)
AGES = Words("old|older|younger|ages?|born|years?|birthday|tall|taller|class|school", ignore_case=False)
"""Of these a mother has other numbers than a child."""
POSSESSIVE = {"he": "his", "she": "her"}


def use_relatives(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """The second person told as the first one's sister, brother, friend ..., in the question and the program.

    None unless there are just two persons, of whom the first is named before the other.
    """
    question = example.question
    if (
        any(words.among(question) for words in (KIN, ABOUT_NAMES, OTHER_RELATIVES))
        or titled(question)
        or '"' in question
    ):
        return None
    named = persons(question)
    if len(named) != 2 or capitalized(question) - NO_NAMES != set(named):
        return None
    (first, pronoun), (second, other) = named.items()
    if any(
        _whole(words).search(question) for words in (f"{first} and {second}", f"{second} and {first}", "I")
    ):
        return None
    choices = RELATIVES[other][: 4 if AGES.among(question) else None]
    relative = choices[int(rng.random() * len(choices))]
    if occurs(relative, f"{question} {example.body}"):
        return None
    told = [_told(sentence, first, second, pronoun, relative) for sentence in split_sentences(question)]
    return replace(example, question=" ".join(told), body=rename_program(example.body, second, relative))


def _told(sentence: str, first: str, second: str, pronoun: str, relative: str) -> str:
    """With "his sister" where the first person is named just before, else "Tom's sister"."""

    def relation(match: re.Match[str]) -> str:
        named_before = _whole(first).search(sentence[: match.start()])
        return f"{POSSESSIVE[pronoun] if named_before else first + chr(39) + 's'} {relative}"

    return _whole(second).sub(relation, sentence)


@lru_cache(maxsize=4096)
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{words}\b")

"""A person is named once and then called he or she, as most people write."""

import re
from functools import lru_cache
from random import Random

from training.corpus.augmentation.names import persons, titled
from training.corpus.augmentation.sentences import OPENERS, split_sentences
from training.corpus.augmentation.vocabulary import Words, capitalized
from training.corpus.example import CorpusExample

KEPT_NAMES = 0.15
"""The chance that a later mention stays a name."""
FORMS = {"he": ("he", "him", "his"), "she": ("she", "her", "her")}
RELATED = (
    r"brother|sister|cousin|friend|neighbou?r|classmate|uncle|aunt|mother|father|mom|mum|dad|grand\w+|teammate|teacher|"
    r"boy|girl|man|woman|wife|husband|son|daughter|boss|owner|customer|coach|king|queen|farmer|baker|doctor|clerk|seller|"
    r"partner|child|twin|parent|player|driver|worker"
)
OTHER_PERSONS = Words(rf"he|she|him|her|his|hers|{RELATED}")
TIMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December".split()
)
NO_NAMES = OPENERS | TIMES
SUBJECT_AFTER = re.compile(
    r"\b(?:do|does|did|will|can|could|would|should|must|has|have|had|is|was|if|when|while|because|but|so)\s$",
    re.IGNORECASE,
)
NEAR = 20
"""Letters before a name among which the word before it is looked for."""
OBJECT_AFTER = re.compile(r"\b(?:to|for|with|from|by|of|gives?|gave|costs?|leaves?|left|takes?|took)\s$")


def use_pronouns(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """Later mentions of a person as pronouns: of one person, or of a he and a she.

    None where the pronoun could mean another one, or there is nothing to replace.
    """
    question = example.question
    if OTHER_PERSONS.among(question) or titled(question) or '"' in question:
        return None
    named = persons(question)
    capitals = capitalized(question) - NO_NAMES
    if not named or capitals != set(named) or len(set(named.values())) < len(named):
        return None
    sentences = split_sentences(question)
    told = sentences
    for name, pronoun in named.items():
        first = next(place for place, text in enumerate(sentences) if _mention(name).search(text))
        told = tuple(
            [
                _with_pronouns(text, name, pronoun, rng) if place > first else text
                for place, text in enumerate(told)
            ]
        )
    return example.told(" ".join(told)) if told != sentences else None


def _with_pronouns(sentence: str, name: str, pronoun: str, rng: Random) -> str:
    """The sentence with the name replaced where its part in the sentence is plain."""
    subject, indirect, possessive = FORMS[pronoun]

    def pronoun_for(match: re.Match[str]) -> str:
        before = sentence[: match.start()]
        if rng.random() < KEPT_NAMES:
            return match.group()
        if match[1]:
            return possessive if before else possessive.capitalize()
        if not before:
            return subject.capitalize()
        if SUBJECT_AFTER.search(before[-NEAR:]):
            return subject
        return indirect if OBJECT_AFTER.search(before[-NEAR:]) else match.group()

    return _mention(name).sub(pronoun_for, sentence)


@lru_cache(maxsize=4096)
def _mention(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{name}\b('s\b)?")

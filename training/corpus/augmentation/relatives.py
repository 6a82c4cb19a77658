"""The second of two persons becomes a relative or friend of the first: "Kate" -> "Tom's sister"."""

import re
from dataclasses import replace
from random import Random

from training.corpus.augmentation.names import ABOUT_NAMES, CAPITALIZED, TITLED, persons
from training.corpus.augmentation.pronouns import OTHER_PERSONS, TIMES
from training.corpus.augmentation.renaming import occurs, rename_program, runs_to_its_answer
from training.corpus.augmentation.sentences import OPENERS, split_sentences
from training.corpus.example import CorpusExample

RELATIVES = {
    "he": ("brother", "cousin", "friend", "neighbor", "uncle", "father"),
    "she": ("sister", "cousin", "friend", "neighbor", "aunt", "mother"),
}
KIN = re.compile(
    r"\b(?:family|families|parents?|twins?|siblings?|cousins|friends|children|kids|students|players)\b"
)
OTHER_RELATIVES = re.compile(OTHER_PERSONS.pattern.replace("he|she|him|her|his|hers|", ""), re.IGNORECASE)
AGES = re.compile(r"\b(?:old|older|younger|ages?|born|years?|birthday|tall|taller|class|school)\b")
"""Of these a mother has other numbers than a child."""
POSSESSIVE = {"he": "his", "she": "her"}


def use_relatives(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """The second person told as the first one's sister, brother, friend ..., in the question and the program.

    None unless there are just two persons, of whom the first is named before the other. The program is run
    again where it names the second.
    """
    question = example.question
    if (
        any(found.search(question) for found in (KIN, TITLED, ABOUT_NAMES, OTHER_RELATIVES))
        or '"' in question
    ):
        return None
    named = persons(question)
    if len(named) != 2 or set(CAPITALIZED.findall(question)) - OPENERS - TIMES != set(named):
        return None
    (first, pronoun), (second, other) = named.items()
    if re.search(rf"\b{first} and {second}\b|\b{second} and {first}\b|\bI\b", question):
        return None
    choices = RELATIVES[other][: 4 if AGES.search(question) else None]
    relative = choices[int(rng.random() * len(choices))]
    if occurs(relative, f"{question} {example.body}"):
        return None
    told = [_told(sentence, first, second, pronoun, relative) for sentence in split_sentences(question)]
    changed = replace(example, question=" ".join(told), body=rename_program(example.body, second, relative))
    return changed if changed.body == example.body or runs_to_its_answer(changed) else None


def _told(sentence: str, first: str, second: str, pronoun: str, relative: str) -> str:
    """With "his sister" where the first person is named just before, else "Tom's sister"."""

    def relation(match: re.Match[str]) -> str:
        named_before = re.search(rf"\b{first}\b", sentence[: match.start()])
        return f"{POSSESSIVE[pronoun] if named_before else first + chr(39) + 's'} {relative}"

    return re.sub(rf"\b{second}\b", relation, sentence)

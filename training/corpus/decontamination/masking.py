"""A question as words with its numbers, names and counted things masked: what a changed copy still shares.

No tagger: a name is a word with a capital that no sentence's beginning explains, a thing is a noun of the
families' lexicon or one that the question itself counts ("7 packs", "12 of the packs").
"""

import functools
import itertools
import re

from app.curriculum.load import CURRICULUM_FOLDER, load_lexicon
from app.problem.number_words import NUMBER_WORDS
from training.corpus.augmentation.words import new_things, pronouns
from training.corpus.gsm8k.words import STOP_WORDS, is_noun_like, singular

NUMBER, NAME, THING = "0", "NAME", "THING"
_WORD = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+|[^\W\d_]+|[.?!:]")
_POSSESSIVE = re.compile(r"['’]s?\b")
_PARTS = frozenset(
    "third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh eighth eighths ninth "
    "tenth tenths hundreds thousands".split()
)
_NUMBERS = NUMBER_WORDS | _PARTS
_THING_KINDS = frozenset(
    "relative job fruit vegetable baked candy toy card stationery book clothing flower tree farm_animal "
    "wild_animal pet vehicle tool furniture gadget dish drink instrument container place shop sport subject "
    "color season liquid grain event room group".split()
)
_MEASURES = frozenset(
    "dollar cent hour minute second day week month year mile foot feet inch pound ounce meter kilometer "
    "centimeter kilogram gram liter gallon percent time half more less".split()
)
_BETWEEN = frozenset("more less fewer of the his her their its other additional extra new such".split())


def mask(question: str) -> tuple[str, ...]:
    """The words of a question in small letters, with `0`, `NAME` and `THING` for what a copy may change.

    A run of numbers, of names or of things is one mask: "twenty-five", "Mr. Diaz", "red bouncy balls".
    """
    words = split_words(question)
    small, inside = capitals_explained(words)
    things = _counted_things(words)
    masked: list[str] = []
    for word in words:
        if word in ".?!:":
            continue
        sign = _sign(word, small, inside, things)
        if sign not in (NUMBER, NAME, THING) or masked[-1:] != [sign]:
            masked.append(sign)
    return tuple(masked)


def split_words(question: str) -> list[str]:
    """Words, numbers and the signs that end a sentence; `'s` and an apostrophe are left out."""
    return _WORD.findall(_POSSESSIVE.sub("", question))


def capitals_explained(words: list[str]) -> tuple[set[str], set[str]]:
    """Words that stand in small letters, and words that do not begin a sentence: for `is_name`."""
    small = {word for word in words if word.islower()}
    inside = {word for before, word in itertools.pairwise(words) if before not in ".?!:"}
    return small, inside


@functools.lru_cache(maxsize=100_000)
def singular_of(word: str) -> str:
    """`singular`, remembered: the words of a corpus come again and again."""
    return singular(word)


@functools.lru_cache(maxsize=100_000)
def is_number(word: str) -> bool:
    """Whether a word of `split_words` says how many: 12, .5, twelve, half."""
    return word[-1].isdigit() or word.lower() in _NUMBERS


def is_name(word: str, small: set[str], inside: set[str]) -> bool:
    """Whether a word with a capital is a name.

    `small` and `inside` are what `capitals_explained` tells of the question.
    """
    if not word[0].isupper() or word == "I":
        return False
    if word in inside or word in pronouns():
        return True
    lower = word.lower()
    return lower not in small and lower not in STOP_WORDS and singular_of(lower) not in known_things()


def _sign(word: str, small: set[str], inside: set[str], things: set[str]) -> str:
    if is_number(word):
        return NUMBER
    if is_name(word, small, inside):
        return NAME
    one = singular_of(word.lower())
    return THING if one in things or one in known_things() else word.lower()


def _counted_things(words: list[str]) -> set[str]:
    """Nouns that follow a number, also over a few small words, in the singular; measures are none."""
    things: set[str] = set()
    for place, word in enumerate(words):
        if not is_number(word):
            continue
        following = iter(words[place + 1 : place + 6])
        for after in following:
            lower = after.lower()
            if lower in _BETWEEN:
                continue
            if not is_noun_like(lower) or after[0].isupper() or singular_of(lower) in _MEASURES:
                break
            things.add(singular_of(lower))
    return things


@functools.cache
def known_things() -> frozenset[str]:
    """Nouns and colors of the families' lexicon and of the augmentation's lists, in the singular."""
    lexicon = load_lexicon(CURRICULUM_FOLDER / "lexicon.yaml").root
    entries = [entry for kind, entries in lexicon.items() if kind in _THING_KINDS for entry in entries]
    phrases = [entry.split("/")[0] for entry in entries] + [one for one, _ in new_things()]
    words = {singular(word) for phrase in phrases for word in re.findall(r"[a-z]+", phrase)}
    return frozenset(word for word in words if is_noun_like(word) and word not in _MEASURES)

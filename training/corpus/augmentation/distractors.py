"""A sentence with a number that nobody needs, somewhere before the final question."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from random import Random

import yaml

from training.corpus.augmentation.names import persons
from training.corpus.augmentation.sentences import POINTS, PRONOUN, asks, split_sentences
from training.corpus.augmentation.vocabulary import Words
from training.corpus.augmentation.words import FOLDER
from training.corpus.example import CorpusExample

ON_TOPIC = 0.5  # of the sentences speak of a person of the problem, where there is one
NO_STORY = ("plain-arithmetic", "data", "logic", "patterns", "number-theory")
TRIES = 12
FEWEST_WORDS = 12  # of a problem in one sentence
HOW_MANY = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
RANGE = re.compile(r"\{n:(\d+)-(\d+)\}")
NAME = "{name}"
# What a question asks about, by its words in small letters; a sentence about the same would make it unclear.
ASKED: dict[str, re.Pattern[str]] = {
    kind: re.compile(rf"\b(?:{words})\b")  # a pattern for capitals too is much slower
    for kind, words in {
        "time": r"time|hours?|minutes?|seconds?|days?|weeks?|months?|years?|when|long|o'clock|date|day|"
        r"late|early|old|age",
        "age": r"old|older|younger|ages?|years?|weeks?|born",
        "distance": r"far|long|length|distance|tall|high|height|wide|width|deep|meters?|kilometers?|km|"
        r"cm|miles?|feet|inches|blocks",
        "weight": r"weighs?|weight|heavy|heavier|kilograms?|kg|grams?|pounds?|tons?|ounces?",
        "money": r"money|costs?|pay|price|dollars?|cents?|spend|spent|earn|cheaper|change|\$|much|save|"
        r"owe|worth|bill",
        "people": r"people|persons?|children|kids|students?|friends?|players?|members?|visitors?|"
        r"cousins?|family|boys|girls|who|singers",
        "animals": r"animals?|legs?|birds?|cats?|dogs?|pets?|fish|ducks?|sheep|hens?|eggs?",
        "building": r"windows?|floors?|rooms?|doors?|steps?|stairs?|cars?|lamps?|levels?|houses?|"
        r"buildings?|locks?",
        "weather": r"degrees?|temperature|warm|cold|colder|warmer|days?",
        "sport": r"points?|goals?|games?|score|team|races?|win|won|cups?|times",
        "reading": r"pages?|books?|chapters?|read|lines?|poems?",
        "street": r"number|stops?|bridges?|lights?|benches|bus|buses",
        "music": r"songs?|strings?|albums?|music|play",
        "nature": r"trees?|apples?|legs?|leaves|flowers?|insects?|high|meters?|sunflowers?",
    }.items()
}
UNCLEAR = re.compile(
    r"\b(?:how many (?:are|is|were|was|does|do|did|will|in|of|more|things|items|objects)|altogether|"
    r"what number|the numbers?|sum|which|"
    r"quotient|difference|digits?|in total|in all|product|average|mean|median|mode|range|probability|"
    r"equation|sequence|pattern)\b"
)
SAFE_WHERE_UNCLEAR = ("weather", "age", "time", "sport")
TAKES_UP = Words("this|that|these|those|rest|others?|then|remaining|such|so")
CONTENT = re.compile(r"[a-z]{4,}")
COMMON_WORDS = frozenset(
    "about been have last long more most next near that their then there this were when with will".split()
)


@dataclass(frozen=True, slots=True)
class Aside:
    """A sentence of the bank: what it speaks of, its text cut at its numbers with their ranges, its stems."""

    kind: str
    pieces: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]
    stems: frozenset[str]

    @classmethod
    def of(cls, kind: str, text: str) -> "Aside":
        """Read `{n:2-9} ducks`; the stems of persons' names are left out."""
        pieces = RANGE.split(text)
        bare = "0".join(pieces[::3]).replace(NAME, "")
        ranges = zip(map(int, pieces[1::3]), map(int, pieces[2::3]), strict=True)
        return cls(kind, tuple(pieces[::3]), tuple(ranges), stems_of(bare) - _beginnings(persons(bare)))

    def told(self, numbers: Sequence[int], name: str) -> str:
        """The sentence with its numbers and its person."""
        text = "".join(chain.from_iterable(zip_longest(self.pieces, map(str, numbers), fillvalue="")))
        return text.replace(NAME, name)


@functools.cache
def bank(part: str) -> list[Aside]:
    """The sentences of `distractors.yaml` that are on the topic, or off it."""
    path = FOLDER / "distractors.yaml"
    sentences = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)[part]
    return [Aside.of(kind, text) for kind, texts in sentences.items() for text in texts]


def add_distractor(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """A sentence from the bank joins the story: not of what is asked, nor with a noun that the problem has.

    It stands where the next sentence does not point back to the one before. A chain of stories asks in its
    middle too ("Find out how many stamps Sam has."): what is asked there counts like the last question.
    """
    whole = split_sentences(example.question)
    if not asks(whole[-1]) or example.topic in NO_STORY:
        return None
    if len(whole) == 1 and len(whole[0].split()) < FEWEST_WORDS:
        return None  # "Round 4.7." is no story
    last = len(whole) - 1
    asking = " ".join(told for told in whole if asks(told) or HOW_MANY.search(told)).lower()
    names = tuple(persons(example.question))
    stems = stems_of(example.question)
    for _ in range(TRIES):
        name = names[int(rng.random() * len(names))] if names and rng.random() < ON_TOPIC else None
        asides = bank("on-topic" if name else "off-topic")
        aside = asides[int(rng.random() * len(asides))]
        numbers = [rng.randint(least, most) for least, most in aside.ranges]
        own_stems = aside.stems - _beginnings((name,) if name else ())
        if not own_stems.isdisjoint(stems) or _is_about(aside.kind, asking):
            continue
        fit = [
            place
            for place, sentence in enumerate(whole)
            if (name is None or any(name in told for told in whole[:place]))
            and _may_stand_before(sentence, place, last)
        ]
        if fit:
            place = fit[int(rng.random() * len(fit))]
            return example.told(" ".join([*whole[:place], aside.told(numbers, name or ""), *whole[place:]]))
    return None


def _may_stand_before(sentence: str, place: int, last: int) -> bool:
    """Whether the sentence at that place of the problem does not point to the one before it."""
    if place in (0, last):
        return not PRONOUN.among(sentence) and not TAKES_UP.among(sentence)
    return not POINTS.among(sentence)


def _is_about(kind: str, asking: str) -> bool:
    """Whether a sentence of that kind would make it unclear what is asked."""
    return (kind not in SAFE_WHERE_UNCLEAR and _is_unclear(asking)) or bool(ASKED[kind].search(asking))


@functools.lru_cache(maxsize=512)
def _is_unclear(asking: str) -> bool:
    return bool(UNCLEAR.search(asking))


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.lower()[:5] for name in names)


@functools.lru_cache(maxsize=512)
def stems_of(text: str) -> frozenset[str]:
    """The beginnings of the words that say what a text is about."""
    return frozenset(word[:5] for word in CONTENT.findall(text.lower()) if word not in COMMON_WORDS)

"""A sentence with a number that nobody needs, somewhere before the final question."""

import functools
import re
from dataclasses import replace
from random import Random

import yaml

from training.corpus.augmentation.names import persons
from training.corpus.augmentation.sentences import POINTS, PRONOUN, split_story
from training.corpus.augmentation.vocabulary import Words
from training.corpus.augmentation.words import FOLDER
from training.corpus.example import CorpusExample

ON_TOPIC = 0.5  # of the sentences speak of a person of the problem, where there is one
TRIES = 6
FEWEST_WORDS = 12  # of a problem in one sentence
RANGE = re.compile(r"\{n:(\d+)-(\d+)\}")
# What a question asks about, by the words of it; a sentence about the same would make it unclear.
ASKED: dict[str, re.Pattern[str]] = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
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
    r"equation|sequence|pattern)\b",
    re.IGNORECASE,
)
SAFE_WHERE_UNCLEAR = ("weather", "age", "time", "sport")
TAKES_UP = Words("this|that|these|those|rest|others?|then|remaining|such|so")
CONTENT = re.compile(r"[a-z]{4,}")
COMMON_WORDS = frozenset(
    "about been have last long more most next near that their then there this were when with will".split()
)


@functools.cache
def bank(part: str) -> list[tuple[str, str]]:
    """What it speaks of, and the sentence: those of `distractors.yaml` that are on the topic, or off it."""
    path = FOLDER / "distractors.yaml"
    sentences = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)[part]
    return [(kind, text) for kind, texts in sentences.items() for text in texts]


def add_distractor(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """A sentence from the bank joins the story: not of what is asked, nor with a noun that the problem has.

    It stands where the next sentence does not point back to the one before.
    """
    parts = split_story(example.question)
    if parts is None or example.topic in ("plain-arithmetic", "data", "logic", "patterns", "number-theory"):
        return None
    story, asking = parts
    if not story and len(asking.split()) < FEWEST_WORDS:
        return None  # "Round 4.7." is no story
    whole = [*story, asking]
    places = [place for place, sentence in enumerate(whole) if _may_stand_before(sentence, place, len(story))]
    for _ in range(TRIES):
        sentence, name = _draw(example.question, rng)
        if sentence is None or not _fits(sentence[0], sentence[1], example.question, asking):
            continue
        fit = [place for place in places if name is None or any(name in told for told in whole[:place])]
        if fit:
            place = fit[int(rng.random() * len(fit))]
            return replace(example, question=" ".join([*whole[:place], sentence[1], *whole[place:]]))
    return None


def _may_stand_before(sentence: str, place: int, last: int) -> bool:
    """Whether the sentence at that place of the problem does not point to the one before it."""
    if place in (0, last):
        return not PRONOUN.among(sentence) and not TAKES_UP.among(sentence)
    return not POINTS.among(sentence)


def _draw(question: str, rng: Random) -> tuple[tuple[str, str] | None, str | None]:
    """What the sentence speaks of and the sentence, and the person whom it names."""
    names = list(persons(question))
    name = names[int(rng.random() * len(names))] if names and rng.random() < ON_TOPIC else None
    kinds = bank("on-topic" if name else "off-topic")
    kind, text = kinds[int(rng.random() * len(kinds))]
    text = RANGE.sub(
        lambda match: str(rng.randint(int(match[1]), int(match[2]))), text.replace("{name}", name or "")
    )
    return (kind, text), name


def _fits(kind: str, sentence: str, question: str, asking: str) -> bool:
    if ASKED[kind].search(asking) or (UNCLEAR.search(asking) and kind not in SAFE_WHERE_UNCLEAR):
        return False
    names = {name.lower()[:5] for name in persons(sentence)}
    return (_stems(sentence) - names).isdisjoint(_stems(question))


@functools.lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that say what a text is about."""
    return frozenset(word[:5] for word in CONTENT.findall(text.lower()) if word not in COMMON_WORDS)

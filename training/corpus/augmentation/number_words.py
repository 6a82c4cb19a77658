"""Whole numbers from 0 to 100 as words, and words as numbers."""

import re
from random import Random

from app.curriculum.numerals import cardinal
from app.problem.number_words import SMALL, TENS
from training.corpus.augmentation.vocabulary import Words
from training.corpus.example import CorpusExample

MOST = 100
CHANGED = 0.6  # of the numbers that may be written otherwise
LABEL = (
    r"(?i:rooms?|numbers?|pages?|grades?|chapters?|levels?|bus|routes?|tracks?|lanes?|gates?|no\.|days?|steps?|teams?|class|"
    r"sizes?|platforms?|floors?|doors?|house|weeks?|stage|round|year|line|seat|exit|channel|step|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|at|by|to|from|until|in|of)"
)
UNIT = (
    r"(?:cm|mm|km|m|kg|g|mg|ml|mL|l|L|ft|in|yd|mi|lbs?|oz|min|hrs?|h|sec|s|mph|rpm|"
    r"a\.m|p\.m|o'clock|x|am|pm|sq|cubic)"
)
NUMBER = re.compile(
    rf"(?<![\w.,:$£€/#+*=()-])(?<!- )(?<![-+*/x×÷=] )"
    rf"(\d{{1,3}})(?![\w%:/°=*+)-])(?![.,]\d)(?! ?[-+*/×÷=x] ?[\d_])"
    rf"(?! {UNIT}\b)(?! \d)"
)
FIGURES = re.compile(r"\d+")
"""Where a number may stand: found much faster than the number itself."""
NEAR = 30
"""Letters before a number among which its label is looked for."""
BEGINS = re.compile(r"[.?!]['\")]?\s+$")
LABELLED = re.compile(rf"\b(?:{LABEL})\s+$")
ARITHMETIC = re.compile(r"\d ?[-+*/×÷=x] ?[\d_?]|= ?[_?]")
SPELLED = "|".join(sorted([*SMALL, *TENS], key=len, reverse=True))
SPELLED_WORDS = Words(SPELLED)
WORDS = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(TENS)})-(?:{'|'.join(list(SMALL)[1:10])})|{SPELLED})(?![\w-])", re.IGNORECASE
)
NOT_AFTER = re.compile(
    r"\s+(?:hundred|thousand|million|and a|or|of (?:them|the|us|it)|half|halves|thirds?|quarters?|"
    r"fourths?|fifths?|"
    r"sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|dozen|times|point|o'clock|more than one)\b|\s+(?:"
    + SPELLED
    + r")\b",
    re.IGNORECASE,
)
NOT_BEFORE = re.compile(
    r"\b(?:hundred|thousand|million|hundred and|point|times|the|any|every|a|no|each|" + SPELLED + r")\s+$",
    re.IGNORECASE,
)
PLURAL = re.compile(
    r" (?!more\b|less\b|times\b|hours\b|minutes\b|years\b|days\b|dollars\b|cents\b|inches\b)[a-z]+[a-rt-z]s\b"
)

DOZENS = {12: "a dozen", 24: "two dozen", 36: "three dozen"}
NO_DOZEN_AFTER = re.compile(r"\b(?:the|a|these|those|all|his|her|their|other|first|last)\s+$", re.IGNORECASE)


def numbers_as_words(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """Some numbers become words: 12 becomes twelve, or a dozen where things are counted.

    Prices with a sign, clock times, decimals, numbers that are names (room 7) and numbers beside the sign
    of a unit stay.
    """
    text = example.question
    if example.topic == "plain-arithmetic" or ARITHMETIC.search(text):
        return None

    def write(match: re.Match[str]) -> str:
        value = int(match[1])
        before = text[: match.start()]
        things = PLURAL.match(text, match.end())
        if value > MOST or match[1] != str(value) or (not things and LABELLED.search(before[-NEAR:])):
            return match.group()
        if rng.random() >= CHANGED:
            return match.group()
        word = cardinal(value)
        if value in DOZENS and things and not NO_DOZEN_AFTER.search(before[-NEAR:]) and rng.random() < 0.5:
            word = DOZENS[value]
        starts = not before.strip() or BEGINS.search(before[-NEAR:])
        return word.capitalize() if starts else word

    def write_figures(figures: re.Match[str]) -> str:
        number = NUMBER.match(text, figures.start())
        return write(number) if number else figures.group()

    changed = FIGURES.sub(write_figures, text)
    return None if changed == text else example.told(changed)


def numbers_as_digits(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """Number words become digits: twelve boxes -> 12 boxes. "One" stays, it is often a pronoun."""
    text = example.question
    if not SPELLED_WORDS.among(text):
        return None

    def write(match: re.Match[str]) -> str:
        word, before = match.group(), text[: match.start()][-NEAR:]
        inside = before.strip() and not re.search(r"[.?!:]['\")]?\s+$", before)
        if word.lower() in ("one", "zero") or (inside and word[0].isupper()):
            return word
        if NOT_AFTER.match(text, match.end()) or NOT_BEFORE.search(before) or rng.random() >= CHANGED:
            return word
        parts = word.lower().split("-")
        return str(sum(SMALL.get(part, TENS.get(part, 0)) for part in parts))

    changed = WORDS.sub(write, text)
    return None if changed == text else example.told(changed)

"""What the first story of a chain asks for, and how the second one may speak of it."""

import re
from dataclasses import dataclass
from random import Random
from typing import Literal

from training.corpus.augmentation.asking import BE_STATE, clause
from training.corpus.augmentation.names import persons
from training.corpus.augmentation.sentences import PRONOUN, split_story
from training.corpus.example import CorpusExample

Kind = Literal["count", "money"]
"""What a number tells: how many of something, or a sum in dollars."""

LEFT_ALONE = re.compile(
    r"(?:years?|cents?|pennies|nickels|dimes|quarters|degrees?|percent|percentage|points?|times|square|cubic|units?|"
    r"o'clock|more than|half|halves|thirds|fourths)\b"
)
MEASURE = re.compile(
    r"\b(?:minutes?|hours?|seconds?|cm|km|mm|m|kg|g|ml|L|\w*meters?|\w*liters?|\w*grams?|miles?|feet|"
    r"foot|inch(?:es)?|yards?|pounds?|ounces?|gallons?)\b"
)
"""Units: only the same unit may be as many."""
QUOTES = re.compile(r"\"|(?:^| )'\w")
"""Somebody speaks: "I have that many" would be another one's word."""
HOW_MANY = re.compile(
    r"How many (?P<things>(?:(?!(?:is|are|was|were|do|does|did|will|can|could|would|should|must|has|have|"
    r"had)\b)[a-z][a-z'-]*(?: |(?=\?)))*)(?P<tail>[^?]*)\?"
)
HOW_MUCH = re.compile(r"How much(?: money)? (?P<tail>[^?]*)\?")
ASKS_MONEY = re.compile(
    r"\b(?:cost|costs|price|pay|pays|paid|spend|spent|earn|earned|money|dollars|owe|owes|bill|fee|profit|"
    r"change|charge|budget|wage|income|savings|save|saved)\b"
)
IS_MONEY = re.compile(
    r"the (?:[a-z]+ ){0,2}(?:cost|price|pay|fee|bill|profit|change|budget|wage|income|"
    r"(?:amount|sum) of money)\b"
)
WHAT_IS = re.compile(r"(?:What (?:is|was|are|were)|Find|Calculate|Work out) (?P<what>the [^?.]*)[?.]")
NUMBER_OF = re.compile(r"the (?:[a-z]+ )?number of (?P<things>[a-z]+(?: [a-z]+)?)\b")
LATE_HOW_MANY = re.compile(r"[A-Z][^?]*\bhow many (?P<things>[a-z]+(?: [a-z]+)?)\b[^?]*\?")
LEADS = ("First find {}.", "Find out {}.", "First work out {}.", "Work out {}.", "Think of {}.")
TWO_WORD_VERBS = frozenset({"and", "will", "can", "could", "would", "must", "should"})
CLAUSE_WORDS = 7
"""Longest clause that stands after "as many pencils as"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The first story without its question, which is `asking`.

    `what` is asked for, as an object ("how many apples Tom has left"); `equal` as it stands after "as many
    pencils as" or "as much as"; None where unsure.
    """

    story: tuple[str, ...]
    asking: str
    kind: Kind
    things: str
    what: str | None
    equal: str | None

    def announced(self, rng: Random) -> str:
        """A sentence after which "that many" can stand."""
        if self.what is None or (self.story and rng.random() < 0.3):
            return self.asking
        return LEADS[int(rng.random() * len(LEADS))].format(self.what)


def read_asked(example: CorpusExample) -> Asked | None:
    """What the example asks for, where that is a number of things, of dollars or of a unit."""
    parts = split_story(example.question)
    if parts is None or QUOTES.search(example.question):
        return None
    story, asking = parts
    if match := HOW_MANY.fullmatch(asking):
        things = match["things"].strip()
        kind = kind_of(things)
        if kind is None:
            return None
        told = clause(match["tail"])
        what = f"how many {things} {told}".replace("  ", " ") if told else None
        equal = _equal(things, told, example.question) if told and story else None
        return Asked(story, asking, kind, things, what, equal)
    if match := HOW_MUCH.fullmatch(asking):
        if not ASKS_MONEY.search(asking) or "$" not in example.question:
            return None
        told = clause(match["tail"])
        money = "how much money" if "money" in asking else "how much"
        short = told and story and len(told.split()) <= CLAUSE_WORDS and _is_plain(told, example.question)
        return Asked(story, asking, "money", "", f"{money} {told}" if told else None, told if short else None)
    if match := WHAT_IS.fullmatch(asking):
        if number := NUMBER_OF.match(match["what"]):
            kind = kind_of(number["things"])
            return (
                Asked(story, asking, kind, number["things"], match["what"], _short(match["what"]))
                if kind
                else None
            )
        if IS_MONEY.match(match["what"]) and "$" in example.question and "cents" not in asking:
            return Asked(story, asking, "money", "", match["what"], _short(match["what"]))
        return None
    if match := LATE_HOW_MANY.fullmatch(asking):
        kind = kind_of(match["things"])
        return Asked(story, asking, kind, match["things"], None, None) if kind else None
    return None


def kind_of(things: str) -> Kind | None:
    """The kind of a noun that a number counts; None for units that are left alone."""
    return None if any(LEFT_ALONE.fullmatch(word) for word in things.split()) else "count"


def _is_plain(told: str, text: str) -> bool:
    """Whether it begins with a named person and points to no other."""
    return told.split()[0] in persons(text) and not PRONOUN.among(told) and "," not in told


def _equal(things: str, told: str, text: str) -> str | None:
    """After "as many pencils as": "Tom has apples left", "there are apples in the bag"."""
    if not things or re.match(r"(?:more|fewer|less|other|of)\b", things) or len(told.split()) > CLAUSE_WORDS:
        return None
    if re.search(r"\b(?:if|when|after|before|than)\b|,|\d", told) or PRONOUN.among(told):
        return None
    there = told.startswith(("there are ", "there were ", "are left", "were left"))
    words = (told if told.startswith("there") else f"there {told}" if there else told).split()
    if there or (_is_plain(told, text) and len(words) > 1 and words[1] not in TWO_WORD_VERBS):
        return " ".join([*words[:2], things, *words[2:]])
    if things.split()[-1] in ("left", "altogether"):
        return None
    return f"the number of {things} {'that ' if BE_STATE.fullmatch(told) else ''}{told}"


def _short(what: str) -> str | None:
    """A noun phrase ("the total cost") that may stand there."""
    long = len(what.split()) > CLAUSE_WORDS or re.search(r"\d|,|\b(?:if|when|in dollars)\b", what)
    return None if long or PRONOUN.among(what) else what

"""Other ways to ask the same: "How many are left?" -> "Find how many are left.", and the question first."""

import re
from collections.abc import Sequence
from random import Random

from training.corpus.augmentation.asking import clause
from training.corpus.augmentation.sentences import OPENERS, PRONOUN, lower_first, split_story
from training.corpus.augmentation.words import pronouns
from training.corpus.example import CorpusExample

HOW_MANY = re.compile(
    r"(?P<what>How (?:many|much)(?: (?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|will\b|can\b|would\b|"
    r"could\b|has\b|have\b|had\b|must\b|should\b)"
    r"[\w'-]+){0,5}) (?P<tail>(?:is|are|was|were|do|does|did|will|can|would|could|has|have|had|must|"
    r"should) [^?]*)\?"
)
WHAT_IS = re.compile(r"What (?:is|was|are|were) (?P<what>(?:the|his|her|their|its|[A-Z][a-z]+'s) [^?]*)\?")
FIND = re.compile(r"Find (?P<what>(?:the|his|her|their|its|[A-Z][a-z]+'s) [^?]*)\.")
LEADS = (
    "Find {}.", "Find out {}.", "Work out {}.", "Calculate {}.", "Tell me {}.", "Figure out {}.",
    "Can you find {}?", "Can you tell {}?",
    "Can you work out {}?", "I want to know {}.", "Say {}.", "Determine {}.",
)  # fmt: skip
NOUN_LEADS = (
    "Find {}.",
    "Calculate {}.",
    "Work out {}.",
    "Determine {}.",
    "Can you find {}?",
    "What could {} be?",
)
MOST_JOINED_WORDS = 34
TELLS_FIRST = re.compile(
    r"(?:[A-Z][^\W\d_]+ (?:has|had|is|was|bought|buys|sold|sells|gave|gives|made|makes|found|finds|got|"
    r"gets|needs|lost|loses|picked|picks|saw|"
    r"earns|earned|saves|saved|wants|collected|collects|spent|pays|paid|reads|read|runs|ran|walks|"
    r"walked|baked|bakes|shares|shared)\b|"
    r"There (?:is|are|was|were)\b|(?:The|A|An|Each|Every|One|His|Her|He|She|They) [a-z ]*?\b(?:has|had|"
    r"is|are|was|were|costs?|holds?|weighs?|"
    r"takes?|needs?|lasts?|contains?)\b|\d+ [a-z ]+ (?:are|were|is|was)\b)"
)
NOT_JOINED = re.compile(r"[;:\"?!(]|\b(?:if|when|suppose|let)\b", re.IGNORECASE)


def question_forms(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """The asking sentence in another form, or told with the story in one sentence. None where unsure how."""
    parts = split_story(example.question)
    if parts is None:
        return None
    story, asking = parts
    if rng.random() < 0.5 and (joined := _joined(story, asking, rng)):
        return example.told(joined)
    asked = _asked_otherwise(asking, rng)
    return example.told(" ".join([*story, asked])) if asked else None


def _asked_otherwise(asking: str, rng: Random) -> str | None:
    if match := HOW_MANY.fullmatch(asking):
        told = clause(match["tail"])
        if told is None:
            return None
        what = match["what"][0].lower() + match["what"][1:]
        if what.startswith("how many ") and told.startswith(("are ", "were ")) and rng.random() < 0.4:
            return f"Find the number of {what.removeprefix('how many ')} that {told}."
        return LEADS[int(rng.random() * len(LEADS))].format(f"{what} {told}")
    if match := WHAT_IS.fullmatch(asking):
        if re.search(r"\b(?:if|when|that is|who|which)\b", match["what"]):
            return None
        return NOUN_LEADS[int(rng.random() * (len(NOUN_LEADS) - 1))].format(match["what"])
    if match := FIND.fullmatch(asking):
        what = match["what"]
        number = re.fullmatch(r"the number of ([a-z ]+) that (.*)", what)
        if number and rng.random() < 0.5:
            return f"Find how many {number[1]} {number[2]}."
        return f"What is {what}?"
    return None


def _joined(story: Sequence[str], asking: str, rng: Random) -> str | None:
    """The whole problem in one sentence: "If A and B, how many ...?" or "How many ... if A and B?"."""
    if not 1 <= len(story) <= 2 or sum(len(sentence.split()) for sentence in story) > MOST_JOINED_WORDS:
        return None
    if any(
        not sentence.endswith(".") or NOT_JOINED.search(sentence) or not TELLS_FIRST.match(sentence)
        for sentence in story
    ):
        return None
    if not HOW_MANY.fullmatch(asking) or NOT_JOINED.search(asking[:-1]):
        return None
    names = frozenset(pronouns()) | frozenset(
        word for sentence in story for word in re.findall(r"[A-Z]\w+", sentence) if word not in OPENERS
    )
    told = " and ".join(lower_first(sentence.rstrip("."), names) for sentence in story)
    if rng.random() < 0.5 and not PRONOUN.among(asking):
        return f"{asking[:-1]} if {told}?"
    return f"If {told}, {lower_first(asking, names)}"

"""The sentences of a story in another order, where all of them tell how things stand."""

import re
from functools import lru_cache
from random import Random

from training.corpus.augmentation.sentences import POINTS, split_story
from training.corpus.example import CorpusExample

COUNTS = re.compile(r"\b\d[\d,.]* (?!are\b|is\b|were\b|was\b|have\b|has\b|of\b|on\b|in\b)[a-z]{2,}|\$\d")
BEGINS = re.compile(r"(?!The\b)(?:[A-Z][^\W\d_]+(?:'s)?|A|An|Each|Every) (?!of\b)[a-z]")
STANDS = re.compile(
    r"\b(?:has|have|is|are|costs?|weighs?|holds?|contains?|measures?|lasts?|sells for|lives|plays|"
    r"earns?|needs)\b"
)
HAPPENS = re.compile(
    r"\b(?:\w+ed|gave|gives|took|takes|bought|buys|sold|sells(?! for)|lost|loses|got|gets|found|finds|"
    r"made|makes|ate|eats|put|puts|adds|went|goes|"
    r"comes|came|leaves|left|brings|brought|spends|spent|pays|paid|joins?|begins?|starts?|first|second|"
    r"third|last|finally|more|less|fewer|lower|higher|cheaper|dearer|longer|shorter|taller|heavier|"
    r"lighter|older|younger|bigger|smaller|ahead|behind|but|and so|empty|full|of these|twice|half|times|"
    r"than|as|was|were|had|will|if|when|until|before|since|every|per|tomorrow|yesterday|today|remaining)\b"
)
"""In small letters."""
DEFINITE = re.compile(r"\bthe ([a-z]+)", re.IGNORECASE)


def reorder_sentences(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """The telling sentences shuffled.

    Refuses where one tells of an event, or points to another by a pronoun, a comparison or "the ...".
    """
    parts = split_story(example.question)
    if parts is None or len(parts[0]) < 2:
        return None
    story, asking = parts
    for sentence in story:
        others = " ".join(other for other in story if other is not sentence).lower()
        if (
            not STANDS.search(sentence)
            or not COUNTS.search(sentence)
            or not BEGINS.match(sentence)
            or HAPPENS.search(sentence.lower())
            or POINTS.among(sentence)
            or not sentence.endswith(".")
        ):
            return None
        if any(_beginning(noun[:4]).search(others) for noun in DEFINITE.findall(sentence)):
            return None
    if POINTS.among(asking):
        return None
    order = [*story]
    rng.shuffle(order)
    return None if order == [*story] else example.told(" ".join([*order, asking]))


@lru_cache(maxsize=4096)
def _beginning(letters: str) -> re.Pattern[str]:
    return re.compile(rf"\b{letters}")

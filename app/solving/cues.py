"""Do the words of a question ask for what a program does last: add, take away, multiply, divide?

The words are read by a linear model (`app.packs.cues`), which learned from the training problems. It knows
far less than the generator, so it weighs little in the vote; but it makes mistakes of its own, so that its
doubt is evidence (docs/decisions/0019).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from app.packs.cues import Cues
from app.solving.calculation import calculation, parts_of
from app.solving.familiarity import words

ASKING = frozenset("how what which where when find calculate work".split())
WEIGHT = 0.25
"""Of the logarithm of the probability in a vote: a conditional logit gave 0.24."""
LEAST = 0.01
"""Less likely than that an operation is not called."""


def asked_for(question: str, program: str, cues: Cues) -> float:
    """How likely `question` asks for what `program` ends with: the logarithm, at least that of LEAST."""
    chances = cues.log_probabilities(signs(question))
    return max(math.log(LEAST), chances[operation_of(calculation(question, program))])


def weight(log_probability: float) -> float:
    """By what a vote is multiplied, above 0 up to 1."""
    return math.exp(WEIGHT * log_probability)


def signs(question: str) -> Iterator[str]:
    """Each different word and pair of words, and, marked, each word from the last word of asking on."""
    told = list(words(question))
    asking = max((place for place, word in enumerate(told) if word in ASKING), default=0)
    pairs = (f"{one} {other}" for one, other in pairwise(told))
    yield from sorted({*told, *pairs, *(f"? {word}" for word in told[asking:])})


def operation_of(calculated: str | None) -> str:
    """Which of `app.packs.cues.OPERATIONS` a calculation, as `calculation` writes it, ends with."""
    parts = parts_of(calculated or "")
    sign = parts[0] if parts else ""
    if sign == "+":
        return "difference" if any(part.startswith("-") for part in parts[1:]) else "sum"
    if sign == "*":
        return "quotient" if any(part.startswith("/") for part in parts[1:]) else "product"
    return "other"

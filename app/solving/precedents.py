"""Has a question that is worded like this one been calculated like this before?

A small generator knows many wordings and now and then takes one for another: it doubles where "76 is double
which number?" asks for the half. Training problems are right by construction, so the pairs that they make of
a wording (a run of four words) and a calculation are a memory of what is right, which no model has to learn:
where a question's runs stood beside this calculation, the candidate has precedents. docs/decisions/0013 has
what that is worth.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from app.packs.wordings import Wordings
from app.solving.calculation import calculation
from app.solving.familiarity import runs

SHARPNESS = 6.0
"""How much a vote without any precedent counts less, in natural logarithms. 5 to 8 did alike."""


def precedent(question: str, program: str, wordings: Wordings) -> float:
    """The share, 0 to 1, of the question's runs that stood in training beside what `program` calculates."""
    found = calculation(question, program)
    if found is None:
        return 0.0
    known = [pair in wordings for pair in pairs(runs(question, wordings), found)]
    return sum(known) / len(known)


def pairs(found_runs: Iterable[str], calculated: str) -> Iterator[str]:
    """Each run of a question beside the calculation, as they stand in a pack's `Wordings`."""
    return (f"{run}\t{calculated}" for run in found_runs)


def weight(share: float) -> float:
    """By what a candidate's vote is multiplied, up to 1, where `share` of its pairs have a precedent."""
    return math.exp(SHARPNESS * (share - 1.0))

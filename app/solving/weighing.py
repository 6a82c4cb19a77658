"""How much a candidate's vote counts beside the verifier's score: does its program fit the question?"""

from __future__ import annotations

from app.packs.wordings import Wordings
from app.problem.answers import Answer
from app.solving import plausibility, precedents


def vote_weight(question: str, program: str, answer: Answer, wordings: Wordings | None) -> float:
    """By what the vote is multiplied, above 0 up to 1: its plausibility, and what `wordings` remembers."""
    plausible = plausibility.weight(plausibility.plausibility(question, program, answer))
    if wordings is None:
        return plausible
    return plausible * precedents.weight(precedents.precedent(question, program, wordings))

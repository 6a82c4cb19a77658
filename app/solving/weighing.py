"""How much a candidate's vote counts beside the verifier's score: does its program fit the question?"""

from __future__ import annotations

from app.packs.wordings import Wordings
from app.problem.answers import Answer
from app.solving import cues, plausibility, precedents


def vote_weight(question: str, program: str, answer: Answer, wordings: Wordings | None) -> float:
    """By what the vote is multiplied, above 0 up to 1: its plausibility, and what `wordings` know."""
    weight = plausibility.weight(plausibility.plausibility(question, program, answer))
    if wordings is None:
        return weight
    weight *= precedents.weight(precedents.precedent(question, program, wordings))
    if wordings.cues is None:
        return weight
    return weight * cues.weight(cues.asked_for(question, program, wordings.cues))

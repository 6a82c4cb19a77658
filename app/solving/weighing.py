"""How much a candidate's vote counts beside the verifier's score: does its program fit the question?"""

from __future__ import annotations

from app.inference import Reading
from app.packs.wordings import Wordings
from app.problem.answers import Answer
from app.solving import cues, plausibility, precedents, relations


def vote_weight(
    question: str, program: str, answer: Answer, wordings: Wordings | None, reading: Reading | None = None
) -> float:
    """By what the vote is multiplied, above 0 up to 1.

    Its plausibility, what `wordings` know, and how far it relates the numbers as `reading` has them.
    """
    weight = plausibility.weight(plausibility.plausibility(question, program, answer))
    if wordings is not None:
        weight *= precedents.weight(precedents.precedent(question, program, wordings))
        if wordings.cues is not None:
            weight *= cues.weight(cues.asked_for(question, program, wordings.cues))
    if reading is not None:
        weight *= relations.weight(question, program, reading)
    return weight

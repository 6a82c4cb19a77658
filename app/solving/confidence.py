"""From the candidates' evidence to a probability that the leading answer is right, and a verdict."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from app.inference import Reading
from app.packs.manifest import Calibration
from app.packs.wordings import Wordings
from app.solving.cues import asked_for
from app.solving.familiarity import familiarity
from app.solving.plausibility import READINGS, plausibility
from app.solving.precedents import precedent
from app.solving.relations import related
from app.solving.rivals import rival
from app.solving.solution import Verdict
from app.solving.voting import Tally

FAMILIAR, PRECEDENT, RIVAL, ASKED_FOR = "familiar", "precedent", "rival", "asked_for"
REMEMBERED = (FAMILIAR, PRECEDENT, RIVAL, ASKED_FOR)
"""What only a pack that has wordings can tell, the last one only with cues among them."""
RELATED = "related"
"""What only a pack with a reader can tell."""
FEATURES = (
    "vote_share",
    "mean_score",
    "best_score",
    "agreement",
    "ran_share",
    "distinct_answers",
    "log_probability",
    *READINGS,
    *REMEMBERED,
    RELATED,
)
UNCALIBRATED_UNSURE_AT = 0.05
CONTRADICTED = 0.5
"""The most that is believed of an answer to a question of which every run of words stood in training, but
fewer than KNOWN_BESIDE of them beside what is calculated, and about as many or more beside something else: it
may be a known story with its question turned round (docs/decisions/0021, 0023)."""
KNOWN_BESIDE = 0.95
ABOUT = 0.1
"""How many fewer of the runs something else may have and still count as about as many."""


def features(
    tallies: Sequence[Tally],
    drawn: int,
    question: str,
    program: str,
    wordings: Wordings | None = None,
    reading: Reading | None = None,
) -> dict[str, float]:
    """The evidence as numbers, by the names of `FEATURES`; all 0 where no candidate ran.

    `tallies` are sorted as `count_votes` does, `drawn` is the number of candidates that were written,
    `program` the one that would be shown, `wordings` those that the models know, where that is on record,
    `reading` the one of the question, where the pack has a reader.
    `vote_share`: the leader's weight among all weights; `mean_score` and `best_score`: those of
    the leader's candidates; `agreement`: the leader's votes among the candidates that ran; `ran_share`:
    those among the drawn ones; `distinct_answers`: how many different answers there are;
    `log_probability`: the generator's of the leader's likeliest program, low where the wording is strange.
    `familiar`: how far the wording is known (`app.solving.familiarity`); `precedent`: how far it is known
    beside what the program calculates (`app.solving.precedents`), and `rival` beside another calculation
    (`app.solving.rivals`); `asked_for`: how far the words ask for what it does last (`app.solving.cues`); all
    four 0 where nothing is on record. `related`: how far it relates the numbers as they are read
    (`app.solving.relations`), 0 without a reading. The others are those of `app.solving.plausibility`.
    """
    if not tallies:
        return dict.fromkeys(FEATURES, 0.0)
    cues = None if wordings is None else wordings.cues
    leader, ran = tallies[0], sum(tally.votes for tally in tallies)
    weight = math.fsum(tally.weight for tally in tallies)
    return {
        "vote_share": leader.weight / weight if weight > 0 else 0.0,
        "mean_score": leader.weight / leader.votes,
        "best_score": leader.best,
        "agreement": leader.votes / ran,
        "ran_share": ran / drawn,
        "distinct_answers": float(len(tallies)),
        "log_probability": leader.log_probability,
        **plausibility(question, program, leader.answer),
        FAMILIAR: familiarity(question, wordings) if wordings is not None else 0.0,
        PRECEDENT: precedent(question, program, wordings) if wordings is not None else 0.0,
        RIVAL: rival(question, program, wordings) if wordings is not None else 0.0,
        ASKED_FOR: asked_for(question, program, cues) if cues is not None else 0.0,
        RELATED: related(question, program, reading) if reading is not None else 0.0,
    }


def probability(evidence: Mapping[str, float], calibration: Calibration | None) -> float:
    """The probability that the leading answer is right, 0 to 1; 0 where no candidate ran.

    Without a calibration it is a guess: the leader's share, times its mean score, times the share that ran.
    What is known to be calculated otherwise is believed no more than `CONTRADICTED`.
    """
    if evidence["distinct_answers"] == 0:
        return 0.0
    if calibration is None:
        return evidence["vote_share"] * evidence["mean_score"] * evidence["ran_share"]
    chance = calibration.probability(evidence)
    beside = evidence[PRECEDENT]
    contradicted = evidence[FAMILIAR] == 1.0 and beside < min(KNOWN_BESIDE, evidence[RIVAL] + ABOUT)
    return min(chance, CONTRADICTED) if contradicted else chance


def verdict(chance: float, calibration: Calibration | None) -> Verdict:
    """What the tutor says at that probability: show it, show it as unsure, or decline."""
    if calibration is not None and chance >= calibration.verified_at:
        return "verified"
    unsure_at = UNCALIBRATED_UNSURE_AT if calibration is None else calibration.unsure_at
    return "unsure" if chance >= unsure_at and chance > 0 else "unsolved"


def measurable(wordings: Wordings | None, *, read: bool = False) -> tuple[str, ...]:
    """The names of `FEATURES` that say something of a pack with these wordings (or none) and a reader."""
    without = set[str]() if read else {RELATED}
    if wordings is None:
        without |= {*REMEMBERED}
    elif wordings.cues is None:
        without.add(ASKED_FOR)
    return tuple(name for name in FEATURES if name not in without)


def unknown_features(calibration: Calibration, wordings: Wordings | None, *, read: bool = False) -> list[str]:
    """The names in `calibration` that can not be computed: of a newer version, or without such files."""
    return [name for name in calibration.features if name not in measurable(wordings, read=read)]

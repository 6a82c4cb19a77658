from dataclasses import replace

import pytest

from app.inference import Reading
from app.inference.reading import RELATIONS, ROLES
from app.packs.manifest import Calibration
from app.solving.confidence import features, probability
from app.solving.voting import count_votes
from tests.training.evaluation.results import result
from training.evaluation.decisions import decide, judge, reckoned_answer, summary

# The probability rises with the leader's share of the votes: sigmoid(8 x share - 4).
CALIBRATION = Calibration(
    features=("vote_share",), weights=(8.0,), bias=-4.0, verified_at=0.9, unsure_at=0.3, fitted_on="nothing"
)
SURE_RIGHT = result(5, (5, 0.9), (5, 0.9))
SURE_WRONG = result(5, (4, 0.9), (4, 0.9))
SPLIT = result(5, (5, 0.6), (4, 0.6))
NOTHING = result(5, (None, None), (None, None))


def test_a_problem_is_judged_as_the_app_judges_it() -> None:
    judged = judge(SPLIT, CALIBRATION)
    evidence = features(count_votes(SPLIT[1].votes()), 2, SPLIT[0].question, SPLIT[1].attempts[0].text)
    assert judged.evidence == evidence
    assert judged.probability == probability(evidence, CALIBRATION)
    assert judged.verdict == "unsure"
    assert judged.right


def test_the_reading_that_the_votes_were_weighed_by_is_evidence() -> None:
    item, attempts = result(5, (5, 0.9), question="How many are 5 and 3?")
    unused = [-0.5 if kind == "unused" else -2.0 for kind in RELATIONS]
    reading = Reading([[0.0] * len(ROLES)] * 2, [[unused] * 2] * 2)
    assert judge((item, replace(attempts, reading=reading)), None).evidence["related"] == -0.5
    assert judge((item, attempts), None).evidence["related"] == 0.0


def test_a_sum_is_judged_as_it_is_reckoned_whatever_was_sampled() -> None:
    wrong = result(35, (12, 0.9), (12, 0.9), question="(3 + 4) * 5")
    judged = judge(wrong, CALIBRATION)
    assert (judged.probability, judged.verdict, judged.right) == (1.0, "verified", True)
    assert judge(wrong, None).verdict != "verified"
    assert reckoned_answer(wrong[0]) == wrong[0].answer
    assert reckoned_answer(SPLIT[0]) is None


def test_decisions_count_what_would_be_shown() -> None:
    decisions = decide([judge(one, CALIBRATION) for one in (SURE_RIGHT, SURE_WRONG, SPLIT, NOTHING)])
    assert decisions.coverage == 0.5
    assert decisions.shown_wrong == 0.5
    assert decisions.verified == 2
    assert decisions.verified_wrong == 1
    assert decisions.unsure == 1
    assert decisions.unsure_right == 1.0
    assert decisions.unsolved == 1
    assert decisions.agreement == pytest.approx((1 + 1 + 0.5 + 0) / 4)


def test_without_a_calibration_nothing_is_shown_as_verified() -> None:
    decisions = decide([judge(SURE_RIGHT, None), judge(SURE_WRONG, None)])
    assert decisions.coverage == 0
    assert decisions.shown_wrong is None
    assert "shown wrong -" in summary(decisions)

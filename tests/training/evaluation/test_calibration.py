import math
import random

import numpy as np
import pytest

from app.packs.manifest import Calibration
from app.problem.answers import Answer
from app.solving.confidence import FEATURES
from tests.training.evaluation.results import result
from training.evaluation.calibration import choose_threshold, fit, fit_logistic, is_for_fitting, quality
from training.evaluation.data import Item
from training.evaluation.decisions import Judged, judge


def test_finds_the_function_that_the_data_were_drawn_from() -> None:
    rng = np.random.default_rng(0)
    inputs = rng.normal(size=(20_000, 2)) * (1.0, 5.0) + (0.0, 3.0)
    chances = 1 / (1 + np.exp(-(1.5 * inputs[:, 0] - 0.4 * inputs[:, 1] + 0.7)))
    weights, bias = fit_logistic(inputs, (rng.random(20_000) < chances).astype(float))
    assert weights == pytest.approx([1.5, -0.4], abs=0.1)
    assert bias == pytest.approx(0.7, abs=0.15)


@pytest.mark.parametrize("targets", [[0, 0, 1, 1], [1, 1, 1, 1], [0, 0, 0, 0]])
def test_separable_and_one_sided_data_have_a_finite_fit(targets: list[int]) -> None:
    inputs = np.array([[0.0, 1.0], [0.1, 1.0], [0.9, 1.0], [1.0, 1.0]])
    weights, bias = fit_logistic(inputs, np.array(targets, dtype=float))
    assert np.isfinite(weights).all()
    assert math.isfinite(bias)
    chances = 1 / (1 + np.exp(-(inputs @ weights + bias)))
    assert ((chances > 0.5) == np.array(targets, dtype=bool)).all()


def test_the_threshold_is_the_lowest_that_is_safe() -> None:
    chances = [1 - index / 1000 for index in range(200)]
    right = [index < 150 for index in range(200)]
    # one wrong of 151 shown: (1 + 1) / (151 + 2) = 1.3%; two of 152: 3 / 154 = 1.9%; three of 153: 2.6%
    assert choose_threshold(chances, right, 0.02) == pytest.approx(chances[151], abs=1e-6)


def test_a_few_problems_without_a_mistake_prove_too_little() -> None:
    assert choose_threshold([0.9] * 40, [True] * 40, 0.02) == 1.0
    assert choose_threshold([0.9] * 60, [True] * 60, 0.02) == 0.9
    assert choose_threshold([], [], 0.02) == 1.0


def test_problems_of_one_probability_are_shown_together_or_not_at_all() -> None:
    assert choose_threshold([0.9] * 100, [True] * 90 + [False] * 10, 0.02) == 1.0


def synthetic(count: int, seed: int) -> list[Judged]:
    """Problems whose answers are right with the probability that the share of votes gives."""
    rng = random.Random(seed)
    judged = []
    for index in range(count):
        votes = rng.randint(1, 16)
        right = rng.random() < 1 / (1 + math.exp(4 - votes / 1.6))
        answers = [(5 if right else 4, 0.5)] * votes + [(100 + other, 0.01) for other in range(16 - votes)]
        judged.append(judge(result(5, *answers, question=f"{index}?"), None))
    return judged


def test_a_fitted_calibration_is_reliable_on_other_problems_and_keeps_the_risk() -> None:
    part = synthetic(3000, 1)
    calibration = fit(part, part, FEATURES, risk=0.05, unsure_at=0.2, fitted_on="synthetic")
    again = Calibration.model_validate_json(calibration.model_dump_json())
    others = [
        Judged(one.evidence, again.probability(one.evidence), "", one.right) for one in synthetic(3000, 2)
    ]
    found = quality(others)
    assert found.expected_error < 0.04
    assert sum(one.problems for one in found.bins) == 3000
    risks = list(found.risk_at_coverage.values())
    assert risks[0] < risks[-1]
    shown = [one for one in others if one.probability >= again.verified_at]
    assert 300 < len(shown) < 2000
    assert sum(not one.right for one in shown) / len(shown) < 0.08
    assert again.unsure_at == 0.2


def test_where_no_candidate_ran_there_is_nothing_to_fit() -> None:
    judged = [judge(result(5, (None, None)), None)]
    with pytest.raises(ValueError, match="nothing to calibrate on"):
        fit(judged, judged, FEATURES, risk=0.02, unsure_at=0.2, fitted_on="nothing")


def test_the_halves_are_fixed_by_the_question_and_about_even() -> None:
    items = [Item(f"{number} and {number}?", Answer.of(1)) for number in range(1000)]
    chosen = [is_for_fitting(item) for item in items]
    assert chosen == [is_for_fitting(Item(item.question, Answer.of(2))) for item in items]
    assert 400 < sum(chosen) < 600

"""The probability that the leading answer is right: fitted, with thresholds, and checked on other data.

The probability is a logistic function of the features of `app.solving.confidence` (Platt scaling with several
inputs, Platt 1999), fitted by Newton's method with a small ridge so that it exists for separable data too.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from app.packs.manifest import Calibration
from app.solving.confidence import probability
from training.evaluation.data import Item
from training.evaluation.decisions import Judged
from training.evaluation.risk import RiskPoint, risk_curve, safe_threshold

RIDGE = 1e-2  # on standardised weights, relative to one problem
NEWTON_STEPS = 50
BINS = 10

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bin:
    """Problems with a probability in one tenth: how many, mean probability, share that is right."""

    problems: int
    predicted: float
    right: float


@dataclass(frozen=True, slots=True)
class Quality:
    """How far a probability can be trusted, on data that it was not fitted on.

    `brier`: mean squared error of the probability. `expected_error`: mean distance of `predicted` and
    `right` over the `bins`, weighted by their problems. `risk_at_coverage`: for "0.1" to "1.0", the share
    wrong among that share of problems with the highest probability.
    """

    problems: int
    brier: float
    expected_error: float
    bins: tuple[Bin, ...]
    risk_at_coverage: dict[str, float]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def is_for_fitting(item: Item) -> bool:
    """Whether the problem is in the half that the calibration is fitted on; the other half is reported on."""
    return hashlib.sha256(f"calibration:{item.key}".encode()).digest()[0] < 128


def fit_logistic(inputs: Floats, targets: Floats) -> tuple[Floats, float]:
    """Weights [features] and bias of the logistic function; inputs [problems, features], targets 0, 1."""
    centre, spread = inputs.mean(axis=0), inputs.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    design = np.column_stack([(inputs - centre) / spread, np.ones(len(inputs))])
    penalty = np.full(design.shape[1], RIDGE)  # on the bias too: with one class alone it would go to infinity
    parameters = np.zeros(design.shape[1])
    loss = _loss(design, targets, penalty, parameters)
    for _ in range(NEWTON_STEPS):
        chances = _sigmoid(design @ parameters)
        gradient = design.T @ (chances - targets) + penalty * parameters
        curvature = (design * (chances * (1 - chances))[:, None]).T @ design + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        scale = 1.0
        while scale > 1e-6 and _loss(design, targets, penalty, parameters - scale * step) > loss:
            scale /= 2
        parameters = parameters - scale * step
        before, loss = loss, _loss(design, targets, penalty, parameters)
        if before - loss < 1e-10:
            break
    weights = parameters[:-1] / spread
    return weights, float(parameters[-1] - weights @ centre)


def choose_threshold(
    chances: Sequence[float], right: Sequence[bool], risk: float, confidence: float | None = None
) -> float:
    """The lowest probability at which what is shown would be wrong in at most `risk` of the cases.

    With a confidence (0 to 1) that holds for the true share, with so much confidence. Without one, wrong
    answers are counted with one added among two more shown (Laplace's rule of succession), since a few
    problems without a mistake prove little. 1.0, which no answer reaches, where no threshold is safe enough.
    """
    curve = risk_curve(chances, right)
    if confidence is None:
        safe = [point.threshold for point in curve if expected_risk(point) <= risk]
        chosen = safe[-1] if safe else 1.0
    else:
        chosen = safe_threshold(curve, risk, confidence)
    # rounded up, so that what is read back from a manifest shows no more than was decided here
    return min(1.0, math.ceil(chosen * 1e6) / 1e6)


def expected_risk(point: RiskPoint) -> float:
    """The share of wrong answers to expect of the next ones shown, by Laplace's rule of succession."""
    return (point.wrong + 1) / (point.shown + 2)


def fit(
    judged: Sequence[Judged],
    wholes: Sequence[Judged],
    names: Sequence[str],
    *,
    risk: float,
    unsure_at: float,
    fitted_on: str,
    confidence: float | None = None,
) -> Calibration:
    """The calibration from `judged`, problems at several numbers of candidates; thresholds from `wholes`.

    Raises ValueError where no problem has an answer.
    """
    answered = [one for one in judged if one.evidence["distinct_answers"] > 0]
    if not answered:
        raise ValueError("No candidate gave an answer on these data: there is nothing to calibrate on.")
    inputs = np.array([[one.evidence[name] for name in names] for one in answered])
    weights, bias = fit_logistic(inputs, np.array([float(one.right) for one in answered]))
    shape = Calibration(
        features=tuple(names),
        weights=tuple(round(float(weight), 6) for weight in weights),
        bias=round(bias, 6),
        verified_at=1.0,
        unsure_at=0.0,
        fitted_on=fitted_on,
    )
    shown = [one for one in wholes if one.evidence["distinct_answers"] > 0]
    chances = [probability(one.evidence, shape) for one in shown]
    verified_at = choose_threshold(chances, [one.right for one in shown], risk, confidence)
    return shape.model_copy(update={"verified_at": verified_at, "unsure_at": min(unsure_at, verified_at)})


def quality(judged: Sequence[Judged]) -> Quality:
    """How well the probabilities fit; there must be at least one problem."""
    chances = np.array([one.probability for one in judged])
    right = np.array([float(one.right) for one in judged])
    places = np.minimum((chances * BINS).astype(int), BINS - 1)
    bins = tuple(
        Bin(int(held.sum()), round(float(chances[held].mean()), 6), round(float(right[held].mean()), 6))
        for held in (places == place for place in range(BINS))
        if held.any()
    )
    wrong_first = 1 - right[np.argsort(-chances, kind="stable")]
    cuts = [max(1, round(len(judged) * tenth / 10)) for tenth in range(1, 11)]
    return Quality(
        problems=len(judged),
        brier=round(float(((chances - right) ** 2).mean()), 6),
        expected_error=round(
            sum(one.problems * abs(one.predicted - one.right) for one in bins) / len(judged), 6
        ),
        bins=bins,
        risk_at_coverage={
            f"{tenth / 10:.1f}": round(float(wrong_first[:cut].mean()), 6)
            for tenth, cut in enumerate(cuts, start=1)
        },
    )


def _sigmoid(values: Floats) -> Floats:
    return 0.5 * (1 + np.tanh(values / 2))


def _loss(design: Floats, targets: Floats, penalty: Floats, parameters: Floats) -> float:
    scores = design @ parameters
    return float(np.logaddexp(0, scores).sum() - targets @ scores + 0.5 * penalty @ parameters**2)

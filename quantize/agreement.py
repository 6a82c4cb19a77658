"""How far the logits of one model are from another's, in figures that do not depend on the scale."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Logits = NDArray[np.float32]


@dataclass(frozen=True)
class Agreement:
    """Two sets of logits compared over all positions.

    `relative_error`: root mean square of the difference over the standard deviation of the reference (0 =
    equal, about 1.4 = unrelated); `kl_divergence`: mean over positions, of the other distribution from the
    reference, in nats; `same_top`: share of positions with the same most likely token; `largest`: largest
    difference of a logit.
    """

    relative_error: float
    kl_divergence: float
    same_top: float
    largest: float


def compare_logits(reference: Logits, other: Logits) -> Agreement:
    """`reference` and `other` have the shape (positions, vocabulary).

    A value that is not finite makes every figure as bad as it can be.
    """
    first, second = reference.astype(np.float64), other.astype(np.float64)
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        return Agreement(math.inf, math.inf, 0.0, math.inf)
    difference = second - first
    # A constant added to all logits of a position changes nothing that is ever read from them.
    centred = difference - difference.mean(axis=1, keepdims=True)
    spread = first - first.mean(axis=1, keepdims=True)
    first_log, second_log = _log_softmax(first), _log_softmax(second)
    error, scale = float((centred**2).mean()), float((spread**2).mean())
    return Agreement(
        relative_error=math.sqrt(error / scale) if scale else math.inf if error else 0.0,
        kl_divergence=float((np.exp(first_log) * (first_log - second_log)).sum(axis=1).mean()),
        same_top=float((first.argmax(axis=1) == second.argmax(axis=1)).mean()),
        largest=float(np.abs(difference).max()),
    )


def _log_softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    shifted = logits - logits.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


@dataclass(frozen=True)
class ScoreDifference:
    """How far the scores of two verifiers are apart, over all positions.

    `largest_logit`: largest difference of the logit; `largest` and `typical`: largest and root mean square
    difference of the probability, its sigmoid.
    """

    largest_logit: float
    largest: float
    typical: float


def compare_scores(reference: Logits, other: Logits, score_id: int) -> ScoreDifference:
    """The column `score_id` of two arrays of the shape (positions, vocabulary)."""
    first, second = (logits[:, score_id].astype(np.float64) for logits in (reference, other))
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        return ScoreDifference(math.inf, math.inf, math.inf)
    probability_first, probability_second = (0.5 * (1 + np.tanh(column / 2)) for column in (first, second))
    difference = np.abs(probability_first - probability_second)
    return ScoreDifference(
        largest_logit=float(np.abs(first - second).max()),
        largest=float(difference.max()),
        typical=float(np.sqrt((difference**2).mean())),
    )

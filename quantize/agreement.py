"""How far the logits of one model are from those of another, in figures that do not depend on the model's scale."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Logits = NDArray[np.float32]


@dataclass(frozen=True)
class Agreement:
    """Two sets of logits compared over all positions.

    `relative_error`: root mean square of the difference over the standard deviation of the reference (0 = equal, about
    1.4 = unrelated); `kl_divergence`: mean over positions, of the other distribution from the reference, in nats;
    `same_top`: share of positions with the same most likely token; `largest`: largest difference of one logit.
    """

    relative_error: float
    kl_divergence: float
    same_top: float
    largest: float


def compare_logits(reference: Logits, other: Logits) -> Agreement:
    """`reference` and `other` have the shape (positions, vocabulary); a value that is no number counts as infinite."""
    first, second = reference.astype(np.float64), other.astype(np.float64)
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        return Agreement(float("inf"), float("inf"), 0.0, float("inf"))
    difference = second - first
    # A constant added to all logits of a position changes nothing that is ever read from them.
    centred = difference - difference.mean(axis=1, keepdims=True)
    spread = first - first.mean(axis=1, keepdims=True)
    first_log, second_log = _log_softmax(first), _log_softmax(second)
    return Agreement(
        relative_error=float(np.sqrt((centred**2).mean() / (spread**2).mean())),
        kl_divergence=float((np.exp(first_log) * (first_log - second_log)).sum(axis=1).mean()),
        same_top=float((first.argmax(axis=1) == second.argmax(axis=1)).mean()),
        largest=float(np.abs(difference).max()),
    )


def _log_softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    shifted = logits - logits.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


def largest_score_difference(reference: Logits, other: Logits, score_id: int) -> tuple[float, float]:
    """Largest difference of the score over all positions: of the logit, and of the probability (its sigmoid)."""
    first, second = (logits[:, score_id].astype(np.float64) for logits in (reference, other))
    probabilities = [0.5 * (1 + np.tanh(column / 2)) for column in (first, second)]
    return float(np.abs(first - second).max()), float(np.abs(probabilities[0] - probabilities[1]).max())

"""From errors to weights: as large as the error is beside the mean, once chance is taken out of it.

The true errors of the groups are taken to scatter around the mean m with variance t², and an error e that was
measured on n problems around the true one with variance s² = m(1-m)/n, which is the most that it can be on
average. The best guess of the true error is m + (e - m) t²/(t² + s²): a group of few problems is drawn to the
mean. t² is estimated from the groups themselves; 0 where they do not differ by more than chance.

Sources: Efron and Morris 1975, Data analysis using Stein's estimator, JASA 70 (the guess); DerSimonian and
Laird 1986, Meta-analysis in clinical trials, Controlled Clinical Trials 7 (t²).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from training.corpus.weakness.figures import Group, pooled

LEAST, MOST = 0.5, 4.0
"""Bounds of what one family gets beside the mean: none is starved, none takes over."""


@dataclass(frozen=True, slots=True)
class Weakness:
    """A group as it was measured, its error with chance taken out, and the weight that this gives."""

    group: Group
    shrunken: float
    weight: float


def shrunken_errors(groups: Mapping[str, Group]) -> dict[str, float]:
    """The guess of each group's true error; there must be at least one group."""
    mean = pooled(list(groups.values())).error
    chance = mean * (1 - mean)
    if chance <= 0:
        return dict.fromkeys(groups, mean)
    precisions = {name: group.problems / chance for name, group in groups.items()}
    whole = sum(precisions.values())
    scatter = sum(precisions[name] * (group.error - mean) ** 2 for name, group in groups.items())
    spread = whole - sum(precision**2 for precision in precisions.values()) / whole
    variance = max(0.0, (scatter - (len(groups) - 1)) / spread) if spread > 0 else 0.0
    return {
        name: mean + (group.error - mean) * variance / (variance + 1 / precisions[name])
        for name, group in groups.items()
    }


def weaknesses(groups: Mapping[str, Group], power: float = 1.0) -> dict[str, Weakness]:
    """Each group with its weight: (shrunken error / mean error, within the bounds) to a `power`.

    Weights of several divisions multiply. With a power of 1 / divisions their product is a geometric mean: it
    stays within the bounds, and an error that shows in a topic and in its lengths is not counted twice.
    """
    mean = pooled(list(groups.values())).error
    shrunken = shrunken_errors(groups)
    return {
        name: Weakness(group, shrunken[name], min(MOST, max(LEAST, shrunken[name] / mean)) ** power)
        if mean > 0
        else Weakness(group, 0.0, 1.0)
        for name, group in groups.items()
    }

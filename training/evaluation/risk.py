"""The risk-coverage curve: how many problems are answered at each threshold, and how many of those wrong.

A share of few problems says little, so each point has an upper bound as well: with the stated confidence the
true share is not above it (Clopper and Pearson 1934, one-sided).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from scipy.stats import beta

from training.evaluation.decisions import Judged

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class RiskPoint:
    """What is answered at a threshold: `shown` of all problems (`coverage`), `wrong` of those (`risk`).

    `at_most`: the upper bound of the risk.
    """

    threshold: float
    shown: int
    wrong: int
    coverage: float
    risk: float
    at_most: float

    def to_json(self) -> dict[str, Any]:
        return {name: round(value, 6) for name, value in asdict(self).items()}


def at_most(wrong: int, shown: int, confidence: float = CONFIDENCE) -> float:
    """The upper bound of a share of which `wrong` of `shown` were seen; 1 where nothing was."""
    if wrong >= shown:
        return 1.0
    return float(beta.ppf(confidence, wrong + 1, shown - wrong))


def fewest_without_a_mistake(risk: float, confidence: float) -> int:
    """How many answers must be shown, all right, before the bound is at `risk`."""
    return math.ceil(math.log(1 - confidence) / math.log(1 - risk))


def risk_curve(
    chances: Sequence[float], right: Sequence[bool], confidence: float = CONFIDENCE
) -> tuple[RiskPoint, ...]:
    """A point for each different probability, from the strictest threshold to the one that answers all."""
    order = sorted(zip(chances, right, strict=True), key=lambda pair: -pair[0])
    points, wrong = [], 0
    for shown, (chance, is_right) in enumerate(order, start=1):
        wrong += not is_right
        if shown == len(order) or order[shown][0] != chance:  # those of one probability are shown together
            bound = at_most(wrong, shown, confidence)
            points.append(RiskPoint(chance, shown, wrong, shown / len(order), wrong / shown, bound))
    return tuple(points)


def curve_of(judged: Sequence[Judged]) -> tuple[RiskPoint, ...]:
    """The curve of judged problems; those without an answer come last."""
    return risk_curve([one.probability for one in judged], [one.right for one in judged])


def area_under(curve: Sequence[RiskPoint]) -> float:
    """The mean risk over all coverages, 0 for a perfect order without mistakes (AURC, lower is better).

    Source: Geifman, Uziel and El-Yaniv 2018, https://arxiv.org/abs/1805.08206.
    """
    before = [0.0, *(point.coverage for point in curve)]
    return math.fsum(
        (point.coverage - start) * point.risk for point, start in zip(curve, before, strict=False)
    )


def safe_threshold(curve: Sequence[RiskPoint], risk: float, confidence: float) -> float:
    """The lowest threshold whose true risk is at most `risk` with that confidence; 1 where there is none.

    The thresholds are tried from the first at which it could be shown at all, downwards, until one fails: in
    such a fixed order no allowance for the many tries is needed.
    Source: Learn then Test, Angelopoulos et al. 2021, https://arxiv.org/abs/2110.01052, section 2.3.
    """
    chosen = 1.0
    for point in curve:
        if at_most(0, point.shown, confidence) > risk:
            continue
        if at_most(point.wrong, point.shown, confidence) > risk:
            break
        chosen = point.threshold
    return chosen


def draw_risk(curve: Sequence[RiskPoint], verified_at: float, wanted: float, title: str, path: Path) -> None:
    """Draw the curve with its bound, the risk that is wanted, and where the tutor stands."""
    from training.evaluation.pictures import COLORS, new_axes, save_picture  # matplotlib: only for pictures

    figure, axes = new_axes(title, "problems answered, %", "of these wrong, %")
    coverages = [100 * point.coverage for point in curve]
    risks = [100 * point.risk for point in curve]
    bounds = [100 * point.at_most for point in curve]
    axes.fill_between(coverages, risks, bounds, color=COLORS[0], alpha=0.15, linewidth=0)
    axes.plot(coverages, risks, color=COLORS[0], label=f"seen; shaded: at most, {CONFIDENCE:.0%} sure")
    axes.axhline(100 * wanted, color=COLORS[3], linewidth=1, linestyle="--", label=f"wanted: {wanted:.0%}")
    shown = [point for point in curve if point.threshold >= verified_at]
    if shown:
        here = shown[-1]
        axes.plot([100 * here.coverage], [100 * here.risk], "o", color=COLORS[1], label="shown as verified")
    axes.set_xlim(0, 100)
    axes.set_ylim(bottom=0, top=min(100.0, max([10.0, *(1.6 * risk for risk in risks)])))
    axes.legend(frameon=False, loc="upper left")
    save_picture(figure, path)

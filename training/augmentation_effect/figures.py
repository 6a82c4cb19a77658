"""The tables: each arm's loss and solved share, as differences from the arm that changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from training.augmentation_effect.arms import NONE

RESAMPLES = 5000
SPAN = (2.5, 97.5)
Numbers = npt.NDArray[np.float64]
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure minus that of `none`, with the interval that 95% of resamplings of the problems fall into."""

    value: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out zero."""
        return self.low > 0 or self.high < 0


def difference(changed: Numbers, plain: Numbers, weights: Numbers, seed: int = 0) -> Difference:
    """Of `sum(figure) / sum(weight)` over the same problems; the problems are drawn again with repeats."""
    gains = changed - plain
    draws = np.random.default_rng(seed).integers(0, len(gains), (RESAMPLES, len(gains)))
    means = gains[draws].sum(axis=1) / weights[draws].sum(axis=1)
    low, high = np.percentile(means, SPAN)
    return Difference(float(gains.sum() / weights.sum()), float(low), float(high))


@dataclass(frozen=True, slots=True)
class Measure:
    """A table of its own: which entry of a row holds it, what each problem counts for, how it is written."""

    title: str
    words: str
    entry: str
    of_problems: Callable[[Row], tuple[Numbers, Numbers]]
    digits: int


def _nats(found: Row) -> tuple[Numbers, Numbers]:
    return np.asarray(found["nats"], float), np.asarray(found["tokens"], float)


def _share_right(found: Row) -> tuple[Numbers, Numbers]:
    shares = 100 * np.asarray([np.mean(right) for right in found["right"]], float)
    return shares, np.ones_like(shares)


def _any_right(found: Row) -> tuple[Numbers, Numbers]:
    shares = 100 * np.asarray([any(right) for right in found["right"]], float)
    return shares, np.ones_like(shares)


MEASURES = (
    Measure(
        "Loss on the reference programs",
        "Nats a token of the completion; less is better.",
        "losses",
        _nats,
        4,
    ),
    Measure("pass@1", "Percent of the candidates that are right; more is better.", "solved", _share_right, 1),
    Measure("oracle", "Percent of the problems with any right candidate.", "solved", _any_right, 1),
)
EXPLANATION = (
    f"`{NONE}` itself, then differences from it with the 95% interval over problems; **bold** where that "
    "leaves out 0."
)


def tables(rows: Mapping[str, Row]) -> str:
    """All tables as Markdown, of the finished arms, of which `none` must be one."""
    lines = [EXPLANATION, "", "| arm | told otherwise | too long, so left | training loss | seconds |"]
    lines.append("|---|--:|--:|--:|--:|")
    for name, row in rows.items():
        shares = f"{100 * row['changed']:.1f}% | {100 * row['too_long']:.1f}%"
        lines.append(f"| {name} | {shares} | {row['training_loss']:.3f} | {row['seconds']:.0f} |")
    for measure in MEASURES:
        lines += ["", f"**{measure.title}.** {measure.words}", "", *_table(measure, rows)]
    return "\n".join(lines) + "\n"


def _table(measure: Measure, rows: Mapping[str, Row]) -> list[str]:
    plain = rows[NONE][measure.entry]
    sets = {name: len(measure.of_problems(found)[0]) for name, found in plain.items()}
    lines = ["| arm | " + " | ".join(f"{name} ({count})" for name, count in sets.items()) + " |"]
    lines.append("|---|" + "--:|" * len(sets))
    for name, row in rows.items():
        cells = [_cell(measure, row[measure.entry][place], plain[place], name == NONE) for place in sets]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return lines


def _cell(measure: Measure, found: Row, plain: Row, is_plain: bool) -> str:
    values, weights = measure.of_problems(found)
    if is_plain:
        return f"{values.sum() / weights.sum():.{measure.digits}f}"
    gain = difference(values, measure.of_problems(plain)[0], weights)
    text = f"{gain.value:+.{measure.digits}f}"
    span = f" ({gain.low:+.{measure.digits}f} to {gain.high:+.{measure.digits}f})"
    return (f"**{text}**" if gain.is_clear else text) + span

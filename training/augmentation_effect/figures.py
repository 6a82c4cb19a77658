"""The tables: each arm's loss and solved share, as differences from the arm that changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from training.augmentation_effect.arms import NONE
from training.evaluation.differences import Numbers, difference

Row = Mapping[str, Any]


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
    return difference(values, measure.of_problems(plain)[0], weights).written(measure.digits)

"""The curve of a run: the four figures against the step, with a standard error around each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.evaluation.figures import Figures, standard_error
from training.evaluation.pictures import COLORS, new_axes, save_picture
from training.watching.scores import Score

FIGURES = ("pass_at_1", "majority_at_n", "verifier_at_n", "oracle_at_n")


def named(figures: Figures, candidates: int) -> dict[str, float]:
    """The four figures by the names that people know; verifier@N only where there is a verifier."""
    names = ("pass@1", f"majority@{candidates}", f"verifier@{candidates}", f"oracle@{candidates}")
    values = (getattr(figures, field) for field in FIGURES)
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}


def draw_curve(scores: Sequence[Score], candidates: int, title: str, path: Path) -> None:
    """Draw the scores, of which there is at least one, in the order of their steps."""
    problems = scores[-1].figures.problems
    figure, axes = new_axes(title, "training step", f"solved of {problems} problems, %")
    steps = [score.step for score in scores]
    rows = [named(score.figures, candidates) for score in scores]
    for color, name in zip(COLORS, rows[-1], strict=False):
        shares = [row[name] for row in rows]
        errors = [standard_error(share, problems) for share in shares]
        bounds = list(zip(shares, errors, strict=True))
        axes.fill_between(
            steps,
            [100 * max(0.0, share - error) for share, error in bounds],
            [100 * min(1.0, share + error) for share, error in bounds],
            color=color,
            alpha=0.12,
            linewidth=0,
        )
        axes.plot(steps, [100 * share for share in shares], color=color, marker="o", markersize=4, label=name)
    axes.set_ylim(0, 100)
    axes.legend(frameon=False, loc="best")
    save_picture(figure, path)

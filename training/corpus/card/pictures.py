"""The pictures of a data card, drawn without a window."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import EngFormatter

from training.corpus.card.statistics import Statistics, in_order, long_together, quantiles

DOTS_PER_INCH = 110
COLOR = "#4f7ca8"
BINS = 60


def draw_counts(statistics: Statistics, path: Path) -> None:
    """Bars: examples by grade, operations, topic and, where there is any, kind of augmentation."""
    augmented = statistics.counts["augmented"]
    lower = ["topic", "augmented"] if augmented.keys() - {"none"} else ["topic", "topic"]
    figure = Figure(figsize=(10, 8), layout="constrained")
    layout: list[Any] = [["grade", "operations"], lower]
    axes = figure.subplot_mosaic(layout, height_ratios=(1, 2))
    _bars(axes["grade"], statistics.counts["grade"], "grade")
    _bars(axes["operations"], long_together(statistics.counts["operations"]), "operations")
    _bars(axes["topic"], statistics.counts["topic"], "topic", lying=True)
    if "augmented" in axes:
        _bars(axes["augmented"], augmented, "augmentation (several kinds may meet)", lying=True)
    _save(figure, path)


def draw_lengths(statistics: Statistics, path: Path) -> None:
    """Histograms of the lengths, up to the longest hundredth, and of the examples a family."""
    figure = Figure(figsize=(10, 5), layout="constrained")
    axes = figure.subplots(2, 3).flat
    for place, (name, counts) in zip(axes, statistics.lengths.items(), strict=False):
        _histogram(place, counts, name, "examples")
    _histogram(axes[4], statistics.families_of(), "examples of a family", "families")
    axes[5].axis("off")
    _save(figure, path)


def _bars(axes: Any, counts: Mapping[str, int], title: str, *, lying: bool = False) -> None:
    names = in_order(counts)
    values = [counts[name] for name in names]
    if lying:
        names.sort(key=lambda name: -counts[name])
        values.sort(reverse=True)
        axes.barh(names, values, color=COLOR)
        axes.invert_yaxis()
        axes.tick_params(axis="y", length=0, labelsize=8)
    else:
        axes.bar(names, values, color=COLOR)
        axes.tick_params(axis="x", length=0)
    _plain(axes, axes.xaxis if lying else axes.yaxis, title)


def _histogram(axes: Any, counts: Mapping[int, int], title: str, unit: str) -> None:
    if not counts:
        axes.axis("off")
        return
    (upper,) = quantiles(counts, (0.99,))
    lower = min(counts)
    shown = {value: count for value, count in counts.items() if value <= upper}
    step = max(1, -(-(upper - lower + 1) // BINS))
    edges = [lower + step * number - 0.5 for number in range((upper - lower) // step + 2)]
    axes.hist(list(shown), bins=edges, weights=list(shown.values()), color=COLOR)
    axes.set_ylabel(unit, fontsize=8)
    _plain(axes, axes.yaxis, title)


def _plain(axes: Any, count_axis: Any, title: str) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(title, fontsize=10)
    axes.tick_params(labelsize=8)
    count_axis.set_major_formatter(EngFormatter(sep=""))


def _save(figure: Figure, path: Path) -> None:
    """No date or version in the file: the same figures give the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    FigureCanvasAgg(figure).print_figure(path, dpi=DOTS_PER_INCH, metadata={"Software": None})

"""The pictures of a data card, drawn without a window."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from training.corpus.card.statistics import Statistics, in_order, quantiles

DOTS_PER_INCH = 110
COLOR = "#4f7ca8"
BINS = 60
SHOWN_OPERATIONS = 12


def draw_counts(statistics: Statistics, path: Path) -> None:
    """Bars: examples by grade, operations, topic and kind of augmentation."""
    figure = Figure(figsize=(10, 8), layout="constrained")
    upper, lower = figure.subplots(2, 2, height_ratios=(1, 2))
    _bars(upper[0], statistics.counts["grade"], "grade")
    _bars(upper[1], _long_ones_together(statistics.counts["operations"]), "operations")
    _bars(lower[0], statistics.counts["topic"], "topic", lying=True)
    _bars(lower[1], statistics.counts["augmented"], "augmentation (several kinds may meet)", lying=True)
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
    count_axis.set_major_formatter(lambda value, _: f"{value / 1000:g}k" if value >= 1000 else f"{value:g}")


def _long_ones_together(counts: Mapping[str, int]) -> dict[str, int]:
    """The counts by number of operations, those over the longest shown in one bar."""
    shown: dict[str, int] = {}
    for name in in_order(counts):
        long = name.isdecimal() and int(name) > SHOWN_OPERATIONS
        key = f"over {SHOWN_OPERATIONS}" if long else name
        shown[key] = shown.get(key, 0) + counts[name]
    return shown


def _save(figure: Figure, path: Path) -> None:
    """No date or version in the file: the same figures give the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    FigureCanvasAgg(figure).print_figure(path, dpi=DOTS_PER_INCH, metadata={"Software": None})

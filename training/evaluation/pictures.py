"""Drawing figures into files: no window, whole or not at all, the same bytes for the same figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

DOTS_PER_INCH = 110
# Of Okabe and Ito, told apart with every kind of colour vision: https://jfly.uni-koeln.de/color/
COLORS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7")


def new_axes(title: str, across: str, upwards: str) -> tuple[Figure, Any]:
    """An empty plot with its labels, without the lines that say nothing."""
    figure = Figure(figsize=(8, 4.8), layout="constrained")
    axes = figure.subplots()
    axes.set(title=title, xlabel=across, ylabel=upwards)
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", linewidth=0.4, alpha=0.5)
    return figure, axes


def save_picture(figure: Figure, path: Path) -> None:
    """Write a PNG; no date or version in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    FigureCanvasAgg(figure).print_figure(
        partial, dpi=DOTS_PER_INCH, format="png", metadata={"Software": None}
    )
    partial.replace(path)

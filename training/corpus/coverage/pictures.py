"""The pictures of the report, drawn without a window."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import LogNorm
from matplotlib.figure import Figure

from training.corpus.coverage.cells import THIN, Cells
from training.corpus.coverage.measure import Shares, operations_label

DOTS_PER_INCH = 110
COLORS = ("#b8c4d0", "#4f7ca8", "#1b3a5c")


def draw_cells(cells: Cells, path: Path) -> None:
    """A heat map with the counts in it; thin cells have a red number, empty ones are white."""
    figure = Figure(
        figsize=(1.6 + 0.62 * len(cells.columns), 1.2 + 0.31 * len(cells.rows)), layout="constrained"
    )
    axes = figure.subplots()
    most = max(max(row) for row in cells.counts)
    shown = [[count or float("nan") for count in row] for row in cells.counts]
    axes.imshow(shown, aspect="auto", cmap="Blues", norm=LogNorm(vmin=1, vmax=max(most, 2) * 3))
    axes.set_xticks(range(len(cells.columns)), cells.columns)
    axes.set_yticks(range(len(cells.rows)), cells.rows)
    axes.tick_params(length=0)
    for y, row in enumerate(cells.counts):
        for x, count in enumerate(row):
            color = "#c0281c" if count < THIN else "black"
            axes.text(x, y, str(count) if count else "·", ha="center", va="center", fontsize=8, color=color)
    axes.set_title(f"{cells.title} (red: fewer than {THIN})", fontsize=10)
    _save(figure, path)


def draw_shares(series: Sequence[tuple[str, Shares]], path: Path) -> None:
    """Bars of the share of GSM8K's training problems covered, by number of operations."""
    keys = [key for key in series[0][1] if key]
    width = 0.8 / len(series)
    figure = Figure(figsize=(9, 4), layout="constrained")
    axes = figure.subplots()
    for number, (name, shares) in enumerate(series):
        places = [at + (number - (len(series) - 1) / 2) * width for at in range(len(keys))]
        bars = axes.bar(
            places,
            [shares[key].percent for key in keys],
            width,
            label=f"{name} ({shares[0]} of all)",
            color=COLORS[number % len(COLORS)],
        )
        axes.bar_label(bars, fmt="%.0f", fontsize=7)
    axes.set_xticks(
        range(len(keys)), [f"{operations_label(key)}\n({series[0][1][key].problems})" for key in keys]
    )
    axes.set_xlabel("operations (problems)")
    axes.set_ylabel("% of problems covered")
    axes.set_ylim(0, 112)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title("GSM8K's training problems whose structure the families have", fontsize=10)
    figure.legend(loc="outside lower center", ncols=len(series), fontsize=8, frameon=False)
    _save(figure, path)


def _save(figure: Figure, path: Path) -> None:
    """No date or version in the file: the same figures give the same bytes."""
    FigureCanvasAgg(figure).print_figure(path, dpi=DOTS_PER_INCH, metadata={"Software": None})

"""``python -m training scaling``: oracle, majority, weighted vote and best score against N.

Each problem is sampled once, with the most candidates that are asked for; smaller N are random subsets. With
``--guided LINES:BEAMS`` a guided search (`app.solving.guided`) is measured beside it: compare rows of like
tokens a problem.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.packs.manifest import sha256_of
from training.command_line import count
from training.corpus.files import write_whole
from training.evaluate import add_sampling_arguments, commit, open_subject, sample_data, sampling_of
from training.evaluation.data import data_files
from training.evaluation.figures import standard_error
from training.evaluation.journal import Journal
from training.evaluation.pictures import COLORS, new_axes, save_picture
from training.evaluation.session import Models
from training.scaling.curves import CoverageLaw, Point, curve, fit_coverage
from training.scaling.guided import guided_point


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training scaling``."""
    subject = parser.add_mutually_exclusive_group(required=True)
    subject.add_argument("--pack", type=Path, help="folder of a model pack")
    subject.add_argument("--generator", type=Path, help="GGUF file")
    parser.add_argument("--verifier", type=Path, default=None, help="GGUF file, beside --generator")
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True, help="JSONL with question, answer a line"
    )
    parser.add_argument("--counts", type=count, nargs="+", default=[1, 2, 4, 8, 16, 32, 48], metavar="N")
    parser.add_argument("--guided", type=_search, nargs="*", default=[], metavar="LINES:BEAMS")
    parser.add_argument("--out", type=Path, required=True, help="folder for the figures and the picture")
    add_sampling_arguments(parser)


def _search(text: str) -> tuple[int, int]:
    lines, colon, beams = text.partition(":")
    if not colon:
        raise argparse.ArgumentTypeError("write it like 20:4, lines a round and beginnings kept")
    return count(lines), count(beams)


def run(arguments: argparse.Namespace) -> int:
    """Sample, print a table, write ``scaling.json`` and ``scaling.png``; goes on where it was stopped."""
    subject = open_subject(arguments.pack, arguments.generator, arguments.verifier)
    if arguments.guided and subject.verifier is None:
        raise ValueError("A guided search needs a verifier: give --pack, or --verifier beside --generator.")
    counts = sorted(set(arguments.counts))
    arguments.candidates = counts[-1]
    out: Path = arguments.out
    results = sample_data(arguments, subject, out / "sampled.journal")
    points = curve(results, counts, scored=subject.verifier is not None, seed=arguments.seed)
    law = fit_coverage(points)
    searches: list[tuple[str, Point]] = []
    if arguments.guided:
        models = Models(subject.generator, subject.verifier, 1, arguments.threads)
        items = [item for item, _ in results]
        with Journal(out / "guided.journal", {**subject.hashes(), "seed": arguments.seed}) as journal:
            for lines, beams in arguments.guided:
                point = guided_point(models, items, lines, beams, sampling_of(arguments), journal)
                searches.append((f"{lines}:{beams}", point))
    print(_table(points, searches, len(results)))
    if law is not None:
        print(
            f"coverage at k candidates = exp(-{law.a:.3f} k^-{law.b:.3f}), at most {100 * law.error:.1f} "
            f"points off; it foretells {100 * law.at(256):.1f}% at 256"
        )
    _write(out, arguments, points, searches, law)
    _draw(out / "scaling.png", points, searches, law)
    print(f"seed {arguments.seed}, commit {commit()[:12]}: {out / 'scaling.json'}, {out / 'scaling.png'}")
    return 0


def _table(points: Sequence[Point], searches: Sequence[tuple[str, Point]], problems: int) -> str:
    rows = [*((str(point.count), point) for point in points), *((f"guided {n}", p) for n, p in searches)]
    names = ("oracle", "majority", "weighted", "best score")
    lines = [f"{'N':<12}{'tokens':>8}" + "".join(f"{name:>14}" for name in names)]
    for name, point in rows:
        shares = (point.oracle, point.majority, point.verifier, point.best_score)
        cells = (
            "-" if share is None else f"{100 * share:.1f} ± {100 * standard_error(share, problems):.1f}"
            for share in shares
        )
        lines.append(f"{name:<12}{point.tokens:>8.0f}" + "".join(f"{cell:>14}" for cell in cells))
    return "\n".join(lines)


def _write(
    out: Path,
    arguments: argparse.Namespace,
    points: Sequence[Point],
    searches: Sequence[tuple[str, Point]],
    law: CoverageLaw | None,
) -> None:
    written: dict[str, Any] = {
        "commit": commit(),
        "seed": arguments.seed,
        "data_sha256": sha256_of(*data_files(arguments.data)),
        "sampled": [point.to_json() for point in points],
        "guided": {name: point.to_json() for name, point in searches},
        "coverage_law": None if law is None else {"a": law.a, "b": law.b, "error": law.error},
    }
    write_whole(out / "scaling.json", json.dumps(written, indent=2) + "\n")


def _draw(
    path: Path, points: Sequence[Point], searches: Sequence[tuple[str, Point]], law: CoverageLaw | None
) -> None:
    figure, axes = new_axes("Solved, by tokens spent", "tokens a problem (logarithmic)", "problems solved, %")
    axes.set_xscale("log")
    tokens = [point.tokens for point in points]
    series: list[tuple[str, list[float | None], str]] = [
        ("oracle", [point.oracle for point in points], "o"),
        ("majority", [point.majority for point in points], "s"),
        ("weighted vote", [point.verifier for point in points], "^"),
        ("best score", [point.best_score for point in points], "D"),
    ]
    for (name, shares, marker), color in zip(series, COLORS, strict=True):
        percents = [100 * share for share in shares if share is not None]
        if percents:
            axes.plot(tokens, percents, label=name, color=color, marker=marker)
    if law is not None:
        fitted = [100 * law.at(point.count) for point in points]
        axes.plot(tokens, fitted, label="coverage law", color=COLORS[0], linestyle=":")
    if searches:
        spent = [point.tokens for _, point in searches]
        solved = [100 * (point.verifier or 0.0) for _, point in searches]
        axes.scatter(spent, solved, label="guided, weighted vote", color="black", marker="*", zorder=3)
    axes.legend(frameon=False)
    save_picture(figure, path)

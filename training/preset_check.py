"""Each preset, from its file to the engine, with random weights: does it fit together, and what does it cost?

Run: ``python -m training presets --preset nano mini --levels Q8_0 Q4_K_M --threads 1``

For each preset: its shape against the model's; training steps on one row of 128 tokens; a checkpoint; GGUF in
F16 and at every level; some candidates by the engine. The training runs in a process of its own, so that the
memory is its own. A model whose weights, gradients and optimizer are more than `--memory` takes a light step:
weights in bfloat16, and plain gradient descent on each weight as soon as its gradient is there. That shows
that the shape trains, not what a real step costs: the table says which step it was, and what a real one
needs, reckoned.
"""

from __future__ import annotations

import argparse
import multiprocessing
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from training.preset_steps import Stepped, Written, run_in_engine, step_and_save, write_levels
from training.presets import load_preset, preset_names


@dataclass
class Row:
    """A line of the table; sizes in bytes."""

    preset: str
    stepped: Stepped
    written: list[Written]
    engine: dict[str, tuple[float, int]] = field(default_factory=dict)


def check_preset(name: str, changes: Sequence[str], folder: Path, arguments: argparse.Namespace) -> Row:
    """Take one preset through all its stages in `folder`; raises ValueError where one does not fit."""
    checkpoint = folder / "checkpoint-2"
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
        stepped = apart.submit(
            step_and_save, name, tuple(changes), checkpoint, arguments.memory * 1e9, arguments.threads
        ).result()
    print(f"  {stepped.describe()}", flush=True)
    row = Row(name, stepped, [])
    for written in write_levels(checkpoint, folder, arguments.levels, arguments.threads):
        row.written.append(written)
        print(f"  {written.level}: {written.size / 1e6:,.0f} MB{written.fallbacks}", flush=True)
        if written.level in arguments.engine:
            rate, memory = run_in_engine(written.path, arguments.threads, arguments.tokens)
            row.engine[written.level] = rate, memory
            print(
                f"  engine at {written.level}: {rate:.1f} tokens a core-second, {memory / 1e6:,.0f} MB",
                flush=True,
            )
    return row


def table(rows: Sequence[Row], levels: Sequence[str], engine: Sequence[str]) -> str:
    """The rows as Markdown."""
    heads = [
        *("preset", "parameters", "a real step needs", "step taken", "peak memory"),
        *("training tokens a core-second", "checkpoint"),
        *(f"{level} MB" for level in ("F16", *levels)),
        *(f"engine tokens a core-second, MB ({level})" for level in engine),
    ]
    lines = ["| " + " | ".join(heads) + " |", "|---|" + "---:|" * (len(heads) - 1)]
    for row in rows:
        stepped = row.stepped
        sizes = {written.level: f"{written.size / 1e6:,.1f}" for written in row.written}
        cells = [
            row.preset,
            f"{stepped.parameters / 1e6:,.1f}M",
            f"{stepped.real_need / 1e9:.1f} GB",
            stepped.kind,
            f"{stepped.peak / 1e9:.1f} GB",
            f"{stepped.tokens_per_second:,.0f}",
            f"{stepped.checkpoint / 1e6:,.0f} MB",
            *(sizes[level] for level in ("F16", *levels)),
            *(f"{row.engine[level][0]:.1f}, {row.engine[level][1] / 1e6:,.0f}" for level in engine),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    from quantize.levels import LEVELS  # llama.cpp is loaded with it

    parser.add_argument("--preset", nargs="+", default=["nano", "mini", "125m", "350m", "1.3b"],
                        help=f"of {', '.join(preset_names())}")  # fmt: skip
    parser.add_argument("--set", dest="changes", action="append", default=[], metavar="layers=2")
    parser.add_argument("--levels", nargs="+", choices=LEVELS, default=list(LEVELS))
    parser.add_argument(
        "--engine", nargs="*", choices=("F16", *LEVELS), default=["Q4_0"], help="levels run in the engine"
    )
    parser.add_argument("--tokens", type=int, default=24, help="tokens of each of 8 candidates in the engine")
    parser.add_argument("--memory", type=float, default=4.0, help="GB that a real training step may take")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=None, help="where the files lie while they are needed")


def run(arguments: argparse.Namespace) -> int:
    """Check each preset and print the table; 0 where all fit."""
    rows = []
    presets = [load_preset(name, tuple(arguments.changes)).name for name in arguments.preset]
    wrong = [level for level in arguments.engine if level not in ("F16", *arguments.levels)]
    if wrong:
        raise ValueError(f"--engine {' '.join(wrong)} needs the same in --levels.")
    for name in presets:
        print(f"{name}:", flush=True)
        with tempfile.TemporaryDirectory(prefix="tinytutor-presets-", dir=arguments.folder) as folder:
            rows.append(check_preset(name, arguments.changes, Path(folder), arguments))
    print("\n" + table(rows, arguments.levels, arguments.engine))
    return 0

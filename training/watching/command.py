"""Score every checkpoint of a run while it trains; the training never waits, and need not know.

Run beside the training: ``python -m training watch runs/nano --data problems.jsonl [--verifier V.gguf]``.
Each checkpoint is solved by the app's own engine; the four figures are pinned to its step in
``RUN/watch/scores.jsonl``, drawn into ``curve.png``, and written for TensorBoard where that is installed. A
checkpoint that is deleted or not whole is passed over with a warning. The command ends when the run's `final`
is scored; Ctrl+C stops it at any time, and the same command goes on.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

from app.inference import InferenceError
from app.packs.manifest import sha256_of
from quantize.checkpoint import WEIGHTS
from quantize.errors import QuantizeError
from training.command_line import count
from training.evaluate import sampling_of
from training.evaluation.data import data_files, read_items
from training.evaluation.figures import table
from training.watching.checkpoints import FINAL, Seen, Whole, checkpoints_of
from training.watching.priority import NICENESS, step_back
from training.watching.scalars import is_installed, write_scalars
from training.watching.scores import Score, ScoreFile
from training.watching.scoring import Bench

CANDIDATES = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training watch``."""
    parser.add_argument("run", type=Path, help="folder of the run, as the training's --out")
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True, help="the fixed set: question, answer a line"
    )
    parser.add_argument("--verifier", type=Path, default=None, help="GGUF file; without it no verifier@N")
    parser.add_argument("--out", type=Path, default=None, help="default: the folder watch of the run")
    parser.add_argument("--candidates", type=count, default=CANDIDATES, help="N: candidates a problem")
    parser.add_argument("--temperature", type=float, default=0.7)
    parser.add_argument("--max-tokens", type=count, default=256)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--limit", type=count, default=None, help="problems read at most")
    parser.add_argument("--every", type=count, default=1, metavar="STEPS", help="only multiples of it")
    parser.add_argument("--interval", type=float, default=10.0, metavar="SECONDS", help="between two looks")
    parser.add_argument("--once", action="store_true", help="score what is there now, and end")
    parser.add_argument("--cores", type=int, nargs="+", default=None, help="the only ones used, such as 0")
    parser.add_argument("--threads", type=count, default=1)
    parser.add_argument(
        "--nice", type=int, choices=range(20), default=NICENESS, metavar="0-19", help="19 steps back the most"
    )


def run(arguments: argparse.Namespace) -> int:
    """Watch until `final` is scored; returns 0. Raises ValueError with a sentence for what cannot be used."""
    if not arguments.run.is_dir():
        raise ValueError(
            f"There is no run at {arguments.run}. Name the folder that the training has as --out."
        )
    if arguments.verifier is not None and not arguments.verifier.is_file():
        raise ValueError(f"There is no verifier {arguments.verifier}. Give a GGUF file, or leave it out.")
    files = data_files(arguments.data)
    items = [item for file in files for item in read_items(file)][: arguments.limit]
    if not items:
        raise ValueError(f"{files[0]} holds no problems.")
    out = arguments.out or arguments.run / "watch"
    bench = Bench(
        items, sha256_of(*files), arguments.candidates, sampling_of(arguments), arguments.verifier,
        arguments.threads, out / "journals",
    )  # fmt: skip
    step_back(arguments.cores, arguments.nice)
    out.mkdir(parents=True, exist_ok=True)
    Watch(arguments.run, out, bench, arguments.every).follow(arguments.interval, once=arguments.once)
    return 0


class Watch:
    """The scores of one run, and what is done for each checkpoint that appears."""

    def __init__(self, run: Path, out: Path, bench: Bench, every: int) -> None:
        self._run, self._out, self._bench, self._every = run, out, bench, every
        self._made_with = bench.made_with()
        self._file = ScoreFile(out / "scores.jsonl", self._made_with)
        self._read: dict[tuple[Path, int, int], Whole] = {}
        self._warned: set[str] = set()
        if not is_installed():
            print("TensorBoard is not installed: its scalars are left out.", flush=True)

    def follow(self, interval: float, *, once: bool) -> None:
        """Look again every `interval` seconds until `final` is scored, or a single time."""
        while True:
            waiting = self.look()
            if waiting:
                self._take(waiting[0])  # the newest; then look again, for there may be a newer one
            elif once or self.is_finished():
                print(f"{len(self._file.scores())} checkpoints are scored: {self._file.path}")
                return
            else:
                time.sleep(interval)

    def look(self) -> list[Whole]:
        """The whole checkpoints without a score, the newest first; warns once of each that is not whole."""
        found: list[Whole] = []
        for seen in checkpoints_of(self._run):
            if not seen.is_whole:
                self._warn(seen.name, "is not whole (being written, or left by a kill)")
                continue
            try:
                whole = self._whole(seen)
            except (OSError, ValueError) as fault:
                self._warn(seen.name, f"cannot be read ({fault})")
                continue
            if self._is_wanted(whole) and not self._file.has(seen.name, whole.weights_sha256):
                found.append(whole)
        return found

    def is_finished(self) -> bool:
        """Whether the run's `final` is there: with nothing left to score, no more will come."""
        return any(seen.name == FINAL and seen.is_whole for seen in checkpoints_of(self._run))

    def _whole(self, seen: Seen) -> Whole:
        """What `seen` holds, hashed anew only when its file has changed."""
        weights = (seen.folder / WEIGHTS).stat()
        key = (seen.folder, weights.st_mtime_ns, weights.st_size)
        if key not in self._read:
            self._read[key] = seen.read()
        return self._read[key]

    def _is_wanted(self, checkpoint: Whole) -> bool:
        name = checkpoint.folder.name
        failed = _failure(checkpoint) in self._warned
        return not failed and (name == FINAL or checkpoint.step % self._every == 0)

    def _take(self, checkpoint: Whole) -> None:
        name, known = checkpoint.folder.name, self._file.with_weights(checkpoint.weights_sha256)
        try:
            if known is not None:
                score = replace(known, checkpoint=name, step=checkpoint.step, same_as=known.checkpoint)
            else:
                score = self._bench.score(checkpoint, self._made_with)
        except (OSError, QuantizeError, InferenceError) as fault:
            there = (checkpoint.folder / WEIGHTS).is_file()
            reason = f"cannot be scored ({fault})" if there else "was deleted before it was read"
            self._warn(_failure(checkpoint), reason, shown=name)
            return
        self._file.add(score)
        self._show(score)

    def _show(self, score: Score) -> None:
        from training.watching.curve import draw_curve  # matplotlib: not for other commands

        candidates = self._bench.candidates
        print(table({f"step {score.step} ({score.checkpoint})": score.figures}, candidates), flush=True)
        draw_curve(
            self._file.scores(), candidates, f"{self._run.name} while it trains", self._out / "curve.png"
        )
        if is_installed():
            events = self._out / "tensorboard"
            write_scalars(events, [score] if events.is_dir() else self._file.scores(), candidates)

    def _warn(self, key: str, reason: str, *, shown: str | None = None) -> None:
        if key not in self._warned:
            self._warned.add(key)
            print(f"Warning: {shown or key} {reason}; it is passed over.", file=sys.stderr, flush=True)


def _failure(checkpoint: Whole) -> str:
    """Stands for a checkpoint that could not be scored: the same name with other weights is tried again."""
    return f"{checkpoint.folder.name} {checkpoint.weights_sha256}"

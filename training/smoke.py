"""The whole chain with a shrunken nano on the CPU, from corpus to solved question, by the real commands.

Run: ``python -m training smoke``. Every stage is checked; the first one that is not as it must be ends the
run with status 1. It shows that the chain holds together, not that the model is good: it sees two easy
families for a minute.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.packs.pack import open_pack
from app.problem.answers import same_answer
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, format_prompt, join_program
from training.evaluation.data import read_answer
from training.examples import read_examples

ROOT = Path(__file__).resolve().parents[1]
QUESTION = "Tom has 6 apples and finds 3 more. How many apples does he have now?"
SHAPE = {
    "layers": 2,
    "feed_forward_size": 512,
    "training.rows_per_step": 4,
    "training.row_tokens": 256,
    "training.warmup_steps": 10,
    "training.decay_steps": 20,
    "verifier.rows_per_step": 4,
    "verifier.row_tokens": 256,
    "verifier.max_steps": 100,
    "verifier.warmup_steps": 5,
    "verifier.decay_steps": 20,
}


class SmokeFault(Exception):
    """A stage did not give what it must; the message says which and how."""


@dataclass(frozen=True)
class Chain:
    """The stages, over one folder."""

    folder: Path
    steps: int

    def stages(self) -> dict[str, Callable[[], str]]:
        """Each stage by name: it runs its commands, checks what they left, and returns a line on it."""
        return {
            "corpus": self.corpus,
            "tokenizer": self.tokenizer,
            "generator": self.generator,
            "generator as GGUF": lambda: self.gguf("generator", "Q8_0"),
            "candidates": self.candidates,
            "verifier": self.verifier,
            "verifier as GGUF": lambda: self.gguf("verifier", "Q8_0", "--output-type", "F16"),
            "reader": self.reader,
            "reader as GGUF": lambda: self.gguf("reader", "Q8_0"),
            "pack": self.pack,
            "evaluation": self.evaluation,
            "calibration": self.calibration,
            "solve": self.solve,
        }

    def command(self, *arguments: str | Path) -> str:
        """Run ``python -m ARGUMENTS`` and return what it printed. Raises SmokeFault where it fails."""
        line = [sys.executable, "-m", *map(str, arguments)]
        print(f"  $ python -m {' '.join(map(str, arguments))}", flush=True)
        # One core is left to others: torch's threads spin, and wait for the slowest of them at each step.
        variables = {"OMP_NUM_THREADS": str(max(1, (os.cpu_count() or 2) - 1)), **os.environ}
        done = subprocess.run(line, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SmokeFault(
                f"it ended with status {done.returncode}:\n{(done.stdout + done.stderr)[-3000:]}"
            )
        return done.stdout

    def lay_out_curriculum(self) -> None:
        """A curriculum folder with the smoke run's families and the words of ours."""
        families = self.folder / "curriculum" / "families"
        families.mkdir(parents=True)
        shutil.copy(Path(__file__).with_name("smoke_families.yaml"), families)
        shutil.copy(ROOT / "assets" / "curriculum" / "lexicon.yaml", families.parent)

    def corpus(self) -> str:
        self.lay_out_curriculum()
        curriculum = ("--curriculum", self.folder / "curriculum")
        self.command(
            "training", "corpus", "build", "--out", self.folder / "corpus", "--problems", "1000", *curriculum
        )
        self.command(
            "training", "corpus", "evaluation", "--out", self.folder / "sets", "--problems", "60", *curriculum
        )
        examples = list(read_examples(self.folder / "corpus"))
        for example in examples:
            trace = run_program(join_program(format_completion(example.body)))
            wanted = read_answer(example.answer)
            expect(
                trace.answer is not None and wanted is not None and same_answer(trace.answer, wanted),
                f"{example.question!r} does not come to {example.answer}",
            )
        expect(len(examples) >= 500, f"only {len(examples)} problems")
        return f"{len(examples)} problems, each comes to its answer"

    def tokenizer(self) -> str:
        corpus = ("--corpus", self.folder / "corpus")
        self.command(
            "training", "tokenizer", *corpus, "--vocab-size", "512", "--out", self.folder / "tokenizer"
        )
        from training.tokenizer import load_tokenizer  # torch takes seconds to import

        tokenizer = load_tokenizer(self.folder / "tokenizer")
        for example in read_examples(self.folder / "corpus", limit=200):
            text = format_prompt(example.question) + format_completion(example.body)
            ids = tokenizer(text, add_special_tokens=False)["input_ids"]
            expect(tokenizer.decode(ids) == text, f"{text!r} does not survive being tokenized")
        return f"{len(tokenizer)} tokens, 200 texts survive the round trip"

    def generator(self) -> str:
        self.command(
            "training", "generator", *self.shape(), "--corpus", self.folder / "corpus",
            "--tokenizer", self.folder / "tokenizer", "--out", self.folder / "runs" / "generator",
            "--save-steps", str(self.early()),
        )  # fmt: skip
        return self.loss_fell("generator")

    def gguf(self, role: str, level: str, *more: str) -> str:
        checkpoint = self.folder / "runs" / role / "final"
        whole, small = self.folder / f"{role}-f16.gguf", self.folder / f"{role}.gguf"
        self.command("quantize", "convert", checkpoint, whole)
        self.command("quantize", "check", checkpoint, whole)
        self.command("quantize", "quantize", whole, small, "--type", level, *more)
        self.command("quantize", "check", checkpoint, small)
        return f"F16 and {level} agree with the checkpoint, {small.stat().st_size / 1e6:.1f} MB"

    def early(self) -> int:
        """The step of an early checkpoint: its candidates are wrong more often than those of the last."""
        return max(1, self.steps // 4)

    def candidates(self) -> str:
        early = self.folder / "early.gguf"
        self.command(
            "quantize", "convert", self.folder / "runs" / "generator" / f"checkpoint-{self.early()}", early
        )
        self.command(
            "training", "candidates", "--generator", early, self.folder / "generator.gguf", "--data",
            self.folder / "corpus", "--out", self.folder / "candidates", "--problems", "60",
            "--per-problem", "12", "--temperatures", "0.7", "1.2", "--max-tokens", "96",
        )  # fmt: skip
        lines = (self.folder / "candidates" / "candidates.jsonl").read_text(encoding="utf-8").splitlines()
        labels = [json.loads(line)["label"] for line in lines]
        expect(
            0 < sum(labels) < len(labels),
            f"{sum(labels)} of {len(labels)} are right: there must be both kinds",
        )
        return f"{len(labels)} different ones, {sum(labels)} right"

    def verifier(self) -> str:
        runs = self.folder / "runs"
        self.command(
            "training", "verifier", *self.shape(), "--generator", runs / "generator" / "final",
            "--candidates", self.folder / "candidates", "--out", runs / "verifier", "--held-back", "30",
        )  # fmt: skip
        return self.loss_fell("verifier")

    def reader(self) -> str:
        runs = self.folder / "runs"
        self.command(
            "training", "reader", "--start-from", runs / "generator" / "final", "--layers", "1", "--corpus",
            self.folder / "corpus", "--passes", "4", "--held-back", "50", "--out", runs / "reader",
        )  # fmt: skip
        return self.loss_fell("reader")

    def pack(self) -> str:
        wordings = self.folder / "wordings.bin"
        self.command("training", "wordings", "--corpus", self.folder / "corpus", "--out", wordings)
        self.command(
            "training", "pack", "--generator", self.folder / "generator.gguf",
            "--verifier", self.folder / "verifier.gguf", "--wordings", wordings,
            "--reader", self.folder / "reader.gguf",
            "--out", self.folder / "packs" / "smoke", "--preset", "nano",
        )  # fmt: skip
        pack = open_pack(self.folder / "packs" / "smoke")
        pack.verify()
        return f"{pack.manifest.name}, opened and verified"

    def evaluation(self) -> str:
        out = self.folder / "evaluation.json"
        self.command("training.evaluate", *self.measured(), "--json", out)
        figures = json.loads(out.read_text(encoding="utf-8"))["figures"]
        names = ("pass_at_1", "majority_at_n", "verifier_at_n", "oracle_at_n")
        shares = [figures[name] for name in names]
        expect(all(0 <= share <= 1 for share in shares), f"figures out of range: {figures}")
        expect(max(shares) == figures["oracle_at_n"], f"a figure is above oracle@N: {figures}")
        expect(figures["ran"] > 0, "no candidate ran")
        self.command("training", "pack", "--out", self.folder / "packs" / "smoke", "--figures", out)
        return ", ".join(f"{name} {share:.2f}" for name, share in zip(names, shares, strict=True))

    def calibration(self) -> str:
        self.command(
            "training",
            "calibrate",
            *self.measured(),
            "--or-nothing",
            "--journal",
            self.folder / "evaluation.journal",
        )
        calibration = open_pack(self.folder / "packs" / "smoke").manifest.calibration
        if calibration is None:
            raise SmokeFault("the manifest has no calibration")
        expect(
            0 <= calibration.unsure_at <= calibration.verified_at <= 1,
            f"thresholds out of order: {calibration}",
        )
        return f"verified at {calibration.verified_at:.3f}, unsure at {calibration.unsure_at:.3f}"

    def solve(self) -> str:
        printed = self.command("app.solving", QUESTION, "--json", "--pack", self.folder / "packs" / "smoke")
        found = json.loads(printed)
        expect(found["verdict"] in ("verified", "unsure", "unsolved"), f"unknown verdict in {printed}")
        expect(
            (found["answer"] is None) == (found["verdict"] == "unsolved"),
            f"verdict and answer differ: {printed}",
        )
        return f"{QUESTION!r}: {found['answer']} ({found['verdict']})"

    def shape(self) -> list[str]:
        """The options of the two trainings."""
        changes = {**SHAPE, "training.max_steps": self.steps}
        sets = [part for name, value in changes.items() for part in ("--set", f"{name}={value}")]
        return ["--preset", "nano", *sets, "--no-compile"]

    def measured(self) -> list[str | Path]:
        """The options of evaluation and calibration, so that the second finds the candidates of the first."""
        data = self.folder / "sets" / "held-out-numbers.jsonl"
        pack = self.folder / "packs" / "smoke"
        return ["--pack", pack, "--data", data, "--candidates", "4", "--max-tokens", "96"]

    def loss_fell(self, role: str) -> str:
        """Check the log of a training run."""
        state: dict[str, Any] = json.loads((self.folder / "runs" / role / "trainer_state.json").read_text())
        losses = [float(entry["loss"]) for entry in state["log_history"] if "loss" in entry]
        losses = losses or [
            float(entry["train_loss"]) for entry in state["log_history"] if "train_loss" in entry
        ]
        expect(
            bool(losses) and all(map(math.isfinite, losses)),
            f"the log has no finite loss: {state['log_history']}",
        )
        expect(len(losses) < 2 or losses[-1] < losses[0], f"the loss did not fall: {losses}")
        return f"loss {' -> '.join(f'{loss:.2f}' for loss in dict.fromkeys((losses[0], losses[-1])))}"


def expect(holds: bool, otherwise: str) -> None:
    """Raises SmokeFault with `otherwise` unless it holds."""
    if not holds:
        raise SmokeFault(otherwise)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of ``python -m training smoke``."""
    parser.add_argument(
        "--out", type=Path, default=None, help="keep what is made in this folder, which must be new"
    )
    parser.add_argument("--steps", type=int, default=100, help="training steps of the generator")


@contextmanager
def working_folder(out: Path | None) -> Iterator[Path]:
    """The folder asked for, or one that is removed at the end."""
    if out is None:
        with tempfile.TemporaryDirectory(prefix="tinytutor-smoke-") as folder:
            yield Path(folder)
        return
    if out.exists() and any(out.iterdir()):
        raise ValueError(
            f"{out} is not empty. Choose a new folder: what an earlier run left would hide a fault."
        )
    out.mkdir(parents=True, exist_ok=True)
    yield out.resolve()


def run(arguments: argparse.Namespace) -> int:
    """Run all stages; 0 where all are as they must be, 1 at the first that is not."""
    begin = time.monotonic()
    with working_folder(arguments.out) as folder:
        for name, stage in Chain(folder, arguments.steps).stages().items():
            print(f"{name}:", flush=True)
            start = time.monotonic()
            try:
                line = stage()
            except SmokeFault as fault:
                print(f"\nThe smoke run failed at {name}: {fault}", file=sys.stderr)
                return 1
            print(f"  {line} ({time.monotonic() - start:.0f} s)", flush=True)
    print(f"\nThe whole chain works ({time.monotonic() - begin:.0f} s).")
    return 0

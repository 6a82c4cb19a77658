"""Scoring one checkpoint: converted to GGUF, then sampled, run and scored by the app's own engine."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.inference import Sampling
from app.packs.manifest import sha256_of
from app.problem.prompt import PROMPT_VERSION
from quantize.convert import convert
from training.evaluation.data import Item
from training.evaluation.figures import measure
from training.evaluation.journal import Journal
from training.evaluation.session import Models, open_work, sample_all
from training.watching.checkpoints import Whole
from training.watching.scores import Score


@dataclass(frozen=True, slots=True)
class Bench:
    """The fixed set and how it is solved, the same for every checkpoint. `journals` keeps unfinished work."""

    items: Sequence[Item]
    data_sha256: str
    candidates: int
    sampling: Sampling
    verifier: Path | None
    threads: int
    journals: Path

    def made_with(self) -> dict[str, Any]:
        """What makes two scores comparable."""
        return {
            "data_sha256": self.data_sha256,
            "problems": len(self.items),
            "candidates": self.candidates,
            "sampling": asdict(self.sampling),
            "verifier_sha256": None if self.verifier is None else sha256_of(self.verifier),
            "prompt_version": PROMPT_VERSION,
        }

    def score(self, checkpoint: Whole, made_with: dict[str, Any]) -> Score:
        """Measure a checkpoint; one that was stopped goes on at its next problem.

        Raises QuantizeError or OSError where the checkpoint is not whole or was deleted, InferenceError where
        the engine was lost twice on a problem, and ValueError where it does not take a model.
        """
        start = time.monotonic()
        journal_path = self.journals / f"{checkpoint.folder.name}-{checkpoint.weights_sha256[:12]}.journal"
        with tempfile.TemporaryDirectory(prefix="tinytutor-watch-") as folder:
            # A copy of its own from here on: the training may delete the checkpoint at any time.
            generator = Path(folder) / "generator.gguf"
            convert(checkpoint.folder, generator)
            models = Models(generator, self.verifier, threads=self.threads)
            header = {**made_with, "weights_sha256": checkpoint.weights_sha256}
            with (
                Journal(journal_path, header) as journal,
                open_work(models, self.candidates, self.sampling) as work,
            ):
                label = f"step {checkpoint.step}: "
                by_key = sample_all(self.items, work, journal, label=label)
        figures = measure([(item, by_key[item.key]) for item in self.items], scored=self.verifier is not None)
        return Score(
            step=checkpoint.step,
            checkpoint=checkpoint.folder.name,
            figures=figures,
            loss=checkpoint.loss,
            weights_sha256=checkpoint.weights_sha256,
            seconds=round(time.monotonic() - start, 1),
            same_as=None,
            made_with=made_with,
        )

"""Training and measuring the arms one after another, each kept when it is finished."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from transformers import PreTrainedTokenizerFast

from app.inference import Sampling
from training.augmentation_effect.arms import Arm, TrainingProblems
from training.augmentation_effect.learner import Learner
from training.augmentation_effect.losses import completion_losses, completion_tokens
from training.augmentation_effect.probes import Probe
from training.evaluation.journal import Journal
from training.presets import TrainingSettings
from training.sampling.sampler import BatchSampler
from training.sampling.writer import TorchWriter


@dataclass
class Comparison:
    """What the arms have in common."""

    problems: TrainingProblems
    probes: list[Probe]
    learner: Learner
    settings: TrainingSettings
    tokenizer: PreTrainedTokenizerFast
    share: float
    candidates: int
    sampling: Sampling
    sampler: BatchSampler[TorchWriter]
    sampled: Journal

    def measure(self, arm: Arm) -> dict[str, Any]:
        """Train and measure one arm; its row of the journal."""
        started = time.monotonic()
        told = self.problems.told(arm, self.share, self.tokenizer, self.settings)
        loss = self.learner.train(told.rows)
        trained = time.monotonic()
        print(f"{arm.name}: loss {loss:.3f} after {trained - started:.0f} s", flush=True)
        losses = {
            probe.name: {
                "nats": [round(nats, 4) for nats in completion_losses(self.learner.reader, probe.sequences)],
                "tokens": completion_tokens(probe.sequences),
            }
            for probe in self.probes
            if probe.sequences
        }
        return {
            "examples": told.examples,
            "changed": told.changed,
            "too_long": told.too_long,
            "training_loss": loss,
            "losses": losses,
            "solved": {
                probe.name: {"right": self._solve(arm, probe)} for probe in self.probes if probe.items
            },
            "training_seconds": round(trained - started, 1),
            "seconds": round(time.monotonic() - started, 1),
        }

    def _solve(self, arm: Arm, probe: Probe) -> list[list[bool]]:
        """For each problem which candidates are right."""
        prefix = f"{arm.name}:{probe.name}:"
        found = self.sampler.sample_all(
            probe.items, self.candidates, self.sampling, self.sampled, label=prefix, prefix=prefix
        )
        # a question that the app refuses has no candidates: none is right
        return [
            [attempt.right for attempt in found[item.key].attempts] or [False] * self.candidates
            for item in probe.items
        ]


def work_through(
    comparison: Comparison, arms: list[Arm], journal: Journal, minutes: float | None, started: float
) -> None:
    """Measure the arms that the journal lacks, while there is time for one as long as the longest before."""
    todo = [arm for arm in arms if arm.name not in journal.rows]
    longest = 0.0
    for number, arm in enumerate(todo):
        begun = time.monotonic()
        if minutes is not None and begun - started + longest > 60 * minutes:
            print(f"{len(todo) - number} arms are left: run the same command again.", flush=True)
            return
        journal.add(arm.name, comparison.measure(arm))
        seconds = time.monotonic() - begun
        longest = max(longest, seconds)
        left = (len(todo) - number - 1) * seconds / 60
        print(f"{arm.name}: done in {seconds:.0f} s; about {left:.0f} minutes for the others", flush=True)

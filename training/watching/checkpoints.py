"""The checkpoints of a run as they appear: which are whole, at which step, and which weights they hold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from app.packs.manifest import sha256_of
from quantize.checkpoint import CONFIG, TOKENIZER, WEIGHTS

STATE = "trainer_state.json"
"""The last file that the Trainer writes: a checkpoint without it is being written, or was left by a kill."""
FINAL = "final"


@dataclass(frozen=True, slots=True)
class Seen:
    """A checkpoint folder: `state` is the Trainer's record of its step and losses."""

    folder: Path
    state: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def is_whole(self) -> bool:
        """Whether all that a reader needs is there."""
        files = (self.state, *(self.folder / name for name in (CONFIG, WEIGHTS, TOKENIZER)))
        return all(file.is_file() for file in files)

    def read(self) -> Whole:
        """Its step, loss and hash. Raises OSError where it was deleted, ValueError where it is damaged."""
        try:
            state = json.loads(self.state.read_text(encoding="utf-8"))
            step = int(state["global_step"])
            losses = [float(entry["loss"]) for entry in state["log_history"] if "loss" in entry]
        except (ValueError, KeyError, TypeError) as fault:
            raise ValueError(f"{self.state} cannot be read ({fault})") from fault
        return Whole(self.folder, step, losses[-1] if losses else None, sha256_of(self.folder / WEIGHTS))


@dataclass(frozen=True, slots=True)
class Whole:
    """A checkpoint that can be scored; `loss` is the last that the training noted, None before the first."""

    folder: Path
    step: int
    loss: float | None
    weights_sha256: str


def checkpoints_of(run: Path) -> list[Seen]:
    """Every checkpoint folder of a run, the newest first: `final`, then by step. Whole or not."""
    numbered = [path for path in run.glob("checkpoint-*") if path.name.rpartition("-")[2].isdecimal()]
    numbered.sort(key=lambda path: int(path.name.rpartition("-")[2]), reverse=True)
    final = [Seen(run / FINAL, run / STATE)] if (run / FINAL).is_dir() else []
    return [*final, *(Seen(path, path / STATE) for path in numbered)]

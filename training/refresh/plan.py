"""What a refresh is made of: fixed by the first run of stage a, read by all that follow."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from training.corpus.files import write_whole
from training.presets import Preset, load_preset

PLAN = "plan.json"
FEW_DISTRACTORS = ("distractor=0.12",)
"""Numbers that nobody needs cost a small model more than they teach it: docs/experiments.md."""


@dataclass(frozen=True)
class Plan:
    """The preset with its changes, and what is built on the processor's cores.

    The corpus comes in `parts` of `part_problems` problems, each with a seed of its own, so that training
    begins with the first. `sampled_problems` are drawn for the verifier's candidates beside GSM8K's;
    `set_problems` are in each set to calibrate and to evaluate on. `curriculum`, `gsm8k`, `written` (problems
    written one by one) and `weights` (a file of weights for families and kinds) are paths. `kinds` are
    changes of the usual mix of augmentation, where `augment` is not 0.
    """

    preset: str
    changes: tuple[str, ...] = ()
    seed: int = 1
    parts: int = 16
    part_problems: int = 250_000
    sampled_problems: int = 6000
    set_problems: int = 500
    augment: float = 0.0
    gsm8k: str | None = None
    gsm8k_redraws: int = 4
    curriculum: str | None = None
    kinds: tuple[str, ...] = FEW_DISTRACTORS
    weights: str | None = None
    written: str | None = None
    written_redraws: int = 4

    def settings(self) -> Preset:
        """The preset itself. Raises ValueError where it does not fit."""
        return load_preset(self.preset, self.changes)

    def claim(self, folder: Path) -> None:
        """Write the plan into a folder that has none. Raises ValueError where another one is there."""
        if (folder / PLAN).is_file():
            before = read_plan(folder)
            differing = [name for name, value in asdict(self).items() if asdict(before)[name] != value]
            if differing:
                raise ValueError(
                    f"{folder} was begun with another {', '.join(differing)}. "
                    "Give the same options again, or another folder."
                )
            return
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / PLAN, json.dumps(asdict(self), indent=1) + "\n")


def read_plan(folder: Path) -> Plan:
    """The plan of a folder. Raises ValueError where stage a has not begun there."""
    if not (folder / PLAN).is_file():
        raise ValueError(f"There is no refresh in {folder}. Begin it with: python -m training refresh a")
    values: dict[str, Any] = json.loads((folder / PLAN).read_text(encoding="utf-8"))
    listed: dict[str, tuple[str, ...]] = {
        name: tuple(values[name]) for name in ("changes", "kinds") if name in values
    }
    return Plan(**{**values, **listed})


@dataclass(frozen=True)
class Places:
    """Where everything lies in the folder of a refresh."""

    folder: Path

    @property
    def tokenizer(self) -> Path:
        return self.folder / "tokenizer"

    @property
    def rows(self) -> Path:
        return self.folder / "rows"

    @property
    def generator(self) -> Path:
        return self.folder / "generator"

    @property
    def verifier(self) -> Path:
        return self.folder / "verifier"

    @property
    def to_sample(self) -> Path:
        """The corpus whose problems the candidates are drawn for."""
        return self.folder / "to-sample"

    @property
    def candidates(self) -> Path:
        return self.folder / "candidates"

    @property
    def wordings(self) -> Path:
        """What the generator has met, for the pack."""
        return self.folder / "wordings.bin"

    @property
    def pieces(self) -> Path:
        return self.folder / "pieces"

    def corpus(self, part: int) -> Path:
        return self.folder / "corpus" / f"part-{part:03d}"

    def sets(self, purpose: str) -> Path:
        """The sets to `calibrate` or to `evaluate` on."""
        return self.folder / f"sets-{purpose}"

"""What a person asked for, and where everything lies in the working folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from app.packs.manifest import sha256_of
from app.packs.pack import Pack

VerifierChoice = Literal["keep", "train", "none"]
CalibrationChoice = Literal["keep", "fit", "none"]


@dataclass(frozen=True, slots=True)
class Plan:
    """The settings of a pack of one's own.

    `own_share`: of the examples in the mixture, the rest are families. `held_out_share`: of the person's
    problems, never trained on. `check_problems`: family problems that are measured before and after.
    `tries`: programs drawn for a problem that has an answer alone. `changes`: of the preset, such as
    "training.max_steps=20".
    """

    text: Path
    base: Pack
    name: str
    folder: Path
    grades: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()
    license: str = "private"
    own_share: float = 0.3
    held_out_share: float = 0.2
    steps: int = 200
    level: str = "Q8_0"
    verifier: VerifierChoice = "keep"
    calibration: CalibrationChoice = "keep"
    check_problems: int = 100
    tries: int = 32
    candidates: int = 16
    max_tokens: int = 256
    threads: int | None = None
    seed: int = 0
    preset: str = "nano"
    changes: tuple[str, ...] = ()
    compiled: bool = False
    curriculum: Path | None = None

    def settings(self) -> dict[str, Any]:
        """What must be the same for a stopped command to go on."""
        names = (
            "name", "grades", "topics", "license", "own_share", "held_out_share", "steps", "level",
            "verifier", "calibration", "check_problems", "tries", "candidates", "max_tokens", "seed",
            "preset", "changes",
        )  # fmt: skip
        files = self.base.manifest.files
        return {
            "text_sha256": sha256_of(self.text),
            "from_pack": f"{self.base.manifest.name} {self.base.manifest.version}",
            "generator_sha256": files.generator.sha256,
            "verifier_sha256": None if files.verifier is None else files.verifier.sha256,
            **{name: getattr(self, name) for name in names},
        }

    @property
    def read(self) -> Path:
        """The corpus that the text became, with what could not be used beside it."""
        return self.folder / "read"

    @property
    def own(self) -> Path:
        """The person's problems with programs, to learn from."""
        return self.folder / "own.jsonl"

    @property
    def answers_only(self) -> Path:
        """The person's problems with an answer alone, to find programs for."""
        return self.folder / "answers-only.jsonl"

    @property
    def held_out(self) -> Path:
        """The person's problems that are kept for measuring."""
        return self.folder / "held-out.jsonl"

    @property
    def check(self) -> Path:
        """Problems of the families with numbers that training never sees."""
        return self.folder / "families-check.jsonl"

    @property
    def mixed(self) -> Path:
        """The corpus that is trained on."""
        return self.folder / "mixed"

    @property
    def wordings(self) -> Path:
        """What the new models have met."""
        return self.folder / "wordings.bin"

    def start(self, role: str) -> Path:
        """A model of the pack as a checkpoint to train on from."""
        return self.folder / "start" / role

    def run(self, role: str) -> Path:
        """The training run of a model."""
        return self.folder / "runs" / role

    def gguf(self, role: str) -> Path:
        """The new model as the pack gets it."""
        return self.folder / f"{role}.gguf"

    @property
    def pack(self) -> Path:
        """The pack that is made."""
        return self.folder / "pack" / self.name

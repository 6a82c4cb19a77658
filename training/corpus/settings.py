"""What is asked of a build, and its record in the index."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.problem.prompt import PROMPT_VERSION
from training.corpus.augmentation import Mix
from training.corpus.fingerprint import curriculum_digest, file_digest
from training.corpus.plan import Choice
from training.corpus.written.reading import written_files


@dataclass(frozen=True, slots=True)
class Settings:
    """What the bytes of a corpus depend on."""

    problems: int
    seed: int
    choice: Choice = field(default_factory=Choice)
    gsm8k: Path | None = None
    shard_size: int = 20_000
    curriculum: Path | None = None
    augment: float = 0.0  # share of the examples that are told otherwise
    mix: Mix = field(default_factory=Mix)
    gsm8k_redraws: int = 0  # of each redrawable problem, beside the original
    written: tuple[Path, ...] = ()  # files of written problems, or folders of them
    written_redraws: int = 0  # of each written problem, beside the original

    @property
    def buckets(self) -> int:
        """The number of shards."""
        return max(1, -(-self.problems // self.shard_size))

    def record(self) -> dict[str, Any]:
        """The settings as they stand in the index: hashes in place of paths."""
        return {
            "problems": self.problems,
            "seed": self.seed,
            "grades": self.choice.grades,
            "max_operations": self.choice.max_operations,
            "weights": [str(weight) for weight in self.choice.weights],
            "shard_size": self.shard_size,
            "augment": self.augment,
            "mix": dict(self.mix.shares) if self.augment else None,
            "chains_by_length": self.mix.chains_by_length if self.augment else None,
            "chains_of_three": self.mix.chains_of_three if self.augment else None,
            "prompt_version": PROMPT_VERSION,
            "curriculum_sha256": curriculum_digest(self.curriculum),
            "gsm8k_redraws": self.gsm8k_redraws,
            "gsm8k_sha256": file_digest(self.gsm8k) if self.gsm8k else None,
            "written_redraws": self.written_redraws,
            "written_sha256": [file_digest(file) for file in written_files(self.written)],
        }

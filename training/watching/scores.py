"""The scores of a run's checkpoints: a file of JSON lines, one a checkpoint, in the order of their steps."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from training.evaluation.figures import Figures


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one checkpoint, pinned to its step; `made_with` says on what and how it was done.

    `same_as` names a checkpoint with equal weights whose figures these are; None where it was sampled itself.
    """

    step: int
    checkpoint: str
    figures: Figures
    loss: float | None
    weights_sha256: str
    seconds: float
    same_as: str | None
    made_with: Mapping[str, Any]

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "figures": self.figures.to_json()}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Score:
        return cls(**{**row, "figures": Figures(**row["figures"])})


class ScoreFile:
    """The file, always whole on the disk: each change writes it anew beside itself and moves it there.

    Raises ValueError where it cannot be read or was made with other data, models or settings.
    """

    def __init__(self, path: Path, made_with: Mapping[str, Any]) -> None:
        self.path = path
        self._made_with = json.loads(json.dumps(made_with))
        self._scores: dict[str, Score] = {}
        if not path.exists():
            return
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                score = Score.from_json(json.loads(line))
            except (ValueError, KeyError, TypeError) as fault:
                raise ValueError(
                    f"{path}, line {number} is no score ({fault}). Delete the file, or name another --out."
                ) from fault
            differing = [
                name for name, value in self._made_with.items() if score.made_with.get(name) != value
            ]
            if differing:
                raise ValueError(
                    f"{path} was made with another {', '.join(differing)}; such scores are not one curve. "
                    "Name another --out, or delete it."
                )
            self._scores[score.checkpoint] = score

    def scores(self) -> list[Score]:
        """All scores by step."""
        return sorted(self._scores.values(), key=lambda score: (score.step, score.checkpoint))

    def has(self, checkpoint: str, weights_sha256: str) -> bool:
        """Whether this checkpoint, with these very weights, was scored."""
        known = self._scores.get(checkpoint)
        return known is not None and known.weights_sha256 == weights_sha256

    def with_weights(self, weights_sha256: str) -> Score | None:
        """A score of equal weights under any name, such as the last checkpoint's for `final`."""
        return next((one for one in self.scores() if one.weights_sha256 == weights_sha256), None)

    def add(self, score: Score) -> None:
        """Keep a score; one of the same checkpoint before (a run that began anew) is replaced."""
        self._scores[score.checkpoint] = score
        lines = "".join(json.dumps(one.to_json()) + "\n" for one in self.scores())
        partial = self.path.with_name(f".{self.path.name}.partial")
        with partial.open("w", encoding="utf-8") as stream:
            stream.write(lines)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(self.path)

"""Every limit and number of the solving, by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from app.inference import EngineSettings

CANDIDATES_MAX = 256


@dataclass(frozen=True)
class SolvingSettings:
    """How many candidates are drawn, how, and when that is enough.

    Candidates come in waves, the first of `first_wave`, each later one as large as all before it, up to
    `candidates`. `score_batch` programs wait for the verifier before it is asked. After `deadline_s`
    seconds no more candidates are written; those that ran are still scored. With `early_stop`, the work
    ends when the winning answer can no longer change, or when its probability is at least `certain_at` with
    `certain_votes` votes behind it. A lost engine is tried again `engine_retries` times, while
    the question is read and while it is solved.

    With `search` "guided" and a verifier there is one wave: `candidates` next lines are drawn at a time and
    `beams` beginnings kept (`app.solving.guided`). Calibrations are of plain sampling and do not hold for it.
    """

    candidates: int = 32
    first_wave: int = 8
    temperature: float = 0.7
    top_p: float = 0.95
    top_k: int = 40
    max_tokens: int = 256
    score_batch: int = 8
    deadline_s: float = 60.0
    early_stop: bool = True
    certain_at: float = 0.98
    certain_votes: int = 4
    engine_retries: int = 1
    search: Literal["sampling", "guided"] = "sampling"
    beams: int = 4
    engine: EngineSettings = field(default_factory=EngineSettings)

    def __post_init__(self) -> None:
        if not 1 <= self.candidates <= CANDIDATES_MAX:
            raise ValueError(f"The number of candidates must be between 1 and {CANDIDATES_MAX}.")
        if self.first_wave < 1 or self.score_batch < 1 or self.certain_votes < 1:
            raise ValueError("first_wave, score_batch and certain_votes must be at least 1.")
        if self.deadline_s <= 0 or self.engine_retries < 0:
            raise ValueError("deadline_s must be above 0, and engine_retries not below 0.")
        if self.search == "guided" and not 1 <= self.beams <= self.candidates:
            raise ValueError("beams must be at least 1 and at most the number of candidates.")
        if not 0 <= self.certain_at <= 1:
            raise ValueError("certain_at must be between 0 and 1.")

    def wave_targets(self) -> list[int]:
        """How many candidates there shall be after each wave, ending with `candidates`: 8, 16, 32, 48."""
        if self.search == "guided":
            return [self.candidates]
        targets = [min(self.first_wave, self.candidates)]
        while targets[-1] < self.candidates:
            targets.append(min(2 * targets[-1], self.candidates))
        return targets

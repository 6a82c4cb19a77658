"""The time box of a stage: what is left of it, and how to share that out."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

ENDING_SECONDS = 20.0
"""Kept for what follows the work: saving a checkpoint, ending processes. A tenth of a short box."""


@dataclass(frozen=True)
class Clock:
    """Runs from its making; `minutes` is when the stage must have ended."""

    minutes: float
    started: float = field(default_factory=time.monotonic)

    @property
    def deadline(self) -> float:
        """When work must stop (of time.monotonic), so that the stage ends in its box."""
        box = 60 * self.minutes
        return self.started + box - min(ENDING_SECONDS, box / 10)

    def left(self) -> float:
        """Seconds of work left, 0 at the least."""
        return max(0.0, self.deadline - time.monotonic())

    def spent(self) -> float:
        """Seconds since the beginning."""
        return time.monotonic() - self.started

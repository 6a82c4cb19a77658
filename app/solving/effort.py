"""How hard the tutor tries: two choices that a person understands, in the place of a dozen numbers."""

from __future__ import annotations

from enum import StrEnum

from app.inference import EngineSettings
from app.solving.machine import cores_allowed
from app.solving.settings import SolvingSettings


class Effort(StrEnum):
    """Fast writes fewer candidates; careful more, and waits longer before it gives up."""

    FAST = "fast"
    CAREFUL = "careful"


CANDIDATES = {Effort.FAST: 16, Effort.CAREFUL: 32}
DEADLINE_S = {Effort.FAST: 60.0, Effort.CAREFUL: 120.0}


def settings_for(effort: Effort, cores: int | None = None) -> SolvingSettings:
    """The settings for `effort` on so many processor cores; None, or too many: as many as is allowed."""
    threads = min(cores or cores_allowed(), cores_allowed())
    return SolvingSettings(
        candidates=CANDIDATES[effort],
        deadline_s=DEADLINE_S[effort],
        engine=EngineSettings(threads=max(1, threads)),
    )

"""How hard the tutor tries: two choices that a person understands, in the place of a dozen numbers."""

from __future__ import annotations

from enum import StrEnum

from app.inference import EngineSettings
from app.solving.machine import cores_allowed
from app.solving.settings import SolvingSettings


class Effort(StrEnum):
    """Fast writes half as many candidates as careful, and gives up in half the time."""

    FAST = "fast"
    CAREFUL = "careful"


# Careful is what packs are calibrated and measured with: more is outside of that, and has found no more.
CANDIDATES = {Effort.FAST: SolvingSettings().candidates // 2, Effort.CAREFUL: SolvingSettings().candidates}
DEADLINE_S = {Effort.FAST: SolvingSettings().deadline_s / 2, Effort.CAREFUL: SolvingSettings().deadline_s}


def settings_for(effort: Effort, cores: int | None = None) -> SolvingSettings:
    """The settings for `effort` on so many processor cores; None, or too many: as many as is allowed."""
    threads = min(cores or cores_allowed(), cores_allowed())
    return SolvingSettings(
        candidates=CANDIDATES[effort],
        deadline_s=DEADLINE_S[effort],
        engine=EngineSettings(threads=max(1, threads)),
    )

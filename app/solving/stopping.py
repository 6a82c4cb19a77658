"""When enough candidates have been drawn."""

from __future__ import annotations

from collections.abc import Sequence

from app.solving.settings import SolvingSettings
from app.solving.voting import Tally

HEAVIEST_VOTE = 1.0
ROUNDING = 1e-9  # sums of at most 256 floats below 1 are exact to far less than this


def is_decided(tallies: Sequence[Tally], outstanding: int) -> bool:
    """True when no `outstanding` further votes, whatever they are, can change which answer is the heaviest.

    `tallies` are sorted as `count_votes` does. Candidates not drawn yet and those not scored yet are
    outstanding.
    """
    if not tallies:
        return False
    second = tallies[1].weight if len(tallies) > 1 else 0.0
    return tallies[0].weight - second > outstanding * HEAVIEST_VOTE + ROUNDING


def is_certain(tallies: Sequence[Tally], probability: float, settings: SolvingSettings) -> bool:
    """True when the leading answer is likely enough, and enough candidates have it."""
    return bool(tallies) and tallies[0].votes >= settings.certain_votes and probability >= settings.certain_at

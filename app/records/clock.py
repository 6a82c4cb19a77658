"""The time of day, as the records keep it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Gives the moment, with its time zone; tests bring their own."""

TICK = timedelta(microseconds=1)


def utc_now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def later(now: datetime, than: datetime) -> datetime:
    """`now`, or just after `than` where the clock was set back: a change is newer than what it changes."""
    return max(now, than + TICK)

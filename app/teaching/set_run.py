"""Solving a whole set beforehand: which problem is next, how far the work is, how long it will still take."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from statistics import fmean

from app.sentences import counted, say
from app.sentences.numerals import whole

FAILURES_MAX = 3
"""In a row: then the engine is at fault, not the problems."""
TIMES_KEPT = 10
MINUTE, HOUR = 60.0, 3600.0


class SetRun:
    """The work on one set. Problems are named by their ids; `done` of `total` have been worked on.

    What is solved is kept by the caller at once, so stopping anywhere loses nothing: a new run takes what is
    left.
    """

    def __init__(self, waiting: Iterable[str], *, already: int = 0) -> None:
        """`already`: how many problems of the set need no solving any more."""
        self._waiting = deque(waiting)
        self._seconds: deque[float] = deque(maxlen=TIMES_KEPT)
        self._failures = 0
        self.done = already
        self.total = already + len(self._waiting)

    @property
    def next(self) -> str | None:
        """The problem to be solved now; None at the end."""
        return self._waiting[0] if self._waiting else None

    def finish(self, seconds: float) -> None:
        """The next problem is done, after so many seconds."""
        self._waiting.popleft()
        self._seconds.append(seconds)
        self._failures = 0
        self.done += 1

    def skip(self) -> None:
        """The next problem is gone, or can not be solved for a reason of its own."""
        self._waiting.popleft()
        self.done += 1

    def fail(self) -> bool:
        """The engine failed on the next problem, which goes to the end. Whether to give up."""
        self._failures += 1
        self._waiting.rotate(-1)
        return self._failures >= FAILURES_MAX

    @property
    def seconds_left(self) -> float | None:
        """From the times of the last problems; None before the first."""
        return fmean(self._seconds) * len(self._waiting) if self._seconds else None

    @property
    def far(self) -> str:
        """How far the work is: "12 of 40 solved"."""
        said = say("teacher", "{done} of {total} solved")
        return said.format(done=whole(self.done), total=whole(self.total))

    @property
    def sentence(self) -> str:
        """How far it is and how long it takes: "12 of 40 solved, about 3 minutes left"."""
        left = self.seconds_left
        return self.far if left is None or not self._waiting else f"{self.far}, {time_left(left)}"


def time_left(seconds: float) -> str:
    """A rough duration in words."""
    if seconds < MINUTE:
        return say("teacher", "less than a minute left")
    if seconds < 1.5 * HOUR:
        minutes = round(seconds / MINUTE)
        return counted(
            minutes,
            say("teacher", "about {count} minute left"),
            say("teacher", "about {count} minutes left"),
        )
    hours = round(seconds / HOUR)
    return counted(
        hours, say("teacher", "about {count} hour left"), say("teacher", "about {count} hours left")
    )

"""Times of day in a child's steps: 13:25 + 55 = 14:20 is 805 + 55 = 860 in minutes after midnight."""

from __future__ import annotations

import re
from itertools import islice, product

from app.problem.clock_times import DAY, HALF, times_typed, told_times

TIME = re.compile(rf"(?<![\d:.,])\d{{1,2}}\s?[:h]\s?[0-5]\d(?![\d:])(?:\s?{HALF})?", re.IGNORECASE)
MOST_READINGS = 81
"""Of one line: three readings of each of four times."""


def minute_readings(line: str) -> list[str]:
    """The line with each of its times in minutes, in every way in which they may be meant.

    1:25 is a time of the night, of the afternoon or of the night after, and also an hour and 25 minutes.
    """
    pieces, done = list[list[str]](), 0
    for found in TIME.finditer(line):
        times = sorted(times_typed(found[0]))
        if times:
            following = [times[0] + DAY] if times[0] < DAY // 2 else []
            pieces += [[line[done : found.start()]], [str(minutes) for minutes in (*times, *following)]]
            done = found.end()
    return ["".join(reading) for reading in islice(product(*pieces, [line[done:]]), MOST_READINGS)]


def minutes_told(question: str) -> set[int]:
    """What the times of day in a question may be, in minutes after midnight."""
    return {minutes for time in told_times(question) for minutes in times_typed(time)}

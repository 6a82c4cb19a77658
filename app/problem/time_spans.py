"""The time between two times of day, "How many minutes are there from 9:40 to 11:25?", as a sum in signs."""

from __future__ import annotations

import re

from app.problem.clock_times import DAY, HOUR, NOON, times_typed

TIME = r"(noon|midday|midnight|\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?|[a-z\d]+ (?:past|to) [a-z\d]+)"
SPAN = re.compile(
    r"how many (?P<unit>minutes|mins|hours) (?:(?:are|is) (?:there |it )?|pass(?:es)? )?"
    rf"(?:from|between) (?P<first>{TIME}) (?:to|until|till|and) (?P<last>{TIME})"
    r"(?: the next (?:day|morning))?"
)
NAMED = {"noon": "12 pm", "midday": "12 pm", "midnight": "12 am"}
HALF = re.compile(r"[ap]\.?\s?m\b|noon|midday|midnight")


def time_span(text: str) -> str | None:
    """The sum for `text`, in small letters and without a question mark; None for anything else.

    The second time is the next one after the first: where no half of the day is told, of the next 12 hours.
    """
    found = SPAN.fullmatch(text)
    if found is None:
        return None
    told = [found["first"], found["last"]]
    if any(NAMED.get(time, time).isdigit() for time in told) and not any(map(HALF.search, told)):
        told = [f"{time}:00" if time.isdigit() else time for time in told]
    halves = [HALF.search(time) is not None for time in told]
    minutes = [times_typed(NAMED.get(time, time)) for time in told]
    if not all(minutes) or halves[0] != halves[1]:
        return None
    start, end = min(minutes[0]), min(minutes[1])
    turn = 0 if end > start else DAY if halves[0] else NOON
    in_hours, whole = not found["unit"].startswith("min"), start % HOUR == end % HOUR == 0
    first, last, round_ = (_written(time, in_hours=in_hours and whole) for time in (start, end, turn))
    difference = f"({round_}) - ({first}) + ({last})" if turn else f"({last}) - ({first})"
    return f"({difference}) / {HOUR}" if in_hours and not whole else difference


def _written(minutes: int, *, in_hours: bool) -> str:
    """Minutes after midnight as a sum of hours and minutes, or as whole hours."""
    hours, rest = divmod(minutes, HOUR)
    if in_hours or not hours:
        return str(hours or rest)
    return f"{hours} x {HOUR} + {rest}" if rest else f"{hours} x {HOUR}"

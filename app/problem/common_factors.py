"""The highest common factor and the lowest common multiple of two or three whole numbers, as a sum.

One step of the program, as a child finds it in lists of factors or multiples; the teaching says it in words.
"""

from __future__ import annotations

import re

from app.problem.arithmetic import Call, Expression
from app.problem.sum_text import number_typed

FUNCTIONS = {
    r"(?:highest|greatest|largest|biggest) common (?:factor|divisor)|[hg]cf|gcd|hcd": "math.gcd",
    r"(?:lowest|least|smallest) common multiple|lcm": "math.lcm",
}
SHAPE = re.compile(
    rf"(?P<wanted>{'|'.join(FUNCTIONS)})(?: \([a-z]{{3}}\))?"
    r"(?: (?:of|for)(?: the)?(?: two| three)?(?: numbers)? | ?\()(?P<numbers>[^()]+)\)?"
)
BETWEEN = re.compile(r",? and |, |,(?!\d{3})| ?& ?")
MOST_NUMBERS = 3


def common_factor_or_multiple(text: str) -> Expression | None:
    """What `text`, in small letters and without a question mark, asks to reckon; None for anything else."""
    found = SHAPE.fullmatch(text)
    if found is None:
        return None
    parts = [number_typed(part) for part in BETWEEN.split(found["numbers"])]
    wholes = [part for part in parts if part is not None and part.text.isdecimal() and part.value > 0]
    if len(wholes) < len(parts) or not 2 <= len(wholes) <= MOST_NUMBERS:
        return None
    function = next(name for words, name in FUNCTIONS.items() if re.fullmatch(words, found["wanted"]))
    return Call(function, tuple(wholes))

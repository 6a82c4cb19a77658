"""A number that is to be rounded, "Round 347 to the nearest ten", as a sum.

A half goes up, as schools have it, where Python's `round` takes the even neighbour: half a ten is added, and
what then stands behind the tens goes. Below zero schools differ on what is up: such numbers are not read.
"""

from __future__ import annotations

import re
from fractions import Fraction

from app.problem.arithmetic import Expression, Number
from app.problem.sum_programs import ExplainedOperation
from app.problem.sum_text import number_typed

PLACES = {
    "tens?|10s?": ("ten", Fraction(10)),
    "hundreds?|100s?": ("hundred", Fraction(100)),
    "thousands?|1,?000s?": ("thousand", Fraction(1000)),
    "ten[ -]thousands?|10,?000s?": ("ten_thousand", Fraction(10_000)),
    "hundred[ -]thousands?|100,?000s?": ("hundred_thousand", Fraction(100_000)),
    "millions?|1,?000,?000s?": ("million", Fraction(1_000_000)),
    "(?:whole|full) numbers?|wholes?|integers?|ones?|units?|1": ("whole", Fraction(1)),
    "tenths?|0?\\.1": ("tenth", Fraction(1, 10)),
    "hundredths?|0?\\.01": ("hundredth", Fraction(1, 100)),
    "thousandths?|0?\\.001": ("thousandth", Fraction(1, 1000)),
}
"""What is rounded to, as patterns: its name, and its value."""
DECIMALS = {"0|no": "whole", "1|one": "tenth", "2|two": "hundredth", "3|three": "thousandth"}
"""How many decimal places that is."""
TO = (
    rf"to (?:the )?(?:nearest (?P<nearest>{'|'.join(PLACES)})(?: place)?|(?P<place>{'|'.join(PLACES)}) place"
    rf"|(?P<decimals>{'|'.join(DECIMALS)}) (?:decimal places?|decimals?|places? of decimals?))"
    rf"|to (?P<dp>{'|'.join(DECIMALS)}) ?d\.? ?p\.?s?"
)
TO = f"(?:{TO})"
SHAPES = tuple(
    re.compile(shape.replace("TO", TO).replace("NUMBER", r"(?:the number )?(?P<number>\S.*?)"))
    for shape in (
        r"(?:round(?: off)?|give|write) NUMBER,?(?: off)?(?: correct(?:ed)?)? TO",
        r"NUMBER,?(?: (?:rounded|correct(?:ed)?)(?: off)?)? TO",
        r"round(?: off)? TO:? NUMBER",
        r"(?:rounded )?TO,? what is NUMBER",
    )
)


def rounding(text: str) -> Expression | None:
    """What `text`, in small letters and without a question mark, asks to reckon; None for anything else."""
    for shape in SHAPES:
        found = shape.fullmatch(text)
        number = None if found is None else number_typed(found["number"])
        if found is not None and number is not None and number.value >= 0:
            return _rounded(number, *_place(found))
    return None


def _place(found: re.Match[str]) -> tuple[str, Fraction]:
    decimals, named = found["decimals"] or found["dp"], found["nearest"] or found["place"]
    if decimals:
        named = next(place for words, place in DECIMALS.items() if re.fullmatch(words, decimals))
    return next(place for words, place in PLACES.items() if re.fullmatch(words, named))


def _rounded(number: Number, place: str, size: Fraction) -> Expression:
    """Half a ten more, without what is left over above the full tens."""
    spoken = place.replace("_", " ")
    why = f"half a {spoken} more, so that what is halfway or above it goes up"
    more = ExplainedOperation("+", number, _written(size / 2), f"half_a_{place}_more", why)
    over = ExplainedOperation("%", more, _written(size), "left_over", f"what stands behind the {spoken}s")
    return ExplainedOperation("-", more, over, reason=f"only full {spoken}s are left")


def _written(value: Fraction) -> Number:
    return Number(str(value) if value.denominator == 1 else str(float(value)), value)

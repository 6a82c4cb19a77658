"""How many of one measure make another: "How many minutes are in 4 and a half hours?" read as a sum.

Only measures of which there is but one kind: pounds are money, with pence beside them; no gallons, and no
months in days.
"""

from __future__ import annotations

import re
from fractions import Fraction

from app.problem.arithmetic import Expression, Number, Operation
from app.problem.sum_text import read_sides

KINDS: tuple[dict[str, Fraction], ...] = (
    {
        "seconds?|secs?": Fraction(1), "minutes?|mins?": Fraction(60), "hours?|hrs?": Fraction(3600),
        "days?": Fraction(86_400), "weeks?": Fraction(604_800),
    },
    {"months?": Fraction(1), "years?": Fraction(12)},
    {
        "millimet(?:er|re)s?|mm": Fraction(1), "centimet(?:er|re)s?|cm": Fraction(10),
        "met(?:er|re)s?|m": Fraction(1000), "kilomet(?:er|re)s?|km": Fraction(1_000_000),
    },
    {"inch(?:es)?": Fraction(1), "foot|feet": Fraction(12), "yards?": Fraction(36)},
    {
        "milligram(?:me)?s?|mg": Fraction(1), "gram(?:me)?s?|g": Fraction(1000),
        "kilos?|kilogram(?:me)?s?|kg": Fraction(1_000_000),
    },
    {
        "millilit(?:er|re)s?|ml": Fraction(1), "centilit(?:er|re)s?|cl": Fraction(10),
        "decilit(?:er|re)s?|dl": Fraction(100), "lit(?:er|re)s?|l": Fraction(1000),
    },
    {"cents?": Fraction(1), "dollars?|euros?": Fraction(100)},
    {"pence|pennies|penny": Fraction(1), "pounds?": Fraction(100)},
)  # fmt: skip
"""For each kind of measure how many of its smallest unit each unit is; the words are patterns."""
UNIT = "|".join(words for kind in KINDS for words in kind)
AMOUNT = re.compile(rf"(?P<number>\S.*?)(?<=[\d\s])(?P<unit>{UNIT})(?:,?\s(?:and\s)?|$)")
SHAPES = tuple(
    re.compile(shape.replace("UNIT", f"(?P<wanted>{UNIT})").replace("AMOUNTS", "(?P<amounts>.+?)"))
    for shape in (
        r"how many UNIT (?:(?:are|is) )?(?:there )?(?:(?:in|make(?: up)?) )?AMOUNTS",
        r"(?:what is )?AMOUNTS (?:(?:is|are|make|in|=) )?(?:how many|in) UNIT",
        r"(?:please )?(?:convert|change|turn|write) AMOUNTS (?:in)?to UNIT",
    )
)
SIGN = re.compile(r"[$£€]|\s[-+*/×÷x]\s")
"""Of "$2.00 + 30 cents" nobody knows which unit the first number has."""
PART_OF_ONE = re.compile(r"(half|.+ of) an?")


def conversion(text: str) -> Expression | None:
    """What `text`, in small letters and without a question mark, asks to reckon; None for anything else."""
    for shape in SHAPES:
        found = shape.fullmatch(text)
        if found is not None:
            return _together(found["amounts"], found["wanted"])
    return None


def _together(amounts: str, wanted: str) -> Expression | None:
    """Amounts such as "3 hours and 20 minutes" in the unit that is wanted."""
    whole: Expression | None = None
    position = 0
    while position < len(amounts):
        found = AMOUNT.match(amounts, position)
        part = None if found is None else _converted(found["number"].strip(), found["unit"], wanted)
        if found is None or part is None:
            return None
        whole, position = part if whole is None else Operation("+", whole, part), found.end()
    return whole


def _converted(number: str, unit: str, wanted: str) -> Expression | None:
    factor = _factor(unit, wanted)
    if factor is None or SIGN.search(number):
        return None
    part = PART_OF_ONE.fullmatch(number)
    if part is not None:  # of an hour
        return _only(f"{part[1].removesuffix(' of')} of {factor}") if factor > 1 else None
    amount = Number("1", Fraction(1)) if number in ("a", "an") else _only(number)
    if amount is None or factor == 1:
        return amount
    if factor > 1:
        return Operation("*", amount, Number(str(factor), factor))
    return Operation("/", amount, Number(str(1 / factor), 1 / factor))


def _only(text: str) -> Expression | None:
    sides = read_sides(text)
    return sides[0] if sides is not None and len(sides) == 1 else None


def _factor(unit: str, wanted: str) -> Fraction | None:
    """How many of `wanted` one `unit` is, or one over how many; None for measures of different kinds."""
    for kind in KINDS:
        sizes = [size for word in (unit, wanted) for words, size in kind.items() if re.fullmatch(words, word)]
        if len(sizes) == 2:
            return sizes[0] / sizes[1]
    return None

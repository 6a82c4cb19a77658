"""Perimeter and area of a rectangle or a square whose sides are given, as a sum.

The sides are in one unit or in none, and the answer is in the same: "5 m by 30 cm" is left to the models. So
is a rectangle that is a lawn, of which a story may tell more.
"""

from __future__ import annotations

import re
from fractions import Fraction

from app.problem.arithmetic import Expression, Number
from app.problem.sum_programs import ExplainedOperation
from app.problem.sum_text import number_typed

UNITS = {
    "mm|millimet(?:er|re)s?": "mm",
    "cm|centimet(?:er|re)s?": "cm",
    "dm|decimet(?:er|re)s?": "dm",
    "m|met(?:er|re)s?": "m",
    "km|kilomet(?:er|re)s?": "km",
    "in|inch(?:es)?": "inches",
    "ft|foot|feet": "feet",
    "yds?|yards?": "yards",
    "miles?": "miles",
    "units?": "units",
}
"""Units of length as patterns, and how the answer has them."""
UNIT = "|".join(UNITS)
NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?(?: \d+/\d+)?|[a-z]+(?:-[a-z]+)?"


def _length(place: int) -> str:
    return rf"(?P<number_{place}>{NUMBER})(?:[\s-]?(?P<unit_{place}>{UNIT})\b\.?)?"


FIRST, SECOND = _length(1), _length(2)
BY, AND = r"\s?(?:by|x|×|\*)\s?", r"(?:,? and|,)(?: (?:is|its|the|an?|whose))*\s"
EXTENT = "(?:long|wide|broad|high|tall|in length|in width)"
DIMENSION, IS = "(?:length|width|breadth|height|base)", r"\s(?:of\s|is\s|=\s)?"
SIZES = {
    "rectangle": (
        rf"{FIRST}{BY}{SECOND}",
        rf"{FIRST} (?P<extent>{EXTENT})(?:{BY}|{AND}){SECOND} (?!(?P=extent)){EXTENT}",
        rf"(?:an? )?(?P<dimension>{DIMENSION}){IS}{FIRST}{AND}(?!(?P=dimension)){DIMENSION}{IS}{SECOND}",
        rf"sides(?: of| are|:)? {FIRST}{AND}{SECOND}",
    ),
    "square": (
        r"(?:(?:an?|each|all|equal) )*(?:sides?|edges?)(?: lengths?)?(?: of| is| are| =|:)?"
        rf" {FIRST}(?: long| each)?",
        rf"{FIRST} (?:long )?(?:sides|edges)",
    ),
}
SHAPES = {figure: tuple(map(re.compile, sizes)) for figure, sizes in SIZES.items()}
A, THE, FIGURE = "(?:(?:an?|the|this) )?", "(?:(?:the|this) )?", "(?P<figure>rectangle|square)"
BEING = r"(?:[,:]|'s| of| with| having| measuring| whose|(?:(?: that| which)? (?:is|has|measures)))?"
WANTED = r"(?P<wanted>perimeter|area)"
ORDER = r"(?:(?:what(?:'s| is)|how (?:big|large|long) is|find|calculate|work out|give|determine) )?"
ASKED = rf"[.,;:]? {ORDER}(?:(?:it'?s|the) )?{WANTED}(?: of {THE}(?P=figure))?"
IN = rf"(?:,? (?:measured )?in (?P<squared>square |sq\.? )?(?P<unit>{UNIT})(?P<squared_2>²|\^?2)?)?"
QUESTIONS = tuple(
    re.compile(question + IN)
    for question in (
        rf"{ORDER}{THE}{WANTED} of {A}{FIGURE}{BEING} (?P<size>.+?)",
        rf"{ORDER}{THE}{WANTED} of {A}(?P<size>.+?) {FIGURE}",
        rf"(?:if )?{A}{FIGURE}{BEING} (?P<size>.+?){ASKED}",
        rf"(?:if )?(?:(?:the|one|each|an?) )?(?P<named>{DIMENSION}|side) of {A}{FIGURE} is"
        rf" (?P<size>.+?){ASKED}",
    )
)


def perimeter_or_area(text: str) -> Expression | None:
    """What `text`, in small letters and without a question mark, asks to reckon; None for anything else."""
    for question in QUESTIONS:
        asked = question.fullmatch(text)
        sides = None if asked is None else _sides(asked)
        if asked is not None and sides is not None:
            lengths, unit = sides
            return _sum(asked["wanted"], lengths, unit) if _wanted_in(asked, unit) else None
    return None


def _sides(asked: re.Match[str]) -> tuple[list[Number], str] | None:
    """The sides, and the unit that they have (may be empty): "5 by 3 cm" is in cm."""
    size = f"{asked.groupdict().get('named') or ''} {asked['size']}".lstrip()
    told = next((told for shape in SHAPES[asked["figure"]] if (told := shape.fullmatch(size))), None)
    if told is None:
        return None
    places = [place for place in (1, 2) if f"number_{place}" in told.groupdict()]
    sides = [number_typed(told[f"number_{place}"]) for place in places]
    units = [_shown(told[f"unit_{place}"]) for place in places]
    lengths = [side for side in sides if side is not None and side.value > 0]
    alike = all(unit in ("", units[-1]) for unit in units)
    return (lengths, units[-1]) if alike and len(lengths) == len(sides) else None


def _wanted_in(asked: re.Match[str], unit: str) -> bool:
    """Whether the answer is wanted in the unit of the sides, where one is named."""
    squared = asked["squared"] is not None or asked["squared_2"] is not None
    return asked["unit"] is None or (_shown(asked["unit"]) == unit and squared == (asked["wanted"] == "area"))


def _shown(unit: str | None) -> str:
    return next((shown for words, shown in UNITS.items() if re.fullmatch(words, unit or "")), "")


def _sum(wanted: str, sides: list[Number], unit: str) -> Expression:
    """The sum, and what its result counts: "16 cm around", "15 square cm"."""
    if wanted == "area":
        counted = f"square_{unit}" if unit else ""
        return ExplainedOperation("*", sides[0], sides[-1], reason="length times width", counted=counted)
    counted = f"{unit}_around" if unit else ""
    if len(sides) == 1:
        why = "all sides of a square are equally long"
        return ExplainedOperation("*", _whole(4), sides[0], reason=why, counted=counted)
    half = ExplainedOperation("+", sides[0], sides[1], "length_and_width")
    return ExplainedOperation("*", _whole(2), half, reason="each of them is there twice", counted=counted)


def _whole(number: int) -> Number:
    return Number(str(number), Fraction(number))

"""Units after numbers: spelled, abbreviated, or spelled the British way."""

import functools
import re
from random import Random

from training.corpus.example import CorpusExample

# Spelled singular and plural -> what may stand in their place after a number.
SHORT: dict[tuple[str, str], tuple[str, ...]] = {
    ("minute", "minutes"): ("min", "mins", "min."),
    ("hour", "hours"): ("hr", "hrs", "h"),
    ("second", "seconds"): ("sec", "secs", "s"),
    ("kilometer", "kilometers"): ("km", "kilometres"),
    ("meter", "meters"): ("m", "metres"),
    ("centimeter", "centimeters"): ("cm", "centimetres"),
    ("millimeter", "millimeters"): ("mm", "millimetres"),
    ("inch", "inches"): ("in.", "inches"),
    ("foot", "feet"): ("ft", "ft."),
    ("yard", "yards"): ("yd", "yds"),
    ("mile", "miles"): ("mi",),
    ("kilogram", "kilograms"): ("kg", "kilos"),
    ("gram", "grams"): ("g",),
    ("pound", "pounds"): ("lb", "lbs"),
    ("ounce", "ounces"): ("oz",),
    ("liter", "liters"): ("L", "l", "litres"),
    ("milliliter", "milliliters"): ("ml", "mL", "millilitres"),
    ("gallon", "gallons"): ("gal",),
    ("mile per hour", "miles per hour"): ("mph", "mi/h"),
    ("kilometer per hour", "kilometers per hour"): ("km/h", "kph"),
    ("square meter", "square meters"): ("sq m", "square metres"),
    ("square foot", "square feet"): ("sq ft",),
    ("square inch", "square inches"): ("sq in",),
    ("square centimeter", "square centimeters"): ("sq cm", "square centimetres"),
}
LONG = {
    short: forms
    for forms, shorts in SHORT.items()
    for short in shorts
    if short
    in (
        "min",
        "hr",
        "hrs",
        "sec",
        "km",
        "m",
        "cm",
        "mm",
        "ft",
        "kg",
        "g",
        "lb",
        "lbs",
        "oz",
        "L",
        "ml",
        "mL",
        "mph",
        "km/h",
    )
}
# "12 hours' work" and "a 5 minute walk" stay; so does the unit of "3 feet 4 inches".
END = r"(?![\w'’/-])(?! (?:per|a|hand|walk|run|ride|drive|break|mark|bag|bottle|jug)\b)(?! and \d)(?! \d)"
WITHOUT_SPACE = frozenset({"km", "cm", "mm", "m", "g", "kg", "ml", "mL", "L", "ft"})  # 5cm is often written
NUMBER = r"(?<![\w$.,/:-])(\d[\d,]*(?:\.\d+)?)"


COMPOUND = re.compile(
    r"\d (?:feet|foot|hours?|pounds?|minutes?|meters?|liters?|kilograms?|kilometers?) (?:and )?$"
)
SPELLED = tuple(
    ((f" {forms[0]}", f" {forms[1]}"), re.compile(rf"{NUMBER} (?:{'|'.join(forms)}){END}"), shorts)
    for forms, shorts in SHORT.items()
)
"""What is looked for first, then the pattern, and the short forms."""
ANY_SHORT = re.compile(rf"\d ?(?:{'|'.join(map(re.escape, LONG))})(?!\w)")
SHORT_PATTERNS = {short: re.compile(rf"{NUMBER} ?{re.escape(short)}{END}") for short in LONG}


def unit_forms(example: CorpusExample, rng: Random) -> CorpusExample | None:
    """Units after numbers, written otherwise where they can be: 5 minutes -> 5 min, 5 km -> 5 kilometers."""
    text = example.question
    changed = text
    for (singular, plural), pattern, shorts in SPELLED:
        short = shorts[int(rng.random() * len(shorts))]
        joint = "" if short in WITHOUT_SPACE and rng.random() < 0.3 else " "
        if singular in changed or plural in changed:  # seldom: much faster than the pattern
            changed = pattern.sub(functools.partial(_shortened, short=short, joint=joint), changed)
    if changed == text and ANY_SHORT.search(text):
        for short, forms in LONG.items():
            if short not in changed:
                continue
            changed = SHORT_PATTERNS[short].sub(functools.partial(_spelled, forms=forms), changed)
    return None if changed == text else example.told(changed)


def _spelled(match: re.Match[str], forms: tuple[str, str]) -> str:
    if COMPOUND.search(match.string[: match.start()]):
        return match.group()
    return f"{match[1]} {forms[0] if match[1] == '1' else forms[1]}"


def _shortened(match: re.Match[str], short: str, joint: str) -> str:
    dotted = short.endswith(".") and match.string[match.end() : match.end() + 1] == "."
    if (len(short) > 4 and match[1] == "1") or COMPOUND.search(match.string[: match.start()]):
        return match.group()
    return f"{match[1]}{joint}{short.rstrip('.') if dotted else short}"

"""Operands that a solution works out in its head: a unit changed, a list counted, two numbers put together.

Looked for only where an operand has no plain origin, and taken only where it is the only way.
"""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TypeVar

Kept = TypeVar("Kept")

SMALLER_UNITS: dict[str, tuple[int, str]] = {
    "minute": (60, "hours"),
    "second": (60, "minutes"),
    "inch": (12, "feet"),
    "ounce": (16, "pounds"),
    "month": (12, "years"),
    "day": (7, "weeks"),
    "cent": (100, "dollars"),
    "gram": (1000, "kilograms"),
    "milliliter": (1000, "liters"),
    "centimeter": (100, "meters"),
}
"""How many of a unit make the next larger one, and its name."""
LARGER_UNITS: dict[str, tuple[int, str]] = {
    "hour": (60, "minutes"),
    "minute": (60, "seconds"),
    "foot": (12, "inches"),
    "pound": (16, "ounces"),
    "year": (12, "months"),
    "week": (7, "days"),
    "dozen": (12, "pieces"),
    "yard": (3, "feet"),
    "dollar": (100, "cents"),
    "kilometer": (1000, "meters"),
    "kilogram": (1000, "grams"),
    "liter": (1000, "milliliters"),
    "meter": (100, "centimeters"),
    "decade": (10, "years"),
}
"""How many of the next smaller unit one of these is, and its name."""
SMALLEST_PAIR_VALUE = 10
"""Below this a sum, difference or product of two numbers is too easily met by chance."""
_CAPITALISED = re.compile(r"[A-Z][a-z]+")
_ENUMERATION = re.compile(r"[A-Z][a-z]+(?:, [A-Z][a-z]+)*,? and [A-Z][a-z]+")


def enumerated(question: str) -> frozenset[int]:
    """How many are named where names stand in a row: 3 for `Ann, Bea and Kim`."""
    return frozenset(len(_CAPITALISED.findall(match[0])) for match in _ENUMERATION.finditer(question))


def unit_change(given: Fraction, value: Fraction, words: Iterable[str]) -> tuple[str, int, str] | None:
    """How a number that counts one of `words` becomes `value` in another unit.

    `("/", 60, "hours")` for 30 minutes and a half.
    """
    for word in sorted(words):
        for sign, units in (("/", SMALLER_UNITS), ("*", LARGER_UNITS)):
            factor, unit = units.get(word, (0, ""))
            if factor and given == (value * factor if sign == "/" else value / factor):
                return sign, factor, unit
    return None


def only_pair(
    value: Fraction, numbers: Sequence[tuple[Kept, Fraction, bool]]
) -> tuple[str, Kept, Kept] | None:
    """The two of `numbers` whose sum, difference or product is `value`, where there is one way alone.

    A number is what it is, its value, and whether it is unused so far: two unused ones go before one, and
    two used ones are never taken.
    """
    if value < SMALLEST_PAIR_VALUE:
        return None
    ways: dict[int, list[tuple[str, Kept, Kept]]] = {2: [], 1: []}
    for place, (one, first, one_fresh) in enumerate(numbers):
        for other, second, other_fresh in numbers[place + 1 :]:
            fresh = one_fresh + other_fresh
            if not fresh or first <= 1 or second <= 1:
                continue
            if first + second == value:
                ways[fresh].append(("+", one, other))
            if abs(first - second) == value:
                ways[fresh].append(("-", one, other) if first > second else ("-", other, one))
            if first * second == value:
                ways[fresh].append(("*", one, other))
    for fresh in (2, 1):
        if ways[fresh]:
            return ways[fresh][0] if len(ways[fresh]) == 1 else None
    return None

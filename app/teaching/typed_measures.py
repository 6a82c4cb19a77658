"""Answers of several parts as a child types them: 3 h 15 min, 3:15, 3 pounds 50, 5 m 20 cm, 2 dozen.

The tutor's answer is one number whose unit nobody knows, so each of these has several readings: 3 h 15 min
is 3.25 (hours) and 195 (minutes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Ladder:
    """Units of one kind, as they are typed, each with how many of the smallest one it is.

    `unsaid`: what the last number counts where no unit stands after it: 3 h 15, 3 pounds 50.
    """

    units: dict[str, Fraction]
    unsaid: Fraction | None = None


def _ladder(*units: tuple[int, str], unsaid: int | None = None) -> Ladder:
    sizes = {word: Fraction(size) for size, words in units for word in words.split()}
    return Ladder(sizes, None if unsaid is None else Fraction(unsaid))


TIME = _ladder(
    (3600, "h hr hrs hour hours hora horas heure heures"),
    (60, "m min mins minute minutes minuto minutos"),
    (1, "s sec secs second seconds segundo segundos seconde secondes"),
    unsaid=60,
)
DAYS = _ladder((7, "week weeks semana semanas semaine semaines"), (1, "d day days día días jour jours"))
MONEY = _ladder(
    (100, "$ € £ pound pounds dollar dollars euro euros libra libras dólar dólares livre livres"),
    (1, "p c ct cts penny pence cent cents céntimo céntimos centavo centavos centime centimes"),
    unsaid=1,
)
LENGTH = _ladder(
    (1_000_000, "km kilometer kilometers kilometre kilometres kilómetro kilómetros kilomètre kilomètres"),
    (1000, "m meter meters metre metres metro metros mètre mètres"),
    (10, "cm centimeter centimeters centimetre centimetres centímetro centímetros centimètre centimètres"),
    (1, "mm millimeter millimeters millimetre millimetres milímetro milímetros millimètre millimètres"),
)
FEET = _ladder((12, "ft foot feet"), (1, "in inch inches"))
MASS = _ladder(
    (1000, "kg kilo kilos kilogram kilograms kilogramo kilogramos kilogramme kilogrammes"),
    (1, "g gram grams gramo gramos gramme grammes"),
)
POUNDS = _ladder((16, "lb lbs pound pounds"), (1, "oz ounce ounces"))
VOLUME = _ladder(
    (1000, "l liter liters litre litres litro litros"),
    (1, "ml milliliter milliliters millilitre millilitres mililitro mililitros"),
)
LADDERS = (TIME, DAYS, MONEY, LENGTH, FEET, MASS, POUNDS, VOLUME)
DOZEN = re.compile(r"(?:douzaines?|dozens?|docenas?)")
CLOCK = re.compile(r"(?<![\d:.,])(\d{1,2}):([0-5]\d)(?![\d:.,])\s*(?P<half>[ap]\.?m\b)?", re.IGNORECASE)
PART = re.compile(r"(?P<sign>[$€£])?\s*(?P<number>\d+(?:[.,]\d{1,2})?)(?![\d.,:/]*\d)\s*(?P<unit>[^\W\d_]+)?")
DIGIT = re.compile(r"\d")
NOON = 12


def measures_in(text: str) -> tuple[Fraction, ...]:
    """The readings of an answer of several parts, the largest unit's first; none of any other text."""
    clock = CLOCK.search(text)
    if clock is not None:
        return () if DIGIT.search(text.replace(clock[0], "")) else _of_clock(clock)
    parts = list(PART.finditer(text.lower()))
    if not parts or len(DIGIT.findall(text)) != sum(len(DIGIT.findall(part[0])) for part in parts):
        return ()
    if len(parts) == 1:
        return _of_one(parts[0])
    return next(filter(None, (_of_several(parts, ladder) for ladder in LADDERS)), ())


def _of_clock(clock: re.Match[str]) -> tuple[Fraction, ...]:
    """3:15 as hours and as minutes; in the afternoon as 15:15 too."""
    hours, minutes = int(clock[1]), int(clock[2])
    starts = [hours]
    if clock["half"] and clock["half"][0] in "pP" and hours < NOON:
        starts.append(hours + NOON)
    in_minutes = [Fraction(hour * 60 + minutes) for hour in starts]
    return tuple(reading for whole in in_minutes for reading in (whole / 60, whole))


def _of_one(part: re.Match[str]) -> tuple[Fraction, ...]:
    """350p is 350 and 3.50; 2 dozen is 2 and 24."""
    number, unit = _number(part), part["unit"] or ""
    if DOZEN.fullmatch(unit):
        return number, number * 12
    if not part["sign"] and MONEY.units.get(unit) == 1:
        return number, number / 100
    return ()


def _of_several(parts: list[re.Match[str]], ladder: Ladder) -> tuple[Fraction, ...]:
    """The sum of the parts in each of their units; none where they are not all units of this ladder."""
    sizes = [ladder.units.get(part["sign"] or part["unit"] or "") for part in parts]
    if sizes[-1] is None and not parts[-1]["unit"]:
        sizes[-1] = ladder.unsaid
    found = [size for size in sizes if size is not None]
    if len(found) < len(parts) or any(large <= small for large, small in pairwise(found)):
        return ()
    total = sum((size * _number(part) for size, part in zip(found, parts, strict=True)), Fraction(0))
    return tuple(total / size for size in found)


def _number(part: re.Match[str]) -> Fraction:
    return Fraction(part["number"].replace(",", "."))

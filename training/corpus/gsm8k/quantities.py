"""The numbers that a question gives: digits, number words, percents, fractions, factors."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from training.corpus.gsm8k.expressions import NUMBER, parse_number

Kind = Literal["number", "percent", "fraction", "cents"]

_UNITS = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen".split(),
        start=1,
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
}
_PARTS |= {f"{word}s": value for word, value in _PARTS.items() if not word.endswith("s")}
_FACTORS = {
    "twice": 2,
    "double": 2,
    "doubles": 2,
    "doubled": 2,
    "thrice": 3,
    "triple": 3,
    "triples": 3,
    "tripled": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "quadruples": 4,
    "pair": 2,
    "pairs": 2,
    "couple": 2,
    "dozen": 12,
    "dozens": 12,
    "both": 2,
    "century": 100,
    "decade": 10,
    "decades": 10,
    "score": 20,
    "biweekly": 2,
    "twins": 2,
    "triplets": 3,
}
_SMALL = "|".join([*_TENS, *sorted(_UNITS, key=len, reverse=True)])
_SPELLED = rf"(?:{_SMALL})(?:[-\s](?:{'|'.join(_UNITS)}))?(?:[-\s](?:{'|'.join(_SCALES)}))*"
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_QUANTITY = re.compile(
    rf"\b(?P<and_half>(?:\d+|{'|'.join(_UNITS)}|an?\s[a-z]+|hours?)\sand\s(?:a\s|one[-\s])half)\b"
    rf"|(?P<ordinal>\b\d+(?:st|nd|rd|th)\b)"
    rf"|(?P<mixed>\d+\s+\d+/\d+)|(?P<slash>(?<![\d/.])\d+/\d+(?![\d/]))"
    rf"|(?P<number>{NUMBER})(?P<scale>\s(?:{'|'.join(_SCALES)})\b)?(?:\s?(?P<percent>%|percent\b|per\s?cent\b))?"
    rf"|\b(?P<spelled_part>(?:{'|'.join(_UNITS)}|a)[-\s](?:{_PART}))\b"
    rf"|\b(?P<spelled>{_SPELLED}|(?<=a )(?:{'|'.join(_SCALES)}))\b(?P<spelled_percent>\spercent\b)?"
    rf"|\b(?P<part>{_PART})\b|\b(?P<factor>{'|'.join(_FACTORS)})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """A number of the question. `start` and `end` are its place in the text (with `$` and `%`).

    `given` says that it becomes a line of its own; a part (`half`, `1/3`) or factor (`twice`) is written
    into the line that uses it. A percent's `value` is the number before the sign (20 for 20%).
    """

    value: Fraction
    kind: Kind
    given: bool
    start: int
    end: int
    dollars: bool = False


def find_quantities(question: str) -> list[Quantity]:
    """The quantities of a question, in order."""
    return [_quantity(question, match) for match in _QUANTITY.finditer(question)]


def _quantity(question: str, match: re.Match[str]) -> Quantity:
    start, end = match.span()
    dollars = question[:start].rstrip().endswith("$")
    if dollars:
        start = question.rindex("$", 0, start)
    after = question[end : end + 12].lower()
    dollars = dollars or bool(re.match(r"[\s-]dollars?\b", after))
    if match["ordinal"]:  # "a 3rd of them"; of "the 3rd day" nothing is taken
        return Quantity(Fraction(1, int(match["ordinal"][:-2]) or 1), "fraction", False, start, end)
    if match["number"]:
        value = parse_number(match["number"])
        if match["percent"]:
            return Quantity(value, "percent", True, start, end)
        value *= _SCALES[match["scale"].strip().lower()] if match["scale"] else 1
        cents = re.match(r"(\s|-)?(cents?|¢)", after) is not None
        return Quantity(value, "cents" if cents else "number", True, start, end, dollars)
    if match["and_half"]:
        first = match["and_half"].split()[0].lower()
        whole_part = Fraction(first) if first.isdigit() else Fraction(_UNITS.get(first, 1))
        return Quantity(whole_part + Fraction(1, 2), "number", True, start, end, dollars)
    if match["mixed"]:
        whole, part = match["mixed"].split()
        return Quantity(Fraction(whole) + _ratio(part), "number", True, start, end, dollars)
    if match["slash"]:
        return Quantity(_ratio(match["slash"]), "fraction", False, start, end, dollars)
    if match["spelled_part"]:
        count, part = re.split(r"[-\s]", match["spelled_part"].lower())
        return Quantity(Fraction(_UNITS.get(count, 1), _PARTS[part]), "fraction", False, start, end)
    if match["spelled"]:
        value = Fraction(_spelled(match["spelled"].lower()))
        if match["spelled_percent"]:
            return Quantity(value, "percent", True, start, end)
        return Quantity(value, "number", True, start, end, dollars)
    if match["part"]:
        return Quantity(Fraction(1, _PARTS[match["part"].lower()]), "fraction", False, start, end)
    return Quantity(Fraction(_FACTORS[match["factor"].lower()]), "number", False, start, end)


def _ratio(text: str) -> Fraction:
    top, bottom = text.split("/")
    return Fraction(int(top), int(bottom)) if int(bottom) else Fraction(0)


def _spelled(text: str) -> int:
    """`twenty-five`, `two hundred`, `hundred`: as an int."""
    total = 0
    for word in re.split(r"[-\s]", text):
        if word in _SCALES:
            total = max(total, 1) * _SCALES[word]
        else:
            total += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total

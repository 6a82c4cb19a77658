"""Numbers as the tutor means them: read from what a person typed, compared, and shown."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from app.problem.number_words import read_number_words
from app.sentences.numerals import ENGLISH, Numerals

RELATIVE_TOLERANCE = 1e-9
ABSOLUTE_TOLERANCE = 1e-12
SHOWN_DECIMALS = 6
SHOWN_DENOMINATOR = 100
SIGNIFICANT_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """A number: `exact` where it is known, and `approximate`.

    The float that CPython would have (inf if too large).
    """

    exact: Fraction | None
    approximate: float

    @classmethod
    def of(cls, exact: Fraction | int) -> Answer:
        """The answer for a number that is exactly known."""
        exact = Fraction(exact)
        try:
            return cls(exact, float(exact))
        except OverflowError:
            return cls(exact, math.inf if exact > 0 else -math.inf)

    def __str__(self) -> str:
        if self.exact is None:
            return f"≈ {significant(self.approximate)}"
        text = exact_text(self.exact)
        if text is None:
            return f"≈ {significant(self.exact)}"
        return f"{text} (≈ {significant(self.exact)})" if "/" in text else text

    def to_json(self) -> dict[str, Any]:
        """`exact` as text such as ``7/2`` or null.

        `approximate` as a float or null where it is not finite.
        """
        finite = math.isfinite(self.approximate)
        return {
            "exact": None if self.exact is None else str(self.exact),
            "approximate": self.approximate if finite else None,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Answer:
        exact = None if data["exact"] is None else Fraction(data["exact"])
        approximate = data["approximate"]
        if approximate is not None:
            return cls(exact, approximate)
        return cls(None, math.nan) if exact is None else cls(exact, math.inf if exact > 0 else -math.inf)


def exact_text(exact: Fraction) -> str | None:
    """A whole number, up to six terminating decimals, or a fraction with a denominator up to 100.

    None for others.
    """
    numerator, denominator = exact.numerator, exact.denominator
    if denominator == 1:
        return str(numerator)
    scale: int = 10**SHOWN_DECIMALS
    if scale % denominator == 0:
        whole, rest = divmod(abs(numerator) * (scale // denominator), scale)
        sign = "-" if numerator < 0 else ""
        return f"{sign}{whole}.{rest:06d}".rstrip("0")
    return f"{numerator}/{denominator}" if denominator <= SHOWN_DENOMINATOR else None


def significant(value: Fraction | float) -> str:
    """`value` rounded to four significant digits, written without an exponent where that stays short."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    exact = Fraction(value)
    if exact == 0:
        return "0"
    size = len(str(int(abs(exact)))) if abs(exact) >= 1 else 1 - leading_zeros(abs(exact))
    if not -8 <= size <= 18:
        mantissa, exponent = f"{float(value):.{SIGNIFICANT_DIGITS - 1}e}".split("e")
        return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"
    rounded = round(exact, SIGNIFICANT_DIGITS - size)
    decimals = max(SIGNIFICANT_DIGITS - size, 0)
    text = f"{float(rounded):.{decimals}f}" if decimals else str(int(rounded))
    return text.rstrip("0").rstrip(".") if decimals else text


def leading_zeros(exact: Fraction) -> int:
    """For 0 < exact < 1, the number of zeros before the first digit, the one before the point included."""
    zeros = max((exact.denominator.bit_length() - exact.numerator.bit_length()) * 3 // 10 - 1, 0)
    while exact * 10**zeros < 1:
        zeros += 1
    return zeros


def same_answer(a: Answer, b: Answer) -> bool:
    """Equal as numbers: exactly where both are exact, else within a relative 1e-9 (1e-12 near zero)."""
    if a.exact is not None and b.exact is not None:
        return a.exact == b.exact
    return math.isclose(a.approximate, b.approximate, rel_tol=RELATIVE_TOLERANCE, abs_tol=ABSOLUTE_TOLERANCE)


NUMBER = re.compile(
    r"""(?<![\w^.,])                                  # not the 2 of cm2 or x^2
    (?P<sign>[-+]\s*)?[$€£]?\s*(?P<sign2>-)?
    (?:(?P<whole>\d+)\s+)?(?P<top>\d+)\s*/\s*(?P<bottom>\d+)(?![\d.,/]*\d)      # 1/2 and 1 1/2
    |(?<![\w^.,])(?P<sign3>[-+]\s*)?[$€£]?\s*(?P<sign4>-)?
    (?P<digits>\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*|\.\d+)(?P<exponent>[eE][-+]?\d{1,3}(?!\w))?""",
    re.VERBOSE,
)
NOT_A_NUMBER = re.compile(r"\d[xX]\d|\b0[xXbBoO][\da-fA-F]+\b")  # 3x4; 0x10, 0b11 and 0o7 of programmers
MULTIPLIERS = {
    **dict.fromkeys(("thousand", "mil", "mille"), 1_000),
    **dict.fromkeys(("million", "millions", "millón", "millones"), 1_000_000),
    **dict.fromkeys(("billion", "mil millones", "milliard", "milliards"), 1_000_000_000),
}
MULTIPLIER = re.compile(rf"\s*({'|'.join(sorted(MULTIPLIERS, key=len, reverse=True))})\b", re.IGNORECASE)
SUPERSCRIPTS = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"), " ")
LONGEST_ANSWER = 200


def parse_answer(text: str, style: Numerals = ENGLISH) -> Answer | None:
    """The one number in `text`, written as `style` has it, or None where there is none or more than one.

    Reads 10,000 and 10 000, 1/2, 1 1/2 and ½, $3.50, 0,5, -3, 2.5 million and words up to the thousands.
    Units are ignored, the percent sign too: 25% is 25. After an equals sign only what follows it counts. A
    text with ≈ has no exact value. See `plain_decimal` for points and commas.
    """
    if len(text) > LONGEST_ANSWER:
        return None
    plain = plain_characters(text).rpartition("=")[2]
    approximate = "≈" in plain or "~" in plain
    if NOT_A_NUMBER.search(plain):
        return None
    found = list(NUMBER.finditer(plain))
    if not found:
        worded = read_number_words(plain)
        return None if worded is None else Answer.of(worded)
    if len(found) > 1:
        return None
    exact = number_of(found[0], style)
    if exact is None:
        return None
    multiplier = MULTIPLIER.match(plain, found[0].end())
    if multiplier:
        exact *= MULTIPLIERS[multiplier[1].lower()]
    answer = Answer.of(exact)
    return Answer(None, answer.approximate) if approximate else answer


def plain_characters(text: str) -> str:
    """`text` with one kind of minus, slash, space and digit; ½ as 1/2.

    Remarks in brackets after a number dropped.
    """
    spaced = "".join(
        f" {character}" if unicodedata.decomposition(character).startswith("<fraction>") else character
        for character in text.translate(SUPERSCRIPTS)
    )
    plain = unicodedata.normalize("NFKC", spaced)
    for sign, replacement in (("⁄", "/"), ("∕", "/"), ("−", "-"), ("–", "-"), ("﹣", "-")):
        plain = plain.replace(sign, replacement)
    return re.sub(r"(?<=\w)\s*\([^()]*\)", "", plain)


def number_of(found: re.Match[str], style: Numerals = ENGLISH) -> Fraction | None:
    """The value of a match of NUMBER; None where it is not one number (1/0, 1.2.3)."""
    negative = any("-" in (found[name] or "") for name in ("sign", "sign2", "sign3", "sign4"))
    if found["bottom"] is not None:
        if int(found["bottom"]) == 0:
            return None
        value = Fraction(int(found["top"]), int(found["bottom"])) + int(found["whole"] or 0)
    else:
        digits = plain_decimal(found["digits"], style)
        if digits is None:
            return None
        value = Fraction(digits) * Fraction(10) ** int((found["exponent"] or "e0")[1:])
    return -value if negative else value


def plain_decimal(digits: str, style: Numerals = ENGLISH) -> str | None:
    """`digits` with a point for the decimals and nothing between the thousands.

    One sign that three digits follow stands between thousands if `style` writes them so: 10,000 in English,
    10.000 in Spanish; any other single sign stands before decimals. None if it cannot be one number.
    """
    digits = re.sub(r"[ '’]", "", digits).rstrip(".,")
    if "," in digits and "." in digits:
        decimal = max(digits.rfind(","), digits.rfind("."))
        whole, rest = digits[:decimal], digits[decimal + 1 :]
        separators = set(whole) - set("0123456789")
        if (
            len(separators) > 1
            or digits[decimal] in separators
            or not re.fullmatch(r"\d{1,3}([.,]\d{3})+", whole)
        ):
            return None
        return f"{re.sub(r'[.,]', '', whole)}.{rest}"
    comma, point = ("+" if style.group == sign else "{2,}" for sign in ",.")
    if re.fullmatch(rf"[1-9]\d{{0,2}}(?:(?:,\d{{3}}){comma}|(?:\.\d{{3}}){point})", digits):
        return re.sub(r"[.,]", "", digits)
    if digits.count(",") + digits.count(".") > 1:
        return None
    return digits.replace(",", ".")

"""A number in another form, "What is 1/4 as a percentage?" or "35% as a decimal", as a sum.

Only where the other form has few digits and ends: a third is none of them. Nothing is written as a fraction
here, as the app shows a number that has few decimals with these.
"""

from __future__ import annotations

import re
from fractions import Fraction

from app.problem.answers import SHOWN_DECIMALS
from app.problem.arithmetic import Expression, Number, Operation, parts_of, reckon
from app.problem.sum_programs import PERCENT, ExplainedOperation
from app.problem.sum_text import number_typed, read_sides

HUNDRED = Number(str(PERCENT), Fraction(PERCENT))
VERB = r"(?:(?:write|convert|change|turn|express|give|put) )?"
INTO = r" (?:as|to|into|in)"
PARTS = r"(?P<parts>\d+/\d+|(?:an?|one|two|three|four|five|six|seven|eight|nine) [a-z]+)"
OUT_OF = r"(?P<top>\d+) out of (?P<bottom>\d+)"
DECIMAL = r"(?P<decimal>\d*\.\d+)"
PERCENTAGE = r"(?P<percentage>\d+(?:\.\d+)?) ?(?:%|per ?cent)"
AS_PERCENT = tuple(
    map(
        re.compile,
        (
            rf"{VERB}(?:the )?(?:fraction |decimal |number )?(?:{PARTS}|{OUT_OF}|{DECIMAL}){INTO}"
            r" (?:an? )?(?:per ?cent|percentages?|%)",
            rf"(?:what|which) (?:per ?cent|percentage) is (?:{PARTS}|{OUT_OF}|{DECIMAL})",
        ),
    )
)
AS_DECIMAL = tuple(
    map(
        re.compile,
        (
            rf"{VERB}(?:the )?(?:fraction |percentage )?(?:(?:(?P<whole>\d+) )?{PARTS}|{PERCENTAGE}){INTO}"
            r" (?:a )?decimals?(?: number| fraction| form)?",
            rf"decimal(?: number| form| value)? (?:of|for) (?:(?:(?P<whole>\d+) )?{PARTS}|{PERCENTAGE})",
        ),
    )
)
FRACTION_REASON = "a fraction is a division: the upper number by the lower one"
PERCENT_REASON = "percent means parts of a hundred"


def in_another_form(text: str) -> Expression | None:
    """What `text`, in small letters and without a question mark, asks to reckon; None for anything else."""
    expression: Expression | None = None
    for shapes, written in ((AS_DECIMAL, _as_decimal), (AS_PERCENT, _as_percent)):
        found = next((found for shape in shapes if (found := shape.fullmatch(text)) is not None), None)
        expression = expression if found is None else written(found)
    return expression if expression is not None and _is_short(expression) else None


def _is_short(expression: Expression) -> bool:
    """Whether all that is found on the way, and in the end, has few decimals."""
    found = [reckon(part, {}) for part in parts_of(expression)]
    return all(value is not None and 10**SHOWN_DECIMALS % value.denominator == 0 for value in found)


def _as_decimal(found: re.Match[str]) -> Expression | None:
    if found["percentage"]:
        return ExplainedOperation("/", _number(found["percentage"]), HUNDRED, reason=PERCENT_REASON)
    division = _division(found["parts"])
    return (
        division
        if division is None or not found["whole"]
        else Operation("+", _number(found["whole"]), division)
    )


def _as_percent(found: re.Match[str]) -> Expression | None:
    """As many hundredths as the decimal has; the name of the result is what stands behind the answer."""
    decimal: Expression | None
    if found["decimal"]:
        decimal = number_typed(found["decimal"])
    else:
        decimal = _division(found["parts"] or f"{found['top']}/{found['bottom']}")
    if decimal is None:
        return None
    return ExplainedOperation("*", decimal, HUNDRED, reason=PERCENT_REASON, counted="percent")


def _division(parts: str) -> Expression | None:
    """3/8 or "three eighths" as 3 / 8."""
    match read_sides(parts):
        case (Operation("/", Number() as top, Number() as bottom),):
            return ExplainedOperation("/", top, bottom, "decimal", FRACTION_REASON)
    return None


def _number(digits: str) -> Number:
    return Number(digits, Fraction(digits))

"""A question that is nothing but a sum, "2.5 + 0.75 - 1" or "What is 3/4 of 20?", read as an expression.

Nobody needs a model for these: what is typed says what to do. A text with any other word is no sum, and is
left to the models. docs/decisions/0024 says what is read and why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.problem.answers import Answer
from app.problem.arithmetic import (
    LONGEST,
    Call,
    Expression,
    Name,
    Operation,
    parts_of,
    reckon,
)
from app.problem.common_factors import common_factor_or_multiple
from app.problem.conversions import conversion
from app.problem.fraction_sums import fractions_worked_out
from app.problem.number_forms import in_another_form
from app.problem.roundings import rounding
from app.problem.sum_phrases import sums_asked
from app.problem.sum_shapes import perimeter_or_area
from app.problem.sum_text import UNKNOWN, read_sides

OPPOSITE = {"+": "-", "-": "+", "*": "/", "/": "*"}
READERS: tuple[Callable[[str], Expression | None], ...] = (
    conversion,
    rounding,
    perimeter_or_area,
    in_another_form,
    common_factor_or_multiple,
)
"""What reads a text that is no sum in signs: each knows the words of its own subject."""


def typed_sum(question: str) -> Expression | None:
    """What `question`, cleaned, asks to reckon; None for one that is not a sum alone.

    There is at least one operation in it and it has a value. A number that is missing ("5 + ? = 12") is given
    by what finds it: 12 - 5.
    """
    if len(question) > LONGEST:
        return None
    found = [sum_ for text in sums_asked(question) if (sum_ := _read(text)) is not None]
    valued = [(sum_, value) for sum_ in found if (value := reckon(sum_, {})) is not None]
    chosen = next((sum_ for sum_, value in valued if value >= 0), valued[0][0] if valued else None)
    return None if chosen is None else fractions_worked_out(chosen)


def sum_answer(question: str) -> Answer | None:
    """What the sum comes to that `question`, cleaned, is; None for one that is not a sum alone."""
    expression = typed_sum(question)
    value = None if expression is None else reckon(expression, {})
    return None if value is None else Answer.of(value)


def _read(text: str) -> Operation | Call | None:
    """The sum of a text without its asking words, or what finds the number that is missing in it."""
    sides = read_sides(text)
    if sides is None:
        found = next((found for reader in READERS if (found := reader(text)) is not None), None)
    else:
        unknown = [side for side in sides if _missing(side)]
        known = [side for side in sides if not _missing(side)]
        found = known[0] if len(known) == 1 and not unknown else _found(unknown, known)
    return found if isinstance(found, Operation | Call) else None


def _found(unknown: Sequence[Expression], known: Sequence[Expression]) -> Expression | None:
    """What the one number is that is missing on one of two sides; None for anything else."""
    if len(unknown) != 1 or len(known) != 1 or _missing(unknown[0]) != 1:
        return None
    found = _solved(unknown[0], known[0])
    value = None if found is None else reckon(found, {})
    if value is None or reckon(unknown[0], {UNKNOWN: value}) != reckon(known[0], {}):
        return None  # as of 0 * ? = 5, or 3 / ? = 0
    return found


def _missing(side: Expression) -> int:
    """How often a number that is not known stands in it."""
    return sum(isinstance(part, Name) for part in parts_of(side))


def _solved(side: Expression, value: Expression) -> Expression | None:
    """What the missing number is where `side`, which has it once, is to be `value`."""
    if isinstance(side, Name):
        return value
    if not isinstance(side, Operation) or side.sign not in OPPOSITE:
        return None
    if _missing(side.left):
        return _solved(side.left, Operation(OPPOSITE[side.sign], value, side.right))
    if side.sign in "+*":
        return _solved(side.right, Operation(OPPOSITE[side.sign], value, side.left))
    return _solved(side.right, Operation(side.sign, side.left, value))

"""Fractions and whole numbers added and subtracted, and two of them multiplied or divided, as schools do it.

To Python 1/2 + 1/3 is two divisions and a sum of what they find. A child cuts both into sixths, counts them,
and has five sixths.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from fractions import Fraction

from app.problem.arithmetic import Expression, Number, Operation
from app.problem.sum_programs import ExplainedCall, ExplainedOperation

FRACTION = re.compile(r"\((\d+) / (\d+)\)")
MOST_TERMS = 4
ORDINALS = ("first", "second", "third", "fourth")
Parts = tuple[int, int]
"""The upper and the lower number of a fraction; of a whole number the lower one is 1."""
SAME_SIZE = "a number of parts into which each can be cut: the smallest that all lower numbers divide"
CUT = "so many of the smaller parts are as large as one part of this fraction"
TAKEN = "the fraction has so many of these parts"
COUNTED = "the parts are equally large now, so they can be counted"
OUT_OF = "the parts there are, out of those that make one whole"
OVER = "the upper number over the lower one"
UPPER, LOWER = "the upper numbers times each other", "the lower numbers times each other"
TURNED = "to divide by a fraction is to multiply by the fraction turned over"


def fractions_worked_out(expression: Expression) -> Expression:
    """`expression` by way of whole numbers.

    Where up to MOST_TERMS fractions are added and subtracted, or two multiplied or divided, and whole numbers
    may be among them. Anything else stays as it is.
    """
    if type(expression) is not Operation:
        return expression
    if expression.sign in "+-":
        terms = _terms(expression)
        return expression if terms is None else _counted(terms)
    first, second = _parts(expression.left), _parts(expression.right)
    if first is None or second is None or (first[1] == 1 and second[1] == 1) or not second[0]:
        return expression
    if expression.sign == "*":
        return _multiplied(first, second, UPPER)
    return _multiplied(first, (second[1], second[0]), TURNED) if expression.sign == "/" else expression


def _parts(side: Expression) -> Parts | None:
    """A fraction's two numbers; None for anything but a fraction and a whole number."""
    if not isinstance(side, Number):
        return None
    found = FRACTION.fullmatch(side.text)
    if found is not None:
        return int(found[1]), int(found[2])
    return (int(side.value), 1) if side.text.isdecimal() else None


def _terms(expression: Operation) -> list[tuple[str, Parts]] | None:
    """What is added and subtracted, each with its sign, where all are fractions and wholes; else None."""
    terms: list[tuple[str, Parts]] = []
    rest: Expression = expression
    while type(rest) is Operation and rest.sign in "+-":
        part = _parts(rest.right)
        if part is None:
            return None
        terms.append((rest.sign, part))
        rest = rest.left
    first = _parts(rest)
    if first is None or len(terms) >= MOST_TERMS or all(part[1] == 1 for _, part in (*terms, ("", first))):
        return None
    return [("+", first), *reversed(terms)]


def _counted(terms: Sequence[tuple[str, Parts]]) -> Expression:
    """All in parts of one size, which are counted."""
    bottoms = list(dict.fromkeys(part[1] for _, part in terms if part[1] > 1))
    lower = math.lcm(*bottoms)
    whole: Expression = _number(lower)
    if lower not in bottoms:
        whole = ExplainedCall("math.lcm", tuple(map(_number, bottoms)), "parts_in_one", SAME_SIZE)
    sides = [_smaller(part, lower, whole, which) for (_, part), which in zip(terms, ORDINALS, strict=False)]
    parts = sides[0]
    for (sign, _), side in zip(terms[1:], sides[1:], strict=True):
        name = "parts_together" if sign == "+" else "parts_left"
        parts = ExplainedOperation(sign, parts, side, name, COUNTED)
    return ExplainedOperation("/", parts, whole, reason=OUT_OF)


def _smaller(fraction: Parts, lower: int, whole: Expression, which: str) -> Expression:
    """How many parts the fraction has when one is cut into `lower` of them."""
    top, bottom = fraction
    name = f"{which}_parts"
    if bottom == lower:
        return _number(top)
    if bottom == 1:
        return ExplainedOperation("*", _number(top), whole, name, "each whole has all of its parts")
    if top == 1:
        return ExplainedOperation("/", whole, _number(bottom), name, CUT)
    each = ExplainedOperation("/", whole, _number(bottom), f"each_of_{which}", CUT)
    return ExplainedOperation("*", _number(top), each, name, TAKEN)


def _multiplied(first: Parts, second: Parts, why: str) -> Expression:
    """Upper numbers times each other over lower numbers times each other."""
    upper = _product(first[0], second[0], "upper_number", why)
    lower = _product(first[1], second[1], "lower_number", LOWER)
    if lower == _number(1):
        return upper
    told = why == UPPER or isinstance(upper, Operation)
    return ExplainedOperation("/", upper, lower, reason=OVER if told else why)


def _product(first: int, second: int, name: str, why: str) -> Expression:
    if 1 in (first, second):
        return _number(first * second)
    return ExplainedOperation("*", _number(first), _number(second), name, why)


def _number(value: int) -> Number:
    return Number(str(value), Fraction(value))

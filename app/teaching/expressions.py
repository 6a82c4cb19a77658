"""What a Python expression of a step does: one operation in words, a remainder that is dropped."""

from __future__ import annotations

import re

from app.problem.arithmetic import Expression, Operation, parts_of, read_expression, reckon
from app.problem.school_form import NUMBER
from app.sentences import say
from app.sentences.numerals import shown

PLAIN_NUMBER = re.compile(rf"{NUMBER}")
ONE_OPERATION = re.compile(rf"({NUMBER}) (\+|-|\*|//|/) ({NUMBER})")


def is_number(expression: str) -> bool:
    """Whether the expression is one number and nothing else."""
    return PLAIN_NUMBER.fullmatch(expression.strip()) is not None


def drops_a_remainder(expression: str) -> bool:
    """Whether ``//`` may throw something away: 17 // 5 does, 15 // 5 does not, a // b may."""
    read = read_expression(expression)
    if read is None:
        return "//" in expression
    return any(
        isinstance(part, Operation) and part.sign == "//" and not _divides(part) for part in parts_of(read)
    )


def _divides(division: Operation) -> bool:
    exact: Expression = Operation("/", division.left, division.right)
    quotient = reckon(exact, {})
    return quotient is not None and quotient.denominator == 1


def operation_sentence(expression: str) -> str:
    """What is done in an expression of two numbers, in words; empty for any other."""
    found = ONE_OPERATION.fullmatch(expression.strip())
    if found is None:
        return ""
    left, sign, right = shown(found[1]), found[2], shown(found[3])
    if sign == "+":
        return say("teaching", "Add {left} and {right}.").format(left=left, right=right)
    if sign == "-":
        return say("teaching", "Take {right} away from {left}.").format(left=left, right=right)
    if sign == "*":
        return say("teaching", "Multiply {left} by {right}.").format(left=left, right=right)
    return say("teaching", "Divide {left} by {right}.").format(left=left, right=right)

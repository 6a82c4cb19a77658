"""A Python expression as it is written in a school book.

Works on the text alone, by its tokens: a program's text is never parsed in this process.
"""

from __future__ import annotations

import re

from app.problem.arithmetic import Expression, Operation, parts_of, read_expression, reckon
from app.sentences import say
from app.sentences.numerals import shown
from app.teaching.functions_in_words import in_words

NUMBER = r"-?\d+(?:\.\d+)?"
TOKEN = re.compile(r"\*\*\s*(?P<power>[23])(?![\w.])|(?P<sign>\*\*|//|[*/%-])|(?P<name>[^\W\d]\w*)")
SIGNS = {"*": "×", "/": "÷", "//": "÷", "-": "−", "**": "^", "%": "mod"}
POWERS = {"2": "²", "3": "³"}
REMAINDER = re.compile(rf"(?<![\w.)]) *({NUMBER}|^[^\W\d]\w*) % ({NUMBER})(?![\w.])")
PLAIN_NUMBER = re.compile(rf"{NUMBER}")
ONE_OPERATION = re.compile(rf"({NUMBER}) (\+|-|\*|//|/) ({NUMBER})")
LONGEST_SHOWN = 200


def plain_name(name: str) -> str:
    """``cookies_left`` as ``cookies left``."""
    return name.replace("_", " ").strip()


def is_number(expression: str) -> bool:
    """Whether the expression is one number and nothing else."""
    return PLAIN_NUMBER.fullmatch(expression.strip()) is not None


def school_form(expression: str) -> str:
    """``3 * (10 - 4) ** 2`` as ``3 × (10 − 4)²``, functions and lists in words.

    A long one is cut off with an ellipsis; nothing where code would be left in it.
    """
    text = in_words(" ".join(expression.split()))
    if text is None:
        return ""
    text = TOKEN.sub(_school_token, REMAINDER.sub(_remainder, text))
    text = re.sub(r" (?=[²³])", "", text)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1].rstrip() + "…"


def _remainder(division: re.Match[str]) -> str:
    said = say("teaching", "remainder of {dividend} ÷ {divisor}")
    return said.format(dividend=division[1], divisor=division[2])


def _school_token(token: re.Match[str]) -> str:
    if token["power"]:
        return POWERS[token["power"]]
    if token["sign"]:
        return SIGNS[token["sign"]]
    return plain_name(token["name"])


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

"""Arithmetic as GSM8K's solutions write it (`20/100*$1,200`, `4(2)`, `.5x8`, `60%`), as trees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_TOKEN = re.compile(rf"\s*(?:(?P<number>{NUMBER})(?P<percent>\s?%)?|(?P<sign>[-+*/()]))")
_SAME_SIGNS = str.maketrans(
    {"×": "*", "x": "*", "X": "*", "÷": "/", "−": "-", "–": "-", "$": " ", "£": " ", "€": " "}
)
MAX_NUMBERS = 24
"""Longer expressions are no step of a child's solution."""


class NotArithmetic(ValueError):
    """A text that is not an arithmetic expression of numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A number as written; `percent` where a % follows (its `value` is then a hundredth)."""

    value: Fraction
    percent: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """`left sign right` with a sign of `+ - * /`."""

    sign: str
    left: "Tree"
    right: "Tree"


Tree = Number | Operation


def parse_number(text: str) -> Fraction:
    """`1,250`, `.5` or `3.` as an exact number."""
    return Fraction(text.replace(",", "").rstrip("."))


def parse(text: str) -> Tree:
    """The tree of an expression; raises `NotArithmetic`."""
    tokens = _tokens(text.translate(_SAME_SIGNS))
    if not tokens or sum(isinstance(token, Number) for token in tokens) > MAX_NUMBERS:
        raise NotArithmetic(text)
    tree, rest = _sum(tokens)
    if rest:
        raise NotArithmetic(text)
    return tree


def _tokens(text: str) -> list[Number | str]:
    tokens: list[Number | str] = []
    position = 0
    text = text.strip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise NotArithmetic(text)
        position = match.end()
        if match["number"]:
            value = parse_number(match["number"])
            tokens.append(Number(value / 100, True) if match["percent"] else Number(value))
        else:
            tokens.append(match["sign"])
    return tokens


def _sum(tokens: list[Number | str]) -> tuple[Tree, list[Number | str]]:
    tree, tokens = _product(tokens[1:] if tokens and tokens[0] == "+" else tokens)
    while tokens and tokens[0] in ("+", "-"):
        right, rest = _product(tokens[1:])
        tree, tokens = Operation(str(tokens[0]), tree, right), rest
    return tree, tokens


def _product(tokens: list[Number | str]) -> tuple[Tree, list[Number | str]]:
    tree, tokens = _factor(tokens)
    while tokens and (tokens[0] in ("*", "/", "(")):
        implied = tokens[0] == "("  # 4(2) is a product
        right, rest = _factor(tokens if implied else tokens[1:])
        tree, tokens = Operation("*" if implied else str(tokens[0]), tree, right), rest
    return tree, tokens


def _factor(tokens: list[Number | str]) -> tuple[Tree, list[Number | str]]:
    if not tokens:
        raise NotArithmetic("the expression ends early")
    first = tokens[0]
    if isinstance(first, Number):
        return first, tokens[1:]
    if first == "(":
        tree, rest = _sum(tokens[1:])
        if rest and rest[0] == ")":
            return tree, rest[1:]
    raise NotArithmetic("a number is missing")


def evaluate(tree: Tree) -> Fraction:
    """The exact value; raises `NotArithmetic` for a division by zero."""
    if isinstance(tree, Number):
        return tree.value
    left, right = evaluate(tree.left), evaluate(tree.right)
    if tree.sign == "+":
        return left + right
    if tree.sign == "-":
        return left - right
    if tree.sign == "*":
        return left * right
    if right == 0:
        raise NotArithmetic("division by zero")
    return left / right


def numbers_of(tree: Tree) -> Iterator[Number]:
    """The numbers of a tree, from left to right."""
    if isinstance(tree, Number):
        yield tree
    else:
        yield from numbers_of(tree.left)
        yield from numbers_of(tree.right)


def is_rounding_of(written: Fraction, exact: Fraction) -> bool:
    """Whether `written` is `exact`, or `exact` rounded or cut as a person does who writes a long decimal."""
    if written == exact:
        return True
    if written.denominator == 1 and abs(written) < 20:
        return False  # 3 for 3.4 is another number
    places = next((places for places in range(7) if (written * 10**places).denominator == 1), 7)
    difference = abs(written - exact)
    return difference < Fraction(1, 10**places) and difference <= abs(exact) / 50

"""Equations with one unknown, as solutions write them (`2x + 12 = 70`, `S + 1.5S = 150`), solved as trees."""

import re
from dataclasses import dataclass
from fractions import Fraction

from training.corpus.gsm8k.expressions import (
    NUMBER,
    NotArithmetic,
    Number,
    Operation,
    Tree,
    evaluate,
    parse_number,
)

_SIDE = rf"(?:(?:{NUMBER})|[-+*/()$×]|\s|(?<![A-Za-z])[A-Za-z](?![A-Za-z]))+"
_EQUATION = re.compile(rf"(?<![\w)])(?P<left>{_SIDE})=(?P<right>{_SIDE})")
_TOKEN = re.compile(rf"(?:{NUMBER})|[-+*/()×]|[A-Za-z]")
ONE = Number(Fraction(1))
"""The factor of an unknown that stands alone."""

Terms = tuple[tuple[bool, Tree], ...]
"""The terms of a sum; True marks those that are taken away."""


@dataclass(frozen=True, slots=True)
class Linear:
    """`factor` times the unknown plus `rest`."""

    factor: Terms = ()
    rest: Terms = ()


@dataclass(frozen=True, slots=True)
class Equation:
    """Both sides of an equation in `unknown`."""

    unknown: str
    left: Linear
    right: Linear

    def solution(self) -> Tree | None:
        """The unknown as a tree of the equation's numbers; None where it has none."""
        for one, other in ((self.left, self.right), (self.right, self.left)):
            factor = _tree(one.factor + _negative(other.factor))
            rest = _tree(other.rest + _negative(one.rest))
            if factor is not None and rest is not None and evaluate(factor) > 0:
                return rest if factor is ONE else Operation("/", rest, factor)
        return None

    def told(self, value: Fraction) -> tuple[Tree, Fraction] | None:
        """Of `2x = 20`, with the unknown's value: `2 * value` and 20; None where that is not so."""
        for one, other in ((self.left, self.right), (self.right, self.left)):
            factor, said = _tree(one.factor), _tree(other.rest)
            if factor is None or other.factor or not isinstance(said, Number):
                continue
            product = Number(value) if factor is ONE else Operation("*", factor, Number(value))
            tree = _tree(((False, product), *one.rest))
            if isinstance(tree, Operation) and evaluate(tree) == said.value:
                return tree, said.value
        return None


def _tree(terms: Terms) -> Tree | None:
    """The sum, what is added first; None where there is nothing to begin with."""
    added = [term for negative, term in terms if not negative]
    if not added:
        return None
    tree = added[0]
    for term in added[1:]:
        tree = Operation("+", tree, term)
    for negative, term in terms:
        tree = Operation("-", tree, term) if negative else tree
    return tree


def _negative(terms: Terms) -> Terms:
    return tuple((not negative, term) for negative, term in terms)


def equations(text: str) -> list[Equation]:
    """The linear equations of a text that have one unknown each, annotations taken out."""
    found = []
    for match in _EQUATION.finditer(re.sub(r"<<[^<>]*>>", "", text)):
        letters = set(re.findall(r"[A-Za-z]", match[0]))
        if len(letters) == 1:
            try:
                found.append(Equation(letters.pop(), _read(match["left"]), _read(match["right"])))
            except NotArithmetic:
                continue
    return found


def _read(text: str) -> Linear:
    tokens = _TOKEN.findall(text.replace("$", " ").replace("×", "*"))
    side, rest = _terms(tokens)
    if rest:
        raise NotArithmetic(text)
    return side


def _terms(tokens: list[str]) -> tuple[Linear, list[str]]:
    side, tokens = _product(tokens)
    while tokens and tokens[0] in "+-":
        negative = tokens[0] == "-"
        other, tokens = _product(tokens[1:])
        factor, rest = other.factor, other.rest
        if negative:
            factor, rest = _negative(factor), _negative(rest)
        side = Linear(side.factor + factor, side.rest + rest)
    return side, tokens


def _product(tokens: list[str]) -> tuple[Linear, list[str]]:
    side, tokens = _single(tokens)
    while tokens and tokens[0] not in "+-)":
        sign = tokens[0] if tokens[0] in "*/" else "*"  # 3x and 3(x + 2) are products
        other, tokens = _single(tokens[1:] if tokens[0] in "*/" else tokens)
        side = _times(side, other) if sign == "*" else _over(side, other)
    return side, tokens


def _single(tokens: list[str]) -> tuple[Linear, list[str]]:
    if not tokens:
        raise NotArithmetic("the side ends early")
    first, rest = tokens[0], tokens[1:]
    if first == "(":
        side, rest = _terms(rest)
        if not rest or rest[0] != ")":
            raise NotArithmetic("a bracket is left open")
        return side, rest[1:]
    if first.isalpha():
        return Linear(factor=((False, ONE),)), rest
    if first in "+-*/)":
        raise NotArithmetic("a number is missing")
    return Linear(rest=((False, Number(parse_number(first))),)), rest


def _times(one: Linear, other: Linear) -> Linear:
    if one.factor:
        one, other = other, one
    number = _tree(one.rest)
    if one.factor or number is None:
        raise NotArithmetic("not linear")
    return Linear(
        tuple((sign, number if term is ONE else Operation("*", number, term)) for sign, term in other.factor),
        tuple((sign, Operation("*", number, term)) for sign, term in other.rest),
    )


def _over(one: Linear, other: Linear) -> Linear:
    below = _tree(other.rest)
    if other.factor or below is None or evaluate(below) == 0:
        raise NotArithmetic("not linear")
    return Linear(
        tuple((sign, Operation("/", term, below)) for sign, term in one.factor),
        tuple((sign, Operation("/", term, below)) for sign, term in one.rest),
    )

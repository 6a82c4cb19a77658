"""Small arithmetic expressions: read, reckoned exactly, and written again.

Reads the right-hand sides of a program's lines and the sums that a child writes, without Python's parser: the
text of a program is parsed by the interpreter's worker and nowhere else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d[\d_]*(?:\.\d+)?(?![\w.]))|(?P<name>[^\W\d]\w*)|(?P<sign>\*\*|//|[-+*/%(),]))"
)
LEVELS = (("+", "-"), ("*", "/", "//", "%"), ("**",))
STRENGTH = {sign: strength for strength, signs in enumerate(LEVELS) for sign in signs}
LONGEST = 400
DEEPEST = 12
"""Brackets inside brackets: more are not read."""
LARGEST_POWER_BITS = 1024
KEEPING = frozenset({"round", "int", "float"})
"""Functions that give back their first argument, rounded."""
COMMON = {"math.gcd": math.gcd, "math.lcm": math.lcm}
"""Functions of whole numbers."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written."""

    text: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a value."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """Two expressions and the Python sign between them."""

    sign: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """A function and what it is given."""

    function: str
    arguments: tuple[Expression, ...]


Expression = Number | Name | Operation | Call


def read_expression(text: str) -> Expression | None:
    """The expression that `text` is; None where it is more than numbers, names, signs, brackets and calls."""
    if len(text) > LONGEST:
        return None
    reader = _Reader(text)
    try:
        found = reader.level(0)
    except _Unreadable:
        return None
    return found if reader.at_end() else None


def reckon(expression: Expression, values: Mapping[str, Fraction]) -> Fraction | None:
    """The exact value; None where a name has no value, a divisor is zero or a function is not known here."""
    match expression:
        case Number(_, value):
            return value
        case Name(name):
            return values.get(name)
        case Operation(sign, left, right):
            first, second = reckon(left, values), reckon(right, values)
            return None if first is None or second is None else _apply(sign, first, second)
        case Call(function, (inner, *rest)) if function in KEEPING:
            kept = reckon(inner, values)
            digits = reckon(rest[0], values) if rest else Fraction(0)
            return None if kept is None or digits is None else _rounded(function, kept, digits)
        case Call(function, arguments) if function in COMMON:
            found = [reckon(part, values) for part in arguments]
            wholes = [int(value) for value in found if value is not None and value.denominator == 1]
            return Fraction(COMMON[function](*wholes)) if len(wholes) == len(found) else None
    return None


def write_expression(expression: Expression) -> str:
    """The expression as Python, with the brackets that it needs."""
    match expression:
        case Number(text, _):
            return text
        case Name(name):
            return name
        case Call(function, arguments):
            return f"{function}({', '.join(map(write_expression, arguments))})"
        case Operation(sign, left, right):
            own = STRENGTH[sign]
            before, after = write_expression(left), write_expression(right)
            if isinstance(left, Operation) and (STRENGTH[left.sign] < own or sign == "**"):
                before = f"({before})"
            if isinstance(right, Operation) and STRENGTH[right.sign] <= own:
                after = f"({after})"
            return f"{before} {sign} {after}"


def parts_of(expression: Expression) -> Iterator[Expression]:
    """The expression and every one inside it."""
    yield expression
    if isinstance(expression, Operation):
        yield from parts_of(expression.left)
        yield from parts_of(expression.right)
    elif isinstance(expression, Call):
        for argument in expression.arguments:
            yield from parts_of(argument)


def without_rounding(expression: Expression) -> Expression:
    """What stands inside `round(...)`, `int(...)` or `float(...)`."""
    while isinstance(expression, Call) and expression.function in KEEPING and expression.arguments:
        expression = expression.arguments[0]
    return expression


def replaced(expression: Expression, place: Expression, new: Expression) -> Expression:
    """`expression` with `new` where the part that *is* `place` (the same object) stood."""
    if expression is place:
        return new
    if isinstance(expression, Operation):
        left, right = replaced(expression.left, place, new), replaced(expression.right, place, new)
        return Operation(expression.sign, left, right)
    if isinstance(expression, Call):
        return Call(expression.function, tuple(replaced(part, place, new) for part in expression.arguments))
    return expression


def _apply(sign: str, first: Fraction, second: Fraction) -> Fraction | None:
    match sign:
        case "+":
            return first + second
        case "-":
            return first - second
        case "*":
            return first * second
        case "**":
            return _power(first, second)
    if not second:
        return None
    return first / second if sign == "/" else Fraction(first // second) if sign == "//" else first % second


def _power(base: Fraction, exponent: Fraction) -> Fraction | None:
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    if exponent == Fraction(1, 2):
        return _root(base)
    if exponent.denominator != 1 or bits * abs(exponent) > LARGEST_POWER_BITS or (not base and exponent < 0):
        return None
    return Fraction(base ** int(exponent))


def _root(square: Fraction) -> Fraction | None:
    """The square root, where it is a rational number."""
    root = Fraction(math.isqrt(max(square.numerator, 0)), math.isqrt(square.denominator))
    return root if root * root == square else None


def _rounded(function: str, value: Fraction, digits: Fraction) -> Fraction | None:
    if function == "round":
        return Fraction(round(value, int(digits))) if digits.denominator == 1 and abs(digits) < 20 else None
    return Fraction(int(value)) if function == "int" else value


class _Unreadable(ValueError):
    """The text is no such expression."""


class _Reader:
    """Recursive descent over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.text = text.rstrip()
        self.position = 0
        self.depth = 0

    def at_end(self) -> bool:
        return self.position == len(self.text)

    def next(self) -> re.Match[str] | None:
        return TOKEN.match(self.text, self.position)

    def take(self, *signs: str) -> str:
        """The next sign where it is one of `signs`, else nothing."""
        token = self.next()
        if token is None or token["sign"] not in signs:
            return ""
        self.position = token.end()
        return str(token["sign"])

    def level(self, strength: int) -> Expression:
        if strength == len(LEVELS):
            return self.atom()
        found = self.level(strength + 1)
        while sign := self.take(*LEVELS[strength]):
            # a power is read from the right: 2 ** 3 ** 2 is 2 ** 9
            found = Operation(sign, found, self.level(strength if sign == "**" else strength + 1))
        return found

    def atom(self) -> Expression:
        token = self.next()
        if token is None:
            raise _Unreadable
        self.position = token.end()
        if token["number"]:
            return Number(token["number"], Fraction(token["number"].replace("_", "")))
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Unreadable
        try:
            if token["name"]:
                return self.call(token["name"]) if self.take("(") else Name(token["name"])
            if token["sign"] != "(":
                raise _Unreadable
            found = self.level(0)
            self.close()
            return found
        finally:
            self.depth -= 1

    def call(self, function: str) -> Expression:
        arguments = [self.level(0)]
        while self.take(","):
            arguments.append(self.level(0))
        self.close()
        return Call(function, tuple(arguments))

    def close(self) -> None:
        if not self.take(")"):
            raise _Unreadable

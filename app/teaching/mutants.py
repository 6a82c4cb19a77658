"""Likely wrong ways through a problem: the program with one slip made in it, or its answer with one.

Each mutant has the kind of slip and a question to the child that names it. A slip is made in the plain
`name = arithmetic` lines of a program; loops and conditions stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from app.problem.arithmetic import (
    Expression,
    Number,
    Operation,
    parts_of,
    read_expression,
    replaced,
    write_expression,
)
from app.problem.quantities import Quantity, quantities
from app.teaching import slip_phrases

LINE = re.compile(
    r"^(?P<before>[ \t]*(?:[^\W\d]\w* = |return ))(?P<expression>[^#\n]+?)(?P<after>[ \t]*(?:#.*)?)$",
    re.MULTILINE,
)
ENDLESS = re.compile(r"^\s*while\b", re.MULTILINE)
OTHER_SIGNS = {"+": "-*", "-": "+", "*": "+/", "/": "*-", "//": "*"}
CONVERSIONS = frozenset(map(Fraction, (10, 12, 60, 100, 1000, 3600, 24, 7)))
HALVES = frozenset({Fraction(2), Fraction(1, 2)})


class Slip(Enum):
    """The kinds of slip that can be told apart."""

    OPERATION = "another operation"
    ORDER = "the wrong way round"
    LEFT_OUT = "a number or step left out"
    NUMBER = "another number of the question"
    PLACE_VALUE = "digits in the wrong place"
    HALF = "forgot to halve or double"
    UNITS = "units not changed"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A program with a slip in it, and the question that names the slip."""

    slip: Slip
    question: str
    program: str


def mutants_of(program: str, question: str) -> Iterator[Mutant]:
    """The mutants of a program, line by line; the last lines, where most slips are, first.

    None of a program with a `while` loop, which a slip may make endless.
    """
    if ENDLESS.search(program):
        return
    asked = quantities(question)
    for line in reversed(list(LINE.finditer(program))):
        expression = read_expression(line["expression"])
        if expression is None:
            continue
        for slip, said, changed in _changes(expression, asked):
            text = f"{line['before']}{write_expression(changed)}{line['after']}"
            yield Mutant(slip, said, program[: line.start()] + text + program[line.end() :])


def misplaced(answer: Fraction) -> Iterator[Fraction]:
    """The values that a slip with places makes of a right answer: ten times, a tenth, two digits swapped."""
    yield answer * 10
    yield answer / 10
    yield from (Fraction(text) for text in _swapped(answer))


def _changes(expression: Expression, asked: tuple[Quantity, ...]) -> Iterator[tuple[Slip, str, Expression]]:
    given = frozenset(quantity.value for quantity in asked)
    for part in parts_of(expression):
        if isinstance(part, Operation) and part.sign in OTHER_SIGNS:
            for slip, said, new in _operation_changes(part, given):
                yield slip, said, replaced(expression, part, new)
        elif isinstance(part, Number):
            for slip, said, new in _number_changes(part, asked, given):
                yield slip, said, replaced(expression, part, new)


def _operation_changes(part: Operation, given: frozenset[Fraction]) -> Iterator[tuple[Slip, str, Expression]]:
    for sign in OTHER_SIGNS[part.sign]:
        yield (
            Slip.OPERATION,
            slip_phrases.other_operation(sign, part.sign),
            Operation(sign, part.left, part.right),
        )
    if part.sign in ("-", "/", "//"):
        yield Slip.ORDER, slip_phrases.way_round(part.sign), Operation(part.sign, part.right, part.left)
    yield from _left_out(part, given)


def _left_out(part: Operation, given: frozenset[Fraction]) -> Iterator[tuple[Slip, str, Expression]]:
    """The operation not done: its first number stands as the result, or its second where order is free."""
    value = part.right.value if isinstance(part.right, Number) else None
    if value in HALVES and part.sign in ("*", "/", "//"):
        halving = (part.sign == "*") == (value == Fraction(1, 2))
        yield Slip.HALF, slip_phrases.half(halving=halving), part.left
    elif value in CONVERSIONS - given and part.sign in ("*", "/", "//"):
        yield Slip.UNITS, slip_phrases.units(), part.left
    else:
        yield Slip.LEFT_OUT, slip_phrases.left_out(), part.left
    if part.sign in ("+", "*"):
        yield Slip.LEFT_OUT, slip_phrases.left_out(), part.right


def _number_changes(
    part: Number, asked: tuple[Quantity, ...], given: frozenset[Fraction]
) -> Iterator[tuple[Slip, str, Expression]]:
    if part.value not in given:
        return
    for quantity in dict.fromkeys(asked):
        if quantity.value != part.value:
            text = str(quantity.value) if quantity.value.denominator == 1 else f"({quantity.value})"
            number = Number(text, quantity.value)
            yield Slip.NUMBER, slip_phrases.other_number(quantity.with_thing), number
    for text in _swapped(part.value):
        yield Slip.PLACE_VALUE, slip_phrases.place_value(), Number(text, Fraction(text))


def _swapped(value: Fraction) -> Iterator[str]:
    """A whole number with two neighbouring digits changed over."""
    text = str(value)
    if value.denominator != 1 or value < 0:
        return
    for place in range(len(text) - 1):
        first, second = text[place], text[place + 1]
        if first != second and (place or second != "0"):
            yield text[:place] + second + first + text[place + 2 :]

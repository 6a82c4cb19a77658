"""A program's lines as arithmetic on a list of values: read once, evaluated exactly for many sets of numbers.

A program of this package has one kind of operation a line (sums or products), read from left to right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

Value = int | Fraction
_ASSIGNMENT = re.compile(r"(\w+) = ([^#]*?)\s*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Computation:
    """`first sign operand sign operand …`; an operand is a place in the list of values."""

    first: int
    rest: tuple[tuple[str, int], ...]

    def operands(self) -> tuple[int, ...]:
        """The places of all operands."""
        return (self.first, *(place for _, place in self.rest))

    def value(self, values: Sequence[Value]) -> Value | None:
        """The exact value, an int where it is whole; None for a division by zero."""
        result = values[self.first]
        for sign, place in self.rest:
            other = values[place]
            if sign == "+":
                result = result + other
            elif sign == "-":
                result = result - other
            elif sign == "*":
                result = result * other
            elif other == 0:
                return None
            elif type(result) is int and type(other) is int and result % other == 0:
                result //= other
            else:
                result = Fraction(result) / other
        return plain(result)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A program without its words: `values` are its givens and constants, then the results of `lines`.

    `names` are the places of its variables; the result of `lines[i]` stands at `first_result + i`. The
    last line is the answer.
    """

    names: dict[str, int]
    values: tuple[Value, ...]
    first_result: int
    lines: tuple[Computation, ...]

    def ancestors(self, place: int) -> frozenset[int]:
        """The places of the givens and constants that the value at `place` is made of."""
        if place < self.first_result:
            return frozenset({place})
        operands = self.lines[place - self.first_result].operands()
        return frozenset().union(*(self.ancestors(operand) for operand in operands))


def plain(value: Value) -> Value:
    """An int where the value is whole."""
    return value.numerator if value.denominator == 1 else value


def read_arithmetic(body: str) -> Arithmetic:
    """Read a body that `program` wrote."""
    names: dict[str, int] = {}
    values: list[Value] = []
    computed: list[tuple[str, list[str]]] = []
    for line in body.splitlines()[:-1]:
        match = _ASSIGNMENT.fullmatch(line)
        assert match is not None, line
        name, right = match[1], match[2].split(" ")
        if len(right) == 1 and right[0][0].isdigit():
            names[name] = len(values)
            values.append(plain(Fraction(right[0])))
        else:
            computed.append((name, right))
    constants: dict[str, int] = {}
    for _, right in computed:
        for operand in right[::2]:
            if operand[0].isdigit() and operand not in constants:
                constants[operand] = len(values)
                values.append(plain(Fraction(operand)))
    first_result = len(values)
    lines: list[Computation] = []
    for place, (name, right) in enumerate(computed):
        places = [constants[operand] if operand in constants else names[operand] for operand in right[::2]]
        lines.append(Computation(places[0], tuple(zip(right[1::2], places[1:], strict=True))))
        names[name] = first_result + place
        result = lines[-1].value(values)
        assert result is not None, name
        values.append(result)
    return Arithmetic(names, tuple(values), first_result, tuple(lines))

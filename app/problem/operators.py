"""Arithmetic: the binary and unary operators on values, sizes charged before anything is computed.

A rule for all: with both exact values known they decide, and the float beside them is what CPython would
have. Failures are Python's own exceptions (TypeError, ZeroDivisionError...), which the caller turns into
ProgramFailed.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from app.problem import limits
from app.problem.machine import Machine
from app.problem.values import Number, Value

NUMERIC = frozenset({bool, int, Number})


def exact_of(value: Value) -> Any:
    """The exact value of a number (an int or a Fraction), None where it is not known."""
    return value.exact if type(value) is Number else int(value)


def float_of(value: Value) -> float:
    """CPython's float for a number; OverflowError for a whole number that is too large."""
    return value.approx if type(value) is Number else float(value)


def are_numbers(left: Value, right: Value) -> bool:
    return type(left) in NUMERIC and type(right) in NUMERIC


def simple(machine: Machine, function: Callable[[Any, Any], Any], left: Value, right: Value) -> Value:
    """`+`, `-` or `*` of two numbers."""
    if type(left) is not Number and type(right) is not Number:
        return machine.whole(function(left, right))  # at most twice the bits of the larger
    x, y = exact_of(left), exact_of(right)
    exact = None if x is None or y is None else function(x, y)
    return machine.number(exact, function(float_of(left), float_of(right)))


def add(machine: Machine, left: Value, right: Value) -> Value:
    if type(left) is int and type(right) is int:
        return machine.whole(left + right)
    if are_numbers(left, right):
        return simple(machine, operator.add, left, right)
    kind = type(left)
    if kind is str and type(right) is str:
        machine.charge_string(len(left) + len(right))
    elif (kind is list or kind is tuple) and type(right) is kind:
        machine.charge_list(len(left) + len(right))
    else:
        raise TypeError
    return left + right


def subtract(machine: Machine, left: Value, right: Value) -> Value:
    if type(left) is int and type(right) is int:
        return machine.whole(left - right)
    if are_numbers(left, right):
        return simple(machine, operator.sub, left, right)
    if type(left) is set and type(right) is set:
        machine.charge_size(left)
        machine.charge_size(right)
        return left - right
    raise TypeError


def multiply(machine: Machine, left: Value, right: Value) -> Value:
    if type(left) is int and type(right) is int:
        machine.charge_bits(left.bit_length() + right.bit_length() - 1)
        return left * right
    if are_numbers(left, right):
        return simple(machine, operator.mul, left, right)
    if type(left) in (int, bool) and type(right) in (str, list, tuple):
        left, right = right, left
    if type(right) not in (int, bool):
        raise TypeError
    length = len(left) * max(int(right), 0) if type(left) in (str, list, tuple) else 0
    if type(left) is str:
        machine.charge_string(length)
    elif type(left) is list or type(left) is tuple:
        machine.charge_list(length)
    else:
        raise TypeError
    return left * int(right) if length else left[:0]


def divide(machine: Machine, left: Value, right: Value) -> Value:
    if not are_numbers(left, right):
        raise TypeError
    if type(left) is not Number and type(right) is not Number:
        if right == 0:
            raise ZeroDivisionError
        return machine.number(Fraction(int(left), int(right)), left / right)
    x, y = exact_of(left), exact_of(right)
    if x is None or y is None:
        return machine.number(None, float_of(left) / float_of(right))
    check_divisor(machine, y, right)
    exact = x / Fraction(y)
    return machine.number(exact, float_or(machine, operator.truediv, left, right, exact))


def floor_divide(machine: Machine, left: Value, right: Value) -> Value:
    if not are_numbers(left, right):
        raise TypeError
    if type(left) is not Number and type(right) is not Number:
        return machine.whole(left // right)
    x, y = exact_of(left), exact_of(right)
    if x is None or y is None:
        return machine.number(None, float_of(left) // float_of(right))
    check_divisor(machine, y, right)
    exact = Fraction(x // y)
    approx = float_or(machine, operator.floordiv, left, right, exact)
    if approx != exact:
        machine.float_differs()
    return machine.number(exact, approx)


def modulo(machine: Machine, left: Value, right: Value) -> Value:
    if type(left) is str:
        raise machine.forbid("% formatting")
    if not are_numbers(left, right):
        raise TypeError
    if type(left) is not Number and type(right) is not Number:
        return machine.whole(left % right)
    x, y = exact_of(left), exact_of(right)
    if x is None or y is None:
        return machine.number(None, float_of(left) % float_of(right))
    check_divisor(machine, y, right)
    quotient = x // y
    exact = x - y * quotient
    if float_or(machine, operator.floordiv, left, right, Fraction(quotient)) != quotient:
        machine.float_differs()
    return machine.number(exact, float_or(machine, operator.mod, left, right, Fraction(exact)))


def check_divisor(machine: Machine, exact: Any, value: Value) -> None:
    """ZeroDivisionError where the exact divisor is zero.

    Noted where its float is not (or the other way round).
    """
    if (exact == 0) != (float_of(value) == 0):
        machine.float_differs()
    if exact == 0:
        raise ZeroDivisionError


def float_or(
    machine: Machine, function: Callable[[Any, Any], Any], left: Value, right: Value, exact: Fraction
) -> float:
    """CPython's float result; where its divisor underflowed to zero, the float of the exact result."""
    try:
        return float(function(float_of(left), float_of(right)))
    except ZeroDivisionError:
        return float(exact)


class ComplexResult(ValueError):
    """A negative number to a fractional power.

    CPython goes on with a complex number, the dialect has none.
    """


def power(machine: Machine, left: Value, right: Value) -> Value:
    if not are_numbers(left, right):
        raise TypeError
    left, right = (int(value) if type(value) is bool else value for value in (left, right))
    if type(left) is int and type(right) is int and right >= 0:
        if left in (-1, 0, 1):
            return (
                left ** (2 - right % 2) if right else 1
            )  # the exponent may be huge, its parity is all that counts
        # |left| ** right has at least (bits - 1) * right bits: refused before it is computed
        machine.charge_bits((left.bit_length() - 1) * right)
        return machine.whole(left**right)
    base, exponent = exact_of(left), exact_of(right)
    low, high = float_of(left), float_of(right)
    if base is not None and base == 0 and exponent is not None and exponent < 0:
        raise ZeroDivisionError
    approx = low**high
    if isinstance(approx, complex):
        raise ComplexResult
    return machine.number(exact_power(base, exponent), approx)


def exact_power(base: Any, exponent: Any) -> Fraction | None:
    """base ** exponent where it is rational and small enough to be worth keeping, else None."""
    if base is None or exponent is None:
        return None
    base, exponent = Fraction(base), Fraction(exponent)
    if exponent.denominator == 2 and abs(exponent) == Fraction(1, 2):
        root = exact_root(base)
        return None if root is None or (exponent < 0 and root == 0) else (root if exponent > 0 else 1 / root)
    if exponent.denominator != 1:
        return None
    bits = max(base.numerator.bit_length(), base.denominator.bit_length()) - 1
    if bits * abs(exponent.numerator) > limits.EXACT_BITS:
        return None
    if bits == 0:  # 0, 1 or -1: the exponent may be huge, its parity is all that counts
        return Fraction(base ** (2 - exponent.numerator % 2)) if exponent else Fraction(1)
    return Fraction(base**exponent.numerator)


def exact_root(value: Fraction) -> Fraction | None:
    """The square root of a perfect square of a rational, else None."""
    if value < 0:
        return None
    top, bottom = math.isqrt(value.numerator), math.isqrt(value.denominator)
    if top * top == value.numerator and bottom * bottom == value.denominator:
        return Fraction(top, bottom)
    return None


def negative(machine: Machine, value: Value) -> Value:
    if type(value) is Number:
        return Number(None if value.exact is None else -value.exact, -value.approx)
    if type(value) not in NUMERIC:
        raise TypeError
    return -value


def positive(machine: Machine, value: Value) -> Value:
    if type(value) is bool:
        return int(value)
    if type(value) not in NUMERIC:
        raise TypeError
    return value


def inverted(machine: Machine, value: Value) -> Value:
    return not truth(machine, value)


def truth(machine: Machine, value: Value) -> bool:
    """Whether `if` takes the value as true: for a number, whether its exact value is not zero."""
    if type(value) is Number:
        result = value.approx != 0 if value.exact is None else value.exact != 0
        if result != (value.approx != 0):
            machine.float_differs()
        return result
    return bool(value)


BINARY: dict[type[ast.AST], Callable[[Machine, Value, Value], Value]] = {
    ast.Add: add,
    ast.Sub: subtract,
    ast.Mult: multiply,
    ast.Div: divide,
    ast.FloorDiv: floor_divide,
    ast.Mod: modulo,
    ast.Pow: power,
}
UNARY: dict[type[ast.AST], Callable[[Machine, Value], Value]] = {
    ast.USub: negative,
    ast.UAdd: positive,
    ast.Not: inverted,
}

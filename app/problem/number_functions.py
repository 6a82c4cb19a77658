"""Builtins about numbers: int float bool round abs min max sum pow divmod, and the type tests of isinstance.

Every function has the form `function(machine, arguments, keywords)`; Python's own exceptions say what failed.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from app.problem import limits
from app.problem.calls import call
from app.problem.comparisons import compare
from app.problem.iteration import iterate
from app.problem.machine import Machine
from app.problem.operators import NUMERIC, add, floor_divide, modulo, power, truth
from app.problem.values import Builtin, Number, Value

Arguments = list[Value]
Keywords = dict[str, Value]


def whole_part(
    machine: Machine, value: Number, exact: Callable[[Any], Any], approx: Callable[[Any], Any]
) -> int:
    """A float made whole (int, floor, ceil, trunc, round).

    Decided on the exact value, noted where the float differs.
    """
    if value.exact is None:
        return machine.whole(int(approx(value.approx)))
    result = int(exact(value.exact))
    if not math.isfinite(value.approx) or result != approx(value.approx):
        machine.float_differs()
    return result


def to_int(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    value = one(arguments, keywords, default=0) if len(arguments) != 2 else arguments[0]
    if len(arguments) == 2:
        if type(value) is not str or keywords:
            raise TypeError
        return machine.whole(int(value, arguments[1]))
    if type(value) is Number:
        return whole_part(machine, value, int, int)
    if type(value) not in (int, bool, str):
        raise TypeError
    return machine.whole(int(value))


def to_float(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    value = one(arguments, keywords, default=0)
    if type(value) is Number:
        return value
    if type(value) is str:
        approx = float(value)
        return machine.number(Fraction(repr(approx)) if math.isfinite(approx) else None, approx)
    if type(value) not in NUMERIC:
        raise TypeError
    return machine.number(int(value), float(value))


def to_bool(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return truth(machine, one(arguments, keywords, default=False))


def rounded(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    """Half to even, on the exact value where it is known."""
    named = dict(zip(("number", "ndigits"), arguments, strict=False))
    if len(arguments) > 2 or "number" not in named | keywords or set(named) & set(keywords):
        raise TypeError
    named |= keywords
    if set(named) - {"number", "ndigits"}:
        raise TypeError
    value, digits = named["number"], named.get("ndigits")
    if type(value) not in NUMERIC or type(digits) not in (int, bool, type(None)):
        raise TypeError
    if digits is None:
        return whole_part(machine, value, round, round) if type(value) is Number else int(value)
    if type(value) is not Number:
        if digits < -limits.ROUND_DIGITS:  # CPython would compute 10 ** -digits
            raise ValueError
        return machine.whole(round(int(value), digits))
    digits = max(-limits.ROUND_DIGITS, min(digits, limits.ROUND_DIGITS))
    approx = round(value.approx, digits)
    if value.exact is None:
        return Number(None, approx)
    exact = Fraction(round(value.exact, digits))
    if not math.isclose(approx, exact, rel_tol=1e-12, abs_tol=1e-300):
        machine.float_differs()
    return machine.number(exact, approx)


def absolute(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    value = one(arguments, keywords)
    if type(value) is Number:
        return Number(None if value.exact is None else abs(value.exact), abs(value.approx))
    if type(value) not in NUMERIC:
        raise TypeError
    return abs(value)


def extreme(kind: type[ast.cmpop]) -> Callable[[Machine, Arguments, Keywords], Value]:
    """`min` or `max`: the first element that no other one is `kind` than."""

    def function(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        if (
            set(keywords) - {"key", "default"}
            or not arguments
            or ("default" in keywords and len(arguments) > 1)
        ):
            raise TypeError
        key = keywords.get("key")
        best: Value = None
        best_key: Value = None
        empty = True
        for item in iterate(machine, arguments[0] if len(arguments) == 1 else arguments):
            item_key = item if key is None else call(machine, key, [item], {})
            if empty or compare(machine, kind, item_key, best_key):
                best, best_key, empty = item, item_key, False
        if empty:
            if "default" not in keywords:
                raise ValueError
            return keywords["default"]
        return best

    return function


def summed(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    """The sum; the float beside an exact sum is what CPython's own `sum` gives for the floats."""
    if not 1 <= len(arguments) <= 2 or set(keywords) - {"start"} or (keywords and len(arguments) == 2):
        raise TypeError
    start = arguments[1] if len(arguments) == 2 else keywords.get("start", 0)
    if type(start) is str:
        raise TypeError
    total = start
    floats: list[int | float] = []
    numbers = type(start) in NUMERIC
    for item in iterate(machine, arguments[0]):
        total = add(machine, total, item)
        numbers = numbers and type(item) in NUMERIC
        if numbers and len(floats) < limits.LIST_ITEMS:
            floats.append(item.approx if type(item) is Number else item)
    if numbers and type(total) is Number and len(floats) < limits.LIST_ITEMS:
        first = start.approx if type(start) is Number else start
        return Number(total.exact, float(sum(floats, first)))
    return total


def powered(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if keywords or not 2 <= len(arguments) <= 3:
        raise TypeError
    if len(arguments) == 2 or arguments[2] is None:
        return power(machine, arguments[0], arguments[1])
    if any(type(value) not in (int, bool) for value in arguments):
        raise TypeError
    base, exponent, modulus = (int(value) for value in arguments)
    machine.tick(1 + abs(exponent).bit_length() * modulus.bit_length() // 200)
    return pow(base, exponent, modulus)


def divided(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if keywords or len(arguments) != 2:
        raise TypeError
    return floor_divide(machine, *arguments), modulo(machine, *arguments)


def is_instance(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if keywords or len(arguments) != 2:
        raise TypeError
    value, kinds = arguments
    machine.charge_size(kinds)
    for kind in kinds if type(kinds) is tuple else (kinds,):
        if type(kind) is not Builtin or kind.name not in INSTANCES:
            raise TypeError
        if isinstance(value, INSTANCES[kind.name]):
            return True
    return False


def one(arguments: Arguments, keywords: Keywords, **default: Value) -> Value:
    """The only argument; `default` where there is none and one is given."""
    if keywords or len(arguments) > 1:
        raise TypeError
    if arguments:
        return arguments[0]
    if "default" not in default:
        raise TypeError
    return default["default"]


INSTANCES: dict[str, type] = {
    "int": int,
    "float": Number,
    "bool": bool,
    "str": str,
    "list": list,
    "tuple": tuple,
    "dict": dict,
    "set": set,
    "range": range,
}
NUMBER_FUNCTIONS = {
    "int": to_int,
    "float": to_float,
    "bool": to_bool,
    "round": rounded,
    "abs": absolute,
    "min": extreme(ast.Lt),
    "max": extreme(ast.Gt),
    "sum": summed,
    "pow": powered,
    "divmod": divided,
    "isinstance": is_instance,
}

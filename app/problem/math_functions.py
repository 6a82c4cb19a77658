"""The `math` module of the dialect.

Exact where the result is rational, sizes estimated before they are computed.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from app.problem.iteration import items_of, iterate
from app.problem.machine import Machine
from app.problem.number_functions import Arguments, Keywords, one, whole_part
from app.problem.operators import NUMERIC, add, exact_of, exact_root, float_of, multiply, power
from app.problem.values import Builtin, MathModule, Number, Value

MATH = MathModule()


def number(value: Value) -> Value:
    """`value`, if it is a number; TypeError otherwise."""
    if type(value) not in NUMERIC:
        raise TypeError
    return value


def whole_number(value: Value) -> int:
    if type(value) not in (int, bool):
        raise TypeError
    return int(value)


def numbers(arguments: Arguments, keywords: Keywords, count: int) -> list[Value]:
    if keywords or len(arguments) != count:
        raise TypeError
    return [number(item) for item in arguments]


def to_whole(function: Callable[[Any], Any]) -> Callable[[Machine, Arguments, Keywords], Value]:
    """ceil, floor or trunc."""

    def apply(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        value = number(one(arguments, keywords))
        return whole_part(machine, value, function, function) if type(value) is Number else int(value)

    return apply


def of_floats(function: Callable[..., float], count: int) -> Callable[[Machine, Arguments, Keywords], Value]:
    """A function whose result is only known as a float."""

    def apply(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        return Number(None, function(*map(float_of, numbers(arguments, keywords, count))))

    return apply


def logarithm(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    values = numbers(arguments, keywords, 2 if len(arguments) == 2 else 1)
    # math.log takes whole numbers of any size: no conversion to float beforehand
    return Number(None, math.log(*(item.approx if type(item) is Number else item for item in values)))


def logarithm_of(function: Callable[[Any], float]) -> Callable[[Machine, Arguments, Keywords], Value]:
    def apply(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        value = number(one(arguments, keywords))
        return Number(None, function(value.approx if type(value) is Number else value))

    return apply


def square_root(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    value = number(one(arguments, keywords))
    exact = exact_of(value)
    if exact is not None and exact < 0:
        raise ValueError
    approx = math.sqrt(max(float_of(value), 0.0) if exact is not None else float_of(value))
    return machine.number(None if exact is None else exact_root(Fraction(exact)), approx)


def power_of(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    """math.pow: the result is a float even for whole numbers."""
    base, exponent = numbers(arguments, keywords, 2)
    approx = math.pow(float_of(base), float_of(exponent))
    if exact_of(base) is None or exact_of(exponent) is None:
        return Number(None, approx)
    base, exponent = (machine.number(exact_of(item), float_of(item)) for item in (base, exponent))
    return machine.number(power(machine, base, exponent).exact, approx)


def absolute(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    value = number(one(arguments, keywords))
    exact = exact_of(value)
    return machine.number(None if exact is None else abs(exact), math.fabs(float_of(value)))


def remainder(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    """fmod: the sign is that of the first number."""
    left, right = numbers(arguments, keywords, 2)
    x, y = exact_of(left), exact_of(right)
    exact = None
    if x is not None and y is not None:
        if y == 0:
            raise ValueError
        exact = x - y * int(Fraction(x) / y)
    return machine.number(exact, math.fmod(float_of(left), float_of(right)))


def product(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if set(keywords) - {"start"}:
        raise TypeError
    total = number(keywords.get("start", 1))
    for item in iterate(machine, one(arguments, {})):
        total = multiply(machine, total, number(item))
    return total


def float_sum(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    items = [number(item) for item in items_of(machine, one(arguments, keywords))]
    total: Value = 0
    for item in items:
        total = add(machine, total, item)
    return machine.number(exact_of(total), math.fsum(map(float_of, items)))


def whole_root(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return math.isqrt(whole_number(one(arguments, keywords)))


def factorial(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    value = whole_number(one(arguments, keywords))
    if value > 1:
        machine.charge_bits(int(log_factorial(value)))
    return machine.whole(math.factorial(value))


def log_factorial(value: int) -> float:
    """The base-2 logarithm of value! (infinite where it is beyond any float)."""
    return math.lgamma(value + 1) / math.log(2) if value < 10**300 else 1e300


def choices(ordered: bool) -> Callable[[Machine, Arguments, Keywords], Value]:
    """`comb`, or `perm` where the order counts."""

    def apply(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        if keywords or not (1 if ordered else 2) <= len(arguments) <= 2:
            raise TypeError
        n = whole_number(arguments[0])
        k = n if len(arguments) == 1 or (ordered and arguments[1] is None) else whole_number(arguments[1])
        if n < 0 or k < 0:
            raise ValueError
        if k > n:
            return 0
        if not ordered:
            k = min(k, n - k)
        # n! / (n - k)! has at least k * log2(n - k + 1) bits; comb divides that by k!
        bits = k * (n - k + 1).bit_length() - k - (0 if ordered else log_factorial(k)) if k < 10**6 else 10**9
        machine.charge_bits(max(int(bits), 1))
        machine.tick(min(k, 10**6))
        return machine.whole(math.perm(n, k) if ordered else math.comb(n, k))

    return apply


def of_wholes(function: Callable[..., int]) -> Callable[[Machine, Arguments, Keywords], Value]:
    """gcd or lcm."""

    def apply(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        if keywords:
            raise TypeError
        values = [whole_number(item) for item in arguments]
        total = 0 if function is math.gcd else 1
        for value in values:
            machine.tick()
            total = machine.whole(function(total, value))
        return total

    return apply


def hypotenuse(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    values = numbers(arguments, keywords, len(arguments))
    machine.tick(len(values))
    return distance_from(machine, values, math.hypot(*map(float_of, values)))


def distance(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if keywords or len(arguments) != 2:
        raise TypeError
    first, second = ([number(item) for item in items_of(machine, point)] for point in arguments)
    if len(first) != len(second):
        raise ValueError
    machine.tick(10 * len(first))  # fractions are subtracted, squared and added in one go below
    approx = math.dist([float_of(item) for item in first], [float_of(item) for item in second])
    exacts = [(exact_of(a), exact_of(b)) for a, b in zip(first, second, strict=True)]
    if any(a is None or b is None for a, b in exacts):
        return Number(None, approx)
    return distance_from(machine, [a - b for a, b in exacts], approx)


def distance_from(machine: Machine, values: list[Any], approx: float) -> Number:
    """A root of a sum of squares, exact where that is a perfect square."""
    total = Fraction(0)
    for value in values:
        exact = value if isinstance(value, Fraction) else exact_of(value)
        if exact is None or total.denominator.bit_length() > 1_024:
            return Number(None, approx)
        total += exact * exact
    return machine.number(exact_root(total), approx)


def is_close(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if set(keywords) - {"rel_tol", "abs_tol"}:
        raise TypeError
    first, second = map(float_of, numbers(arguments, {}, 2))
    return math.isclose(first, second, **{key: float_of(number(value)) for key, value in keywords.items()})


FUNCTIONS: dict[str, Callable[[Machine, Arguments, Keywords], Value]] = {
    "ceil": to_whole(math.ceil),
    "floor": to_whole(math.floor),
    "trunc": to_whole(math.trunc),
    "sqrt": square_root,
    "isqrt": whole_root,
    "pow": power_of,
    "fabs": absolute,
    "fmod": remainder,
    "prod": product,
    "fsum": float_sum,
    "factorial": factorial,
    "comb": choices(ordered=False),
    "perm": choices(ordered=True),
    "gcd": of_wholes(math.gcd),
    "lcm": of_wholes(math.lcm),
    "exp": of_floats(math.exp, 1),
    "log": logarithm,
    "log2": logarithm_of(math.log2),
    "log10": logarithm_of(math.log10),
    "sin": of_floats(math.sin, 1),
    "cos": of_floats(math.cos, 1),
    "tan": of_floats(math.tan, 1),
    "asin": of_floats(math.asin, 1),
    "acos": of_floats(math.acos, 1),
    "atan": of_floats(math.atan, 1),
    "atan2": of_floats(math.atan2, 2),
    "radians": of_floats(math.radians, 1),
    "degrees": of_floats(math.degrees, 1),
    "hypot": hypotenuse,
    "dist": distance,
    "isclose": is_close,
}
CONSTANTS = {"pi": Number(None, math.pi), "e": Number(None, math.e), "inf": Number(None, math.inf)}
MEMBERS: dict[str, Value] = {**CONSTANTS, **{name: Builtin(name, call) for name, call in FUNCTIONS.items()}}


def math_member(machine: Machine, name: str) -> Value:
    """`math.name`; ForbiddenFeature where the dialect has none."""
    if name not in MEMBERS:
        raise machine.forbid(f"math.{name}")
    return MEMBERS[name]

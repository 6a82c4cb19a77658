"""The closed set of values that a program can hold.

None, bool, int, str, list, tuple, dict, set and range are Python's own, holding only values of this set. A
Python float becomes a `Number`: the exact rational where it is known beside the float that CPython would
have. Functions, builtins, `math`, exceptions and iterators are the small classes below. No other object
ever reaches a program.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, TypeAlias

Value: TypeAlias = Any
"""One of the closed set above. `Any`, since the set is recursive and mypy cannot narrow on `type(x) is`."""


class Number:
    """A float of the program: `exact` decides where it is known (None: it is not), else `approx`.

    The operators here serve only the bulk operations that run in C (sorting, membership, hashing).
    """

    __slots__ = ("approx", "exact")

    def __init__(self, exact: Fraction | None, approx: float) -> None:
        self.exact = exact
        self.approx = approx

    def __repr__(self) -> str:
        return f"Number({self.exact}, {self.approx!r})"

    def __hash__(self) -> int:
        return hash(self.approx if self.exact is None else self.exact)

    def __eq__(self, other: object) -> bool:
        pair = deciding_pair(self, other)
        return NotImplemented if pair is None else bool(pair[0] == pair[1])

    def __lt__(self, other: object) -> bool:
        pair = deciding_pair(self, other)
        return NotImplemented if pair is None else bool(pair[0] < pair[1])

    def __le__(self, other: object) -> bool:
        pair = deciding_pair(self, other)
        return NotImplemented if pair is None else bool(pair[0] <= pair[1])

    def __gt__(self, other: object) -> bool:
        pair = deciding_pair(self, other)
        return NotImplemented if pair is None else bool(pair[0] > pair[1])

    def __ge__(self, other: object) -> bool:
        pair = deciding_pair(self, other)
        return NotImplemented if pair is None else bool(pair[0] >= pair[1])

    @property
    def shown(self) -> float:
        """The float that text is made from: nearest to the exact value where that is known."""
        if self.exact is None:
            return self.approx
        try:
            return float(self.exact)
        except OverflowError:
            return self.approx


def deciding_pair(left: object, right: object) -> tuple[Any, Any] | None:
    """What a comparison of two numbers is decided on: exact values, else floats; None if not numbers."""
    if isinstance(left, Number):
        if isinstance(right, Number):
            if left.exact is not None and right.exact is not None:
                return left.exact, right.exact
            return left.approx, right.approx
        if isinstance(right, int):
            return (left.approx if left.exact is None else left.exact), right
        return None
    if isinstance(left, int) and isinstance(right, (int, Number)):
        if isinstance(right, Number):
            return left, (right.approx if right.exact is None else right.exact)
        return left, right
    return None


@dataclass(slots=True, eq=False)
class Frame:
    """Names of one running function, of the module or of a comprehension.

    `names` are those it binds somewhere.
    """

    parent: Frame | None
    names: frozenset[str]
    values: dict[str, Value] = field(default_factory=dict)
    comprehension: bool = False


@dataclass(slots=True, eq=False)
class Function:
    """A `def` or lambda with the frame it was made in; `body` is an expression for a lambda."""

    name: str
    arguments: ast.arguments
    positional: list[str]
    body: list[ast.stmt] | ast.expr
    names: frozenset[str]
    frame: Frame
    defaults: list[Value]
    keyword_defaults: dict[str, Value]


@dataclass(slots=True, eq=False)
class Builtin:
    """A function of the interpreter: `call(machine, arguments, keywords)`."""

    name: str
    call: Callable[[Any, list[Value], dict[str, Value]], Value]


@dataclass(slots=True, eq=False)
class MathModule:
    """The value of the name `math`; its members are in `math_functions`."""


@dataclass(slots=True, eq=False)
class ExceptionValue:
    """An exception that `raise` may take: a class of the allow-list or one of its instances."""

    kind: str
    instance: bool = False


@dataclass(slots=True, eq=False)
class Stream:
    """What zip, map, filter, enumerate, reversed and generators give (`once`), or a view of a dict.

    The items are there from the start; going through one that is `once` uses it up.
    """

    kind: str
    items: list[Value]
    once: bool = True
    position: int = 0


PYTHON_NAMES: dict[type, str] = {
    Number: "float",
    Function: "function",
    Builtin: "builtin_function_or_method",
    MathModule: "module",
}


def type_name(value: Value) -> str:
    """The name that CPython gives to the type of `value`."""
    if isinstance(value, Stream):
        return value.kind
    if isinstance(value, ExceptionValue):
        return value.kind if value.instance else "type"
    return PYTHON_NAMES.get(type(value), type(value).__name__)

"""Comparisons and membership.

Exact values decide; where CPython's floats would decide otherwise the trace says so.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from app.problem.iteration import iterate
from app.problem.machine import Machine
from app.problem.operators import NUMERIC
from app.problem.values import Number, Stream, Value, deciding_pair

ORDER: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def compare(machine: Machine, kind: type[ast.cmpop], left: Value, right: Value) -> bool:
    """The truth of `left kind right`; raises TypeError where CPython would."""
    if kind in ORDER:
        return ordered(machine, ORDER[kind], left, right)
    if kind is ast.Is:
        return left is right
    if kind is ast.IsNot:
        return left is not right
    return contains(machine, right, left) is (kind is ast.In)


def ordered(machine: Machine, function: Callable[[Any, Any], Any], left: Value, right: Value) -> bool:
    """One of == != < <= > >= on two values."""
    kinds = type(left), type(right)
    if kinds[0] in NUMERIC and kinds[1] in NUMERIC:
        if Number not in kinds:
            return bool(function(left, right))
        pair = deciding_pair(left, right)
        assert pair is not None  # both are numbers
        result = bool(function(*pair))
        floats = (value.approx if type(value) is Number else value for value in (left, right))
        if result != function(*floats):
            machine.float_differs()
        return result
    machine.charge_size(left)
    machine.charge_size(right)
    return bool(function(left, right))


def contains(machine: Machine, collection: Value, item: Value) -> bool:
    """`item in collection`."""
    kind = type(collection)
    if kind is list or kind is tuple or kind is Stream:
        # one after the other, so that the trace can say where floats would decide otherwise; an iterator is
        # read on to the item only, so that what follows it is still there
        return any(
            member is item or ordered(machine, operator.eq, member, item)
            for member in iterate(machine, collection)
        )
    machine.charge_size(item)
    if kind is range:
        if type(item) is not int:  # CPython compares one after the other then
            machine.tick(min(len(collection), 10**9))
    else:
        machine.charge_size(collection)
    return item in collection

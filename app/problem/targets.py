"""Setting what stands left of an equals sign: a name, an element, or several at once."""

from __future__ import annotations

import ast

from app.problem import limits
from app.problem.dispatch import evaluate
from app.problem.errors import LimitExceeded
from app.problem.iteration import hashable, iterate
from app.problem.machine import GUEST_ERRORS, Machine
from app.problem.values import Value


def assign(machine: Machine, target: ast.expr, value: Value) -> None:
    """Set `target` (a name, a subscript, or a tuple or list of targets) to `value`."""
    if isinstance(target, ast.Name):
        machine.frame.values[target.id] = value
    elif isinstance(target, ast.Subscript):
        set_element(machine, evaluate(machine, target.value), evaluate(machine, target.slice), value)
    elif isinstance(target, (ast.Tuple, ast.List)):
        for inner, item in zip(target.elts, unpacked(machine, value, len(target.elts)), strict=True):
            assign(machine, inner, item)
    else:
        raise machine.forbid(type(target).__name__)


def set_element(machine: Machine, collection: Value, index: Value, value: Value) -> None:
    try:
        if type(collection) is dict:
            key = hashable(machine, index)
            if len(collection) >= limits.LIST_ITEMS and key not in collection:
                raise LimitExceeded("list", machine.line)
            collection[key] = value
        elif type(collection) is list:
            collection[index] = value
        else:
            raise TypeError
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def unpacked(machine: Machine, value: Value, count: int) -> list[Value]:
    """Exactly `count` elements of `value`; ProgramFailed(ValueError) where there are more or fewer."""
    items: list[Value] = []
    try:
        for item in iterate(machine, value):
            items.append(item)
            if len(items) > count:
                raise ValueError
        if len(items) < count:
            raise ValueError
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None
    return items

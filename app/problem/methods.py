"""Methods of lists, dicts, strings, tuples, sets and floats.

A method that is not here is ForbiddenFeature.
"""

from __future__ import annotations

from collections.abc import Callable

from app.problem import limits
from app.problem.arguments import Method, at_most, exactly
from app.problem.collection_functions import sort
from app.problem.errors import LimitExceeded
from app.problem.iteration import hashable, items_of, iterate
from app.problem.machine import Machine
from app.problem.number_functions import Arguments, Keywords
from app.problem.string_methods import STRING_METHODS
from app.problem.values import Builtin, Number, Stream, Value


def bound_method(machine: Machine, receiver: Value, name: str) -> Builtin:
    """`receiver.name`, to be called at once; ForbiddenFeature where only CPython has such a method."""
    method = METHODS_OF.get(type(receiver), {}).get(name)
    if method is None:
        kind = float if type(receiver) is Number else type(receiver)
        if kind in PYTHON_TYPES and hasattr(kind, name):
            raise machine.forbid(name)
        raise machine.fail("AttributeError")

    def apply(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        if keywords and name not in ("sort", "format"):
            raise TypeError
        machine.tick()
        return method(machine, receiver, arguments, keywords)

    return Builtin(name, apply)


# Lists (and what tuples and lists share).


def append(machine: Machine, items: list[Value], arguments: Arguments, keywords: Keywords) -> None:
    (item,) = exactly(arguments, 1)
    room(machine, len(items) + 1)
    items.append(item)


def insert(machine: Machine, items: list[Value], arguments: Arguments, keywords: Keywords) -> None:
    position, item = exactly(arguments, 2)
    room(machine, len(items) + 1)
    machine.tick(len(items) // 8)
    items.insert(position, item)


def extend(machine: Machine, items: list[Value], arguments: Arguments, keywords: Keywords) -> None:
    added = items_of(machine, exactly(arguments, 1)[0])
    room(machine, len(items) + len(added))
    items.extend(added)


def pop(machine: Machine, items: list[Value], arguments: Arguments, keywords: Keywords) -> Value:
    machine.tick(len(items) // 8)
    return items.pop(*at_most(arguments, 1))


def remove(machine: Machine, items: list[Value], arguments: Arguments, keywords: Keywords) -> None:
    machine.charge_size(items)
    items.remove(exactly(arguments, 1)[0])


def reverse(machine: Machine, items: list[Value], arguments: Arguments, keywords: Keywords) -> None:
    exactly(arguments, 0)
    machine.tick(len(items))
    items.reverse()


def sort_in_place(machine: Machine, items: list[Value], arguments: Arguments, keywords: Keywords) -> None:
    exactly(arguments, 0)
    items[:] = sort(machine, list(items), keywords)


def copy(machine: Machine, items: Value, arguments: Arguments, keywords: Keywords) -> Value:
    exactly(arguments, 0)
    machine.charge_list(len(items))
    return items.copy()


def count(machine: Machine, items: Value, arguments: Arguments, keywords: Keywords) -> Value:
    machine.charge_size(items)
    if type(items) is str:
        return items.count(*at_most(arguments, 3))
    return items.count(exactly(arguments, 1)[0])


def index(machine: Machine, items: Value, arguments: Arguments, keywords: Keywords) -> Value:
    machine.charge_size(items)
    return items.index(*at_most(arguments, 3))


# Dicts.


def get(machine: Machine, items: dict[Value, Value], arguments: Arguments, keywords: Keywords) -> Value:
    key, *default = at_most(arguments, 2)
    return items.get(hashable(machine, key), *default)


def view(kind: str, elements: Callable[[dict[Value, Value]], list[Value]]) -> Method:
    def method(
        machine: Machine, items: dict[Value, Value], arguments: Arguments, keywords: Keywords
    ) -> Value:
        exactly(arguments, 0)
        machine.charge_list(len(items))
        return Stream(kind, elements(items), once=False)

    return method


# Sets and floats.


def add_member(machine: Machine, items: set[Value], arguments: Arguments, keywords: Keywords) -> None:
    member = hashable(machine, exactly(arguments, 1)[0])
    room(machine, len(items) + 1)
    items.add(member)


def remove_member(machine: Machine, items: set[Value], arguments: Arguments, keywords: Keywords) -> None:
    items.remove(hashable(machine, exactly(arguments, 1)[0]))


def set_operation(name: str) -> Method:
    """union, intersection or difference with any number of collections."""

    def method(machine: Machine, items: set[Value], arguments: Arguments, keywords: Keywords) -> Value:
        machine.charge_size(items)
        result = set(items)
        for other in arguments:
            members = {hashable(machine, item) for item in iterate(machine, other)}
            room(machine, len(result) + len(members))
            result = getattr(result, name)(members)
        return result

    return method


def is_integer(machine: Machine, value: Number, arguments: Arguments, keywords: Keywords) -> Value:
    exactly(arguments, 0)
    by_float = value.approx.is_integer()
    if value.exact is None:
        return by_float
    if by_float != (value.exact.denominator == 1):
        machine.float_differs()
    return value.exact.denominator == 1


def room(machine: Machine, items: int) -> None:
    """LimitExceeded where a collection would grow beyond the limit."""
    if items > limits.LIST_ITEMS:
        raise LimitExceeded("list", machine.line)


PYTHON_TYPES = frozenset({bool, int, float, str, list, tuple, dict, set, range, type(None)})
SHARED: dict[str, Method] = {"count": count, "index": index}
METHODS_OF: dict[type, dict[str, Method]] = {
    tuple: SHARED,
    list: {
        **SHARED,
        "append": append,
        "sort": sort_in_place,
        "insert": insert,
        "extend": extend,
        "pop": pop,
        "remove": remove,
        "reverse": reverse,
        "copy": copy,
    },
    dict: {
        "get": get,
        "items": view("dict_items", lambda items: list(items.items())),
        "keys": view("dict_keys", list),
        "values": view("dict_values", lambda items: list(items.values())),
    },
    str: {**SHARED, **STRING_METHODS},
    set: {
        "add": add_member,
        "remove": remove_member,
        "union": set_operation("union"),
        "intersection": set_operation("intersection"),
        "difference": set_operation("difference"),
    },
    Number: {"is_integer": is_integer},
}

"""Builtins about collections and text.

They are print, range, len, str, sorted, list, tuple, set, dict, zip, enumerate, map, filter, any, all and
reversed.
"""

from __future__ import annotations

from itertools import pairwise

from app.problem import limits
from app.problem.calls import call
from app.problem.errors import LimitExceeded
from app.problem.formatting import text_of
from app.problem.iteration import hashable, items_of, iterate
from app.problem.machine import Machine
from app.problem.number_functions import Arguments, Keywords, one
from app.problem.operators import NUMERIC, truth
from app.problem.values import Number, Stream, Value


def printed(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    """Printing adds to the captured output of the run."""
    if set(keywords) - {"sep", "end", "flush"}:
        raise machine.forbid("print(file=)")
    separator, end = keywords.get("sep"), keywords.get("end")
    if not all(item is None or type(item) is str for item in (separator, end)):
        raise TypeError
    parts = [text_of(machine, item) for item in arguments]
    separator, end = " " if separator is None else separator, "\n" if end is None else end
    size = sum(map(len, parts)) + len(separator) * max(len(parts) - 1, 0) + len(end)
    machine.tick(1 + size // 8)
    if machine.output_size + size > limits.OUTPUT_CHARACTERS:
        raise LimitExceeded("output", machine.line)
    machine.output_size += size
    machine.output.append(separator.join(parts) + end)
    return None


def new_range(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if keywords or not 1 <= len(arguments) <= 3 or any(type(item) not in (int, bool) for item in arguments):
        raise TypeError
    return range(*(int(item) for item in arguments))


def length(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    value = one(arguments, keywords)
    if type(value) is Stream and not value.once:
        return len(value.items)
    if type(value) not in (str, list, tuple, set, dict, range):
        raise TypeError
    return len(value)


def to_str(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return text_of(machine, one(arguments, keywords, default=""))


def to_list(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return items_of(machine, one(arguments, keywords, default=()))


def to_tuple(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return tuple(items_of(machine, one(arguments, keywords, default=())))


def to_set(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return {hashable(machine, item) for item in items_of(machine, one(arguments, keywords, default=()))}


def to_dict(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    source = one(arguments, {}, default=())
    made: dict[Value, Value] = {}
    if type(source) is dict:
        machine.charge_list(len(source))
        made.update(source)
    else:
        for pair in items_of(machine, source):
            items = items_of(machine, pair)
            if len(items) != 2:
                raise ValueError
            made[hashable(machine, items[0])] = items[1]
    made.update(keywords)
    return made


def sort(machine: Machine, items: list[Value], keywords: Keywords) -> list[Value]:
    """A sorted copy, stable, the work charged beforehand.

    Every comparison may run through a whole element.
    """
    if set(keywords) - {"key", "reverse"}:
        raise TypeError
    key = keywords.get("key")
    keys = items if key is None else [call(machine, key, [item], {}) for item in items]
    size = machine.charge_size(keys)
    machine.tick(size * len(keys).bit_length())
    order = sorted(
        range(len(keys)), key=keys.__getitem__, reverse=truth(machine, keywords.get("reverse", False))
    )
    note_float_order(machine, [keys[position] for position in order])
    return [items[position] for position in order]


def note_float_order(machine: Machine, keys: list[Value]) -> None:
    """Note where the floats of sorted numbers would stand in another order."""
    if not all(type(key) in NUMERIC for key in keys):
        return
    pairs = list(pairwise(key.approx if type(key) is Number else key for key in keys))
    if any(first > second for first, second in pairs) and any(first < second for first, second in pairs):
        machine.float_differs()


def sorted_list(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return sort(machine, items_of(machine, one(arguments, {})), keywords)


def zipped(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if keywords:
        raise TypeError
    made: list[Value] = []
    sources = [iterate(machine, item) for item in arguments]
    while sources:
        row = []
        for source in sources:
            for item in source:
                row.append(item)
                break
            else:
                return Stream("zip", made)
        if len(made) >= limits.LIST_ITEMS:
            raise LimitExceeded("list", machine.line)
        made.append(tuple(row))
    return Stream("zip", made)


def enumerated(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if not 1 <= len(arguments) <= 2 or set(keywords) - {"start"} or (keywords and len(arguments) == 2):
        raise TypeError
    start = arguments[1] if len(arguments) == 2 else keywords.get("start", 0)
    if type(start) not in (int, bool):
        raise TypeError
    return Stream("enumerate", list(enumerate(items_of(machine, arguments[0]), int(start))))


def mapped(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if keywords or len(arguments) < 2:
        raise TypeError
    rows = zipped(machine, arguments[1:], {}).items
    return Stream("map", [call(machine, arguments[0], list(row), {}) for row in rows])


def filtered(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    if keywords or len(arguments) != 2:
        raise TypeError
    test, items = arguments[0], items_of(machine, arguments[1])
    keep = [
        item for item in items if truth(machine, item if test is None else call(machine, test, [item], {}))
    ]
    return Stream("filter", keep)


def any_of(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return any(truth(machine, item) for item in iterate(machine, one(arguments, keywords)))


def all_of(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    return all(truth(machine, item) for item in iterate(machine, one(arguments, keywords)))


def backwards(machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
    value = one(arguments, keywords)
    if type(value) not in (list, tuple, str, range, dict):
        raise TypeError
    return Stream("reversed", items_of(machine, value)[::-1])


COLLECTION_FUNCTIONS = {
    "print": printed,
    "range": new_range,
    "len": length,
    "str": to_str,
    "list": to_list,
    "tuple": to_tuple,
    "set": to_set,
    "dict": to_dict,
    "sorted": sorted_list,
    "zip": zipped,
    "enumerate": enumerated,
    "map": mapped,
    "filter": filtered,
    "any": any_of,
    "all": all_of,
    "reversed": backwards,
}

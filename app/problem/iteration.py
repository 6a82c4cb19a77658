"""Going through a collection one element at a time, an operation for each."""

from __future__ import annotations

from collections.abc import Iterator

from app.problem import limits
from app.problem.errors import LimitExceeded
from app.problem.formatting import ordered_set
from app.problem.machine import Machine
from app.problem.values import Number, Stream, Value


def iterate(machine: Machine, collection: Value) -> Iterator[Value]:
    """The elements of `collection`; raises TypeError at once where it has none."""
    kind = type(collection)
    if kind is list:
        return list_items(machine, collection)
    if kind is dict:
        return dict_keys(machine, collection)
    if kind is set:
        return ticked(machine, ordered_set(machine, collection))
    if kind is Stream:
        return stream_items(machine, collection) if collection.once else ticked(machine, collection.items)
    if kind is tuple or kind is str or kind is range:
        return ticked(machine, collection)
    raise TypeError


def ticked(machine: Machine, collection: list[Value] | tuple[Value, ...] | str | range) -> Iterator[Value]:
    for item in collection:
        machine.tick()
        yield item


def list_items(machine: Machine, items: list[Value]) -> Iterator[Value]:
    """A list may grow or shrink while it is read, as in CPython."""
    position = 0
    while position < len(items):
        machine.tick()
        yield items[position]
        position += 1


def dict_keys(machine: Machine, items: dict[Value, Value]) -> Iterator[Value]:
    size = len(items)
    machine.tick(1 + size // 8)  # for the copy, made even where only one key is wanted
    for key in list(items):
        machine.tick()
        yield key
        if len(items) != size:
            raise machine.fail("RuntimeError")


def stream_items(machine: Machine, stream: Stream) -> Iterator[Value]:
    while stream.position < len(stream.items):
        machine.tick()
        stream.position += 1
        yield stream.items[stream.position - 1]


def items_of(machine: Machine, collection: Value) -> list[Value]:
    """All elements as a new list, within the limit for lists."""
    if type(collection) is range and len(collection) > limits.LIST_ITEMS:
        raise LimitExceeded("list", machine.line)
    items: list[Value] = []
    for item in iterate(machine, collection):
        if len(items) >= limits.LIST_ITEMS:
            raise LimitExceeded("list", machine.line)
        items.append(item)
    return items


def hashable(machine: Machine, key: Value) -> Value:
    """`key`, charged before it is hashed and looked up.

    A number counts for ten: keys can be chosen to have the same hash, and numbers are compared slowly.
    """
    if type(key) is tuple:
        machine.charge_size(key)
    machine.tick(10 if type(key) is Number else 1)
    hash(key)
    return key

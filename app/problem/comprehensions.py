"""The handler of every comprehension."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any

from app.problem import limits
from app.problem.dispatch import evaluate
from app.problem.errors import LimitExceeded
from app.problem.iteration import hashable, iterate
from app.problem.machine import GUEST_ERRORS, Machine
from app.problem.operators import truth
from app.problem.targets import assign
from app.problem.values import Frame, Stream, Value

Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


def comprehended(machine: Machine, node: Comprehension, element: Callable[[], Value]) -> list[Value]:
    """What `element` gives for every combination of the generators of `node`, eagerly."""
    outside = machine.frame
    made: list[Value] = []
    first = iterable(machine, node.generators[0].iter)
    names = machine.scopes[node]
    machine.frame = Frame(outside, names, {}, True)
    for _ in combinations(machine, node.generators, 0, first):
        if len(made) >= limits.LIST_ITEMS:
            raise LimitExceeded("list", machine.line)
        machine.tick()
        made.append(element())
    machine.frame = outside
    return made


def iterable(machine: Machine, node: ast.expr) -> Iterator[Value]:
    try:
        return iterate(machine, evaluate(machine, node))
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def combinations(
    machine: Machine, generators: list[ast.comprehension], level: int, items: Iterator[Value]
) -> Iterator[None]:
    generator = generators[level]
    for item in items:
        assign(machine, generator.target, item)
        if all(truth(machine, evaluate(machine, test)) for test in generator.ifs):
            if level + 1 == len(generators):
                yield
            else:
                inner = iterable(machine, generators[level + 1].iter)
                yield from combinations(machine, generators, level + 1, inner)


def list_comprehension(machine: Machine, node: ast.ListComp) -> Value:
    return comprehended(machine, node, lambda: evaluate(machine, node.elt))


def generator_expression(machine: Machine, node: ast.GeneratorExp) -> Value:
    return Stream("generator", comprehended(machine, node, lambda: evaluate(machine, node.elt)))


def set_comprehension(machine: Machine, node: ast.SetComp) -> Value:
    made = comprehended(machine, node, lambda: evaluate(machine, node.elt))
    try:
        return {hashable(machine, item) for item in made}
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def dict_comprehension(machine: Machine, node: ast.DictComp) -> Value:
    made = comprehended(machine, node, lambda: (evaluate(machine, node.key), evaluate(machine, node.value)))
    try:
        return {hashable(machine, key): value for key, value in made}
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


COMPREHENSIONS: dict[type[ast.AST], Callable[[Machine, Any], Value]] = {
    ast.ListComp: list_comprehension,
    ast.GeneratorExp: generator_expression,
    ast.SetComp: set_comprehension,
    ast.DictComp: dict_comprehension,
}

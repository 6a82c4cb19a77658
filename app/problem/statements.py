"""The handler of every statement node."""

from __future__ import annotations

import ast

from app.problem.allowlist import MATH_MEMBERS
from app.problem.calls import make_function
from app.problem.comprehensions import iterable
from app.problem.dispatch import STATEMENTS, Signal, evaluate, execute
from app.problem.iteration import hashable, items_of
from app.problem.machine import GUEST_ERRORS, Machine
from app.problem.math_functions import MATH, math_member
from app.problem.operators import BINARY, truth
from app.problem.targets import assign, set_element
from app.problem.values import ExceptionValue, Value


def definition(machine: Machine, node: ast.FunctionDef) -> None:
    machine.frame.values[node.name] = make_function(machine, node.name, node, machine.scopes[node])


def returned(machine: Machine, node: ast.Return) -> Signal:
    machine.result = None if node.value is None else evaluate(machine, node.value)
    return Signal.RETURN


def expression(machine: Machine, node: ast.Expr) -> None:
    if type(node.value) is not ast.Constant:
        evaluate(machine, node.value)


def assignment(machine: Machine, node: ast.Assign) -> None:
    value = evaluate(machine, node.value)
    for target in node.targets:
        record(machine, node, target, node.value, value)
        assign(machine, target, value)


def record(machine: Machine, node: ast.stmt, target: ast.expr, source: ast.expr, value: Value) -> None:
    """Hand what `target = source` sets to the recorder: one step for each name."""
    if not machine.records():
        return
    if type(target) is ast.Name:
        machine.recorder.assigned(node, source, target.id, value, machine.frame)
    elif isinstance(target, (ast.Tuple, ast.List)) and type(value) in (tuple, list):
        sources = source.elts if isinstance(source, (ast.Tuple, ast.List)) else [source] * len(target.elts)
        for inner, part, item in zip(target.elts, sources, value, strict=False):
            record(machine, node, inner, part, item)


def augmented(machine: Machine, node: ast.AugAssign) -> None:
    target = node.target
    if isinstance(target, ast.Name):
        # the name as an expression: the same look-up, with the same failures
        before = evaluate(machine, target)
        value = combined(machine, node, before, evaluate(machine, node.value))
        if machine.records():
            machine.recorder.assigned(node, node.value, target.id, value, machine.frame)
        machine.frame.values[target.id] = value
    elif isinstance(target, ast.Subscript):
        collection = evaluate(machine, target.value)
        index = evaluate(machine, target.slice)
        try:
            if type(collection) not in (dict, list):
                raise TypeError
            before = collection[hashable(machine, index) if type(collection) is dict else index]
        except GUEST_ERRORS as error:
            raise machine.failed(error) from None
        set_element(
            machine, collection, index, combined(machine, node, before, evaluate(machine, node.value))
        )


def combined(machine: Machine, node: ast.AugAssign, before: Value, value: Value) -> Value:
    """`before op value`; a list or a set is changed in place, as in CPython."""
    try:
        if type(before) is list and type(node.op) is ast.Add:
            added = items_of(machine, value)
            machine.charge_list(len(before) + len(added))
            before.extend(added)
            return before
        result = BINARY[type(node.op)](machine, before, value)
        if type(before) is list:
            before[:] = result
            return before
        if type(before) is set:
            before.intersection_update(result)  # of sets there is only `-`
            return before
        return result
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def annotated(machine: Machine, node: ast.AnnAssign) -> None:
    if node.value is not None:
        value = evaluate(machine, node.value)
        record(machine, node, node.target, node.value, value)
        assign(machine, node.target, value)


def condition(machine: Machine, node: ast.If) -> Signal | None:
    return execute(machine, node.body if truth(machine, evaluate(machine, node.test)) else node.orelse)


def for_loop(machine: Machine, node: ast.For) -> Signal | None:
    for item in iterable(machine, node.iter):
        assign(machine, node.target, item)
        signal = execute(machine, node.body)
        if signal is Signal.BREAK:
            return None
        if signal is Signal.RETURN:
            return signal
        machine.line = node.lineno
    return execute(machine, node.orelse)


def while_loop(machine: Machine, node: ast.While) -> Signal | None:
    while truth(machine, evaluate(machine, node.test)):
        signal = execute(machine, node.body)
        if signal is Signal.BREAK:
            return None
        if signal is Signal.RETURN:
            return signal
        machine.line = node.lineno
    return execute(machine, node.orelse)


def asserted(machine: Machine, node: ast.Assert) -> None:
    if not truth(machine, evaluate(machine, node.test)):
        if node.msg is not None:
            evaluate(machine, node.msg)
        raise machine.fail("AssertionError")


def raised(machine: Machine, node: ast.Raise) -> None:
    if node.exc is None:
        raise machine.fail("RuntimeError")
    error = evaluate(machine, node.exc)
    if node.cause is not None:
        evaluate(machine, node.cause)
    raise machine.fail(error.kind if isinstance(error, ExceptionValue) else "TypeError")


def imported(machine: Machine, node: ast.Import) -> None:
    for alias in node.names:
        if alias.name == "math":  # the allow-list made sure that no other module is read
            machine.frame.values[alias.asname or "math"] = MATH


def imported_from(machine: Machine, node: ast.ImportFrom) -> None:
    if node.module != "math":
        return
    for alias in node.names:
        for name in sorted(MATH_MEMBERS) if alias.name == "*" else [alias.name]:
            machine.frame.values[alias.asname or name] = math_member(machine, name)


def nothing(machine: Machine, node: ast.Pass) -> None:
    return None


def broken(machine: Machine, node: ast.Break) -> Signal:
    return Signal.BREAK


def continued(machine: Machine, node: ast.Continue) -> Signal:
    return Signal.CONTINUE


STATEMENTS.update(
    {
        ast.FunctionDef: definition,
        ast.Return: returned,
        ast.Expr: expression,
        ast.Assign: assignment,
        ast.AugAssign: augmented,
        ast.AnnAssign: annotated,
        ast.If: condition,
        ast.For: for_loop,
        ast.While: while_loop,
        ast.Assert: asserted,
        ast.Raise: raised,
        ast.Import: imported,
        ast.ImportFrom: imported_from,
        ast.Pass: nothing,
        ast.Break: broken,
        ast.Continue: continued,
    }
)

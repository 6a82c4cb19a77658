"""Calling: functions of the program, lambdas and builtins."""

from __future__ import annotations

import ast

from app.problem import limits
from app.problem.dispatch import evaluate, execute
from app.problem.errors import LimitExceeded
from app.problem.machine import GUEST_ERRORS, Machine
from app.problem.values import Builtin, ExceptionValue, Frame, Function, Value


def call(machine: Machine, function: Value, arguments: list[Value], keywords: dict[str, Value]) -> Value:
    """The result of a call; failures are ProgramFailed with the line of the statement that failed."""
    kind = type(function)
    if kind is Function:
        return call_function(machine, function, arguments, keywords)
    if kind is Builtin:
        try:
            return function.call(machine, arguments, keywords)
        except GUEST_ERRORS as error:
            raise machine.failed(error) from None
    if kind is ExceptionValue and not function.instance:
        return ExceptionValue(function.kind, instance=True)
    raise machine.fail("TypeError")


def call_function(
    machine: Machine, function: Function, arguments: list[Value], keywords: dict[str, Value]
) -> Value:
    machine.tick(limits.CALL_OPERATIONS)
    if machine.calls >= limits.CALL_DEPTH:
        raise LimitExceeded("calls", machine.line)
    frame = Frame(function.frame, function.names, bind(machine, function, arguments, keywords))
    caller, line = machine.frame, machine.line
    machine.frame = frame
    machine.calls += 1
    if isinstance(function.body, list):
        result = machine.result if execute(machine, function.body) is not None else None
        machine.result = None
    else:
        result = evaluate(machine, function.body)
    machine.calls -= 1
    machine.frame, machine.line = caller, line
    return result


def bind(
    machine: Machine, function: Function, arguments: list[Value], keywords: dict[str, Value]
) -> dict[str, Value]:
    """The parameters with their values; ProgramFailed(TypeError) where the call does not fit."""
    parameters = function.arguments
    positional = function.positional
    if len(arguments) == len(positional) and not keywords and not parameters.kwonlyargs:
        return dict(zip(positional, arguments, strict=True))
    if len(arguments) > len(positional):
        raise machine.fail("TypeError")
    values = dict(zip(positional, arguments, strict=False))
    only_by_position = {item.arg for item in parameters.posonlyargs}
    by_keyword = {item.arg for item in parameters.kwonlyargs}
    for name, value in keywords.items():
        if name in values or name in only_by_position or (name not in positional and name not in by_keyword):
            raise machine.fail("TypeError")
        values[name] = value
    if function.defaults:
        for name, value in zip(positional[-len(function.defaults) :], function.defaults, strict=True):
            values.setdefault(name, value)
    for name, value in function.keyword_defaults.items():
        values.setdefault(name, value)
    if len(values) < len(positional) + len(by_keyword):
        raise machine.fail("TypeError")
    return values


def make_function(
    machine: Machine, name: str, node: ast.FunctionDef | ast.Lambda, names: frozenset[str]
) -> Function:
    """The function that a `def` or lambda makes, its defaults evaluated now."""
    parameters = node.args
    defaults = [evaluate(machine, item) for item in parameters.defaults]
    keyword_defaults = {
        parameter.arg: evaluate(machine, item)
        for parameter, item in zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True)
        if item is not None
    }
    positional = [item.arg for item in (*parameters.posonlyargs, *parameters.args)]
    return Function(name, parameters, positional, node.body, names, machine.frame, defaults, keyword_defaults)

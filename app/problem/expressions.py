"""The handler of every expression node; those of comprehensions are in `comprehensions`."""

from __future__ import annotations

import ast
import builtins
import math
from fractions import Fraction

from app.problem.builtin_functions import BUILTINS
from app.problem.calls import call, make_function
from app.problem.comparisons import compare
from app.problem.comprehensions import COMPREHENSIONS
from app.problem.dispatch import EXPRESSIONS, evaluate
from app.problem.formatting import format_value, text_of
from app.problem.iteration import hashable
from app.problem.machine import GUEST_ERRORS, Machine
from app.problem.math_functions import math_member
from app.problem.methods import bound_method
from app.problem.operators import BINARY, UNARY, truth
from app.problem.values import Frame, MathModule, Value

MISSING = object()


def constant(machine: Machine, node: ast.Constant) -> Value:
    value = node.value
    if type(value) is float:
        # from the repr, never from the source text: 1e999999999 is inf
        return machine.number(Fraction(repr(value)) if math.isfinite(value) else None, value)
    return value


def name(machine: Machine, node: ast.Name) -> Value:
    frame: Frame | None = machine.frame
    while frame is not None:
        value = frame.values.get(node.id, MISSING)
        if value is not MISSING:
            return value
        if node.id in frame.names:
            raise machine.fail("UnboundLocalError" if frame is machine.frame else "NameError")
        frame = frame.parent
    if node.id in BUILTINS:
        return BUILTINS[node.id]
    if hasattr(builtins, node.id) or node.id == "__builtins__":
        raise machine.forbid(node.id)
    raise machine.fail("NameError")


def binary(machine: Machine, node: ast.BinOp) -> Value:
    left = evaluate(machine, node.left)
    right = evaluate(machine, node.right)
    try:
        return BINARY[type(node.op)](machine, left, right)
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def unary(machine: Machine, node: ast.UnaryOp) -> Value:
    value = evaluate(machine, node.operand)
    try:
        return UNARY[type(node.op)](machine, value)
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def boolean(machine: Machine, node: ast.BoolOp) -> Value:
    wanted = type(node.op) is ast.Or
    value: Value = None
    for item in node.values:
        value = evaluate(machine, item)
        if truth(machine, value) is wanted:
            break
    return value


def comparison(machine: Machine, node: ast.Compare) -> Value:
    left = evaluate(machine, node.left)
    for kind, item in zip(node.ops, node.comparators, strict=True):
        right = evaluate(machine, item)
        try:
            if not compare(machine, type(kind), left, right):
                return False
        except GUEST_ERRORS as error:
            raise machine.failed(error) from None
        left = right
    return True


def conditional(machine: Machine, node: ast.IfExp) -> Value:
    return evaluate(machine, node.body if truth(machine, evaluate(machine, node.test)) else node.orelse)


def called(machine: Machine, node: ast.Call) -> Value:
    target = node.func
    if type(target) is ast.Attribute:
        receiver = evaluate(machine, target.value)
        in_math = type(receiver) is MathModule
        function = (
            math_member(machine, target.attr) if in_math else bound_method(machine, receiver, target.attr)
        )
    else:
        function = evaluate(machine, target)
    arguments = [evaluate(machine, item) for item in node.args]
    keywords = {item.arg or "": evaluate(machine, item.value) for item in node.keywords}
    return call(machine, function, arguments, keywords)


def attribute(machine: Machine, node: ast.Attribute) -> Value:
    receiver = evaluate(machine, node.value)
    if type(receiver) is MathModule:
        return math_member(machine, node.attr)
    raise machine.forbid(node.attr)


def subscript(machine: Machine, node: ast.Subscript) -> Value:
    collection = evaluate(machine, node.value)
    kind = type(collection)
    if type(node.slice) is ast.Slice:
        parts = (node.slice.lower, node.slice.upper, node.slice.step)
        index: Value = slice(*(None if part is None else evaluate(machine, part) for part in parts))
    else:
        index = evaluate(machine, node.slice)
    try:
        if kind is dict:
            if type(index) is slice:
                raise TypeError
            return collection[hashable(machine, index)]
        if kind is list or kind is tuple or kind is str or kind is range:
            if type(index) is slice and kind is not range:
                machine.tick(len(collection))
            return collection[index]
        raise TypeError
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def sequence(machine: Machine, node: ast.Tuple | ast.List) -> Value:
    items = [evaluate(machine, item) for item in node.elts]
    return items if type(node) is ast.List else tuple(items)


def new_set(machine: Machine, node: ast.Set) -> Value:
    try:
        return {hashable(machine, evaluate(machine, item)) for item in node.elts}
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def new_dict(machine: Machine, node: ast.Dict) -> Value:
    items: dict[Value, Value] = {}
    for key, item in zip(node.keys, node.values, strict=True):
        assert key is not None  # `**` was refused by the allow-list
        made = evaluate(machine, key)
        value = evaluate(machine, item)
        try:
            items[hashable(machine, made)] = value
        except GUEST_ERRORS as error:
            raise machine.failed(error) from None
    return items


def joined(machine: Machine, node: ast.JoinedStr) -> Value:
    pieces: list[str] = []
    size = 0
    for item in node.values:
        piece = evaluate(machine, item)
        size += len(piece)
        machine.charge_string(size)
        pieces.append(piece)
    return "".join(pieces)


def formatted(machine: Machine, node: ast.FormattedValue) -> Value:
    value = evaluate(machine, node.value)
    if node.conversion == ord("a"):
        raise machine.forbid("!a")
    if node.conversion != -1:
        value = text_of(machine, value, quoted=node.conversion == ord("r"))
    spec = "" if node.format_spec is None else evaluate(machine, node.format_spec)
    try:
        return format_value(machine, value, spec)
    except GUEST_ERRORS as error:
        raise machine.failed(error) from None


def function(machine: Machine, node: ast.Lambda) -> Value:
    return make_function(machine, "<lambda>", node, machine.scopes[node])


def named(machine: Machine, node: ast.NamedExpr) -> Value:
    value = evaluate(machine, node.value)
    frame = machine.frame
    while frame.comprehension and frame.parent is not None:
        frame = frame.parent
    frame.values[node.target.id] = value
    return value


EXPRESSIONS.update(
    {
        ast.Constant: constant,
        ast.Name: name,
        ast.BinOp: binary,
        ast.UnaryOp: unary,
        ast.BoolOp: boolean,
        ast.Compare: comparison,
        ast.IfExp: conditional,
        ast.Call: called,
        ast.Attribute: attribute,
        ast.Subscript: subscript,
        ast.Tuple: sequence,
        ast.List: sequence,
        ast.Set: new_set,
        ast.Dict: new_dict,
        ast.JoinedStr: joined,
        ast.FormattedValue: formatted,
        ast.Lambda: function,
        ast.NamedExpr: named,
        **COMPREHENSIONS,
    }
)

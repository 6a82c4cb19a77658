"""A program's arithmetic as linked nodes: one operation each, a result that is used twice being one node."""

import ast
from dataclasses import dataclass
from typing import Literal

Sign = Literal["+", "-", "*", "/", "%"]
SIGNS: dict[type[ast.operator], Sign] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "/",
    ast.Mod: "%",
}
LARGEST_POWER = 3
"""Largest exponent that is read as a product; others are not straight arithmetic."""


@dataclass(frozen=True, eq=False, slots=True)
class Given:
    """A number that the question gives, or that everybody knows."""


@dataclass(frozen=True, eq=False, slots=True)
class Operation:
    """One operation on two nodes; compared by identity."""

    sign: Sign
    left: "Node"
    right: "Node"


Node = Given | Operation


class NotStraight(ValueError):
    """The program is more than one line of arithmetic after another: it has a list, a function or a test."""


def read_program(body: str) -> Node | None:
    """The node of a body's answer; None where it uses lists, functions, tests or loops."""
    nodes: dict[str, Node] = {}
    indented = body.replace("\n", "\n    ")
    function = ast.parse(f"def solution():\n    {indented}").body[0]
    assert isinstance(function, ast.FunctionDef)
    try:
        for statement in function.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    nodes[name] = _node(value, nodes)
                case ast.Return(value=ast.expr() as value):
                    return _node(value, nodes)
                case _:
                    return None
    except NotStraight:
        pass
    return None


def _node(expression: ast.expr, nodes: dict[str, Node]) -> Node:
    match expression:
        case ast.Constant(value=int() | float()):
            return Given()
        case ast.Name(id=name) if name in nodes:
            return nodes[name]
        case ast.BinOp(left=left, op=ast.Pow(), right=ast.Constant(value=int(power))) if (
            2 <= power <= LARGEST_POWER
        ):
            base = _node(left, nodes)
            product: Node = base
            for _ in range(power - 1):
                product = Operation("*", product, base)
            return product
        case ast.BinOp(left=left, op=op, right=right) if type(op) in SIGNS:
            return Operation(SIGNS[type(op)], _node(left, nodes), _node(right, nodes))
    raise NotStraight(ast.unparse(expression))

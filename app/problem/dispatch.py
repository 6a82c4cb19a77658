"""One table of handlers for expressions and one for statements.

The walker of the tree looks node types up here.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from app.problem.machine import Machine
from app.problem.values import Value


class Signal(Enum):
    """Why a block ended before its last statement; for RETURN the value is `machine.result`."""

    BREAK = "break"
    CONTINUE = "continue"
    RETURN = "return"


EXPRESSIONS: dict[type[ast.AST], Callable[[Machine, Any], Value]] = {}
STATEMENTS: dict[type[ast.AST], Callable[[Machine, Any], Signal | None]] = {}


def evaluate(machine: Machine, node: ast.expr) -> Value:
    """The value of an expression that passed the allow-list."""
    machine.ops += 1
    if machine.ops > machine.next_check:
        machine.check()
    return EXPRESSIONS[type(node)](machine, node)


def execute(machine: Machine, body: Sequence[ast.stmt]) -> Signal | None:
    """Run the statements of a block; None where it ran to its end."""
    for statement in body:
        machine.ops += 1
        if machine.ops > machine.next_check:
            machine.check()
        machine.line = statement.lineno
        signal = STATEMENTS[type(statement)](machine, statement)
        if signal is not None:
            return signal
    return None

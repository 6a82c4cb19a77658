"""Which of the four operations a program's working uses."""

from __future__ import annotations

import re
from typing import Literal, get_args

from app.problem.trace import Trace

Operation = Literal["addition", "subtraction", "multiplication", "division"]
OPERATIONS: tuple[Operation, ...] = get_args(Operation)
OTHER_SKILL = "other"

# The minus of a negative number has no operand before it.
SIGN = re.compile(
    r"(?P<addition>\+|\bsum\b)|(?<=[\w)\]])\s*(?P<subtraction>-)|"
    r"(?P<division>//?|%|\bdivmod\b)|(?P<multiplication>\*\*?)"
)


def operations_of(trace: Trace) -> tuple[Operation, ...]:
    """The operations of the lines that ran, in the order of `OPERATIONS`."""
    used = {found.lastgroup for step in trace.steps for found in SIGN.finditer(step.expression)}
    return tuple(operation for operation in OPERATIONS if operation in used)


def skill_of(trace: Trace) -> str:
    """What a problem practises, in words: its operations."""
    return " and ".join(operations_of(trace)) or OTHER_SKILL

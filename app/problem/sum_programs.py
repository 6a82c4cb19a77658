"""The program that reckons a typed sum, a line for each operation.

A child reads these lines as steps: each has a name for what it finds and, where the sign alone does not tell,
the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.problem.arithmetic import Call, Expression, Name, Operation, reckon, write_expression

CALLED = {
    "+": "total",
    "-": "difference",
    "*": "product",
    "/": "quotient",
    "//": "whole_part",
    "%": "remainder",
    "**": "power",
}
"""The names of what is found on the way; the last one is RESULT."""
RESULT = "result"
REASONS = {
    "math.gcd": "list the factors of each number, and take the largest that is in every list",
    "math.lcm": "list the multiples of each number, and take the smallest that is in every list",
}
"""What a child does where the program calls a function."""
PERCENT = 100


@dataclass(frozen=True, slots=True)
class ExplainedOperation(Operation):
    """An operation of which more is known than its sign (all may be empty).

    `name`: of what it finds on the way; `reason`: why it is done, without a digit, so that it stays true when
    the problem gets other numbers; `counted`: what the last one counts, to stand behind the answer.
    """

    name: str = ""
    reason: str = ""
    counted: str = ""


@dataclass(frozen=True, slots=True)
class ExplainedCall(Call):
    """A call with a name for what it finds on the way, and a reason, as those of an operation."""

    name: str = ""
    reason: str = ""


def sum_program(expression: Expression) -> str:
    """The body of a program that reckons it, a line for each operation."""
    lines: dict[str, Expression] = {}
    last = _with_names(expression, lines)
    name = (last.counted if isinstance(last, ExplainedOperation) else "") or RESULT
    lines[name] = last
    return "\n".join((*(_line(*line) for line in lines.items()), f"return {name}"))


def _line(name: str, found: Expression) -> str:
    reason = found.reason if isinstance(found, ExplainedOperation | ExplainedCall) else ""
    if isinstance(found, Call):
        reason = reason or REASONS.get(found.function, "")
    return f"{name} = {write_expression(found)}" + (f"  # {reason}" if reason else "")


def _with_names(expression: Expression, lines: dict[str, Expression]) -> Expression:
    """`expression` with names for the operations inside it, a line for each; equal ones share it."""
    if not isinstance(expression, Operation):
        return expression
    sides: list[Expression] = []
    for side in (expression.left, expression.right):
        inner = _with_names(side, lines)
        if isinstance(inner, Operation | ExplainedCall):
            name = next((known for known, line in lines.items() if line == inner), "")
            if not name:
                name = _called(inner, multiplied=side is expression.left and expression.sign == "*")
                times = sum(known.startswith(name) for known in lines) + 1
                name = name if times == 1 else f"{name}_{times}"
                lines[name] = inner
            inner = Name(name)
        sides.append(inner)
    return replace(expression, left=sides[0], right=sides[1])


def _called(found: Operation | ExplainedCall, *, multiplied: bool) -> str:
    """A name for what an operation finds; a quotient that is multiplied next is one part of several."""
    if isinstance(found, ExplainedCall) or (isinstance(found, ExplainedOperation) and found.name):
        return found.name
    if found.sign != "/" or not multiplied:
        return CALLED[found.sign]
    return "one_percent" if reckon(found.right, {}) == PERCENT else "one_part"

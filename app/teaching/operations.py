"""Which of the four operations a program's working uses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, get_args

from app.problem.trace import Trace
from app.sentences import say

Operation = Literal["addition", "subtraction", "multiplication", "division"]
OPERATIONS: tuple[Operation, ...] = get_args(Operation)
AND, OTHER_SKILL = " and ", "other"
"""How a skill is kept; `skill_words` says it in the person's language."""

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
    return AND.join(operations_of(trace)) or OTHER_SKILL


def beyond(skill: str, allowed: Sequence[str]) -> list[Operation]:
    """The operations of a skill that are not among those that are allowed."""
    parts = skill.split(AND)
    return [operation for operation in OPERATIONS if operation in parts and operation not in allowed]


def skill_words(skill: str) -> str:
    """A skill as `skill_of` has it, or empty, in the person's language; any other stays as it is."""
    names = {
        "addition": say("teacher", "addition"),
        "subtraction": say("teacher", "subtraction"),
        "multiplication": say("teacher", "multiplication"),
        "division": say("teacher", "division"),
        OTHER_SKILL: say("teacher", "other"),
        "": say("teacher", "not named"),
    }
    return say("teaching", " and ").join(names.get(part, part) for part in skill.split(AND))

"""The questions that name a slip. Each asks; none tells the answer or calls the child wrong."""

from __future__ import annotations

DOING = {
    "+": "add",
    "-": "take away",
    "*": "multiply",
    "/": "divide",
    "//": "divide",
}
INSTEAD_OF = {
    "+": "adding",
    "-": "taking away",
    "*": "multiplying",
    "/": "dividing",
    "//": "dividing",
}
LEFT_OUT = "Did you leave a step out? Look at every number that you need."
STOPPED_EARLY = "Is there one more step? Look again at what is asked."
PLACE_VALUE = "Are all the digits in the right place?"
UNITS = "Do all your numbers have the same unit? Look at the unit that is asked for."
ANOTHER_OPERATION = "Are you sure of each operation? Ask for each: add, take away, multiply or divide?"
ANOTHER_NUMBER = "Did you use the numbers that matter? Read again what each of them counts."


def other_operation(done: str, meant: str) -> str:
    """``Did you add instead of taking away?``."""
    return f"Did you {DOING[done]} instead of {INSTEAD_OF[meant]}?"


def way_round(sign: str) -> str:
    """Operands changed over."""
    if sign == "-":
        return "Did you take away the right way round? What do you start with?"
    return "Did you divide the right way round? What is shared out?"


def half(*, halving: bool) -> str:
    """A halving or doubling not done."""
    return "Did you forget to halve?" if halving else "Did you forget to double?"


def other_number(number: str) -> str:
    """A number of the question in another one's place."""
    return f"Did you use “{number}” in the right place? Read again what it counts."

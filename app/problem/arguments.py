"""What a method is, and how many arguments it is given: a TypeError is the program's."""

from __future__ import annotations

from collections.abc import Callable

from app.problem.machine import Machine
from app.problem.number_functions import Arguments, Keywords
from app.problem.values import Value

Method = Callable[[Machine, Value, Arguments, Keywords], Value]


def exactly(arguments: Arguments, number: int) -> Arguments:
    if len(arguments) != number:
        raise TypeError
    return arguments


def at_most(arguments: Arguments, number: int) -> Arguments:
    """Too few arguments are found by Python's own method or by unpacking."""
    if len(arguments) > number:
        raise TypeError
    return arguments

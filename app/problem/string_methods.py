"""Methods of strings; `count` and `index` are those of all sequences, in `methods`."""

from __future__ import annotations

from app.problem.arguments import Method, at_most, exactly
from app.problem.formatting import format_template
from app.problem.iteration import items_of
from app.problem.machine import Machine
from app.problem.number_functions import Arguments, Keywords
from app.problem.values import Value


def split(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    machine.tick(len(text))
    return text.split(*at_most(arguments, 2))


def strip(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    machine.charge_string(len(text))
    return text.strip(*at_most(arguments, 1))


def replace(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    old, new, *limit = at_most(arguments, 3)
    if type(old) is not str or type(new) is not str or type(limit[0] if limit else 0) not in (int, bool):
        raise TypeError
    machine.charge_string(len(text))
    times = text.count(old)
    if limit and limit[0] >= 0:
        times = min(times, limit[0])
    machine.charge_string(len(text) + times * (len(new) - len(old)))
    return text.replace(old, new, *limit)


def lower(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    exactly(arguments, 0)
    machine.charge_string(len(text))
    return checked(machine, text.lower())


def upper(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    exactly(arguments, 0)
    machine.charge_string(len(text))
    return checked(machine, text.upper())


def starts_with(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    for value in arguments:
        machine.charge_size(value)
    return text.startswith(*at_most(arguments, 3))


def ends_with(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    for value in arguments:
        machine.charge_size(value)
    return text.endswith(*at_most(arguments, 3))


def join(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    parts = items_of(machine, exactly(arguments, 1)[0])
    if any(type(part) is not str for part in parts):
        raise TypeError
    machine.charge_string(sum(map(len, parts)) + len(text) * max(len(parts) - 1, 0))
    return text.join(parts)


def template(machine: Machine, text: str, arguments: Arguments, keywords: Keywords) -> Value:
    return format_template(machine, text, arguments, keywords)


def checked(machine: Machine, text: str) -> str:
    """A text that a change of case may have made longer."""
    machine.charge_string(len(text))
    return text


STRING_METHODS: dict[str, Method] = {
    "split": split,
    "strip": strip,
    "replace": replace,
    "lower": lower,
    "upper": upper,
    "startswith": starts_with,
    "endswith": ends_with,
    "join": join,
    "format": template,
}

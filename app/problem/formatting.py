"""Values as text: `str`, `repr`, f-strings and the small `format`.

The text of a float is made from the float nearest to its exact value, from CPython's float in parity mode.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import Any

from app.problem import limits
from app.problem.machine import Machine
from app.problem.values import Builtin, ExceptionValue, Function, Number, Stream, Value, type_name

SPEC = re.compile(r"[<>^=]?[+]?0?\d{0,2}[,_]?(\.\d{1,2})?[dfegn%s]?")
WIDE = re.compile(r"\d{3}")
NESTED: dict[Any, tuple[str, str]] = {list: ("[", "]"), tuple: ("(", ")"), set: ("{", "}"), dict: ("{", "}")}
"""How the text of a collection begins and ends."""


def text_of(machine: Machine, value: Value, *, quoted: bool = False) -> str:
    """`str(value)`, or `repr(value)` where `quoted`."""
    kind = type(value)
    if kind is str and not quoted:
        return str(value)
    if kind is int or kind is Number:
        return repr(value if kind is int else value.shown)
    machine.charge_size(value)
    pieces: list[str] = []
    write(machine, value, pieces, 0)
    text = "".join(pieces)
    machine.charge_string(len(text))
    return text


def write(machine: Machine, value: Value, pieces: list[str], written: int) -> int:
    """Append the `repr` of a value that `charge_size` has passed; returns the characters written so far."""
    kind = type(value)
    if kind in NESTED and value:
        opening, closing = NESTED[kind]
        pieces.append(opening)
        for position, item in enumerate(ordered_set(machine, value) if kind is set else value):
            if position:
                pieces.append(", ")
            written = write(machine, item, pieces, written + 2)
            if kind is dict:
                pieces.append(": ")
                written = write(machine, value[item], pieces, written + 2)
        pieces.append("," + closing if kind is tuple and len(value) == 1 else closing)
        return written
    if kind is Stream:
        text = f"{value.kind}({text_of(machine, value.items, quoted=True)})"
    elif kind is Number:
        text = repr(value.shown)
    elif kind in (Function, Builtin):
        text = f"<function {value.name}>"
    elif kind is ExceptionValue:
        text = f"{value.kind}()" if value.instance else f"<class '{value.kind}'>"
    elif kind is set:
        text = "set()"
    else:
        text = (
            repr(value)
            if kind in (int, bool, str, range, list, tuple, dict, type(None))
            else f"<{type_name(value)}>"
        )
    pieces.append(text)
    written += len(text)
    if written > limits.STRING_CHARACTERS:
        machine.charge_string(written)
    return written


def ordered_set(machine: Machine, items: set[Value]) -> list[Value]:
    """The members in the order in which they are visited, the work charged beforehand.

    Strings sorted, since CPython's order of them is random.
    """
    machine.tick(1 + len(items) // 8)
    members = list(items)
    if any(type(member) is not int for member in members):
        machine.tick(machine.charge_size(items) * len(members).bit_length())
        members.sort(
            # by our own texts: Python's `repr` of a function would run through all that it can reach
            key=lambda member: (
                (0, 0, member)
                if type(member) in (int, bool, Number)
                else (1, text_of(machine, member, quoted=type(member) is not str), 0)
            )
        )
    return members


def format_value(machine: Machine, value: Value, spec: str) -> str:
    """`format(value, spec)` for the specifications of the allow-list."""
    if not spec:
        return text_of(machine, value)
    if not SPEC.fullmatch(spec):
        if WIDE.search(spec):
            machine.charge_string(limits.STRING_CHARACTERS + 1)
        raise machine.forbid("format specification")
    kind = type(value)
    if kind is Number:
        value = value.shown
    elif kind is not int and kind is not bool and kind is not str:
        raise TypeError
    text = format(value, spec)
    machine.charge_string(len(text))
    return text


def format_template(
    machine: Machine, template: str, arguments: list[Value], keywords: dict[str, Value]
) -> str:
    """`template.format(...)` for plain fields.

    {}, {0}, {name}, each with a specification of the allow-list.
    """
    pieces: list[str] = []
    size = automatic = 0
    for literal, name, spec, conversion in Formatter().parse(template):
        piece = literal
        if name is not None:
            if conversion or "{" in (spec or ""):
                raise machine.forbid("format field")
            if not name:
                name, automatic = str(automatic), automatic + 1
            if name.isdecimal():
                value = arguments[int(name)]
            elif name.isidentifier():
                value = keywords[name]
            else:
                raise machine.forbid("format field")
            piece += format_value(machine, value, spec or "")
        size += len(piece)
        machine.charge_string(size)
        pieces.append(piece)
    return "".join(pieces)

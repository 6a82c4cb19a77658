"""Undo the two slips that small models make most often.

They escape underscores with a backslash, as in Markdown, and they do not indent the body right.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

DEFINITION = re.compile(r"def\s+\w+\s*\(.*\)\s*(->[\w\[\], .|]+)?:\s*(#.*)?$")
BLOCK = re.compile(r"(if|elif|else|for|while|def|with|try|except|finally|class)\b.*:\s*(#.*)?$")
INDENT = "    "


def repairs(source: str) -> Iterator[str]:
    """Versions of `source` worth parsing when it does not parse itself, the mildest first."""
    plain = textwrap.dedent(source.replace("\\_", "_").expandtabs(4))
    yield plain
    yield indent_after_definition(plain)
    yield indent_returns(plain)
    yield flatten_body(plain)


def indent_after_definition(source: str) -> str:
    """`source` with the lines after an unindented `def` moved in, where the first of them is not deeper."""
    lines: list[str] = []
    shift = False
    waiting = False
    for line in source.split("\n"):
        stripped = line.strip()
        if line[:1] not in (" ", "#", "") and DEFINITION.match(line):
            shift, waiting = False, True
        elif waiting and stripped:
            shift, waiting = not line.startswith(" "), False
        if shift and stripped:
            line = INDENT + line
        lines.append(line)
    return "\n".join(lines)


def indent_returns(source: str) -> str:
    """`source` with an unindented `return` moved into the function above it."""
    return re.sub(r"^(?=return\b)", INDENT, source, flags=re.MULTILINE)


def flatten_body(source: str) -> str:
    """`source` with every line after a `def` at one indentation; unchanged where there are further blocks."""
    lines = source.split("\n")
    if any(BLOCK.match(line.strip()) and not DEFINITION.match(line.strip()) for line in lines):
        return source
    inside = False
    flat: list[str] = []
    for line in lines:
        stripped = line.strip()
        if DEFINITION.match(stripped):
            inside = True
            flat.append(stripped)
        else:
            flat.append(INDENT + stripped if inside and stripped else stripped)
    return "\n".join(flat)

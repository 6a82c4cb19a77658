"""Problems from pasted text: a worksheet, a list, one problem a line or with blank lines between them."""

from __future__ import annotations

import re
from enum import Enum

from app.problem.question import ASKING, CALCULATION
from app.teaching.problem_table import read_table
from app.teaching.set_import import Piece, SetImport, sort_out

LABEL = re.compile(
    r"""(?:
        (?:problem|question|task|exercise|no\.?|nr\.?|q)\s*\#?\d{1,4}\s*[.):]?(?=\s)   # Problem 3:  Q3
        |[(\[]?\#?\d{1,4}\s*[.)\]](?=\s)                                             # 1.  1)  (1)
        |[(\[]?[a-z][)\]](?=\s)|(?-i:[a-z])\.(?=\s)                                   # a)  (a)  a.
        |[•‣▪◦●*–-](?=\s)                                                              # bullets
    )\s*(?=\S)""",
    re.VERBOSE | re.IGNORECASE,
)
NUMBERED_CALCULATION = re.compile(r"\(?\d{1,4}[.)]\s+\S")


class Split(Enum):
    """Where a new problem begins: decided from the text, at each line, or after each blank line."""

    BY_ITSELF = 0
    LINES = 1
    BLANK_LINES = 2


def read_pasted(text: str, split: Split = Split.BY_ITSELF) -> SetImport:
    """The problems in `text`, without their numbering; `number` is the place of each, from 1."""
    lines = [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    filled = [line for line in lines if line]
    if split is Split.BY_ITSELF and 2 * sum("\t" in line for line in filled) > len(filled):
        return read_table(text)  # cells copied from a spreadsheet
    if split is Split.LINES:
        groups = [[line] for line in filled]
    elif split is Split.BLANK_LINES:
        groups = blocks_of(lines)
    else:
        groups = [group for block in blocks_of(lines) for group in problems_of(block)]
    return sort_out(
        Piece(number, "\n".join(group), " ".join([without_label(group[0]), *group[1:]]))
        for number, group in enumerate(groups, 1)
    )


def blocks_of(lines: list[str]) -> list[list[str]]:
    """The runs of lines that have no blank line inside."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def problems_of(block: list[str]) -> list[list[str]]:
    """The lines of each problem in a run of lines.

    Where some are numbered, each number begins a problem. Else each line is one if most of them ask
    something by themselves; if not, a problem goes on up to the line that asks. A line that begins with a
    small letter always goes on with the one before.
    """
    labelled = [has_label(line) for line in block]
    if any(labelled):
        begins = labelled
    else:
        asks = [bool(ASKING.search(line) or CALCULATION.fullmatch(line)) for line in block]
        alone = not any(asks) or 2 * sum(asks) > len(block)
        begins = [
            (alone or asked) and not line[0].islower()
            for asked, line in zip([True, *asks[:-1]], block, strict=True)
        ]
    groups: list[list[str]] = []
    for begun, line in zip(begins, block, strict=True):
        if begun or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def has_label(line: str) -> bool:
    """Whether the line begins with a number, a letter or a bullet of a list."""
    return without_label(line) != line


def without_label(line: str) -> str:
    """The line without the number, letter or bullet of a list; a calculation such as "- 3 + 5" stays."""
    if CALCULATION.fullmatch(line) and not NUMBERED_CALCULATION.match(line):
        return line
    label = LABEL.match(line)
    return line[label.end() :] if label else line

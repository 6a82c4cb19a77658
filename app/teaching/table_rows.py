"""The rows and cells of a table as text, and the sign that parts its cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

DELIMITERS = ("\t", ";", "|", ",")
NAMED_DELIMITER = re.compile(r"sep=([\t;|,])\n", re.IGNORECASE)
"""A first line that tells spreadsheets the delimiter, and that they do not show."""
ONE_COLUMN = "\x1f"
"""Parts nothing: the unit separator stands in no text that a person wrote."""
ROWS_JUDGED = 200
REGULAR_SHARE = 0.5
"""A sign parts the cells if at least so many of the rows have equally many, two or more."""
SHORT_NUMBER = re.compile(r"[-−+]?\s*[$€£]?\s*\d[\d.,/ ]*\s*[^\W\d]{0,12}\s*%?")
LONGEST_CELL = 100_000
csv.field_size_limit(10 * LONGEST_CELL)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number as a spreadsheet counts them, its text as written, its cells without empty last ones.

    `width` counts these too. `unclosed`: a quotation mark opens in it that nothing closes.
    """

    number: int
    text: str
    cells: tuple[str, ...]
    width: int
    unclosed: bool = False


def rows_of(lines: Sequence[str], delimiter: str) -> Iterator[Row]:
    """The rows of a text, given as lines with their ends. A row goes on over lines inside quotation marks.

    One that never closes its quotation mark is its first line alone: the rows after it are read as they are.
    """
    number = start = 0
    while start < len(lines):
        reader = csv.reader(iter(lines[start:]), delimiter=delimiter)
        begin = start
        for cells in reader:
            end = start + reader.line_num
            number += 1
            text = "".join(lines[begin:end]).rstrip("\n")
            if end == len(lines) and end - begin > 1 and text.count('"') % 2:
                text = lines[begin].rstrip("\n")
                yield Row(number, text, (text,), 1, unclosed=True)
                start = begin + 1
                break
            yield Row(number, text, trimmed(cells), len(cells))
            begin = end
        else:
            return


def trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells without space around them and without empty ones at the end."""
    kept = [cell.strip() for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def delimiter_of(lines: Sequence[str], names: frozenset[str]) -> str:
    """The sign that parts the cells: one that parts known names in the first row, else a regular one.

    A comma also stands in sentences: without names it must part off a number in most rows.
    """
    tables = {sign: list(islice(rows_of(lines, sign), ROWS_JUDGED)) for sign in DELIMITERS}
    for sign, rows in tables.items():
        if rows and rows[0].width > 1 and place_named(rows[0].cells, names) is not None:
            return sign
    for sign, rows in tables.items():
        filled = [row for row in rows if row.cells]
        usual = max(set(widths := [row.width for row in filled]), key=widths.count, default=1)
        if usual < 2 or widths.count(usual) < REGULAR_SHARE * len(filled):
            continue
        numbers = sum(any(map(SHORT_NUMBER.fullmatch, (row.cells[0], row.cells[-1]))) for row in filled)
        if sign != "," or numbers >= REGULAR_SHARE * len(filled):
            return sign
    return ONE_COLUMN


def place_named(header: Sequence[str], names: frozenset[str]) -> int | None:
    """The place of the first cell that is one of `names`, else of the first with one among a few words."""
    worded = [cell.lower().replace("_", " ").split() for cell in header]
    exact = (place for place, words in enumerate(worded) if len(words) == 1 and words[0] in names)
    among = (place for place, words in enumerate(worded) if len(words) <= 3 and names.intersection(words))
    return next(exact, next(among, None))

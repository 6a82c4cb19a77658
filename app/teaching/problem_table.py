"""Problems from a table as text: CSV with commas, semicolons or tabs, with or without names of columns."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.problem.question import QuestionProblem, check_question
from app.sentences import say
from app.teaching.set_import import Piece, SetImport, sort_out
from app.teaching.table_rows import NAMED_DELIMITER, Row, delimiter_of, place_named, rows_of
from app.teaching.text_file import read_text_file
from app.teaching.typed_numbers import read_answer

QUESTION_NAMES = frozenset(
    """
    question questions problem problems text task exercise
    pregunta problema ejercicio question problème exercice énoncé aufgabe frage
    """.split()
)
ANSWER_NAMES = frozenset(
    "answer answers solution result key respuesta solución réponse solution antwort lösung ergebnis".split()
)
ROWS_JUDGED = 200


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the cells that are used; `usual` is how many cells a row has."""

    question: int
    answer: int | None
    usual: int

    def cell(self, row: Row, place: int | None) -> str:
        """The cell of a row that may be too short."""
        return row.cells[place] if place is not None and place < len(row.cells) else ""


def read_table_file(path: Path) -> SetImport:
    """The problems in a CSV file. Raises `UnreadableFile`."""
    return read_table(read_text_file(path))


def read_table(text: str) -> SetImport:
    """The problems in a table as text; each one's `number` is that of its row, as a spreadsheet counts."""
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")).readlines()
    named = NAMED_DELIMITER.fullmatch(lines[0]) if lines else None
    lines = lines[1:] if named else lines
    delimiter = named[1] if named else delimiter_of(lines, QUESTION_NAMES | ANSWER_NAMES)
    rows = [row for row in rows_of(lines, delimiter) if any(row.cells)]
    header = header_of(rows)
    body = rows[1:] if header else rows
    if not body:
        return SetImport()
    columns = columns_of(header, body)
    pieces = (piece_of(row, columns) for row in body)
    return sort_out(pieces, unused_columns(header, body, columns))


def piece_of(row: Row, columns: Columns) -> Piece:
    """What a row holds, with what is wrong with the row itself."""
    question = columns.cell(row, columns.question)
    trouble = ""
    if row.unclosed:
        trouble = say("teacher", "A quotation mark opens here and does not close. Close it, or take it away.")
    elif len(row.cells) > columns.usual:
        trouble = say(
            "teacher",
            "This row has {found} cells and the others have {usual}. Put the problem in quotation marks, or "
            "take away the sign that parts the cells.",
        ).format(found=len(row.cells), usual=columns.usual)
    elif not question:
        trouble = say("teacher", "There is no problem in this row.")
    return Piece(row.number, row.text, question, columns.cell(row, columns.answer), trouble)


def header_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """The names of the columns, if the first row has a known one and no problem; else nothing.

    A first row with other names is taken for a problem, and shown as one that has no number: it can not get
    lost.
    """
    if not rows or any(is_problem(cell) for cell in rows[0].cells):
        return ()
    known = place_named(rows[0].cells, QUESTION_NAMES), place_named(rows[0].cells, ANSWER_NAMES)
    return rows[0].cells if known != (None, None) else ()


def columns_of(header: Sequence[str], body: Sequence[Row]) -> Columns:
    """The columns by their names, else by what stands in them."""
    usual = max(len(header), most_common_width(body))
    judged = body[:ROWS_JUDGED]
    cells = [[row.cells[place] for row in judged if place < len(row.cells)] for place in range(usual)]
    question = place_named(header, QUESTION_NAMES)
    if question is None:
        question = max(
            range(usual), key=lambda place: (sum(map(is_problem, cells[place])), total(cells[place]))
        )
    answer = place_named(header, ANSWER_NAMES)
    if answer is None and not header:
        after = [*range(question + 1, usual), *range(question)]
        answer = next((place for place in after if holds_answers(cells[place])), None)
    return Columns(question, answer, usual)


def unused_columns(header: Sequence[str], body: Sequence[Row], columns: Columns) -> list[str]:
    """A sentence that names the filled columns that are left out; nothing if there are none."""
    names = [
        (header[place] if place < len(header) else "")
        or say("teacher", "number {place}").format(place=place + 1)
        for place in range(columns.usual)
        if place not in {columns.question, columns.answer} and any(columns.cell(row, place) for row in body)
    ]
    said = say("teacher", "These columns are not used: {names}.")
    return [said.format(names=", ".join(names))] if names else []


def most_common_width(rows: Sequence[Row]) -> int:
    """How many cells most of the rows have."""
    widths = [len(row.cells) for row in rows]
    return max(set(widths), key=lambda width: (widths.count(width), width))


def holds_answers(cells: Sequence[str]) -> bool:
    """Whether at least half of the cells that hold something hold one number, and not just 1, 2, 3 and on."""
    filled = [cell for cell in cells if cell]
    counted = filled == [str(number) for number in range(1, len(filled) + 1)] and len(filled) > 2
    return (
        bool(filled)
        and not counted
        and 2 * sum(read_answer(cell) is not None for cell in filled) >= len(filled)
    )


def total(cells: Sequence[str]) -> int:
    """How many characters the cells have together."""
    return sum(map(len, cells))


def is_problem(cell: str) -> bool:
    """Whether the cell could be a problem: it has words besides its numbers."""
    try:
        check_question(cell)
    except QuestionProblem:
        return False
    return " " in cell.strip()

"""Sheets in pages: nothing is cut in two, nothing lies on another thing, and the PDF has all of it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage

from app.teaching.sheets import Blanks, Block, Drawing, Group, Room, Section, Sheet, Text
from app.teaching.solution_sheet import solution_sheet
from app.teaching.words import explain
from app.teaching.worksheets import as_they_are, worksheet
from app.ui.printing.pages import Page, pages_of
from app.ui.printing.paper import Paper
from app.ui.printing.pdf import PrintingError, image_of, pdf_of, write_pdf
from app.ui.samples import PROBLEM, RIGHT, sample_solution
from app.ui.window import load_typefaces
from tests.teaching.curriculum_problems import solved_problems, verified

PAPERS = [Paper("A4", large=False), Paper("A4", large=True), Paper("Letter", large=True)]
NORMAL = PAPERS[0]


@pytest.fixture(autouse=True)
def _typefaces(qapp: QGuiApplication) -> None:
    load_typefaces()


def week(count: int = 9) -> Sheet:
    solutions = [
        verified(problem.question, "\n".join(line[4:] for line in problem.program.split("\n")))
        for problem in solved_problems(count, seed=3)
    ]
    return worksheet("Week 1", as_they_are(solutions))


def page_of(block: Block, pages: list[Page]) -> int:
    (number,) = [number for number, page in enumerate(pages) if any(b is block for b, _ in page.blocks)]
    return number


@pytest.mark.parametrize("paper", PAPERS)
def test_no_problem_is_cut_in_two_and_the_key_has_its_own_pages(paper: Paper) -> None:
    sheet = week()
    pages = pages_of(sheet, paper)
    numbers = [
        [{page_of(block, pages) for block in group.blocks} for group in section.groups]
        for section in sheet.sections
    ]
    assert all(len(group) == 1 for section in numbers for group in section)
    asked, key = (set().union(*section) for section in numbers)
    assert max(asked) < min(key)
    assert asked | key == set(range(len(pages)))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_block_stands_on_the_page_and_on_no_other_block(paper: Paper) -> None:
    for page in pages_of(week(), paper):
        places = [place for _, place in page.blocks]
        assert all(paper.body.adjusted(-1, -1, 1, 1).contains(place) for place in places)
        assert all(above.bottom() <= below.top() for above, below in pairwise(places))


def test_what_is_longer_than_a_page_goes_on_on_the_next() -> None:
    lines = tuple(Text(f"line {number}") for number in range(120))
    pages = pages_of(Sheet("long", (Section("long", (Group(lines),)),)), NORMAL)
    assert len(pages) > 1
    assert sum(len(page.blocks) for page in pages) == 120


def test_large_print_is_eighteen_points_or_more() -> None:
    assert PAPERS[1].font("plain").pixelSize() >= 180
    assert PAPERS[1].font("small").pixelSize() >= 160


def test_the_file_has_all_pages(tmp_path: Path) -> None:
    path = tmp_path / "sheets" / "week.pdf"
    write_pdf(week(), NORMAL, path)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == len(pages_of(week(), NORMAL))
    assert [file.name for file in path.parent.iterdir()] == ["week.pdf"]


def test_a_file_that_cannot_be_written_is_told_and_leaves_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.write_text("a file where the folder should be")
    with pytest.raises(PrintingError, match=r"cannot be written to .* choose another folder"):
        write_pdf(week(1), NORMAL, folder / "week.pdf")
    assert folder.read_text() == "a file where the folder should be"


def test_a_solved_problem_is_painted_with_its_bars_and_number_line() -> None:
    explanation = explain(sample_solution((RIGHT,), "verified"))
    pages = pages_of(solution_sheet(PROBLEM, explanation), NORMAL)
    image = image_of(pages, 0, NORMAL, 600)
    drawn = [place for block, place in pages[0].blocks if isinstance(block, Drawing)]
    assert len(drawn) == 2
    assert all(has_ink(image, place) for place in drawn)
    line = explanation.steps[1].pictures[1]
    (page,) = pages_of(Sheet("", (Section("", (Group((Drawing(line),)),)),)), NORMAL)
    assert has_ink(image_of([page], 0, NORMAL, 600), page.blocks[0][1])


def has_ink(image: QImage, place: QRectF) -> bool:
    """Whether anything dark stands in a place of the page."""
    scale = image.width() / NORMAL.page.width()
    xs = range(int(place.left() * scale), int(place.right() * scale), 2)
    ys = range(int(place.top() * scale), int(place.bottom() * scale), 2)
    return any(QColor(image.pixel(x, y)).lightness() < 100 for x in xs for y in ys)


def test_room_and_lines_are_left_to_write_on() -> None:
    (page,) = pages_of(Sheet("", (Section("", (Group((Room(6), Blanks(("Name", "Date")))),)),)), NORMAL)
    (_, room), (_, blanks) = page.blocks
    assert room.height() > 5 * NORMAL.line("plain")
    assert has_ink(image_of([page], 0, NORMAL, 600), blanks)
    assert not has_ink(image_of([page], 0, NORMAL, 600), room)
    assert pdf_of(Sheet("", (Section("", ()),)), NORMAL).startswith(b"%PDF-")

"""Worksheets in the window: of approved problems alone, chosen, looked at, printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.records import Rules, open_records
from app.solving.solution import Solution
from app.ui.controllers.printing import PrintController
from app.ui.controllers.rows import RowsModel
from app.ui.controllers.worksheets import WorksheetsController
from app.ui.records_thread import RecordsThread
from app.ui.samples import works_out
from app.ui.set_work import found
from app.ui.solving_thread import SolvingThread
from app.ui.window import load_typefaces
from tests.teaching.curriculum_problems import verified
from tests.teaching.test_worksheets import BAGS, NOTHING_TO_PAIR, PAGES
from tests.ui.fakes import FakeTutor

NONE_MADE = "No problem with other numbers could be made of this set. Choose a wider range, or another set."


def keep(folder: Path, name: str, approved: list[Solution], solved: list[Solution]) -> None:
    """A set with approved problems, and others that nobody has approved."""
    with open_records(folder) as records:
        chosen = records.sets.create(name, [solution.question for solution in (*approved, *solved)])
        items = records.items.of_set(chosen.id)
        for item, solution in zip(items, (*approved, *solved), strict=True):
            assert records.items.record(item.id, item.question, found(solution))
        records.items.set_state([item.id for item in items[: len(approved)]], "approved")


def solves_anew(question: str) -> Solution:
    """The tutor: the right answer of bags and pages with whatever numbers."""
    numbers = re.findall(r"\d+", question)
    if len(numbers) == 2:
        return verified(question, f"bags = {numbers[0]}\neach = {numbers[1]}\nreturn bags * each")
    return works_out(question)


@pytest.fixture
def tutor() -> FakeTutor:
    return FakeTutor(solves_anew)


@pytest.fixture
def worksheets(qtbot: QtBot, tmp_path: Path, tutor: FakeTutor) -> Iterator[WorksheetsController]:
    load_typefaces()
    keep(tmp_path / "records", "Week 1", [PAGES, BAGS], [NOTHING_TO_PAIR])
    keep(tmp_path / "records", "Nothing yet", [], [BAGS])
    thread = RecordsThread(lambda: open_records(tmp_path / "records"))
    solving = SolvingThread(lambda: tutor)
    solving.start()
    controller = WorksheetsController(solving, thread)
    controller.reload()
    made(controller, qtbot)
    yield controller
    solving.close()
    thread.close()


def made(worksheets: WorksheetsController, qtbot: QtBot) -> int:
    """Wait for the pages; how many they are."""
    qtbot.waitUntil(
        lambda: bool(worksheets.property("key")) and not worksheets.property("busy"), timeout=20_000
    )
    return int(worksheets.property("pageCount"))


def sets_of(worksheets: WorksheetsController) -> RowsModel:
    sets = worksheets.findChild(RowsModel)
    assert sets is not None
    return sets


def printing_of(worksheets: WorksheetsController) -> PrintController:
    printing = worksheets.findChild(PrintController)
    assert printing is not None
    return printing


def written(worksheets: WorksheetsController, qtbot: QtBot, path: Path) -> bytes:
    printing = printing_of(worksheets)
    printing.save(QUrl.fromLocalFile(path), worksheets.property("large"))
    qtbot.waitUntil(lambda: not printing.property("busy"), timeout=20_000)
    return path.read_bytes()


def dark_pixels(worksheets: WorksheetsController) -> int:
    image = QImage(300, 430, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    worksheets.paint(painter, 300)
    painter.end()
    return sum(image.pixelColor(x, y).lightness() < 128 for x in range(300) for y in range(430))


def test_only_sets_with_approved_problems_are_offered(
    worksheets: WorksheetsController, qtbot: QtBot, tmp_path: Path
) -> None:
    assert sets_of(worksheets).rowCount() == 1
    assert worksheets.property("title") == "Week 1"
    assert made(worksheets, qtbot) == 2  # two problems on one page, the key on the other
    assert len(re.findall(rb"/Type\s*/Page\b", written(worksheets, qtbot, tmp_path / "a.pdf"))) == 2


def test_what_the_rules_leave_out_is_not_printed_and_that_is_told(
    worksheets: WorksheetsController, qtbot: QtBot, tmp_path: Path
) -> None:
    made(worksheets, qtbot)
    with open_records(tmp_path / "records") as records:
        records.settings.set_rules(Rules(operations=("division",)))
    worksheets.reload()
    qtbot.waitUntil(lambda: "operations that your rules leave out" in worksheets.property("note"))
    assert worksheets.property("pageCount") == 0


def test_more_like_them_in_a_range_and_in_large_print(worksheets: WorksheetsController, qtbot: QtBot) -> None:
    worksheets.setProperty("otherNumbers", True)
    worksheets.setProperty("ranged", True)
    worksheets.setRange(2, 30)
    usual = made(worksheets, qtbot)
    assert usual > 2
    assert not worksheets.property("note")
    worksheets.setProperty("large", True)
    assert made(worksheets, qtbot) > usual


def test_a_range_that_is_none_is_told(worksheets: WorksheetsController) -> None:
    worksheets.setRange(30, 2)
    assert "must not be larger" in worksheets.property("note")
    assert (worksheets.property("lowest"), worksheets.property("highest")) == (2, 20)


def test_where_too_few_can_be_made_it_says_so(
    worksheets: WorksheetsController, qtbot: QtBot, tmp_path: Path
) -> None:
    worksheets.setProperty("otherNumbers", True)
    worksheets.setProperty("ranged", True)
    worksheets.setRange(2, 3)
    made(worksheets, qtbot)
    assert "of 10 problems could be made" in worksheets.property("note")
    keep(tmp_path / "records", "Dogs", [NOTHING_TO_PAIR], [])
    worksheets.reload()
    qtbot.waitUntil(lambda: sets_of(worksheets).rowCount() == 2)
    sets = sets_of(worksheets)
    key = next(role for role, name in sets.roleNames().items() if name.data() == b"key")
    worksheets.choose(sets.data(sets.index(0), key))
    qtbot.waitUntil(lambda: worksheets.property("note") == NONE_MADE, timeout=20_000)
    assert worksheets.property("pageCount") == 0
    assert not printing_of(worksheets).property("available")


def test_every_page_can_be_looked_at(worksheets: WorksheetsController, qtbot: QtBot) -> None:
    first = dark_pixels(worksheets)
    assert first > 100
    with qtbot.waitSignal(worksheets.pagesChanged):
        worksheets.setProperty("page", 1)
    assert dark_pixels(worksheets) not in {0, first}
    worksheets.setProperty("page", 2)
    assert worksheets.property("page") == 1


def test_a_title_of_ones_own_is_printed(
    worksheets: WorksheetsController, qtbot: QtBot, tmp_path: Path
) -> None:
    worksheets.setProperty("title", "Monday")
    made(worksheets, qtbot)
    assert printing_of(worksheets).property("proposal").fileName() == "Monday.pdf"
    content = written(worksheets, qtbot, tmp_path / "b.pdf")
    assert "Monday".encode("utf-16-be") in content or b"Monday" in content

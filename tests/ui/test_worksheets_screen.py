"""Worksheets on the teacher's side: from an approved set to the printed pages, by the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible

from app.ui.controllers import PrintController, WorksheetsController
from tests.teaching.test_worksheets import BAGS, PAGES
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor
from tests.ui.teacher_room import at_the_door, inside, part, press
from tests.ui.test_worksheets import keep, solves_anew


def at_worksheets(screen: Screen) -> WorksheetsController:
    """The section, once its pages are made."""
    press(screen, "section-worksheets")
    found = part(screen, WorksheetsController)
    screen.qtbot.waitUntil(lambda: found.property("pageCount") > 0, timeout=20_000)
    screen.qtbot.waitUntil(lambda: not found.property("busy"), timeout=20_000)
    return found


def with_an_approved_set(open_screen: OpenScreen, tmp_path: Path, tutor: FakeTutor | None = None) -> Screen:
    keep(tmp_path / "records", "Week 1", [PAGES, BAGS], [])
    screen = at_the_door(open_screen, tutor or FakeTutor(solves_anew))
    screen.qtbot.waitUntil(screen.item("pinAgain").isVisible)
    for _ in range(2):
        screen.type("2468")
        screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "set-Week 1")
    return screen


def test_without_an_approved_problem_it_says_what_to_do(open_screen: OpenScreen) -> None:
    screen = inside(open_screen)
    press(screen, "section-worksheets")
    screen.qtbot.waitUntil(screen.item("noApproved").isVisible)
    assert not any(item.objectName() == "printWorksheet" for item in screen.items())


def test_a_worksheet_with_other_numbers_is_saved(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = with_an_approved_set(open_screen, tmp_path)
    made = at_worksheets(screen)
    assert "Page 1 of 2" in screen.words()
    press(screen, "otherNumbers")
    press(screen, "count5")
    screen.qtbot.waitUntil(lambda: not made.property("busy"), timeout=20_000)
    assert made.property("count") == 5
    assert made.property("pageCount") > 2
    press(screen, "pageAfter")
    assert f"Page 2 of {made.property('pageCount')}" in screen.words()
    printing = made.findChild(PrintController)
    assert printing is not None
    printing.save(QUrl.fromLocalFile(tmp_path / "sheet.pdf"), False)
    screen.qtbot.waitUntil(lambda: "Saved as “sheet.pdf”." in screen.words(), timeout=20_000)


@pytest.mark.parametrize("width", [360, 880])
def test_all_is_named_and_large_enough_and_text_of_double_size_stays_inside(
    open_screen: OpenScreen, tmp_path: Path, width: int
) -> None:
    screen = with_an_approved_set(open_screen, tmp_path)
    made = at_worksheets(screen)
    made.setProperty("otherNumbers", True)
    made.setProperty("ranged", True)
    screen.window.resize(width, 600)
    screen.appearance.setProperty("scale", 2.0)
    screen.qtbot.wait(80)
    panel = screen.item("worksheetsSection")
    items = [item for item in screen.items() if panel.isAncestorOf(item)]
    assert len(items) > 40
    for item in items:
        if item.activeFocusOnTab():
            name = QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)
            assert name, item.objectName()
            assert item.width() >= 44, name
            assert item.height() >= 44, name
        if item.property("text"):
            left = item.mapToScene(item.boundingRect().topLeft()).x()
            painted = item.property("paintedWidth") or item.width()
            assert left >= 0, item.property("text")
            assert left + painted <= width + 1, item.property("text")

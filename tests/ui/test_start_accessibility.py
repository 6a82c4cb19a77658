"""The start page for eyes, fingers and screen readers, as `test_accessibility` has the problem's page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QAccessible

from app.records import Records, open_records
from app.ui.screenshot_children import children, handed_out
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.test_accessibility import CONTROL, LEAST_TARGET_PX, accessible_name, focusable
from tests.ui.test_start import shown

PREPARE: dict[str, Callable[[Records], None]] = {
    "pictures": children,
    "add me": children,
    "set": handed_out,
    "a problem of the set": handed_out,
}


def show(open_screen: OpenScreen, folder: Path, state: str) -> Screen:
    with open_records(folder / "records") as records:
        PREPARE[state](records)
    screen = open_screen()
    if state == "add me":
        QMetaObject.invokeMethod(screen.item("addMe"), "click")
    elif state != "pictures":
        QMetaObject.invokeMethod(shown(screen, "child-Mia"), "click")
        screen.qtbot.waitUntil(lambda: screen.focused() == "item1")
    if state == "a problem of the set":
        screen.key(Qt.Key.Key_Return)
        screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    return screen


@pytest.mark.parametrize("state", PREPARE)
def test_all_that_takes_the_focus_has_a_name_and_can_be_hit(
    open_screen: OpenScreen, tmp_path: Path, state: str
) -> None:
    items = focusable(show(open_screen, tmp_path, state))
    assert len(items) >= 5
    for item in items:
        assert accessible_name(item), item.objectName()
        assert item.width() >= LEAST_TARGET_PX, item.objectName()
        assert item.height() >= LEAST_TARGET_PX, item.objectName()


@pytest.mark.parametrize("width", [360, 880])
@pytest.mark.parametrize("state", PREPARE)
def test_double_size_stays_inside_the_window(
    open_screen: OpenScreen, tmp_path: Path, state: str, width: int
) -> None:
    screen = show(open_screen, tmp_path, state)
    screen.window.resize(width, 600)
    for _ in range(9):
        screen.key(Qt.Key.Key_Plus, CONTROL)
    screen.qtbot.wait(50)
    assert screen.window.width() == width
    for item in screen.items():
        if item.property("text") or item.activeFocusOnTab():
            left = item.mapToScene(item.boundingRect().topLeft()).x()
            painted = item.property("paintedWidth") or item.width()
            assert left >= 0, item.property("text")
            assert left + painted <= width + 1, item.property("text") or item.objectName()


def test_a_child_is_told_by_name_and_picture_and_a_done_problem_says_so(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = show(open_screen, tmp_path, "set")
    assert accessible_name(shown(screen, "item1")).startswith("Problem 1, done. Ava reads 12 pages")
    assert accessible_name(shown(screen, "item2")).startswith("Problem 2. Mia has 24 stickers.")
    QMetaObject.invokeMethod(screen.item("somebodyElse"), "click")
    mia = shown(screen, "child-Mia")
    assert accessible_name(mia) == "Mia, Cat"
    interface = QAccessible.queryAccessibleInterface(mia)
    assert interface.text(QAccessible.Text.Description) == "is working now"


def test_the_chosen_picture_is_a_chosen_radio_button(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = show(open_screen, tmp_path, "add me")
    chosen = [
        interface.text(QAccessible.Text.Name)
        for item in screen.items()
        if item.objectName().startswith("picture-")
        and (interface := QAccessible.queryAccessibleInterface(item)).state().checked
    ]
    assert chosen == ["Apple"]
    apple = QAccessible.queryAccessibleInterface(shown(screen, "picture-apple"))
    assert apple.role() is QAccessible.Role.RadioButton


@pytest.mark.parametrize("state", PREPARE)
def test_what_takes_the_focus_is_scrolled_into_the_window(
    open_screen: OpenScreen, tmp_path: Path, state: str
) -> None:
    screen = show(open_screen, tmp_path, state)
    screen.window.resize(480, 420)
    screen.qtbot.wait(50)
    for _ in range(10):
        screen.key(Qt.Key.Key_Tab)
        screen.qtbot.wait(20)
        item = screen.window.activeFocusItem()
        top = item.mapToScene(item.boundingRect().topLeft()).y()
        assert top >= 0, screen.focused()
        assert top + min(item.height(), 300) <= 420, screen.focused()

"""The window's places: one page at a time, and the way back. Keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QAccessible

from app.records import open_records
from app.ui.controllers import TutorController
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor

Phase = TutorController.Phase
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def go_to_start(screen: Screen) -> None:
    screen.tab_to("start")
    screen.key(Qt.Key.Key_Return)
    assert screen.place() == "start"


def test_with_nobody_and_nothing_handed_out_the_window_opens_on_the_problem(open_screen: OpenScreen) -> None:
    screen = open_screen()
    assert screen.place() == "problem"
    assert screen.focused() == "problem"
    assert not screen.item("back").isVisible()


@pytest.mark.parametrize("way", ["Escape", "Alt and Left", "the button"])
def test_each_way_back_leads_back_to_where_the_keyboard_was(open_screen: OpenScreen, way: str) -> None:
    screen = open_screen()
    screen.type("5 + 5")
    go_to_start(screen)
    assert not screen.item("problem").isVisible()
    assert screen.focused() == "justTry"
    if way == "Escape":
        screen.key(Qt.Key.Key_Escape)
    elif way == "Alt and Left":
        screen.key(Qt.Key.Key_Left, ALT)
    else:
        screen.tab_to("back")
        screen.key(Qt.Key.Key_Space)
    assert screen.place() == "problem"
    assert not screen.item("startPage").isVisible()
    assert not screen.item("back").isVisible()
    assert screen.text() == "5 + 5"
    screen.tab_to("problem")
    screen.type("!")
    assert screen.text() == "5 + 5!"


def test_typing_goes_on_where_it_was_left(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.type("5 + 5")
    QMetaObject.invokeMethod(screen.item("start"), "click")
    screen.key(Qt.Key.Key_Escape)
    assert screen.focused() == "problem"
    screen.type("!")
    assert screen.text() == "5 + 5!"


def test_escape_stops_before_it_goes_back(open_screen: OpenScreen, tmp_path: Path) -> None:
    with open_records(tmp_path / "records") as records:
        records.profiles.add("Mia", "cat")
    screen = open_screen(FakeTutor(held=True))
    assert screen.place() == "start"
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    screen.type("2 + 3 apples?")
    screen.key(Qt.Key.Key_Return, CONTROL)
    assert screen.phase() is Phase.Solving
    screen.key(Qt.Key.Key_Escape)
    screen.wait_for(Phase.Stopped)
    assert screen.place() == "problem"
    screen.key(Qt.Key.Key_Escape)
    assert screen.place() == "start"


def test_the_work_goes_on_while_another_page_is_shown(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(held=True)
    screen = open_screen(tutor)
    screen.type("2 + 3 apples?")
    screen.key(Qt.Key.Key_Return, CONTROL)
    go_to_start(screen)
    tutor.release.set()
    screen.wait_for(Phase.Answered)
    assert screen.place() == "start"
    assert screen.focused() == "justTry"  # the keyboard stays with the page that is shown
    screen.key(Qt.Key.Key_Escape)
    assert "You try first!" in screen.words()
    assert screen.focused() == "myNumber"


def test_each_page_says_its_name_to_a_screen_reader(open_screen: OpenScreen) -> None:
    screen = open_screen()
    for place, name in (("problem", "Your problem"), ("start", "Start")):
        if place == "start":
            go_to_start(screen)
        page = next(item for item in screen.items() if item.property("name") == place)
        assert QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Name) == name


def test_one_page_is_shown_at_a_time(open_screen: OpenScreen) -> None:
    screen = open_screen()
    for place in ("problem", "start", "problem"):
        shown = [item for item in screen.item("places").childItems() if item.isVisible()]
        assert [item.property("name") for item in shown] == [place]
        if place == "problem":
            QMetaObject.invokeMethod(screen.item("start"), "click")
        else:
            screen.key(Qt.Key.Key_Escape)

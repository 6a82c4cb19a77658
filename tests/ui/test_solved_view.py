"""The whole solution: a picture and a why for each step, the child's own words. Keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from app.ui.samples import sample_solution
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor

BELOW_ZERO = """\
    morning = -4
    rise = 10
    noon = morning + rise  # it gets warmer
    return noon
"""
LESSON = "My piano lesson starts at 1:25 p.m. and lasts 55 minutes. When does it end?"
TO_THE_END = """\
    start = 13 * 60 + 25  # in minutes after midnight
    minutes_long = 55
    end = start + minutes_long  # later by that
    return end
"""
COLD = "It was -4 degrees in the morning and rose by 10 degrees. How many degrees were there at noon?"


def solved(open_screen: OpenScreen) -> Screen:
    return open_screen().solve().check("16")


def shown(screen: Screen, name: str) -> list[QQuickItem]:
    """The visible items of that name, from the top to the bottom."""
    found = [item for item in screen.items() if item.objectName() == name]
    return sorted(found, key=place)


def place(item: QQuickItem) -> float:
    """How far below the top of the window it is."""
    return item.mapToScene(QPointF()).y()


def step_pictures(screen: Screen) -> list[QQuickItem]:
    """Those of the two steps, once each has its place."""
    screen.qtbot.waitUntil(lambda: len({place(item) for item in shown(screen, "stepPicture")}) == 2)
    return shown(screen, "stepPicture")


def press(screen: Screen, text: str) -> None:
    """Go to the button with these words, and press it."""
    for _ in range(60):
        if screen.window.activeFocusItem().property("text") == text:
            break
        screen.key(Qt.Key.Key_Tab)
    assert screen.window.activeFocusItem().property("text") == text
    screen.key(Qt.Key.Key_Space)


def test_each_step_has_a_picture_with_its_result_in(open_screen: OpenScreen) -> None:
    screen = solved(open_screen)
    screen.qtbot.waitUntil(
        lambda: len({place(item) for item in shown(screen, "stepPicture")}) == 2
    )  # laid out
    groups, left = shown(screen, "stepPicture")
    said = [QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name) for item in (groups, left)]
    assert said[0].endswith("The whole bar is pages read (84).")
    assert said[1].endswith("and the rest: pages left (16).")


def test_why_is_told_when_it_is_asked(open_screen: OpenScreen) -> None:
    screen = solved(open_screen)
    assert "Because" not in screen.words()
    press(screen, "Why subtract?")
    assert "Because we take pages read (84) away from pages in book (100)." in screen.words()
    screen.key(Qt.Key.Key_Return)
    assert "Because" not in screen.words()


def test_another_picture_of_the_same_step(open_screen: OpenScreen) -> None:
    screen = solved(open_screen)
    assert not shown(screen, "mark")
    press(screen, "Show it on a number line")
    assert sorted(item.property("text") for item in shown(screen, "mark")) == ["0", "100", "16"]
    screen.key(Qt.Key.Key_Space)
    assert not shown(screen, "mark")


def test_the_parts_come_one_after_the_other_unless_nothing_shall_move(open_screen: OpenScreen) -> None:
    screen = solved(open_screen)
    before = step_pictures(screen)
    last = before[1]
    assert last.property("drawn") < last.property("parts")
    screen.qtbot.waitUntil(lambda: last.property("drawn") == last.property("parts"), timeout=10_000)
    screen.appearance.setProperty("still", True)
    press(screen, "Show it on a number line")
    (line,) = (item for item in shown(screen, "stepPicture") if item not in before)
    # moving, it would take a second
    screen.qtbot.waitUntil(lambda: line.property("drawn") == line.property("parts"), timeout=500)


def test_own_words_are_not_judged_and_go_with_the_problem(open_screen: OpenScreen) -> None:
    screen = solved(open_screen)
    press(screen, "Explain it in your own words")
    assert screen.focused() == "ownWords"
    before = screen.words()
    screen.type("I took them away")
    new = set(screen.words().split("\n")) - set(before.split("\n"))
    assert new - {"Try one like this"} == {"I took them away"}
    screen.tab_to("problem")
    screen.type(" Now?")
    screen.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.qtbot.waitUntil(lambda: screen.item("ownWords").property("text") == "")
    assert not screen.item("ownWords").isVisible()


def test_a_number_line_in_a_hint_does_not_tell_the_answer(open_screen: OpenScreen) -> None:
    solution = sample_solution((BELOW_ZERO,), "verified", COLD)
    screen = open_screen(FakeTutor(solution)).solve(COLD)
    for _ in range(3):
        screen.tab_to("hint")
        screen.key(Qt.Key.Key_Return)
    assert sorted(item.property("text") for item in shown(screen, "mark")) == ["0", "?", "−4"]


def test_a_time_of_day_is_typed_and_shown_as_one(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(sample_solution((TO_THE_END, TO_THE_END), "verified", LESSON))
    screen = open_screen(tutor).solve(LESSON).check("2:20")
    screen.qtbot.waitUntil(lambda: "860, that is 2:20 p.m." in screen.words())
    assert "2:20 p.m." in screen.words().splitlines()
    screen.appearance.setProperty("language", "es")
    screen.qtbot.waitUntil(lambda: "860, es decir, 14:20" in screen.words())
    assert "14:20" in screen.words().splitlines()


@pytest.mark.parametrize("width", [360, 880])
def test_all_is_named_and_large_enough_and_text_of_double_size_stays_inside(
    open_screen: OpenScreen, width: int
) -> None:
    screen = solved(open_screen)
    press(screen, "Why subtract?")
    press(screen, "Show it on a number line")
    press(screen, "Explain it in your own words")
    press(screen, "Print")
    screen.window.resize(width, 640)
    screen.appearance.setProperty("scale", 2.0)
    screen.qtbot.wait(80)
    result = screen.item("result")
    for item in (item for item in screen.items() if result.isAncestorOf(item)):
        if item.activeFocusOnTab():
            name = QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)
            assert name, item.objectName()
            assert item.height() >= 44, name
        if item.property("text"):
            left = item.mapToScene(item.boundingRect().topLeft()).x()
            painted = item.property("paintedWidth") or item.width()
            assert left >= 0, item.property("text")
            assert left + painted <= width + 1, item.property("text")

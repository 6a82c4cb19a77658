"""A whole session in one: from the start page to a problem solved and another one begun, with keys alone.

No item is clicked and no slot called: what these tests do, a child without a mouse can do, in a window of
360 px too.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.records import open_records
from app.ui.controllers import TutorController
from app.ui.samples import PROBLEM, works_out
from tests.ui.conftest import READING_MS, OpenScreen, Screen
from tests.ui.fakes import FakeTutor
from tests.ui.test_accessibility import accessible_name

Phase = TutorController.Phase
CONTROL = Qt.KeyboardModifier.ControlModifier
NARROW = 360


def press(screen: Screen, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Go to an item with Tab, see that the focus is in the window, and press a key there."""
    screen.tab_to(name)
    assert_seen(screen)
    screen.key(key)


def assert_seen(screen: Screen) -> None:
    """What has the focus stands inside the window, whatever was scrolled."""

    def inside() -> bool:
        item = screen.window.activeFocusItem()
        corner = item.mapToScene(item.boundingRect().topLeft())
        across = corner.x() >= 0 and corner.x() + item.width() <= screen.window.width() + 1
        return across and 0 <= corner.y() < screen.window.height() - 20

    screen.qtbot.waitUntil(inside)


@pytest.mark.parametrize("width", [880, NARROW])
def test_from_the_picture_to_a_solved_problem_and_the_next(
    open_screen: OpenScreen, tmp_path: Path, width: int
) -> None:
    with open_records(tmp_path / "records") as records:
        records.profiles.add("Mia", "cat")
        records.profiles.add("Leo", "rocket")
    tutor = FakeTutor(works_out, held=True)
    screen = open_screen(tutor)
    screen.window.resize(width, 640)
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)

    press(screen, "child-Mia")
    screen.qtbot.waitUntil(lambda: screen.focused() == "problem")
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    assert screen.focused() == "myNumber"  # the child works while the tutor does
    assert_seen(screen)
    press(screen, "stop")
    screen.wait_for(Phase.Stopped)
    assert heard[-1].startswith("Stopped.")
    tutor.held = False
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Answered)
    assert heard[-1].endswith("You try first!")

    screen.qtbot.waitUntil(lambda: screen.focused() == "myNumber")
    screen.check("184")
    screen.qtbot.waitUntil(lambda: heard[-1].startswith("Look again."))
    for rung in range(1, 4):
        press(screen, "hint", Qt.Key.Key_Space)
        assert screen.focused() == f"rung{rung}"
        assert_seen(screen)
    while screen.focused() != "myNumber":
        screen.key(Qt.Key.Key_Backtab)
    screen.key(Qt.Key.Key_A, CONTROL)
    screen.check("16")
    assert heard[-1] == "Yes, that is right."
    press(screen, "answer")
    assert accessible_name(screen.item("answer")).startswith("We think the answer is 16 pages left")

    screen.qtbot.waitUntil(screen.item("similar").isVisible, timeout=READING_MS)
    press(screen, "similar")
    screen.qtbot.waitUntil(lambda: screen.text() != PROBLEM and screen.phase() is Phase.Answered)
    assert screen.focused() == "myNumber"
    assert_seen(screen)
    screen.check(str(works_out(screen.text()).answer))
    screen.qtbot.waitUntil(lambda: heard[-1] == "Yes, that is right.")
    screen.key(Qt.Key.Key_Escape)
    screen.qtbot.waitUntil(lambda: screen.place() == "start")
    press(screen, "somebodyElse")
    screen.tab_to("child-Leo")
    first, second = screen.kept(lambda records: records.attempts.all())
    assert (first.outcome, second.outcome) == ("right", "right")

"""What a teacher does at the keyboard, for the tests of the teacher's view."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtQuick import QQuickItem

from app.records import open_records
from app.solving.solution import Solution
from app.teaching.set_import import NewProblem
from app.ui import set_work
from app.ui.controllers.teacher_pin import TeacherPinController
from app.ui.controllers.teacher_set import TeacherSetController
from app.ui.samples import RIGHT, WRONG, sample_solution, works_out
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor

Part = TypeVar("Part", bound=QObject)
CONTROL = Qt.KeyboardModifier.ControlModifier
PIN = "2468"
TOM = "Tom has 3 apples and buys 4 more. How many has he?"
ANN = "Ann reads 12 pages a day. How many does she read in 7 days?"
SURE = sample_solution((RIGHT, RIGHT, WRONG), "verified")
UNSURE = sample_solution((WRONG, RIGHT), "unsure")


def part(screen: Screen, kind: type[Part]) -> Part:
    """One of the teacher's controllers."""
    found = screen.engine.findChild(kind)
    assert found is not None
    return found


def seen(screen: Screen, name: str) -> QQuickItem:
    """The item of that name that is to be seen; the parts of a repeated list are found this way alone."""
    return next(item for item in screen.items() if item.objectName() == name)


def press(screen: Screen, name: str) -> None:
    QMetaObject.invokeMethod(seen(screen, name), "click")


def at_the_door(open_screen: OpenScreen, tutor: FakeTutor | None = None) -> Screen:
    screen = open_screen(tutor)
    press(screen, "teacher")
    screen.qtbot.waitUntil(lambda: screen.focused() == "pin")
    door = part(screen, TeacherPinController)
    screen.qtbot.waitUntil(lambda: door.property("door") != TeacherPinController.Door.Unknown.value)
    return screen


def inside(open_screen: OpenScreen, tutor: FakeTutor | None = None) -> Screen:
    """Through the door for the first time; the keyboard is in the field for a new set."""
    screen = at_the_door(open_screen, tutor)
    screen.qtbot.waitUntil(screen.item("pinAgain").isVisible)
    screen.type(PIN)
    screen.key(Qt.Key.Key_Return)
    screen.type(PIN)
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "newSetName")
    return screen


def in_a_set(open_screen: OpenScreen, tmp_path: Path, *problems: tuple[str, str, Solution | None]) -> Screen:
    """In a set of these problems, with their answers and what the tutor found."""
    with open_records(tmp_path / "records") as records:
        made = records.sets.create("Week 1")
        set_work.add_problems(records, made.id, [NewProblem(1, words, given) for words, given, _ in problems])
        for item, (words, _given, solution) in zip(records.items.of_set(made.id), problems, strict=True):
            if solution is not None:
                records.items.record(item.id, words, set_work.found(solution))
        records.pin.set(PIN)
    screen = at_the_door(open_screen, FakeTutor(works_out))
    screen.type(PIN)
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "set-Week 1")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "Week 1" in str(screen.item("setName").property("text")))
    screen.qtbot.waitUntil(lambda: len(rows(screen)) == len(problems))
    return screen


def rows(screen: Screen) -> list[set_work.ItemRow]:
    set_id = str(part(screen, TeacherSetController).property("setId"))
    found = screen.records.wait_for(lambda records: set_work.item_rows(records, set_id), 5.0)
    return found or []


def decisions(screen: Screen) -> list[str]:
    return [row.decision for row in rows(screen)]


def go_to_row(screen: Screen, number: int) -> None:
    view = screen.item("setView")
    view.setProperty("currentIndex", 0)
    current = view.property("currentItem")
    assert isinstance(current, QQuickItem)
    current.forceActiveFocus()
    for _ in range(number):
        screen.key(Qt.Key.Key_Down)


# The door

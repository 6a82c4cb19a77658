"""The states of the teacher's pages: those of the door and of the small sections, and all the others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtQuick import QQuickWindow

from app.records import Records
from app.ui.controllers import TutorController
from app.ui.screenshot_acts import Act, Phase, State, goes_to, presses_in, wait_until
from app.ui.screenshot_children import SURE
from app.ui.screenshot_class import CLASS
from app.ui.screenshot_school import (
    PIN,
    comes_to_the_door,
    door_of,
    section,
    with_a_pin,
)
from app.ui.screenshot_sets import SETS
from app.ui.screenshot_worksheets import WORKSHEETS


def types_two_pins(tutor: TutorController, _window: QQuickWindow) -> None:
    """The teacher chooses the first PIN, and types another one the second time."""
    door = door_of(tutor)
    door.choose(PIN, PIN[::-1])
    wait_until(lambda: bool(door.property("sentence")))


def types_a_wrong_pin(tutor: TutorController, _window: QQuickWindow) -> None:
    """Somebody who does not know the PIN guesses it."""
    door = door_of(tutor)
    door.enter(PIN[::-1])
    wait_until(lambda: bool(door.property("sentence")))


def at_the_door(*acts: Act, prepare: Callable[[Records], None] = lambda _records: None) -> State:
    """Somebody wants to come in."""
    return State("", SURE, Phase.Ready, acts=(goes_to("teacher"), comes_to_the_door, *acts), prepare=prepare)


TEACHERS: dict[str, State] = {
    "door": at_the_door(),
    "door-two-pins": at_the_door(types_two_pins),
    "door-asking": at_the_door(prepare=with_a_pin),
    "door-wrong": at_the_door(types_a_wrong_pin, prepare=with_a_pin),
    **SETS,
    **WORKSHEETS,
    "not-sure": section("saved"),
    "not-sure-set": section("saved", presses_in("savedSection", "putInto")),
    "not-sure-none": section("saved", prepare=with_a_pin),
    **CLASS,
    "teachers-rules": section("rules"),
}

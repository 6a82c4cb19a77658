"""The states of the teacher's pages, behind the PIN."""

from __future__ import annotations

from PySide6.QtQuick import QQuickWindow

from app.records import Records
from app.teaching.mutants import Slip
from app.ui.controllers import TeacherController, TutorController
from app.ui.controllers.teacher_pin import TeacherPinController
from app.ui.examples import EXAMPLES
from app.ui.samples import PROBLEM
from app.ui.screenshot_acts import Act, Phase, State, goes_to, presses, shows, wait_until
from app.ui.screenshot_children import SURE, handed_out

PIN = "2468"


def passes_the_door(tutor: TutorController, _window: QQuickWindow) -> None:
    """The teacher types the PIN."""
    engine = tutor.parent()
    assert engine is not None
    teacher = engine.findChild(TeacherController)
    assert teacher is not None
    pin = teacher.findChild(TeacherPinController)
    assert pin is not None
    wait_until(lambda: pin.property("door") == TeacherPinController.Door.Asking.value)
    pin.enter(PIN)
    wait_until(lambda: pin.property("door") == TeacherPinController.Door.Open.value)


def section(name: str, *acts: Act) -> tuple[Act, ...]:
    """The teacher comes in and turns to a section."""
    return (goes_to("teacher"), passes_the_door, shows("teacherPage", "section", name), *acts)


def at_school(records: Records) -> None:
    """A class at work on its set, and a teacher who has a PIN, and a question to look at."""
    handed_out(records)
    records.pin.set(PIN)
    items = records.items.of_set(records.sets.all()[0].id)
    records.items.set_given(items[1].id, "44")
    records.items.set_state([items[1].id], "solved")
    pupils = records.profiles.all()
    for pupil, tries in zip(pupils, (("16",), ("184", "16"), ("88", "84", "16"), ("16",)), strict=False):
        for skill in ("subtraction", "multiplication"):
            attempt = records.attempts.begin(PROBLEM, skill, profile=pupil.id)
            for answer in tries:
                right = answer == "16"
                records.attempts.checked(
                    attempt.id,
                    answer,
                    "right" if right else "look again",
                    "" if right else Slip.OPERATION.value,
                )
    records.unsure.save(EXAMPLES[2].problem, ("12", "9"), profile=pupils[0].id)


TEACHERS: dict[str, State] = {
    "door": State("", SURE, Phase.Ready, acts=(goes_to("teacher"),)),
    "sets": State("", SURE, Phase.Ready, acts=section("sets"), prepare=at_school),
    "table": State(
        "", SURE, Phase.Ready, acts=section("sets", presses("set-Taking away")), prepare=at_school
    ),
    "worksheets": State("", SURE, Phase.Ready, acts=section("worksheets"), prepare=at_school),
    "not-sure": State("", SURE, Phase.Ready, acts=section("saved"), prepare=at_school),
    "report": State("", SURE, Phase.Ready, acts=section("report"), prepare=at_school),
    "pupils": State("", SURE, Phase.Ready, acts=section("pupils"), prepare=at_school),
    "exchange": State("", SURE, Phase.Ready, acts=section("exchange"), prepare=at_school),
    "teachers-rules": State("", SURE, Phase.Ready, acts=section("rules"), prepare=at_school),
}

"""A class at work, and the teacher on the way to it: what the states of the teacher's pages share."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtQuick import QQuickWindow

from app.problem.quantities import quantities
from app.problem.renumbering import with_numbers
from app.records import Records
from app.solving.solution import Solution
from app.teaching.mutants import Slip
from app.ui import set_work
from app.ui.controllers import TeacherController, TutorController
from app.ui.controllers.teacher_pin import TeacherPinController
from app.ui.examples import EXAMPLES
from app.ui.samples import MUFFINS, PROBLEM, RIGHT, sample_solution
from app.ui.screenshot_acts import Act, Phase, State, goes_to, part, shows, wait_until
from app.ui.screenshot_children import SURE, handed_out
from app.ui.solving_thread import TutorLike

PIN = "2468"
STICKERS = """\
    stickers = 24
    given_away = 9
    stickers_left = stickers - given_away
    return stickers_left
"""
MARBLES = """\
    marbles = 45
    friends = 5
    marbles_each = marbles / friends
    return marbles_each
"""
PROGRAMS = dict(
    zip((example.problem for example in EXAMPLES), (STICKERS, MUFFINS, MARBLES, RIGHT), strict=True)
)


def solves_examples(question: str) -> Solution:
    """The right solution of an example, or of its story with other numbers."""
    story = next(known for known in PROGRAMS if re.sub(r"\d+", "", known) == re.sub(r"\d+", "", question))
    before, after = ([quantity.value for quantity in quantities(text)] for text in (story, question))
    program = with_numbers(PROGRAMS[story], dict(zip(before, after, strict=True)))
    return sample_solution((program,), "verified", question)


def comes_to_the_door(tutor: TutorController, _window: QQuickWindow) -> None:
    """The door knows whether there is a PIN."""
    pin = door_of(tutor)
    wait_until(lambda: pin.property("door") != TeacherPinController.Door.Unknown.value)


def passes_the_door(tutor: TutorController, window: QQuickWindow) -> None:
    """The teacher types the PIN."""
    comes_to_the_door(tutor, window)
    pin = door_of(tutor)
    pin.enter(PIN)
    wait_until(lambda: pin.property("door") == TeacherPinController.Door.Open.value)


def door_of(tutor: TutorController) -> TeacherPinController:
    """The door to the teacher's pages; the settings have one of their own."""
    pin = part(tutor, TeacherController).findChild(TeacherPinController)
    assert pin is not None
    return pin


def with_a_pin(records: Records) -> None:
    """A teacher who was here before, and did nothing but set the PIN."""
    records.pin.set(PIN)


def at_school(records: Records) -> None:
    """A class at work on its set, and a teacher who has a PIN, and a question to look at."""
    handed_out(records)
    records.pin.set(PIN)
    items = records.items.of_set(records.sets.all()[0].id)
    for item in items:
        records.items.record(item.id, item.question, set_work.found(solves_examples(item.question)))
    records.items.set_state([item.id for item in items], "approved")
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


def section(
    name: str,
    *acts: Act,
    prepare: Callable[[Records], None] = at_school,
    tutor: Callable[[], TutorLike] = SURE,
    opened: tuple[str, ...] = (),
) -> State:
    """The teacher comes in, turns to a section, and does something there."""
    comes_in = (goes_to("teacher"), passes_the_door, shows("teacherPage", "section", name))
    return State("", tutor, Phase.Ready, opened, (*comes_in, *acts), prepare)

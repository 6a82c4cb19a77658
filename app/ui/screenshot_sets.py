"""The states of the teacher's sets: the list, a set and its problems, problems to add, one to edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMetaObject, QUrl
from PySide6.QtQuick import QQuickWindow

from app.records import Records
from app.ui.controllers import TutorController
from app.ui.controllers.teacher_batch import TeacherBatchController
from app.ui.controllers.teacher_import import TeacherImportController
from app.ui.examples import EXAMPLES
from app.ui.samples import SampleTutor, held_after
from app.ui.screenshot_acts import (
    Act,
    State,
    item_of,
    part,
    presses,
    presses_in,
    reaches,
    wait_until,
    waits_for,
    writes,
)
from app.ui.screenshot_children import SURE
from app.ui.screenshot_school import at_school, section, solves_examples, with_a_pin
from app.ui.solving_thread import TutorLike

SET, DONE = "Week 12", "Taking away"
PASTED = """\
1. Ben has 3 apples and buys 4 more. How many has he?
2. Tell me a story about a dog.
3. A bus has 5 rows of 4 seats. How many seats has it?
"""
FILE = Path("week-12.csv")
TABLE = """\
problem,answer,page
Ben has 3 apples and buys 4 more. How many has he?,7,12
Draw a tree.,,12
"A bus has 5 rows of 4 seats, all of them free. How many seats has it?",lots,13
Ann has 2 cats, 3 dogs and 1 bird. How many animals has she?,6,13
,8,14
"""
OTHER_WORDS = "Mia has 24 stickers. She gives 9 of them to her brother. How many does she keep?"


def set_to_solve(records: Records) -> None:
    """A class at work, and a set of which nothing is solved yet."""
    at_school(records)
    records.sets.create(SET, [example.problem for example in EXAMPLES])


def solves_two(tutor: TutorController, window: QQuickWindow) -> None:
    """The set is being solved; two of its problems are done."""
    presses("solveSet")(tutor, window)
    batch = part(tutor, TeacherBatchController)
    wait_until(lambda: batch.property("done") == 2)


def stops(tutor: TutorController, window: QQuickWindow) -> None:
    """Solving the set is cancelled."""
    presses("cancelSet")(tutor, window)
    batch = part(tutor, TeacherBatchController)
    wait_until(lambda: batch.property("state") == TeacherBatchController.State.Idle.value)


def pastes(text: str) -> Act:
    """The teacher pastes problems; they are read."""

    def act(tutor: TutorController, window: QQuickWindow) -> None:
        writes("paste", text)(tutor, window)
        waits_for("found")(tutor, window)

    return act


def reads_a_file(tutor: TutorController, window: QQuickWindow) -> None:
    """The teacher chooses a file; the system's dialog can not be driven, so what it does is done here."""
    FILE.write_text(TABLE, encoding="utf-8")
    part(tutor, TeacherImportController).readFile(QUrl.fromLocalFile(str(FILE)))
    waits_for("found")(tutor, window)


def unfolds(name: str) -> Act:
    """What is folded is shown."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        item_of(window, name).setProperty("open", True)

    return act


def goes_to_problem(number: int) -> Act:
    """The arrow keys go to a row of the table."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        view = item_of(window, "setView")
        wait_until(lambda: view.property("count") >= number)
        view.setProperty("currentIndex", number - 1)
        view.property("currentItem").forceActiveFocus()

    return act


def edits(number: int) -> Act:
    """The teacher edits a problem of the table."""

    def act(tutor: TutorController, window: QQuickWindow) -> None:
        goes_to_problem(number)(tutor, window)
        QMetaObject.invokeMethod(item_of(window, "setView").property("currentItem"), "editAsked")

    return act


def of_the_set(
    name: str,
    *acts: Act,
    prepare: Callable[[Records], None] = at_school,
    tutor: Callable[[], TutorLike] = SURE,
    opened: tuple[str, ...] = (),
) -> State:
    """The teacher opens a set, and does something in it."""
    opens = (presses(f"set-{name}"), waits_for("setView"))
    return section("sets", *opens, *acts, prepare=prepare, tutor=tutor, opened=opened)


def two_then_held() -> SampleTutor:
    """Solves two problems of the set, and works on the third until it is stopped."""
    return held_after(2, solves_examples)


ADD = presses("addProblemsButton")

SETS: dict[str, State] = {
    "sets": section("sets"),
    "sets-none": section("sets", prepare=with_a_pin),
    "table": of_the_set(DONE),
    "row": of_the_set(DONE, goes_to_problem(1)),
    "set-waiting": of_the_set(SET, prepare=set_to_solve),
    "set-solving": of_the_set(SET, solves_two, prepare=set_to_solve, tutor=two_then_held),
    "set-stopped": of_the_set(SET, solves_two, stops, prepare=set_to_solve, tutor=two_then_held),
    "selected": of_the_set(DONE, presses("selectAll"), reaches("selectAll")),
    "remove-selected": of_the_set(DONE, presses("selectAll"), presses_in("removeSelected", "ask")),
    "remove-set": of_the_set(DONE, unfolds("setMore"), presses_in("removeSet", "ask")),
    "add-problems": of_the_set(DONE, ADD),
    "add-pasted": of_the_set(DONE, ADD, pastes(PASTED)),
    "add-file": of_the_set(DONE, ADD, reads_a_file, reaches("addThem")),
    "add-made": of_the_set(DONE, ADD, unfolds("makeProblems"), reaches("makeThem")),
    "edit": of_the_set(DONE, edits(2), writes("editWords", OTHER_WORDS)),
}

"""The states of the teacher's worksheets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickWindow

from app.records import Records
from app.ui import set_work
from app.ui.controllers import PrintController, TutorController, WorksheetsController
from app.ui.controllers.worksheet_variants import VariantsController
from app.ui.samples import SampleTutor, held_after
from app.ui.screenshot_acts import (
    READING_MS,
    Act,
    State,
    gives,
    part,
    presses,
    turns_to,
    wait_until,
    waits_for,
)
from app.ui.screenshot_children import SURE, UNSURE
from app.ui.screenshot_school import PROGRAMS, section, solves_examples, with_a_pin
from app.ui.solving_thread import TutorLike

FOUND = 3


def approved(records: Records) -> None:
    """A set of approved problems, each with a solution of its own."""
    with_a_pin(records)
    chosen = records.sets.create("Week 12", list(PROGRAMS))
    items = records.items.of_set(chosen.id)
    for item in items:
        records.items.record(item.id, item.question, set_work.found(solves_examples(item.question)))
    records.items.set_state([item.id for item in items], "approved")


def has_pages(tutor: TutorController, _window: QQuickWindow) -> None:
    """The pages are made, or it is told why there are none."""
    worksheets = part(tutor, WorksheetsController)
    wait_until(lambda: not worksheets.property("busy"), READING_MS)


def finds_some(tutor: TutorController, _window: QQuickWindow) -> None:
    """Some of the problems with other numbers are found."""
    checking = part(tutor, VariantsController)
    wait_until(lambda: checking.property("done") == FOUND, READING_MS)


def saves(tutor: TutorController, window: QQuickWindow) -> None:
    """The teacher saves the pages; the system's dialog can not be driven, so what it does is done here."""
    printing = part(tutor, WorksheetsController).findChild(PrintController)
    assert printing is not None
    printing.save(QUrl.fromLocalFile(str(Path("week-12.pdf"))), False)
    waits_for("worksheetPrintNote")(tutor, window)
    wait_until(lambda: not printing.property("busy"))


def at_worksheets(*acts: Act, tutor: Callable[[], TutorLike] = SURE) -> State:
    """The teacher looks at the pages of a set, and changes something."""
    return section("worksheets", has_pages, *acts, prepare=approved, tutor=tutor)


def three_then_held() -> SampleTutor:
    """Agrees on some problems, and works on the next one until it is stopped."""
    return held_after(FOUND, solves_examples)


OTHER_NUMBERS = presses("otherNumbers")

WORKSHEETS: dict[str, State] = {
    "worksheets": section("worksheets"),
    "worksheets-none": section("worksheets", prepare=with_a_pin),
    "worksheet-page": at_worksheets(saves, turns_to("pages")),
    "worksheet-large": at_worksheets(presses("worksheetLarge"), has_pages, turns_to("pages")),
    "worksheet-checking": at_worksheets(OTHER_NUMBERS, finds_some, tutor=three_then_held),
    "worksheet-checked": at_worksheets(
        OTHER_NUMBERS, presses("ranged"), has_pages, turns_to("pages"), tutor=gives(solves_examples)
    ),
    "worksheet-unsure": at_worksheets(OTHER_NUMBERS, has_pages, tutor=UNSURE),
}

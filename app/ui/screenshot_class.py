"""The states of the class: its report, its pupils, and what goes from computer to computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Q_ARG, QMetaObject, QUrl
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.records import Records, open_records
from app.ui.controllers import ClassReportController, ExchangeController, TutorController
from app.ui.screenshot_acts import (
    Act,
    State,
    item_of,
    part,
    presses,
    presses_in,
    reaches,
    sees_in,
    wait_until,
    waits_for,
    writes,
)
from app.ui.screenshot_school import at_school, section, with_a_pin

STICK = Path("stick")
"""A folder beside the records: a state's acts are done where those are."""
SAME_CHILD = "Mia B."


def with_a_stick(records: Records) -> None:
    """A class at work; on the stick are the results of another computer, and a file that broke."""
    at_school(records)
    stick = records.folder.parent / STICK
    stick.mkdir()
    with open_records(records.folder.parent / "other") as other:
        at_school(other)
        other.exchange.export_class(stick / "class-window.tinytutor")
    (stick / "class-door.tinytutor").write_bytes(b"broken")


def one_child_twice(records: Records) -> None:
    """A class at work; one child has two profiles, and did something with both."""
    at_school(records)
    twice = records.profiles.add(SAME_CHILD, "rabbit")
    records.attempts.begin("What is 2 + 3?", "addition", profile=twice.id)


def chooses_the_stick(tutor: TutorController, _window: QQuickWindow) -> None:
    """The teacher types where the stick is."""
    part(tutor, ExchangeController).setProperty("folder", str(STICK))


def is_done(tutor: TutorController, _window: QQuickWindow) -> None:
    """The folder is read or written."""
    exchange = part(tutor, ExchangeController)
    wait_until(lambda: not exchange.property("busy") and bool(exchange.property("sentence")))


def goes_to_a_cell(_tutor: TutorController, window: QQuickWindow) -> None:
    """The arrow keys go to a cell of the report."""
    grid = item_of(window, "classGrid")
    assert isinstance(grid, QQuickItem)
    grid.forceActiveFocus()
    QMetaObject.invokeMethod(grid, "go", Q_ARG(int, 1), Q_ARG(int, 1))


def saves_the_report(tutor: TutorController, window: QQuickWindow) -> None:
    """The teacher saves the report; the system's dialog can not be driven, so what it does is done here."""
    part(tutor, ClassReportController).saveTo(QUrl.fromLocalFile("."))
    waits_for("reportSaid")(tutor, window)


def in_the_card(*names: str) -> tuple[Act, ...]:
    """The teacher opens Mia's card and presses some of its buttons."""
    return (presses("change-Mia"), *(presses_in("pupil-Mia", name) for name in names))


JOINING = in_the_card("joinPupil", f"same-{SAME_CHILD}")
JOINED = (*JOINING, presses_in("pupil-Mia", "joinSurely"), reaches("partPupils"))
LOOKS = (chooses_the_stick, presses("look"), is_done)
HANDS_OUT = (chooses_the_stick, presses("give-Taking away"), presses("handOut"), is_done)

CLASS: dict[str, State] = {
    "report": section("report"),
    "report-none": section("report", prepare=with_a_pin),
    "report-cell": section("report", goes_to_a_cell),
    "report-saved": section("report", saves_the_report),
    "pupils": section("pupils"),
    "pupils-added": section(
        "pupils", writes("nicknames", "Zoe, Mia, Tom"), presses("addPupils"), waits_for("pupilsSaid")
    ),
    "pupil": section("pupils", *in_the_card()),
    "pupil-remove": section("pupils", *in_the_card("removePupil"), sees_in("pupil-Mia", "removeQuestion")),
    "join": section("pupils", *JOINING, sees_in("pupil-Mia", "joinQuestion"), prepare=one_child_twice),
    "joined": section("pupils", *JOINED, prepare=one_child_twice),
    "exchange": section("exchange"),
    "exchange-no-folder": section("exchange", presses("look"), is_done),
    "handed-out": section("exchange", *HANDS_OUT, prepare=with_a_stick),
    "looked": section("exchange", *LOOKS, prepare=with_a_stick),
    "collected": section("exchange", *LOOKS, presses("collect"), is_done, prepare=with_a_stick),
}

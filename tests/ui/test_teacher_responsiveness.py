"""The window answers while the teacher's long works run: large sets, a large class, a PDF of many pages.

How the gaps are measured: `tests/ui/responsiveness.py`.
"""

from __future__ import annotations

import csv
import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from app.records import Records, open_records
from app.teaching.set_import import NewProblem
from app.ui import set_work
from app.ui.controllers import ClassReportController
from app.ui.controllers.printing import PrintController
from app.ui.controllers.teacher_batch import TeacherBatchController
from app.ui.controllers.teacher_import import TeacherImportController
from app.ui.controllers.teacher_set import TeacherSetController
from app.ui.controllers.worksheets import WorksheetsController
from app.ui.samples import PROBLEM
from tests.ui.conftest import Answers, OpenScreen, Screen
from tests.ui.fakes import FakeTutor
from tests.ui.responsiveness import Watch
from tests.ui.teacher_room import CONTROL, PIN, SURE, at_the_door, part, press

MANY = 2_000
LONG_MS = 60_000


def a_set(records: Records, problems: int, *, state: str) -> None:
    """A set that is today's, of problems that are "waiting", "solved" or "approved"."""
    made = records.sets.create("Week 1")
    questions = [f"{PROBLEM} It is day {number}." for number in range(problems)]
    with records.together():
        set_work.add_problems(records, made.id, [NewProblem(1, question) for question in questions])
        ids = [item.id for item in records.items.of_set(made.id)]
        if state != "waiting":
            found = set_work.found(SURE)
            for key, question in zip(ids, questions, strict=True):
                records.items.record(key, question, found)
        if state == "approved":
            records.items.set_state(ids, "approved")
        records.sets.set_today(made.id)


@pytest.fixture(autouse=True)
def _only_what_is_new_is_looked_through() -> Iterator[None]:
    """What thousands of other tests left in memory is not the app's: the collector would stop for it."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Records]:
    """The records that the window will open."""
    with open_records(tmp_path / "records") as records:
        records.pin.set(PIN)
        yield records


def inside(open_screen: OpenScreen) -> Screen:
    screen = at_the_door(open_screen, FakeTutor())
    screen.type(PIN)
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(screen.item("setList").isVisible)
    return screen


def in_the_set(open_screen: OpenScreen) -> tuple[Screen, TeacherSetController]:
    screen = inside(open_screen)
    screen.qtbot.waitUntil(lambda: any(item.objectName() == "set-Week 1" for item in screen.items()))
    press(screen, "set-Week 1")
    opened = part(screen, TeacherSetController)
    screen.qtbot.waitUntil(lambda: opened.property("counts")[0] == MANY, timeout=LONG_MS)
    return screen, opened


def test_while_a_large_set_is_imported(
    open_screen: OpenScreen, kept: Records, answers: Answers, tmp_path: Path
) -> None:
    screen = inside(open_screen)
    file = tmp_path / "set.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        pairs = [(f"What is {number} + 1?", number + 1) for number in range(MANY)]
        csv.writer(out).writerows([("question", "answer"), *pairs])
    adding = part(screen, TeacherImportController)

    screen.type("Many")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "paste")
    with Watch() as watch:
        adding.readFile(QUrl.fromLocalFile(str(file)))
        screen.qtbot.waitUntil(lambda: adding.property("taken") == MANY)
        screen.key(Qt.Key.Key_Return, CONTROL)
        view = screen.item("setView")
        screen.qtbot.waitUntil(lambda: view.isVisible() and view.property("count") == MANY)
        for _ in range(10):
            screen.key(Qt.Key.Key_PageDown)
            screen.qtbot.wait(20)
    answers("a set of 2,000 is imported", watch)


def test_while_a_large_set_is_solved(open_screen: OpenScreen, kept: Records, answers: Answers) -> None:
    a_set(kept, MANY, state="waiting")
    screen, opened = in_the_set(open_screen)
    batch = part(screen, TeacherBatchController)
    wanted = batch.property("done") + 30
    with Watch() as watch:
        batch.start(opened.property("setId"))
        screen.qtbot.waitUntil(lambda: batch.property("done") >= wanted, timeout=LONG_MS)
        batch.cancel()
        screen.qtbot.waitUntil(
            lambda: batch.property("state") == TeacherBatchController.State.Idle.value, timeout=LONG_MS
        )
    answers("a set of 2,000 is solved", watch)


def test_while_all_of_a_large_set_is_approved(
    open_screen: OpenScreen, kept: Records, answers: Answers
) -> None:
    a_set(kept, MANY, state="solved")
    screen, opened = in_the_set(open_screen)
    with Watch() as watch:
        opened.approveChecked()
        screen.qtbot.waitUntil(lambda: opened.property("counts")[3] == MANY, timeout=LONG_MS)
    answers("2,000 problems are approved", watch)


def test_while_a_large_set_is_shown_to_a_child(
    open_screen: OpenScreen, kept: Records, answers: Answers
) -> None:
    a_set(kept, MANY, state="approved")
    screen = open_screen(FakeTutor())
    press(screen, "ownProblem")
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    with Watch() as watch:
        press(screen, "start")
        screen.qtbot.waitUntil(screen.item("todaysSet").isVisible, timeout=LONG_MS)
        screen.kept(lambda records: records.sets.today())
        screen.qtbot.wait(50)
    answers("a set of 2,000 is shown to a child", watch)


def test_while_the_report_of_a_large_class_is_read_and_saved(
    open_screen: OpenScreen, kept: Records, answers: Answers, tmp_path: Path
) -> None:
    with kept.together():
        for number in range(40):
            pupil = kept.profiles.add(f"Kid{number:02}", "cat")
            for skill in range(25):
                attempt = kept.attempts.begin("1 + 1?", f"skill {skill:02}", profile=pupil.id)
                kept.attempts.checked(attempt.id, "2", "right")
    screen = inside(open_screen)
    report = part(screen, ClassReportController)
    with Watch() as watch:
        press(screen, "section-report")
        screen.qtbot.waitUntil(lambda: report.property("skills") == 25, timeout=LONG_MS)
        report.saveTo(QUrl.fromLocalFile(str(tmp_path)))
        screen.qtbot.waitUntil(lambda: "class-report-" in screen.words(), timeout=LONG_MS)
    answers("a report of 40 pupils and 25 skills is read and saved", watch)


def test_while_a_worksheet_of_many_pages_is_made_looked_at_and_saved(
    open_screen: OpenScreen, kept: Records, answers: Answers, tmp_path: Path
) -> None:
    a_set(kept, 60, state="approved")
    screen = inside(open_screen)
    sheets = part(screen, WorksheetsController)
    printing = sheets.findChild(PrintController)
    assert printing is not None
    file = tmp_path / "sheet.pdf"

    def is_made() -> bool:
        return bool(sheets.property("pageCount") > 0 and not sheets.property("busy"))

    press(screen, "section-worksheets")
    screen.qtbot.waitUntil(is_made, timeout=LONG_MS)  # opening the section is no long work
    with Watch() as watch:
        sheets.setProperty("large", True)
        screen.qtbot.waitUntil(lambda: bool(sheets.property("busy")), timeout=LONG_MS)
        screen.qtbot.waitUntil(is_made, timeout=LONG_MS)
        for page in range(sheets.property("pageCount")):
            sheets.setProperty("page", page)
            screen.qtbot.wait(5)
        printing.save(QUrl.fromLocalFile(str(file)), sheets.property("large"))
        screen.qtbot.waitUntil(lambda: not printing.property("busy"), timeout=LONG_MS)
    answers("a worksheet of 40 problems with its key is made and saved", watch)
    assert len(re.findall(rb"/Type\s*/Page\b", file.read_bytes())) > 20
    assert "The sheet has the first 40 of 60 problems." in sheets.property("note")

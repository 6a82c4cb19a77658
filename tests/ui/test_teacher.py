"""The teacher's side, by the keyboard: the door, a set from paste to approval, saved questions, rules."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible

from app.problem.installation import window_command
from app.records import PinWrong, Records, open_records
from app.ui.controllers.teacher_import import TeacherImportController
from app.ui.samples import PROBLEM, works_out
from tests.ui.conftest import OpenScreen
from tests.ui.fakes import FakeTutor
from tests.ui.teacher_room import (
    ANN,
    CONTROL,
    PIN,
    SURE,
    TOM,
    UNSURE,
    at_the_door,
    decisions,
    go_to_row,
    in_a_set,
    inside,
    part,
    press,
    rows,
    seen,
)


def test_the_first_teacher_chooses_a_pin_and_is_told_how_to_reset_it(open_screen: OpenScreen) -> None:
    screen = inside(open_screen)
    assert screen.records.wait_for(lambda records: records.pin.is_set(), 5.0)
    assert "Your sets" in screen.words()


def test_the_advice_how_to_reset_the_pin_is_on_the_door(open_screen: OpenScreen) -> None:
    screen = at_the_door(open_screen)
    assert f"{window_command()} --reset-pin" in screen.words()


def test_two_different_pins_set_none(open_screen: OpenScreen) -> None:
    screen = at_the_door(open_screen)
    screen.qtbot.waitUntil(screen.item("pinAgain").isVisible)
    screen.type("2468")
    screen.key(Qt.Key.Key_Return)
    screen.type("2469")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "not the same" in screen.words())
    assert not screen.records.wait_for(lambda records: records.pin.is_set(), 5.0)
    assert screen.focused() == "pin"


def test_a_wrong_pin_gets_a_plain_sentence_and_the_wait_grows(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    with open_records(tmp_path / "records") as records:
        records.pin.set(PIN)
    screen = at_the_door(open_screen)
    said: list[str] = []
    for _ in range(4):
        screen.type("1111")
        screen.key(Qt.Key.Key_Return)
        screen.qtbot.waitUntil(screen.item("pinSaid").isVisible)
        screen.qtbot.waitUntil(lambda: screen.item("pin").property("text") == "")
        said.append(str(screen.item("pinSaid").property("text")))
    assert said[0] == "This is not the PIN. Try again."
    assert "Wait" in said[-1]
    assert not screen.item("setList").isVisible()


def test_leaving_locks_the_door_again(open_screen: OpenScreen) -> None:
    screen = inside(open_screen)
    screen.key(Qt.Key.Key_Escape)
    assert screen.place() == "problem"
    press(screen, "teacher")
    screen.qtbot.waitUntil(lambda: screen.focused() == "pin")
    assert not screen.item("setList").isVisible()
    assert not screen.item("pinAgain").isVisible()


def test_a_teacher_who_is_inside_chooses_another_pin_and_until_then_the_old_one_holds(
    open_screen: OpenScreen,
) -> None:
    def opens(pin: str) -> bool:
        def look(records: Records) -> bool:
            with suppress(PinWrong):
                records.pin.check(pin)
                return True
            return False

        return screen.kept(look)

    screen = inside(open_screen)
    press(screen, "section-rules")
    press(screen, "changePin")
    screen.qtbot.waitUntil(lambda: screen.focused() == "pin")
    assert not screen.item("setList").isVisible()
    screen.key(Qt.Key.Key_Escape)
    assert opens(PIN)
    press(screen, "teacher")
    screen.qtbot.waitUntil(lambda: screen.focused() == "pin")
    screen.qtbot.waitUntil(lambda: not screen.item("pinAgain").isVisible())
    screen.type(PIN)
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(screen.item("setList").isVisible)
    press(screen, "section-rules")
    press(screen, "changePin")
    screen.qtbot.waitUntil(screen.item("pinAgain").isVisible)
    for _ in range(2):
        screen.type("97531")
        screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(screen.item("setList").isVisible)
    assert opens("97531")
    assert not opens(PIN)


# From paste to pupil


def test_a_set_from_paste_to_pupil_by_keyboard(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(works_out)
    screen = inside(open_screen, tutor)
    screen.type("Week 1")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "paste")
    part(screen, TeacherImportController).setProperty(
        "text", f"1. {PROBLEM}\n2. {PROBLEM.replace('100', '90')}"
    )
    screen.qtbot.waitUntil(lambda: "2 problems" in str(screen.item("found").property("text")))
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.qtbot.waitUntil(lambda: screen.item("setView").isVisible())
    screen.qtbot.waitUntil(lambda: len(rows(screen)) == 2)
    screen.qtbot.waitUntil(screen.item("solveSet").isVisible)
    screen.tab_to("solveSet")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "2 of 2 solved" in screen.words())
    screen.qtbot.waitUntil(lambda: "(2)" in str(screen.item("approveChecked").property("text")))
    screen.tab_to("approveChecked")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: decisions(screen) == ["approved", "approved"])
    screen.tab_to("today")
    screen.key(Qt.Key.Key_Space)
    screen.qtbot.waitUntil(
        lambda: screen.records.wait_for(lambda records: records.sets.today() is not None, 5.0) is True
    )
    asked = len(tutor.questions)
    for _ in range(2):  # out of the set, out of the teacher's side
        screen.key(Qt.Key.Key_Escape)
    press(screen, "start")
    screen.qtbot.waitUntil(screen.item("todaysSet").isVisible)
    press(screen, "item1")
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    assert screen.text() == PROBLEM
    assert len(tutor.questions) == asked  # at once: nothing was solved for it


def test_a_csv_file_is_previewed_with_its_bad_rows_and_these_stay_to_be_mended(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = inside(open_screen)
    screen.type("Week 1")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "paste")
    file = tmp_path / "set.csv"
    file.write_bytes(f'question;answer\n"{TOM}";7\nHow are you?;1\n{ANN};84\n'.encode("utf-16"))
    part(screen, TeacherImportController).readFile(QUrl.fromLocalFile(str(file)))
    screen.qtbot.waitUntil(lambda: "1 that can not be taken" in str(screen.item("found").property("text")))
    words = screen.words()
    assert "Row 3: How are you?;1" in words
    assert "Add these 2 problems" in words
    screen.tab_to("addThem")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "1 problem could not be taken" in screen.words())
    assert screen.item("paste").property("text") == "How are you?;1"
    assert [(row.question, row.given) for row in rows(screen)] == [(TOM, "7"), (ANN, "84")]


def test_a_file_that_can_not_be_read_is_told(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = inside(open_screen)
    screen.type("Week 1")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "paste")
    part(screen, TeacherImportController).readFile(QUrl.fromLocalFile(str(tmp_path / "gone.csv")))
    screen.qtbot.waitUntil(lambda: "gone.csv can not be read" in screen.words())


# Decisions


def test_a_saved_question_is_put_into_a_set(open_screen: OpenScreen, tmp_path: Path) -> None:
    with open_records(tmp_path / "records") as records:
        records.unsure.save(ANN, ["84", "19"])
    screen = in_a_set(open_screen, tmp_path)
    press(screen, "section-saved")
    screen.qtbot.waitUntil(lambda: ANN in screen.words())
    assert "The tutor found: 84, 19" in screen.words()
    press(screen, "putInto")
    press(screen, "into-Week 1")
    screen.qtbot.waitUntil(lambda: "There are none." in screen.words())
    assert [row.question for row in rows(screen)] == [ANN]


def test_rules_are_kept_as_they_are_chosen(open_screen: OpenScreen) -> None:
    screen = inside(open_screen)
    press(screen, "section-rules")
    press(screen, "tries3")
    press(screen, "operation-division")
    press(screen, "projector")

    def kept(records: Records) -> tuple[int, tuple[str, ...], bool]:
        rules = records.settings.rules()
        return rules.tries_before_solution, rules.operations, rules.projector

    wanted = (3, ("addition", "subtraction", "multiplication"), True)
    screen.qtbot.waitUntil(lambda: screen.records.wait_for(kept, 5.0) == wanted)
    assert screen.appearance.property("scale") == 1.75
    press(screen, "projector")
    screen.qtbot.waitUntil(lambda: screen.appearance.property("scale") == 1.0)


def test_one_operation_always_stays(open_screen: OpenScreen) -> None:
    screen = inside(open_screen)
    press(screen, "section-rules")
    for name in ("addition", "subtraction", "multiplication", "division"):
        press(screen, f"operation-{name}")
    screen.qtbot.waitUntil(lambda: "At least one operation is needed." in screen.words())
    assert seen(screen, "operation-division").property("checked")


# For everybody


@pytest.mark.parametrize("width", [360, 880])
@pytest.mark.parametrize("view", ["list", "set", "add", "edit", "saved", "rules"])
def test_all_is_named_and_large_enough_and_text_of_double_size_stays_inside(
    open_screen: OpenScreen, tmp_path: Path, view: str, width: int
) -> None:
    with open_records(tmp_path / "records") as records:
        records.unsure.save(ANN, ["84", "19"])
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "17", SURE), (TOM, "7", UNSURE))
    if view in {"saved", "rules"}:
        press(screen, f"section-{view}")
    elif view == "edit":
        go_to_row(screen, 0)
        screen.key(Qt.Key.Key_E)
    elif view == "list":
        screen.key(Qt.Key.Key_Escape)
    elif view == "add":
        press(screen, "addProblemsButton")
    screen.window.resize(width, 600)
    screen.appearance.setProperty("scale", 2.0)
    screen.qtbot.wait(80)
    for item in screen.items():
        if item.activeFocusOnTab():
            name = QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)
            assert name, item.objectName()
            assert item.width() >= 44, name
            assert item.height() >= 44, name
        if item.property("text"):
            left = item.mapToScene(item.boundingRect().topLeft()).x()
            painted = item.property("paintedWidth") or item.width()
            assert left >= 0, item.property("text")
            assert left + painted <= width + 1, item.property("text")

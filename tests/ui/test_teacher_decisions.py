"""The table of a set: approve, reject, edit, move, by keys and by buttons; a set renamed and removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from app.ui.samples import PROBLEM
from tests.ui.conftest import OpenScreen
from tests.ui.teacher_room import (
    ANN,
    CONTROL,
    SURE,
    TOM,
    UNSURE,
    decisions,
    go_to_row,
    in_a_set,
    press,
    rows,
)


def test_decisions_by_single_keys(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "", SURE), (TOM, "7", UNSURE), (ANN, "", UNSURE))
    go_to_row(screen, 0)
    screen.key(Qt.Key.Key_A)
    screen.key(Qt.Key.Key_Down)
    screen.key(Qt.Key.Key_M)
    screen.key(Qt.Key.Key_Down)
    screen.key(Qt.Key.Key_R)
    screen.qtbot.waitUntil(lambda: decisions(screen) == ["approved", "approved", "rejected"])
    assert [row.answer for row in rows(screen)] == ["16", "7", "88"]


def test_a_problem_is_moved_by_key_and_by_button(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "", SURE), (TOM, "7", UNSURE), (ANN, "", UNSURE))

    def questions() -> list[str]:
        return [row.question for row in rows(screen)]

    go_to_row(screen, 0)
    screen.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    screen.qtbot.waitUntil(lambda: questions() == [TOM, PROBLEM, ANN])
    screen.qtbot.waitUntil(lambda: "Now problem 2 of 3." in screen.words())
    screen.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # the keyboard went with it
    screen.qtbot.waitUntil(lambda: questions() == [TOM, ANN, PROBLEM])
    screen.qtbot.waitUntil(lambda: "Now problem 3 of 3." in screen.words())
    screen.tab_to("moveUp")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: questions() == [TOM, PROBLEM, ANN])
    screen.qtbot.waitUntil(lambda: "Now problem 2 of 3." in screen.words())
    screen.qtbot.waitUntil(lambda: screen.focused() == "moveUp")


def test_tab_goes_through_the_current_row_alone(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "", SURE), (TOM, "7", UNSURE))
    go_to_row(screen, 1)
    seen = []
    for _ in range(7):
        screen.key(Qt.Key.Key_Tab)
        seen.append(screen.focused())
    assert seen == ["select", "approve", "useOwn", "edit", "reject", "moveUp", "moveDown"]


def test_where_the_answers_differ_it_is_shown_and_not_approved_with_the_others(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "17", SURE), (PROBLEM, "16", SURE))
    assert "Your answer is 17, the tutor found 16." in screen.words()
    screen.tab_to("approveChecked")
    assert "(1)" in str(screen.item("approveChecked").property("text"))
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: decisions(screen) == ["solved", "approved"])


def test_several_at_once(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "", SURE), (TOM, "", UNSURE), (ANN, "", None))
    go_to_row(screen, 0)
    screen.key(Qt.Key.Key_Space)
    screen.key(Qt.Key.Key_Down)
    screen.key(Qt.Key.Key_Space)
    screen.qtbot.waitUntil(screen.item("approveSelected").isVisible)
    press(screen, "approveSelected")
    screen.qtbot.waitUntil(lambda: decisions(screen) == ["approved", "approved", "waiting"])
    screen.qtbot.waitUntil(lambda: "2 problems approved." in screen.words())


def test_an_edited_problem_waits_to_be_solved_again(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "", SURE))
    go_to_row(screen, 0)
    screen.key(Qt.Key.Key_E)
    screen.qtbot.waitUntil(lambda: screen.focused() == "editWords")
    screen.type(" Really?")
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.qtbot.waitUntil(lambda: decisions(screen) == ["waiting"])
    assert rows(screen)[0].question == PROBLEM + " Really?"
    assert screen.item("setView").isVisible()


def test_the_teachers_own_answer_is_typed_and_approved(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (TOM, "", UNSURE))
    go_to_row(screen, 0)
    screen.key(Qt.Key.Key_E)
    screen.qtbot.waitUntil(lambda: screen.focused() == "editWords")
    screen.tab_to("editAnswer")
    screen.type("7")
    screen.tab_to("approveOwn")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: decisions(screen) == ["approved"])
    assert rows(screen)[0].confidence == "Your own answer"


def test_escape_goes_back_one_step_at_a_time(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "", SURE))
    go_to_row(screen, 0)
    screen.key(Qt.Key.Key_E)
    screen.qtbot.waitUntil(screen.item("editProblem").isVisible)
    screen.key(Qt.Key.Key_Escape)
    assert screen.item("setView").isVisible()
    screen.key(Qt.Key.Key_Escape)
    assert screen.item("setList").isVisible()
    screen.key(Qt.Key.Key_Escape)
    assert screen.place() == "problem"


def test_a_set_is_renamed_and_removed(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "", SURE))
    screen.item("setMore").setProperty("open", True)
    screen.item("setNewName").setProperty("text", "Week 2")
    press(screen, "renameSet")
    screen.qtbot.waitUntil(lambda: screen.item("setName").property("text") == "Week 2")
    press(screen, "ask")
    assert "Remove this set with its 1 problem?" in screen.words()
    press(screen, "yes")
    screen.qtbot.waitUntil(
        lambda: screen.records.wait_for(lambda records: not records.sets.all(), 5.0) is True
    )
    assert screen.item("setList").isVisible()


# Saved questions and rules

"""A set that TinyTutor writes, from the teacher's choices to problems that pupils can have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt

from app.records import Records, UnknownEntry, open_records
from app.solving.solution import Solution
from app.teaching.made_problems import Wish
from app.ui import made_set, set_work
from app.ui.controllers.teacher_set import TeacherSetController
from tests.teaching.curriculum_problems import verified
from tests.ui.conftest import READING_MS, OpenScreen, Screen
from tests.ui.teacher_room import in_a_set, part, press, rows


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return open_records(tmp_path / "records")


def solution() -> Solution:
    return verified("Ann has 9 pears and eats 2. How many are left?", "left = 9 - 2\nreturn left")


def unfold(screen: Screen) -> None:
    press(screen, "addProblemsButton")
    screen.qtbot.waitUntil(lambda: screen.item("addProblems").isVisible())
    form = screen.window.findChild(QObject, "makeProblems")
    assert form is not None
    form.setProperty("open", True)
    screen.qtbot.waitUntil(screen.item("makeThem").isVisible)


def type_count(screen: Screen, count: str) -> None:
    screen.item("makeCount").forceActiveFocus()
    screen.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    screen.key(Qt.Key.Key_Delete)
    screen.type(count)


def test_ten_subtractions_up_to_100_are_in_the_set_and_approved(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = in_a_set(open_screen, tmp_path)
    unfold(screen)
    press(screen, "make-addition")
    press(screen, "largest100")
    type_count(screen, "10")
    screen.key(Qt.Key.Key_Return)
    assert "Writing the problems" in screen.words()
    screen.qtbot.waitUntil(lambda: len(rows(screen)) == 10, timeout=READING_MS)
    made = rows(screen)
    assert {row.decision for row in made} == {"approved"}
    assert {row.confidence for row in made} == {"Written by TinyTutor, with its own solution"}
    assert all(0 <= int(number) <= 100 for row in made for number in re.findall(r"\d+", row.question))
    assert all(0 <= int(row.answer) <= 100 for row in made)
    set_id = str(part(screen, TeacherSetController).property("setId"))
    kept = screen.kept(lambda records: records.items.of_set(set_id))
    assert {item.skill for item in kept} == {"subtraction"}
    assert len({item.question for item in kept}) == 10
    screen.qtbot.waitUntil(screen.item("setView").isVisible)


def test_without_an_operation_or_a_number_the_form_says_what_is_missing(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = in_a_set(open_screen, tmp_path)
    unfold(screen)
    type_count(screen, "")
    press(screen, "makeThem")
    screen.qtbot.waitUntil(lambda: "from 1 to 40" in screen.words())
    press(screen, "make-addition")
    press(screen, "make-subtraction")
    press(screen, "makeThem")
    screen.qtbot.waitUntil(lambda: "Choose at least one operation." in screen.words())
    assert rows(screen) == []


def test_fewer_than_asked_is_said_in_a_sentence() -> None:
    assert made_set.written(10, 10) == "10 problems written and approved."
    assert made_set.written(1, 10).startswith("1 problem written and approved. No more fit.")
    assert made_set.written(0, 10).startswith("No problem fits.")


def test_what_was_written_again_is_not_what_the_set_has(records: Records) -> None:
    made = records.sets.create("Week 2")
    wish = Wish(("subtraction",), largest=20, count=5)
    for _ in range(2):
        taken = made_set.questions_of(records, made.id)
        made_set.keep_written(records, made.id, made_set.write_problems(wish, made.id, taken))
    assert len(set(made_set.questions_of(records, made.id))) == 10


def test_a_written_problem_can_be_rejected_and_approved_again(records: Records) -> None:
    made = records.sets.create("Week 2")
    made_set.keep_written(records, made.id, [solution()])
    (row,) = set_work.item_rows(records, made.id)
    records.items.set_state([row.key], "rejected")
    set_work.approve(records, [row.key])
    assert set_work.item_row(records, row.key) == row


def test_changed_words_make_it_a_problem_to_be_solved(records: Records) -> None:
    made = records.sets.create("Week 2")
    made_set.keep_written(records, made.id, [solution()])
    (row,) = set_work.item_rows(records, made.id)
    set_work.change(records, row.key, "Ann has 8 pears and eats 2. How many are left?", "")
    changed = set_work.item_row(records, row.key)
    assert (changed.decision, changed.confidence) == ("waiting", "")


def test_nothing_is_kept_in_a_set_that_was_removed_meanwhile(records: Records) -> None:
    made = records.sets.create("Week 2")
    records.sets.remove(made.id)
    with pytest.raises(UnknownEntry):
        made_set.keep_written(records, made.id, [solution()])

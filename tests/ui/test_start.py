"""The start page: who is working, and today's set. Keyboard alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from app.records import CannotWrite, Records, Solved, exchange, open_records
from app.ui.controllers import TutorController
from app.ui.examples import EXAMPLES
from app.ui.samples import MUFFINS, PROBLEM, RIGHT, sample_solution
from app.ui.solving_thread import TutorLike
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor
from tests.ui.teacher_room import press

Phase = TutorController.Phase
MUFFIN_PROBLEM = EXAMPLES[1].problem


def no_model() -> TutorLike:
    raise AssertionError("a problem of the set needs no model")


def shown(screen: Screen, name: str) -> QQuickItem:
    """The item of that name, also where a list made it."""
    return next(item for item in screen.items() if item.objectName() == name)


def hand_out(records: Records, *, broken: bool = False) -> None:
    """A set of two approved problems and one that is not approved."""
    chosen = records.sets.create("Monday", [PROBLEM, MUFFIN_PROBLEM, "3 + 4 apples?"])
    items = records.items.of_set(chosen.id)
    for item, program in zip(items, (RIGHT, MUFFINS, RIGHT), strict=True):
        solution = sample_solution((program,), "verified", item.question)
        text = "{}" if broken else json.dumps(solution.to_json())
        solved = Solved(text, str(solution.answer), "verified", 0.9, 1.0)
        records.items.record(item.id, item.question, solved)
    records.items.set_state([item.id for item in items[:2]], "approved")
    records.sets.set_today(chosen.id)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The records that the window will open."""
    return tmp_path / "records"


@pytest.fixture
def two_children(kept: Path) -> None:
    with open_records(kept) as records:
        records.profiles.add("Mia", "cat")
        records.profiles.add("Leo", "rocket")


@pytest.fixture
def a_set(kept: Path) -> None:
    with open_records(kept) as records:
        hand_out(records)


@pytest.mark.usefixtures("two_children")
def test_a_picture_is_picked_with_one_key(open_screen: OpenScreen) -> None:
    screen = open_screen()
    assert screen.place() == "start"
    assert screen.focused() == "child-Leo"
    for expected in ("Mia", "Leo", "Just try", "Add me"):
        assert expected in screen.words()
    screen.tab_to("child-Mia")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    assert screen.focused() == "problem"
    assert screen.profiles.property("nickname") == "Mia"
    assert "Mia" in str(screen.item("start").property("text"))


@pytest.mark.usefixtures("two_children")
def test_just_try_needs_no_name(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.tab_to("justTry")
    screen.key(Qt.Key.Key_Space)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    assert screen.profiles.profile is None
    screen.type("5 + 5")
    assert screen.text() == "5 + 5"


def test_a_child_adds_itself(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.tab_to("start")
    screen.key(Qt.Key.Key_Return)
    screen.tab_to("addMe")
    screen.key(Qt.Key.Key_Return)
    assert screen.focused() == "nickname"
    screen.type("Mia")
    screen.key(Qt.Key.Key_Tab)
    assert screen.focused() == "picture-apple"
    screen.key(Qt.Key.Key_Right)
    assert screen.focused() == "picture-balloon"
    screen.key(Qt.Key.Key_Left)
    screen.key(Qt.Key.Key_Left)
    assert screen.focused() == "picture-turtle"  # round the end
    screen.tab_to("saveProfile")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    (mia,) = screen.kept(lambda records: records.profiles.all())
    assert (mia.nickname, mia.picture) == ("Mia", "turtle")
    assert screen.profiles.profile == mia.id


@pytest.mark.usefixtures("two_children")
@pytest.mark.parametrize(
    ("typed", "said"), [("", "There is no nickname yet."), ("mia", "Another child here is called mia.")]
)
def test_what_is_wrong_with_a_nickname_is_said(open_screen: OpenScreen, typed: str, said: str) -> None:
    screen = open_screen()
    heard: list[str] = []
    screen.profiles.announced.connect(heard.append)
    screen.tab_to("addMe")
    screen.key(Qt.Key.Key_Return)
    screen.type(typed)
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: said in screen.words())
    assert heard[-1].startswith(said)
    assert screen.focused() == "nickname"
    screen.tab_to("cancelProfile")
    screen.key(Qt.Key.Key_Return)
    assert screen.focused() == "child-Leo"


@pytest.mark.usefixtures("a_set")
def test_approved_problems_are_offered_and_open_without_the_model(open_screen: OpenScreen) -> None:
    screen = open_screen(open_tutor=no_model)
    assert screen.place() == "start"
    assert "Today: Monday" in screen.words()
    assert PROBLEM in screen.words()
    assert "3 + 4 apples?" not in screen.words()
    screen.tab_to("item2")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    assert screen.text() == MUFFIN_PROBLEM
    assert screen.phase() is Phase.Answered
    assert screen.focused() == "myNumber"
    assert "You try first!" in screen.words()
    screen.check("48")
    assert "Yes, that is right." in screen.words()
    assert not screen.item("solve").isVisible()
    screen.tab_to("another")
    assert "Today's problems" in screen.words()
    screen.key(Qt.Key.Key_Return)
    assert screen.place() == "start"
    screen.qtbot.waitUntil(lambda: screen.focused() == "item2")


@pytest.mark.usefixtures("two_children", "a_set")
def test_what_a_child_has_done_is_marked_and_the_keyboard_comes_back(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.tab_to("child-Mia")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "item1")
    assert "Hello, Mia!" in screen.words()
    assert "Done" not in screen.words()
    screen.key(Qt.Key.Key_Down)
    screen.tab_to("item2")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    screen.check("48")
    screen.kept(lambda records: records.attempts.all())
    screen.key(Qt.Key.Key_Escape)
    screen.qtbot.waitUntil(lambda: "Done" in screen.words())
    assert screen.focused() == "item2"
    assert shown(screen, "item2").property("done")
    assert not shown(screen, "item1").property("done")
    screen.tab_to("somebodyElse")
    screen.key(Qt.Key.Key_Return)
    screen.tab_to("child-Leo")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "Done" not in screen.words())
    assert screen.text() == ""  # what Mia had on the screen is not Leo's


@pytest.mark.usefixtures("a_set")
def test_a_problem_of_the_set_stops_what_is_being_solved(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(held=True)
    screen = open_screen(tutor)
    screen.tab_to("ownProblem")
    screen.key(Qt.Key.Key_Return)
    screen.type("2 + 3 apples?")
    screen.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.tab_to("back")
    screen.key(Qt.Key.Key_Return)
    screen.tab_to("item1")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    assert screen.text() == PROBLEM
    assert screen.phase() is Phase.Answered
    screen.qtbot.wait(50)  # the stopped one says nothing any more
    assert screen.phase() is Phase.Answered


def test_of_a_set_of_two_thousand_some_are_shown_at_once_and_the_others_when_asked_for(
    open_screen: OpenScreen, kept: Path
) -> None:
    with open_records(kept) as records, records.together():
        chosen = records.sets.create("Much", [f"{PROBLEM} {number}" for number in range(2_000)])
        items = records.items.of_set(chosen.id)
        text = json.dumps(sample_solution((RIGHT,), "verified").to_json())
        for item in items:
            records.items.record(item.id, item.question, Solved(text, "16", "verified", 0.9, 1.0))
        records.items.set_state([item.id for item in items], "approved")
        records.sets.set_today(chosen.id)
    screen = open_screen()
    screen.qtbot.waitUntil(screen.item("todaysSet").isVisible)

    def numbers() -> list[str]:
        return [item.objectName() for item in screen.items() if item.objectName().startswith("item")]

    assert len(numbers()) == 30
    assert "there are 1970 more" in screen.words()
    screen.tab_to("moreProblems")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: len(numbers()) == 60)
    screen.tab_to("item60")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    assert screen.text() == PROBLEM


def test_a_set_for_all_users_of_the_computer_is_there_by_itself(
    open_screen: OpenScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "for all users"
    shared.mkdir()
    monkeypatch.setattr(exchange, "shared_sets_folders", lambda: (shared,))
    with open_records(tmp_path / "the teacher's") as teacher:
        hand_out(teacher)
        teacher.profiles.add("Mia", "cat")
        today = teacher.sets.today()
        assert today is not None
        for path in (
            teacher.exchange.export_set(today.id, shared),
            teacher.exchange.export_class_list(shared),
        ):
            path.chmod(0o444)
    shared.chmod(0o555)
    try:
        screen = open_screen()
        press(screen, "start")
        screen.qtbot.waitUntil(lambda: "Today: Monday" in screen.words() and "Mia" in screen.words())
    finally:
        shared.chmod(0o755)


def test_a_solution_that_can_not_be_read_is_told(open_screen: OpenScreen, kept: Path) -> None:
    with open_records(kept) as records:
        hand_out(records, broken=True)
    screen = open_screen()
    screen.tab_to("item1")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "Solve it again" in screen.words())
    assert screen.place() == "start"


def test_where_the_records_do_not_open_a_problem_can_be_typed(open_screen: OpenScreen, kept: Path) -> None:
    def fail() -> Records:
        raise CannotWrite(kept, "it is read-only")

    screen = open_screen(records=fail)
    assert screen.place() == "problem"
    screen.solve().check("16")
    assert "Yes, that is right." in screen.words()
    screen.qtbot.waitUntil(lambda: "cannot be saved on this computer" in screen.words())

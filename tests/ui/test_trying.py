"""The child tries first: its own answer, hints one by one, the whole solution last. Keyboard alone."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from app.ui.controllers import TutorController
from app.ui.examples import EXAMPLES
from app.ui.samples import MUFFINS, PROBLEM, RIGHT, STEPS, WORSE, WRONG, sample_solution, works_out
from tests.ui.conftest import READING_MS, OpenScreen, Screen
from tests.ui.fakes import FakeTutor

Phase = TutorController.Phase
CONTROL = Qt.KeyboardModifier.ControlModifier
YOU_TRY = "I have worked it out and checked it. You try first!"
STILL_WORKING = "I am still working on it; I will check your answer in a moment."
ANSWER = re.compile(r"(?<!\d)16(?!\d)")
HINTS = ["What is asked?", "Which facts matter?", "A picture", "The first step", "The next step"]


def told(screen: Screen) -> str:
    """All that can be read or heard on the screen."""
    heard: list[QAccessibleInterface | None] = [
        QAccessible.queryAccessibleInterface(item) for item in screen.items()
    ]
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    spoken = [interface.text(kind) for interface in heard if interface is not None for kind in kinds]
    return "\n".join([screen.words(), *spoken])


def shows_whole(screen: Screen) -> bool:
    return screen.item("result").isVisible()


def test_a_solution_is_kept_back_and_the_field_is_ready(open_screen: OpenScreen) -> None:
    screen = open_screen()
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    screen.solve()
    assert screen.focused() == "myNumber"
    assert heard[-1] == YOU_TRY
    for expected in (YOU_TRY, "Check my answer", "Give me a hint"):
        assert expected in screen.words()
    assert not shows_whole(screen)
    assert not ANSWER.search(told(screen))


@pytest.mark.parametrize("typed", ["16", "16 pages", "sixteen", "16.0"])
def test_a_right_answer_is_praised_and_the_whole_solution_shown(open_screen: OpenScreen, typed: str) -> None:
    screen = open_screen()
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    screen.solve().check(typed)
    assert "Yes, that is right." in screen.words()
    assert heard[-1] == "Yes, that is right."
    assert shows_whole(screen)
    assert screen.focused() == "myNumber"
    assert not screen.item("hint").isVisible()


def test_a_slip_is_asked_about_and_a_second_try_is_right(open_screen: OpenScreen) -> None:
    screen = open_screen().solve().check("184")
    assert "Look again." in screen.words()
    assert "Did you add instead of taking away?" in screen.words()
    assert not shows_whole(screen)
    for _ in "184":
        screen.key(Qt.Key.Key_Backspace)
    assert not screen.item("outcome").isVisible()  # it belonged to what stood there
    screen.check("16")
    assert "Yes, that is right." in screen.words()
    assert shows_whole(screen)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("84", "Right so far: you have found “pages read”."),
        ("55", "I can't place this yet."),
        ("many", "I need a single number as your answer"),
        ("", "Write your answer or a step, and I will look at it."),
    ],
)
def test_other_answers_are_not_called_wrong(open_screen: OpenScreen, typed: str, said: str) -> None:
    screen = open_screen().solve().check(typed)
    assert said in screen.words()
    assert not shows_whole(screen)
    assert not ANSWER.search(told(screen))


def test_each_line_of_the_steps_is_marked(open_screen: OpenScreen) -> None:
    screen = open_screen().solve()
    screen.type("17")
    screen.tab_to("Write my steps too")
    screen.key(Qt.Key.Key_Space)
    screen.key(Qt.Key.Key_Tab)
    assert screen.focused() == "mySteps"
    screen.type(STEPS.split("\n")[0])
    screen.key(Qt.Key.Key_Return)
    screen.type(STEPS.split("\n")[1])
    screen.key(Qt.Key.Key_Return, CONTROL)  # checks the steps; it does not solve again
    screen.qtbot.waitUntil(screen.item("outcome").isVisible)
    assert screen.phase() is Phase.Answered
    for expected in ("12 x 7 = 84", "Right so far: this is “pages read”.", "Look again here"):
        assert expected in screen.words()


def test_hints_come_one_by_one_and_the_answer_last(open_screen: OpenScreen) -> None:
    screen = open_screen()
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    screen.solve()
    for number, title in enumerate(HINTS, start=1):
        screen.tab_to("hint")
        screen.key(Qt.Key.Key_Return)
        assert screen.focused() == f"rung{number}"
        assert title in screen.words()
        assert heard[-1].startswith(title.rstrip("?"))
        assert not ANSWER.search(told(screen))
        assert not any(later in screen.words() for later in HINTS[number:])
    screen.tab_to("hint")
    assert screen.window.activeFocusItem().property("text") == "Show the whole solution"
    screen.key(Qt.Key.Key_Return)
    assert shows_whole(screen)
    assert screen.focused() == "answer"
    assert ANSWER.search(screen.words())


@pytest.mark.parametrize("way", ["check", "hint"])
def test_the_whole_solution_may_be_seen_after_a_check_or_a_hint(open_screen: OpenScreen, way: str) -> None:
    screen = open_screen().solve()
    assert not screen.item("whole").isEnabled()
    screen.check("")  # nothing was tried
    assert not screen.item("whole").isEnabled()
    if way == "check":
        screen.type("5")
        screen.check("5")
    else:
        screen.tab_to("hint")
        screen.key(Qt.Key.Key_Space)
    screen.qtbot.waitUntil(screen.item("whole").isEnabled)
    screen.tab_to("whole")
    screen.key(Qt.Key.Key_Space)
    assert shows_whole(screen)
    assert screen.focused() == "answer"


def test_the_picture_is_drawn_to_scale_and_described(open_screen: OpenScreen) -> None:
    screen = open_screen().solve()
    for _ in range(3):
        screen.tab_to("hint")
        screen.key(Qt.Key.Key_Return)
    screen.qtbot.wait(50)
    segments = [item for item in screen.items() if item.objectName() == "segment"]
    left, read, whole = sorted(item.width() for item in segments)
    assert read == pytest.approx(0.84 * whole)
    assert left == pytest.approx(0.16 * whole)
    assert "?" in screen.words().split("\n")
    picture = next(item for item in screen.items() if item.objectName() == "bars")
    interface = QAccessible.queryAccessibleInterface(picture)
    assert interface.role() is QAccessible.Role.Graphic
    assert "The long bar is pages in book (100)." in interface.text(QAccessible.Text.Name)


def test_equal_groups_are_drawn_each(open_screen: OpenScreen) -> None:
    problem = EXAMPLES[1].problem
    screen = open_screen(FakeTutor(sample_solution((MUFFINS,), "verified", problem))).solve(problem)
    for _ in range(3):
        screen.tab_to("hint")
        screen.key(Qt.Key.Key_Return)
    assert len([item for item in screen.items() if item.objectName() == "segment"]) == 1 + 6


def test_an_answer_may_be_typed_and_sent_while_the_tutor_works(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(held=True)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    assert screen.phase() is Phase.Solving
    assert screen.focused() == "myNumber"
    screen.check("1")
    assert STILL_WORKING in screen.words()
    screen.type("6")  # goes on typing: the check takes what stands there then
    assert STILL_WORKING in screen.words()
    tutor.release.set()
    screen.qtbot.waitUntil(lambda: "Yes, that is right." in screen.words())
    assert screen.focused() == "myNumber"
    assert screen.item("myNumber").property("text") == "16"


def test_typing_is_not_interrupted_when_the_solution_comes(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(held=True)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.tab_to("Write my steps too")
    screen.key(Qt.Key.Key_Space)
    screen.key(Qt.Key.Key_Tab)
    screen.type("12 x ")
    tutor.release.set()
    screen.wait_for(Phase.Answered)
    screen.type("7")
    assert screen.item("mySteps").property("text") == "12 x 7"


def test_stop_keeps_the_answer_and_checks_it_when_it_is_solved_later(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(held=True)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.check("16")
    screen.key(Qt.Key.Key_Escape)
    screen.wait_for(Phase.Stopped)
    assert "I will check your answer when I have worked the problem out." in screen.words()
    assert screen.item("myNumber").property("text") == "16"
    tutor.held = False
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.qtbot.waitUntil(lambda: "Yes, that is right." in screen.words())


def test_another_problem_starts_afresh(open_screen: OpenScreen) -> None:
    screen = open_screen().solve().check("184")
    screen.tab_to("hint")
    screen.key(Qt.Key.Key_Return)
    screen.tab_to("problem")
    screen.type("!")
    assert not screen.item("trying").isVisible()
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Answered)
    assert screen.item("myNumber").property("text") == ""
    assert not screen.item("outcome").isVisible()
    assert HINTS[0] not in screen.words()


def test_the_same_problem_solved_again_keeps_the_answer(open_screen: OpenScreen) -> None:
    screen = open_screen().solve().check("184")
    screen.tab_to("solve")
    screen.key(Qt.Key.Key_Return)
    screen.wait_for(Phase.Answered)
    assert screen.item("myNumber").property("text") == "184"
    assert not screen.item("whole").isEnabled()


def test_a_tutor_that_is_not_sure_takes_no_field_and_says_so_to_an_answer(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(sample_solution((WRONG, RIGHT, WORSE), "unsure"), held=True)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.check("88")
    tutor.release.set()
    screen.wait_for(Phase.Answered)
    screen.qtbot.waitUntil(lambda: "so I can't check it." in screen.words())
    assert shows_whole(screen)
    screen.tab_to("solve")
    screen.key(Qt.Key.Key_Return)
    screen.wait_for(Phase.Answered)
    assert not screen.item("trying").isVisible()


def test_one_like_this_is_tried_next(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(works_out)
    screen = open_screen(tutor).solve().check("16")
    screen.qtbot.waitUntil(screen.item("similar").isVisible, timeout=READING_MS)
    screen.tab_to("similar")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.text() != PROBLEM)
    assert screen.text() == tutor.questions[-1]
    assert re.fullmatch(r"Ava reads \d+ pages every day for \d days.*", screen.text())
    assert screen.phase() is Phase.Answered
    assert YOU_TRY in screen.words()
    assert screen.focused() == "myNumber"
    assert screen.item("myNumber").property("text") == ""
    assert not shows_whole(screen)


def test_a_problem_that_is_not_agreed_on_is_never_shown(open_screen: OpenScreen) -> None:
    screen = open_screen().solve().check("16")  # this tutor says 16 to every question
    screen.qtbot.waitUntil(screen.item("similar").isVisible, timeout=READING_MS)
    screen.tab_to("similar")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "I could not make one that I am sure of." in screen.words())
    assert screen.text() == PROBLEM
    assert screen.focused() == "similar"  # it may be pressed again
    assert shows_whole(screen)


def test_making_one_like_this_can_be_stopped(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(works_out)
    screen = open_screen(tutor).solve().check("16")
    screen.qtbot.waitUntil(screen.item("similar").isVisible, timeout=READING_MS)
    screen.tab_to("similar")
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    tutor.held = True
    tutor.started.clear()
    screen.key(Qt.Key.Key_Return)
    assert tutor.started.wait(5)
    assert "I am making a problem like this one" in screen.words()
    assert heard[-1].startswith("I am making a problem like this one")
    screen.key(Qt.Key.Key_Escape)
    assert screen.item("similar").property("text") == "Try one like this"
    screen.qtbot.wait(50)
    assert screen.text() == PROBLEM

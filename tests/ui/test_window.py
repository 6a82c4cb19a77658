"""The window, driven by the keyboard alone."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from app.inference.errors import EngineLost
from app.packs.errors import PackError, PackMissing
from app.solving.errors import SolvingError
from app.ui.controllers import TutorController
from app.ui.samples import PROBLEM, PROGRESS, RIGHT, WORSE, WRONG, sample_solution
from app.ui.solving_thread import TutorLike
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor

Phase = TutorController.Phase
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def whole(screen: Screen) -> Screen:
    """The problem solved and the right answer given: the whole solution is on the screen, in focus."""
    screen.solve().check("16")
    screen.tab_to("answer")
    return screen


def test_a_typed_problem_is_solved_with_ctrl_enter(open_screen: OpenScreen) -> None:
    tutor = FakeTutor()
    screen = whole(open_screen(tutor))
    assert tutor.questions == [PROBLEM]
    words = screen.words()
    for expected in ("We think the answer is", "16", "pages left", "Checked", "12 × 7 =", "84", "100 − 84 ="):
        assert expected in words


def test_typing_needs_no_key_before_it(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.type("5 + 5")
    assert screen.text() == "5 + 5"


def test_return_alone_makes_a_new_line(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.type("a")
    screen.key(Qt.Key.Key_Return)
    screen.type("b")
    assert screen.text() == "a\nb"
    assert screen.phase() is Phase.Ready


def test_tab_goes_through_all_that_can_be_done_and_back(open_screen: OpenScreen) -> None:
    screen = open_screen()
    order = [
        "problem",
        "solve",
        "Stickers",
        "Muffins",
        "Marbles",
        "Books",
        "start",
        "teacher",
        "settings",
        "smaller",
        "larger",
        "dark",
        "problem",
    ]
    seen = [screen.focused()]
    for _ in order[1:]:
        screen.key(Qt.Key.Key_Tab)
        seen.append(screen.focused())
    assert seen == order
    screen.key(Qt.Key.Key_Backtab, SHIFT)
    assert screen.focused() == "dark"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_focused_button_is_pressed_by_enter_and_space(open_screen: OpenScreen, key: Qt.Key) -> None:
    screen = open_screen()
    for _ in range(2):
        screen.key(Qt.Key.Key_Tab)
    assert screen.focused() == "Stickers"
    screen.key(key)
    assert screen.text().startswith("Mia has 24 stickers.")
    assert screen.focused() == "problem"
    assert not screen.item("examples").isVisible()


def test_an_example_can_be_undone(open_screen: OpenScreen) -> None:
    screen = open_screen().solve()
    screen.key(Qt.Key.Key_Backtab, SHIFT)
    assert screen.focused() == "another"
    screen.key(Qt.Key.Key_Space)
    assert screen.text() == ""
    screen.key(Qt.Key.Key_Z, CONTROL)
    assert screen.text() == PROBLEM


def test_progress_is_told_in_words_and_the_window_stays_alive(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(held=True, progress=PROGRESS)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.qtbot.waitUntil(lambda: "5 of 16 ideas tried, 3 agree" in screen.words())
    assert screen.focused() == "myNumber"
    # While the tutor works the window still answers: the text size changes, the colours change.
    screen.key(Qt.Key.Key_Plus, CONTROL)
    assert screen.appearance.property("scale") > 1
    assert screen.phase() is Phase.Solving
    assert not tutor.release.is_set()
    tutor.release.set()
    screen.wait_for(Phase.Answered)


def test_the_problem_stays_as_it_is_while_it_is_solved(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(held=True)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Solving)
    screen.tab_to("problem")
    screen.type("!")
    assert screen.text() == PROBLEM
    screen.key(Qt.Key.Key_Escape)
    screen.wait_for(Phase.Stopped)
    screen.type("!")
    assert screen.text() == PROBLEM + "!"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_stop_keeps_the_text_and_solve_starts_again(open_screen: OpenScreen, key: Qt.Key) -> None:
    tutor = FakeTutor(held=True)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Solving)
    if key != Qt.Key.Key_Escape:
        screen.tab_to("stop")
    screen.key(key)
    screen.wait_for(Phase.Stopped)
    assert "Stopped. Your problem is still here." in screen.words()
    assert screen.text() == PROBLEM
    assert screen.focused() == "problem"
    tutor.held = False
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Answered)


def test_stop_does_not_wait_for_a_tutor_that_hangs(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(sample_solution((WRONG,), "verified"), held=True, stubborn=True)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    assert tutor.started.wait(5)
    screen.key(Qt.Key.Key_Escape)
    screen.wait_for(Phase.Stopped)
    assert not tutor.release.is_set()
    tutor.release.set()  # and its late answer is not shown
    screen.qtbot.wait(50)
    assert screen.phase() is Phase.Stopped


def test_not_sure_shows_the_answers_and_keeps_the_working_back(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(sample_solution((WRONG, RIGHT, RIGHT, WORSE), "unsure"))).solve()
    words = screen.words()
    assert "I found different answers. Let's ask your teacher." in words
    assert "We think" not in words
    for expected in ("16", "2 ideas", "88", "1 idea", "14"):
        assert expected in words
    assert "100 − 12 =" not in words
    screen.key(Qt.Key.Key_Tab)
    screen.key(Qt.Key.Key_Space)
    assert "100 − 12 =" in screen.words()


def test_not_solved_says_what_to_do(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(sample_solution((), "unsolved"))).solve()
    assert "I couldn't work this one out." in screen.words()
    assert "Try writing it in other words, or ask your teacher." in screen.words()


def test_the_program_is_behind_a_toggle(open_screen: OpenScreen) -> None:
    screen = whole(open_screen())
    assert "pages_left = pages_in_book - pages_read" not in screen.words()
    screen.tab_to("Show the program")
    screen.key(Qt.Key.Key_Return)
    assert "    pages_left = pages_in_book - pages_read  # take away" in screen.words()
    program = screen.item("program")
    screen.qtbot.waitUntil(
        lambda: program.mapToScene(program.boundingRect().bottomLeft()).y() < screen.window.height()
    )
    screen.key(Qt.Key.Key_Return)
    assert "pages_left = pages_in_book - pages_read" not in screen.words()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "There is no problem here yet."),
        ("   ", "There is no problem here yet."),
        ("How are you?", "I cannot find any numbers"),
    ],
)
def test_a_text_that_is_no_problem_is_told_so(open_screen: OpenScreen, typed: str, sentence: str) -> None:
    tutor = FakeTutor()
    screen = open_screen(tutor)
    screen.type(typed)
    screen.key(Qt.Key.Key_Return, CONTROL)
    assert screen.phase() is Phase.Problem
    assert sentence in screen.words()
    assert screen.text() == typed
    assert tutor.questions == []


def test_ten_thousand_characters_are_kept_and_refused(open_screen: OpenScreen) -> None:
    screen = open_screen()
    text = "Ava has 5 apples. " * 556
    screen.item("problem").setProperty("text", text)
    screen.key(Qt.Key.Key_Return, CONTROL)
    assert "This problem has 10,008 characters" in screen.words()
    assert screen.text() == text


def test_a_remark_about_the_text_stands_beside_the_answer(open_screen: OpenScreen) -> None:
    screen = open_screen()
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    screen.type("Ava has 3 apples and 4 pears.")
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Answered)
    assert "I do not see a question in this text" in screen.words()
    assert any(text.startswith("I do not see a question in this text") for text in heard)


@pytest.mark.parametrize(
    "error",
    [EngineLost("it was killed"), SolvingError("The model stopped again and again. Try it again.", PROBLEM)],
)
def test_a_lost_engine_is_told_and_tried_again(open_screen: OpenScreen, error: Exception) -> None:
    screen = open_screen(FakeTutor(error, sample_solution((RIGHT,), "verified")))
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Broken)
    assert str(error) in screen.words()
    assert "Try again" in screen.words()
    assert screen.text() == PROBLEM
    screen.key(Qt.Key.Key_Tab)
    assert screen.focused() == "solve"
    screen.key(Qt.Key.Key_Space)
    screen.wait_for(Phase.Answered)


def test_a_pack_that_cannot_be_opened_is_told_and_opened_later(open_screen: OpenScreen) -> None:
    failures: list[PackError] = [PackMissing("There is no model pack. Install one, then try again.")] * 2

    def open_tutor() -> TutorLike:
        if failures:
            raise failures.pop()
        return FakeTutor()

    screen = open_screen(open_tutor=open_tutor)
    assert screen.phase() is Phase.Broken
    assert "There is no model pack. Install one, then try again." in screen.words()
    screen.type(PROBLEM)
    assert "There is no model pack." in screen.words()
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Broken)
    assert screen.text() == PROBLEM
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Answered)


def test_a_problem_may_be_sent_before_the_tutor_is_ready(open_screen: OpenScreen) -> None:
    may_open = threading.Event()

    def open_tutor() -> TutorLike:
        assert may_open.wait(10)
        return FakeTutor()

    screen = open_screen(open_tutor=open_tutor, ready=False)
    assert "Getting ready…" in screen.words()
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    assert screen.phase() is Phase.Solving
    assert "Getting ready…" in screen.words()
    may_open.set()
    screen.wait_for(Phase.Answered)


def test_a_changed_text_takes_the_old_answer_away(open_screen: OpenScreen) -> None:
    screen = whole(open_screen())
    screen.tab_to("problem")
    screen.type("!")
    assert screen.phase() is Phase.Ready
    assert "We think" not in screen.words()

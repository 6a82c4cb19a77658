"""Problems like the last one: their first steps are given at first, then fewer, till the child knows them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.controllers import TutorController
from app.ui.samples import works_out
from tests.ui.conftest import READING_MS, OpenScreen, Screen
from tests.ui.fakes import FakeTutor

ONE_GIVEN = "The first step is worked out for you"
KNOWN = "You got 3 problems of this kind right by yourself, one after another. You know how they go!"


def go_on_to_another(screen: Screen) -> None:
    before = screen.text()
    screen.qtbot.waitUntil(screen.item("similar").isVisible, timeout=READING_MS)
    screen.tab_to("similar")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.text() != before)
    screen.wait_for(TutorController.Phase.Answered)


def answer_right(screen: Screen) -> None:
    answer = works_out(screen.text()).answer
    screen.check(str(answer))
    screen.qtbot.waitUntil(screen.item("outcome").isVisible)


def need_two_tries(screen: Screen) -> None:
    screen.check("184")
    screen.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    answer_right(screen)


def test_a_child_that_needed_two_tries_is_given_the_first_step_of_the_next(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(works_out)).solve()
    assert not screen.item("worked").isVisible()
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    need_two_tries(screen)
    assert not screen.item("worked").isVisible()
    go_on_to_another(screen)
    screen.qtbot.waitUntil(screen.item("worked").isVisible)
    assert ONE_GIVEN in screen.words()
    assert "Now it is your turn: go on from there." in screen.words()
    assert any(said.startswith(ONE_GIVEN) for said in heard)
    answer = str(works_out(screen.text()).answer)
    worked = [line for line in screen.words().splitlines() if "×" in line or " x " in line]
    assert worked
    assert not any(line.rstrip(".").endswith(f"= {answer}") for line in worked)


def test_why_a_given_step_is_done_so_is_told_on_demand(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(works_out)).solve()
    need_two_tries(screen)
    go_on_to_another(screen)
    screen.qtbot.waitUntil(screen.item("worked").isVisible)
    assert "Because" not in screen.words()
    screen.qtbot.waitUntil(lambda: screen.focused() == "myNumber")
    screen.key(Qt.Key.Key_Backtab)
    assert screen.focused() == "Why multiply?"
    screen.key(Qt.Key.Key_Return)
    assert "Because there are equal groups: each is pages per day (11)" in screen.words()


def test_three_right_in_a_row_are_a_kind_that_the_child_knows(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(works_out)).solve().check("16")
    for _ in range(2):
        assert not screen.item("known").isVisible()
        go_on_to_another(screen)
        assert not screen.item("worked").isVisible()  # one was right alone: of two steps none is given
        answer_right(screen)
    screen.qtbot.waitUntil(screen.item("known").isVisible)
    assert KNOWN in screen.words()
    go_on_to_another(screen)
    assert not screen.item("known").isVisible()


def test_a_problem_that_the_child_typed_has_no_steps_given(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(works_out)).solve()
    assert not screen.item("worked").isVisible()

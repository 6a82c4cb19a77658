"""What a child does is kept: attempts, help, slips, questions for the teacher. The rules are held."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.records import Attempt, Rules, open_records
from app.ui.samples import PROBLEM, RIGHT, WORSE, WRONG, sample_solution
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor

CONTROL = Qt.KeyboardModifier.ControlModifier


def attempts(screen: Screen) -> list[Attempt]:
    return screen.kept(lambda records: records.attempts.all())


def retype(screen: Screen, answer: str) -> None:
    """Type another answer over the one in the field, and check it."""
    screen.tab_to("myNumber")
    screen.key(Qt.Key.Key_A, CONTROL)
    screen.check(answer)


def take_hint(screen: Screen) -> None:
    screen.tab_to("hint")
    screen.key(Qt.Key.Key_Return)


def test_a_solved_problem_is_an_attempt_with_its_skill(open_screen: OpenScreen) -> None:
    screen = open_screen().solve()
    (attempt,) = attempts(screen)
    assert attempt.question == PROBLEM
    assert attempt.skill == "subtraction and multiplication"
    assert (attempt.profile, attempt.item) == (None, None)
    assert (attempt.tries, attempt.outcome, attempt.help, attempt.whole_shown) == (0, "", 0, False)


def test_checks_are_counted_and_the_slip_stays_when_it_is_right_later(open_screen: OpenScreen) -> None:
    screen = open_screen().solve().check("184")
    (attempt,) = attempts(screen)
    assert (attempt.answer, attempt.outcome, attempt.tries) == ("184", "look again", 1)
    assert attempt.slip == "another operation"
    retype(screen, "16")
    screen.qtbot.waitUntil(lambda: "Yes, that is right." in screen.words())
    (attempt,) = attempts(screen)
    assert (attempt.answer, attempt.outcome, attempt.tries) == ("16", "right", 2)
    assert attempt.slip == "another operation"
    assert not attempt.whole_shown  # it was found, not given


def test_help_is_kept_up_to_the_whole_solution(open_screen: OpenScreen) -> None:
    screen = open_screen().solve()
    take_hint(screen)
    take_hint(screen)
    (attempt,) = attempts(screen)
    assert (attempt.help, attempt.whole_shown) == (2, False)
    screen.tab_to("whole")
    screen.key(Qt.Key.Key_Return)
    (attempt,) = attempts(screen)
    assert (attempt.help, attempt.whole_shown) == (2, True)


def test_it_is_the_work_of_who_was_picked(open_screen: OpenScreen, tmp_path: Path) -> None:
    with open_records(tmp_path / "records") as records:
        mia = records.profiles.add("Mia", "cat")
    screen = open_screen()
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.place() == "problem")
    screen.solve().check("16")
    (attempt,) = attempts(screen)
    assert attempt.profile == mia.id


def test_what_the_tutor_is_not_sure_of_is_no_attempt(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(sample_solution((WRONG, RIGHT, WORSE), "unsure"))).solve()
    assert attempts(screen) == []


@pytest.mark.parametrize("verdict", ["unsure", "unsolved"])
def test_a_question_is_saved_for_the_teacher_once(open_screen: OpenScreen, verdict: str) -> None:
    programs = (WRONG, RIGHT, RIGHT, WORSE) if verdict == "unsure" else ()
    tutor = FakeTutor(sample_solution(programs, "unsure" if verdict == "unsure" else "unsolved"))
    screen = open_screen(tutor)
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    screen.solve()
    screen.tab_to("saveForTeacher")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "Saved for my teacher" in screen.words())
    assert heard[-1].startswith("Saved.")
    assert not screen.item("saveForTeacher").isEnabled()
    (waiting,) = screen.kept(lambda records: records.unsure.waiting())
    assert waiting.question == PROBLEM
    assert set(waiting.answers) == ({"16", "88", "14"} if verdict == "unsure" else set())


def test_nothing_is_saved_for_the_teacher_of_what_is_sure(open_screen: OpenScreen) -> None:
    screen = open_screen().solve().check("16")
    assert not screen.item("saveForTeacher").isVisible()


def test_the_whole_solution_comes_after_as_many_tries_as_the_teacher_says(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    with open_records(tmp_path / "records") as records:
        records.settings.set_rules(Rules(tries_before_solution=7))
    screen = open_screen().solve()
    screen.qtbot.waitUntil(lambda: "after 7 more checks or hints" in screen.words())
    for _hint in range(5):
        take_hint(screen)
    assert not screen.item("hint").isVisible()  # no more hints, and not enough tries
    assert not screen.item("whole").isEnabled()
    assert "Check 2 more answers of your own" in screen.words()
    for answer in ("5", "6"):
        retype(screen, answer)
    screen.qtbot.waitUntil(screen.item("hint").isVisible)
    take_hint(screen)
    assert screen.item("result").isVisible()


def test_a_teacher_may_let_it_be_seen_at_once(open_screen: OpenScreen, tmp_path: Path) -> None:
    with open_records(tmp_path / "records") as records:
        records.settings.set_rules(Rules(tries_before_solution=0))
    screen = open_screen().solve()
    screen.qtbot.waitUntil(screen.item("whole").isEnabled)

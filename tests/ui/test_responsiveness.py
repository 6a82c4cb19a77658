"""The window answers while the tutor works. How the gaps are measured: `tests/ui/responsiveness.py`."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import Qt, QTimer

from app.solving import Tutor
from app.ui.controllers import TutorController
from app.ui.family_drawing import read_again, read_families
from app.ui.samples import PROBLEM
from tests.ui.conftest import READING_MS, Answers, OpenScreen
from tests.ui.fakes import FakeTutor
from tests.ui.responsiveness import GOAL_MS, Watch

Phase = TutorController.Phase
CONTROL = Qt.KeyboardModifier.ControlModifier
SOLVE_WAIT_MS = 60_000


def test_the_window_answers_while_the_shipped_model_solves(open_screen: OpenScreen, answers: Answers) -> None:
    screen = open_screen(open_tutor=Tutor.open, ready=False)
    with Watch() as opening:
        screen.qtbot.waitUntil(lambda: screen.phase() is not Phase.Opening, timeout=SOLVE_WAIT_MS)
    assert screen.phase() is Phase.Ready
    screen.type(PROBLEM)
    with Watch() as solving:
        screen.key(Qt.Key.Key_Return, CONTROL)
        screen.qtbot.waitUntil(lambda: screen.phase() is Phase.Answered, timeout=SOLVE_WAIT_MS)
        screen.qtbot.wait(100)
    answers("the shipped model is opened", opening)
    answers("the shipped model solves", solving)


def test_the_window_answers_while_a_child_works(open_screen: OpenScreen, answers: Answers) -> None:
    screen = open_screen(FakeTutor()).solve()
    with Watch() as watch:
        screen.key(Qt.Key.Key_Return)
        screen.qtbot.wait(50)
        while screen.item("hint").isVisible():
            screen.tab_to("hint")
            screen.key(Qt.Key.Key_Return)
            screen.qtbot.wait(50)
    answers("hints are taken", watch)


def test_the_window_answers_while_the_families_are_read(open_screen: OpenScreen, answers: Answers) -> None:
    screen = open_screen(FakeTutor())
    read_again()
    reading = threading.Thread(target=read_families)
    with Watch() as watch:
        reading.start()
        screen.qtbot.waitUntil(lambda: not reading.is_alive(), timeout=READING_MS)
    answers("the families are read", watch)


def test_a_held_up_window_is_seen(open_screen: OpenScreen) -> None:
    """The measure itself: work in the window's thread makes a gap."""
    screen = open_screen()
    with Watch() as watch:
        screen.qtbot.wait(20)
        QTimer.singleShot(0, lambda: time.sleep(0.15))
        screen.qtbot.wait(200)
    assert watch.longest_ms > GOAL_MS


@pytest.mark.parametrize("place", ["start", "settings", "teacher"])
def test_going_to_another_page_takes_no_longer(open_screen: OpenScreen, answers: Answers, place: str) -> None:
    screen = open_screen(FakeTutor(held=True))
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    with Watch() as watch:
        screen.qtbot.wait(20)
        screen.tab_to(place)
        screen.key(Qt.Key.Key_Return)
        screen.qtbot.wait(100)
        screen.key(Qt.Key.Key_Escape)
        screen.qtbot.wait(100)
    assert screen.place() == "problem"
    answers(f"a child goes to {place} and back", watch)

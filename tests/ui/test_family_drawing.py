"""More problems of the family that a typed problem comes from."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from random import Random

import pytest

import app.curriculum
from app.curriculum import load_curriculum
from app.curriculum.models import Curriculum
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.ui.controllers import TutorController
from app.ui.family_drawing import family_draw, read_again
from app.ui.samples import PROBLEM, RIGHT, sample_solution, works_out
from tests.ui.conftest import OpenScreen
from tests.ui.fakes import FakeTutor

BIRDS = "    gulls = 27\n    swans = 4\n    birds = gulls + swans\n    return birds\n"
TOLD = "Ann saw 27 gulls on the pond. Besides them there were 4 swans. How many birds did Ann see?"


def test_a_problem_of_a_family_is_drawn_from_that_family() -> None:
    draw = family_draw(sample_solution((BIRDS,), "verified", TOLD))
    assert draw is not None
    drawn = draw(Random(5))
    assert drawn is not None
    assert "gulls" in drawn.question
    assert drawn.question != TOLD
    assert run_program(join_program(drawn.program)).answer == drawn.answer


def test_the_window_is_not_held_up_by_a_search_for_garbage_while_the_curriculum_is_read() -> None:
    searched: list[int] = []

    def note(_phase: str, info: dict[str, int]) -> None:
        searched.append(info["generation"])

    read_again()
    gc.callbacks.append(note)
    try:
        family_draw(sample_solution((RIGHT,), "verified"))
    finally:
        gc.callbacks.remove(note)
    assert gc.isenabled()
    assert searched.count(2) <= 2  # a begin and an end, before or after the reading


def test_any_other_problem_has_none() -> None:
    assert family_draw(sample_solution((RIGHT,), "verified")) is None
    assert family_draw(sample_solution((), "unsolved")) is None


def test_a_program_that_ends_while_the_curriculum_is_read_ends_well() -> None:
    """Without `stop_reading` such a program ends by a signal, at some moments (SIGABRT or SIGSEGV)."""
    program = (
        "import threading, time\n"
        "from app.ui.family_drawing import read_families, stop_reading\n"
        "threading.Thread(target=read_families, daemon=True).start()\n"
        "time.sleep({})\n"
        "stop_reading()\n"
        "print(read_families())\n"
    )
    for seconds in (0.0, 0.4, 0.8):
        told = subprocess.run(
            [sys.executable, "-c", program.format(seconds)], capture_output=True, text=True, check=False
        )
        assert (told.returncode, told.stdout, told.stderr) == (0, "None\n", "")


def test_the_window_opens_without_the_curriculum() -> None:
    program = "import sys, app.ui.window; print('app.curriculum' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_neither_solving_nor_closing_waits_while_the_curriculum_is_read(
    open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, go_on = threading.Event(), threading.Event()

    def slow_curriculum(*, stop: threading.Event) -> Curriculum:
        reading.set()
        assert go_on.wait(60)
        return load_curriculum(stop=stop)

    monkeypatch.setattr(app.curriculum, "load_curriculum", slow_curriculum)
    read_again()
    try:
        tutor = FakeTutor(works_out)
        screen = open_screen(tutor).solve().check("16")  # shows the whole solution: another problem is drawn
        assert reading.wait(5)
        screen.tutor.setProperty("text", PROBLEM.replace("12", "9"))
        screen.tutor.solve()
        screen.wait_for(TutorController.Phase.Answered)
        assert tutor.questions[-1] == screen.text()
        screen.tutor.close()
        assert tutor.closed.is_set()
    finally:
        go_on.set()
        read_again()

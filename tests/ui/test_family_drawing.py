"""More problems of the family that a typed problem comes from."""

from __future__ import annotations

import gc
import subprocess
import sys
from random import Random

from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.ui.family_drawing import family_draw, read_again
from app.ui.samples import RIGHT, sample_solution

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


def test_the_window_opens_without_the_curriculum() -> None:
    program = "import sys, app.ui.window; print('app.curriculum' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"

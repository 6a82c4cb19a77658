"""Problems with other numbers are solved again before they are printed, and that can be stopped."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.inference.errors import EngineLost
from app.solving.solution import Solution
from app.ui.controllers.teacher_batch import TeacherBatchController
from app.ui.controllers.worksheet_variants import VariantsController
from app.ui.controllers.worksheets import WorksheetsController
from tests.teaching.curriculum_problems import verified
from tests.teaching.test_worksheets import BAGS, PAGES
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor
from tests.ui.teacher_room import part, press, seen
from tests.ui.test_worksheets import keep, made, printing_of, solves_anew, tutor, worksheets
from tests.ui.test_worksheets_screen import at_worksheets, with_an_approved_set

__all__ = ["tutor", "worksheets"]  # fixtures
FEW = "Only {} of 10 problems are on the sheet: of the others the tutor was not sure, so they are left out."


def checking_of(worksheets: WorksheetsController) -> VariantsController:
    checking = worksheets.findChild(VariantsController)
    assert checking is not None
    return checking


def is_wrong_on_bags(question: str) -> Solution:
    numbers = re.findall(r"\d+", question)
    if len(numbers) == 2:
        return verified(question, f"bags = {numbers[0]}\neach = {numbers[1]}\nreturn bags + each")
    return solves_anew(question)


def is_unsure(question: str) -> Solution:
    return Solution.from_json(solves_anew(question).to_json() | {"verdict": "unsure"})


def test_every_problem_on_the_sheet_was_solved_again(
    worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot
) -> None:
    worksheets.setProperty("otherNumbers", True)
    made(worksheets, qtbot)
    assert len(set(tutor.questions)) == 10
    assert not {BAGS.question, PAGES.question} & set(tutor.questions)
    assert worksheets.property("note") == ""


def test_another_title_or_large_print_solves_nothing_again(
    worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot
) -> None:
    worksheets.setProperty("otherNumbers", True)
    made(worksheets, qtbot)
    solved = list(tutor.questions)
    worksheets.setProperty("title", "Monday")
    worksheets.setProperty("large", True)
    made(worksheets, qtbot)
    assert tutor.questions == solved
    worksheets.shuffle()
    made(worksheets, qtbot)
    assert len(tutor.questions) > len(solved)


@pytest.mark.parametrize("solver", [is_wrong_on_bags])
def test_a_problem_that_is_solved_otherwise_is_left_out(
    worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot, solver: Callable[[str], Solution]
) -> None:
    tutor.outcomes = [solver]
    worksheets.setProperty("count", 5)
    worksheets.setProperty("otherNumbers", True)
    made(worksheets, qtbot)
    assert worksheets.property("note") == ""  # the other story made up for it
    bags = [question for question in tutor.questions if "bags" in question]
    assert len(bags) == 3  # then the story was given up
    assert len(tutor.questions) == 8


def test_where_the_tutor_is_sure_of_none_nothing_is_printed_and_it_says_so(
    worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot
) -> None:
    tutor.outcomes = [is_unsure]
    worksheets.setProperty("otherNumbers", True)
    made(worksheets, qtbot)
    assert "The tutor was not sure of any problem with other numbers" in worksheets.property("note")
    assert worksheets.property("pageCount") == 0
    assert not printing_of(worksheets).property("available")


def test_too_few_that_agree_are_told(
    worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot
) -> None:
    tutor.outcomes = [*[solves_anew] * 4, is_unsure]
    worksheets.setProperty("otherNumbers", True)
    made(worksheets, qtbot)
    assert FEW.format(4) in worksheets.property("note")
    assert worksheets.property("pageCount") > 0


def test_a_tutor_that_fails_is_told_and_what_was_found_is_kept(
    worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot
) -> None:
    lost = EngineLost("it was killed")
    tutor.outcomes = [*[solves_anew] * 3, lost]
    worksheets.setProperty("otherNumbers", True)
    made(worksheets, qtbot)
    assert str(lost) in worksheets.property("note")
    assert "3 of 10 problems are on the sheet: those that were checked." in worksheets.property("note")


def held(worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot) -> VariantsController:
    """In the middle: the tutor is busy with one of the problems."""
    tutor.held = True
    tutor.started.clear()
    worksheets.setProperty("otherNumbers", True)
    qtbot.waitUntil(tutor.started.is_set, timeout=20_000)
    return checking_of(worksheets)


def test_it_is_stopped_with_what_was_found(
    worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot
) -> None:
    checking = held(worksheets, tutor, qtbot)
    assert "0 of 10 agree" in checking.property("sentence")
    assert worksheets.property("busy")
    checking.cancel()
    made(worksheets, qtbot)
    assert worksheets.property("note") == (
        "Stopped. 0 of 10 problems are on the sheet: those that were checked."
    )
    assert len(tutor.questions) == 1


def test_another_choice_drops_what_was_being_found(
    worksheets: WorksheetsController, tutor: FakeTutor, qtbot: QtBot
) -> None:
    held(worksheets, tutor, qtbot)
    worksheets.setProperty("otherNumbers", False)
    assert made(worksheets, qtbot) == 2  # as they are
    assert worksheets.property("note") == ""
    assert len(tutor.questions) == 1


def test_a_child_comes_first_and_the_search_goes_on_afterwards(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    busy = FakeTutor(solves_anew, held=True)
    screen, found = searching(open_screen, tmp_path, busy)
    screen.tutor.setProperty("text", BAGS.question)
    screen.tutor.solve()
    screen.qtbot.waitUntil(lambda: BAGS.question in busy.questions)  # the problem in hand was let go
    busy.release.set()
    screen.qtbot.waitUntil(lambda: not found.property("busy"), timeout=20_000)
    assert found.property("note") == ""
    assert busy.questions[2] == busy.questions[0]  # taken up again


def searching(
    open_screen: OpenScreen, tmp_path: Path, busy: FakeTutor
) -> tuple[Screen, WorksheetsController]:
    screen = with_an_approved_set(open_screen, tmp_path, busy)
    found = at_worksheets(screen)
    press(screen, "otherNumbers")
    screen.qtbot.waitUntil(busy.started.is_set, timeout=20_000)
    return screen, found


def test_while_a_set_is_solved_it_waits(open_screen: OpenScreen, tmp_path: Path) -> None:
    with_set = FakeTutor(solves_anew, held=True)
    screen, found = searching(open_screen, tmp_path, with_set)
    keep(tmp_path / "records", "Week 2", [], [])
    batch, checking = part(screen, TeacherBatchController), checking_of(found)
    set_id = screen.kept(lambda records: records.sets.create("Week 3", [BAGS.question.replace("3", "5")]).id)
    batch.start(set_id)
    screen.qtbot.waitUntil(lambda: any("5 bags" in asked for asked in with_set.questions))
    screen.qtbot.waitUntil(lambda: "Waiting until the tutor is free" in checking.property("sentence"))
    screen.qtbot.wait(2_000)  # longer than its pause: it has not pushed the set away
    assert with_set.questions[-1].count("5 bags") == 1
    with_set.release.set()
    screen.qtbot.waitUntil(lambda: not found.property("busy"), timeout=20_000)
    assert found.property("note") == ""


def test_the_screen_says_how_far_it_is_and_stops_by_a_button(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen, _found = searching(open_screen, tmp_path, FakeTutor(solves_anew, held=True))
    assert "Each new problem is solved again from its text: 0 of 10 agree." in screen.words()
    assert not seen(screen, "printWorksheet").isEnabled()
    press(screen, "cancelChecking")
    screen.qtbot.waitUntil(lambda: "Stopped. 0 of 10 problems" in screen.words())
    assert not any(item.objectName() == "cancelChecking" for item in screen.items())

"""The thread between the window and the tutor."""

from __future__ import annotations

import logging

import pytest
from pytestqt.qtbot import QtBot

from app.packs.errors import PackMissing
from app.solving.errors import SolvingError
from app.ui.samples import PROBLEM
from app.ui.solving_thread import SolvingThread, TutorLike, Work
from tests.ui.fakes import FakeTutor


def solving(question: str) -> Work:
    return lambda solve: solve(question)


def test_jobs_are_solved_in_turn_and_the_tutor_is_closed(qtbot: QtBot) -> None:
    tutor = FakeTutor()
    thread = SolvingThread(lambda: tutor)
    numbers: list[int] = []
    thread.done.connect(lambda number, _solution: numbers.append(number))
    thread.start()
    jobs = [thread.submit(solving("one")), thread.submit(solving("two"))]
    qtbot.waitUntil(lambda: numbers == [job.number for job in jobs])
    assert tutor.questions == ["one", "two"]
    thread.close()
    assert tutor.closed.is_set()


@pytest.mark.parametrize("error", [PackMissing("No pack."), SolvingError("Try again.", PROBLEM)])
def test_errors_of_ours_speak_for_themselves(qtbot: QtBot, error: Exception) -> None:
    thread = SolvingThread(lambda: FakeTutor(error))
    with qtbot.waitSignal(thread.failed) as failed:
        thread.start()
        job = thread.submit(solving(PROBLEM))
    assert failed.args == [job.number, str(error)]
    thread.close()


def test_any_other_error_is_logged_and_told_plainly(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    thread = SolvingThread(lambda: FakeTutor(ZeroDivisionError("inner")))
    with qtbot.waitSignal(thread.failed) as failed:
        thread.start()
        job = thread.submit(solving(PROBLEM))
    number, sentence = failed.args
    assert number == job.number
    assert sentence.startswith("Something went wrong inside TinyTutor.")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "inner" in caplog.text
    thread.close()


def test_a_tutor_that_did_not_open_is_opened_by_the_next_job(qtbot: QtBot) -> None:
    attempts: list[int] = []

    def open_tutor() -> TutorLike:
        attempts.append(len(attempts))
        if len(attempts) == 1:
            raise PackMissing("No pack.")
        return FakeTutor()

    thread = SolvingThread(open_tutor)
    with qtbot.waitSignal(thread.open_failed) as failed:
        thread.start()
    assert failed.args == ["No pack."]
    with qtbot.waitSignal(thread.done):
        thread.submit(solving(PROBLEM))
    thread.close()
    assert len(attempts) == 2


def test_work_that_solves_nothing_needs_no_tutor(qtbot: QtBot) -> None:
    def open_tutor() -> TutorLike:
        raise PackMissing("No pack.")

    thread = SolvingThread(open_tutor)
    with qtbot.waitSignal(thread.done) as done:
        thread.start()
        job = thread.submit(lambda _solve: "checked")
    assert done.args == [job.number, "checked"]
    thread.close()


def test_closing_a_thread_that_never_started_does_nothing(qtbot: QtBot) -> None:
    SolvingThread(FakeTutor).close()

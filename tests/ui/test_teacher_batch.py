"""A set is solved beforehand in the tutor's thread: it stops, goes on where it was, and makes way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.inference.errors import EngineLost
from app.records import Records, open_records
from app.solving.errors import SolvingError
from app.solving.solution import Solution
from app.teaching.set_import import NewProblem
from app.ui import set_work
from app.ui.controllers.teacher_batch import TeacherBatchController
from app.ui.records_thread import RecordsThread
from app.ui.samples import RIGHT, sample_solution
from app.ui.solving_thread import SolvingThread, TutorLike
from tests.ui.conftest import BUSY_MS
from tests.ui.fakes import FakeTutor

State = TeacherBatchController.State
QUESTIONS = [f"Tom has {number} apples and buys 4 more. How many has he?" for number in range(2, 7)]


def solves(question: str) -> Solution:
    return sample_solution((RIGHT, RIGHT), "verified", question)


@dataclass
class Bench:
    batch: TeacherBatchController
    thread: SolvingThread
    records: RecordsThread
    set_id: str
    qtbot: QtBot

    def state(self) -> State:
        return State(self.batch.property("state"))

    def sentence(self) -> str:
        return str(self.batch.property("sentence"))

    def solved(self) -> int:
        rows = self.records.wait_for(lambda records: set_work.item_rows(records, self.set_id), 5.0)
        assert rows is not None
        return sum(row.decision == "solved" for row in rows)

    def wait_for(self, state: State) -> None:
        self.qtbot.waitUntil(lambda: self.state() is state)


MakeBench = Callable[[TutorLike], Bench]


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[MakeBench]:
    benches: list[Bench] = []

    def make(tutor: TutorLike) -> Bench:
        with open_records(tmp_path) as kept:
            made = kept.sets.create("Week 1")
            set_work.add_problems(kept, made.id, [NewProblem(1, question) for question in QUESTIONS])
        records = RecordsThread(lambda: open_records(tmp_path))
        thread = SolvingThread(lambda: tutor)
        benches.append(Bench(TeacherBatchController(thread, records), thread, records, made.id, qtbot))
        thread.start()
        return benches[-1]

    yield make
    for used in benches:
        used.thread.close()
        used.records.close()


def test_every_problem_of_the_set_is_solved_in_its_order(bench: MakeBench) -> None:
    tutor = FakeTutor(solves)
    used = bench(tutor)
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(lambda: used.sentence().startswith("5 of 5 solved"))
    assert used.state() is State.Idle
    assert tutor.questions == QUESTIONS
    assert used.solved() == 5
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(lambda: used.sentence() == "Every problem of this set is solved.")


def test_cancel_does_not_wait_for_the_solution_and_keeps_what_is_done_and_a_new_start_goes_on_there(
    bench: MakeBench,
) -> None:
    def holds_at_the_third(question: str) -> Solution:
        tutor.held = len(tutor.questions) == 2
        return solves(question)

    tutor = FakeTutor(holds_at_the_third)
    used = bench(tutor)
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(lambda: len(tutor.questions) == 3)
    assert used.sentence() == "2 of 5 solved, less than a minute left"
    used.batch.cancel()
    used.wait_for(State.Idle)
    assert used.solved() == 2
    assert used.sentence().startswith("Stopped. 2 of 5 solved.")
    tutor.held = False
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(lambda: used.sentence().startswith("5 of 5 solved"))
    assert used.solved() == 5


def test_a_child_comes_first_and_the_set_goes_on_afterwards(bench: MakeBench) -> None:
    tutor = FakeTutor(solves, held=True)
    used = bench(tutor)
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(tutor.started.is_set)
    asked: list[int] = []
    used.thread.done.connect(lambda number, _solution: asked.append(number))
    job = used.thread.submit(lambda solve: solve("What is 2 + 2?"))
    tutor.release.set()
    used.qtbot.waitUntil(lambda: job.number in asked, timeout=1_000)
    assert tutor.questions[1] == "What is 2 + 2?"
    assert used.state() is State.Running
    used.qtbot.waitUntil(lambda: used.state() is State.Idle, timeout=10_000)
    assert used.solved() == 5
    assert tutor.questions == [QUESTIONS[0], "What is 2 + 2?", *QUESTIONS]


def test_an_engine_that_fails_again_and_again_ends_the_work_with_its_sentence(bench: MakeBench) -> None:
    used = bench(FakeTutor(SolvingError(str(EngineLost("it was killed")), "")))
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(lambda: used.sentence().startswith("Stopped:"))
    assert used.state() is State.Idle
    assert used.solved() == 0


def test_one_failure_does_not_cost_the_set(bench: MakeBench) -> None:
    used = bench(FakeTutor(solves, SolvingError("The model stopped.", ""), solves))
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(lambda: used.sentence().startswith("5 of 5 solved"))
    assert used.solved() == 5


def test_what_the_teacher_decides_while_the_set_is_solved_stays(bench: MakeBench) -> None:
    tutor = FakeTutor(solves, held=True)
    used = bench(tutor)
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(tutor.started.is_set)

    def decide(records: Records) -> None:
        first, second, third, fourth, _fifth = records.items.of_set(used.set_id)
        set_work.use_own_answer(records, first.id, first.question, "6")
        set_work.use_own_answer(records, second.id, second.question, "7")
        records.items.set_state([third.id], "rejected")
        set_work.remove(records, [fourth.id])

    used.records.wait_for(decide, 5.0)
    tutor.held = False
    tutor.release.set()
    used.wait_for(State.Idle)
    rows = used.records.wait_for(lambda records: set_work.item_rows(records, used.set_id), 5.0)
    assert rows is not None
    assert [row.decision for row in rows] == ["approved", "approved", "rejected", "solved"]
    assert [row.answer for row in rows[:2]] == ["6", "7"]


def test_problems_that_are_changed_or_added_meanwhile_are_solved_too(bench: MakeBench) -> None:
    tutor = FakeTutor(solves, held=True)
    used = bench(tutor)
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(tutor.started.is_set)
    changed, more = "Tom has 30 apples and buys 4 more. How many has he?", "What is 20 + 20?"

    def edit(records: Records) -> None:
        first = records.items.of_set(used.set_id)[0]
        set_work.change(records, first.id, changed, "")
        set_work.add_problems(records, used.set_id, [NewProblem(1, more)])

    used.records.wait_for(edit, 5.0)
    tutor.held = False
    tutor.release.set()
    used.wait_for(State.Idle)
    assert used.sentence().startswith("6 of 6 solved")
    assert used.solved() == 6
    assert tutor.questions == [*QUESTIONS, changed, more]


def test_the_window_may_close_while_a_set_is_solved(bench: MakeBench) -> None:
    tutor = FakeTutor(solves, held=True)
    used = bench(tutor)
    used.batch.start(used.set_id)
    used.qtbot.waitUntil(tutor.started.is_set)
    used.thread.close()
    assert tutor.closed.wait(BUSY_MS / 1000)

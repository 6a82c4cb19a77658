"""The self-test counts what happened, and the machine is what the system says."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest

from app.problem.answers import parse_answer, same_answer
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.problem.question import check_question
from app.solving.machine import look_at_machine
from app.solving.self_test import PROBLEMS, run_self_test
from app.solving.solution import Candidate, Solution, Verdict
from app.solving.voting import Vote, count_votes

ANSWERS = {example.question: example.answer for example in PROBLEMS}


def solved(question: str, answer: str, verdict: Verdict) -> Solution:
    trace = run_program(join_program(f"    answer = {answer}\n    return answer\n"))
    assert trace.answer is not None
    shown = verdict != "unsolved"
    candidate = Candidate("", -1.0, trace, 0.9)
    return Solution(
        question=question,
        answer=trace.answer if shown else None,
        probability=0.5,
        verdict=verdict,
        chosen=candidate if shown else None,
        candidates=(candidate,),
        answers=count_votes([Vote(trace.answer)]),
        seconds=0.1,
        seed=0,
    )


def test_right_unsure_and_wrong_are_counted_apart() -> None:
    outcomes: dict[str, tuple[str, Verdict]] = {
        PROBLEMS[0].question: (PROBLEMS[0].answer, "verified"),
        PROBLEMS[1].question: (PROBLEMS[1].answer, "unsure"),
        PROBLEMS[2].question: ("1", "verified"),
        PROBLEMS[3].question: ("1", "unsolved"),
    }
    seen: list[tuple[int, int]] = []
    result = run_self_test(
        lambda question: solved(question, *outcomes[question]),
        lambda done, whole: seen.append((done, whole)),
        PROBLEMS[:4],
    )
    assert (result.problems, result.right, result.not_sure, result.shown_wrong) == (4, 2, 2, 1)
    assert seen == [(done, 4) for done in range(5)]
    assert result.memory > 1_000_000
    assert 0 <= result.typical_seconds < 1


def test_an_error_ends_the_test() -> None:
    def fails(question: str) -> Solution:
        raise ValueError(question)

    with pytest.raises(ValueError):
        run_self_test(fails)


@pytest.mark.parametrize("example", PROBLEMS, ids=lambda example: example.answer)
def test_the_problems_are_such_as_a_child_may_ask(example: object) -> None:
    question = next(one for one in PROBLEMS if one is example)
    assert check_question(question.question).warnings == ()
    wanted = parse_answer(question.answer)
    assert wanted is not None
    assert same_answer(wanted, wanted)


def test_the_machine_is_what_the_system_says(tmp_path: Path) -> None:
    found = look_at_machine(tmp_path / "not" / "there" / "yet")
    assert found.processor
    assert 1 <= found.cores <= (psutil.cpu_count() or 1)
    assert found.memory == psutil.virtual_memory().total
    assert 0 < found.memory_free < found.memory
    assert found.disk_free > 0

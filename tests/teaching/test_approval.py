"""A pupil gets what the teacher approved: with the working that fits the answer, or the answer alone."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from app.problem.answers import Answer, same_answer
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.solving.solution import Candidate, Solution
from app.solving.voting import Vote, count_votes
from app.teaching.approval import agreement, approved_solution, kept_solution, teachers_solution
from app.teaching.checking import Outcome, check_answer
from app.teaching.hints import ladder_of

QUESTION = "Ava reads 12 pages a day for 7 days. Her book has 100 pages. How many pages are left?"
RIGHT = "    read = 12 * 7\n    left = 100 - read\n    return left\n"
WRONG = "    left = 100 - 12\n    return left\n"


def solution(*texts: str, unsolved: bool = False) -> Solution:
    found = tuple(Candidate(text, -1.0, run_program(join_program(text)), 0.5) for text in texts)
    tallies = count_votes(Vote(candidate.answer) for candidate in found if candidate.answer is not None)
    shown = bool(tallies) and not unsolved
    return Solution(
        question=QUESTION,
        answer=tallies[0].answer if shown else None,
        probability=0.4,
        verdict="unsure" if shown else "unsolved",
        chosen=found[0] if shown else None,
        candidates=found,
        answers=tallies,
        seconds=2.0,
        seed=0,
    )


def test_an_answer_that_the_tutor_was_not_sure_of_is_sure_when_approved() -> None:
    approved = approved_solution(solution(WRONG, RIGHT))
    assert approved.verdict == "verified"
    assert approved.answer == Answer.of(88)
    assert approved.chosen is not None
    assert approved.chosen.text == WRONG


def test_the_teachers_answer_comes_with_the_working_that_found_it() -> None:
    approved = approved_solution(solution(WRONG, WRONG, RIGHT), Answer.of(16))
    assert approved.chosen is not None
    assert approved.chosen.text == RIGHT
    assert [str(tally.answer) for tally in approved.answers] == ["16", "88"]
    assert check_answer(approved, "16", "").outcome is Outcome.RIGHT
    assert check_answer(approved, "88", "").outcome is not Outcome.RIGHT


@pytest.mark.parametrize(
    "answer", [Answer.of(17), Answer.of(Fraction(7, 3)), Answer.of(-5), Answer(None, 0.125)]
)
def test_a_teachers_answer_that_nobody_found_checks_a_pupil_and_leaks_nowhere(answer: Answer) -> None:
    for approved in (
        teachers_solution(QUESTION, answer),
        approved_solution(solution(WRONG, unsolved=True), answer),
    ):
        assert approved.answer is not None
        assert same_answer(approved.answer, answer)
        assert check_answer(approved, str(answer), "").outcome is Outcome.RIGHT
        rungs = ladder_of(approved)
        hints = " ".join(line for rung in rungs[:-1] for line in rung.lines)
        assert str(answer) not in hints


def test_there_must_be_an_answer_to_approve() -> None:
    with pytest.raises(ValueError, match="no answer"):
        approved_solution(solution(unsolved=True))


def test_what_is_kept_can_be_read_back_and_is_smaller() -> None:
    whole = solution(RIGHT, RIGHT.replace("read", "done"), RIGHT, RIGHT, WRONG, "    return 1 / 0\n")
    kept = kept_solution(whole)
    assert kept.candidates[0].text == RIGHT
    assert len(kept.candidates) == 3
    assert replace(kept, candidates=()) == replace(whole, candidates=())
    assert Solution.from_json(kept.to_json()) == kept


def test_agreement_is_the_share_behind_the_first_answer() -> None:
    assert agreement(solution(RIGHT, RIGHT, WRONG, "    return 1 / 0\n")) == 0.5
    assert agreement(solution()) == 0.0

"""What a teacher approves: the tutor's solution, or the teacher's own answer; and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.problem.answers import Answer, same_answer
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.solving.normal_form import normal_form
from app.solving.solution import Candidate, Solution
from app.solving.voting import Tally
from app.teaching.step_cards import GIVEN_REASON

MOST_KEPT = 12
"""Different candidates that are kept of a solution. Teaching and checking look at the distinct ones alone."""
GIVEN_PROGRAM = f"    answer = {{value}}  # {GIVEN_REASON}\n    return answer\n"


def approved_solution(solution: Solution, answer: Answer | None = None) -> Solution:
    """The solution as a pupil gets it: sure, with `answer`, or with the tutor's own where that is None.

    Where candidates found the answer, the best of them gives the working; a teacher's answer that none of
    them found comes without one. Raises ValueError where there is no answer at all.
    """
    answer = answer or solution.answer
    if answer is None:
        raise ValueError("there is no answer to approve")
    fitting = tuple(c for c in solution.candidates if c.answer is not None and same_answer(c.answer, answer))
    if not fitting:
        fitting = (_given(answer),)
    chosen = solution.chosen if solution.chosen in fitting else max(fitting, key=_quality)
    found = [tally for tally in solution.answers if same_answer(tally.answer, answer)]
    others = [tally for tally in solution.answers if tally not in found]
    return replace(
        solution,
        answer=answer,
        probability=1.0,
        verdict="verified",
        chosen=chosen,
        candidates=fitting,
        answers=(*found, *others) if found else (Tally(answer, votes=1, weight=1.0, best=1.0),),
    )


def teachers_solution(question: str, answer: Answer) -> Solution:
    """A solution of a problem that the tutor did not solve: the teacher's answer, without a working."""
    given = _given(answer)
    return Solution(
        question=question,
        answer=answer,
        probability=1.0,
        verdict="verified",
        chosen=given,
        candidates=(given,),
        answers=(Tally(answer, votes=1, weight=1.0, best=1.0),),
        seconds=0.0,
        seed=0,
    )


def kept_solution(solution: Solution) -> Solution:
    """The solution without candidates that gave no answer and those that say the same as another one."""
    distinct: dict[str, Candidate] = {}
    for candidate in sorted(solution.candidates, key=_quality, reverse=True):
        if candidate.answer is not None:
            distinct.setdefault(normal_form(candidate.text), candidate)
    chosen = () if solution.chosen is None else (solution.chosen,)
    return replace(solution, candidates=tuple(_first((*chosen, *distinct.values()))))


def agreement(solution: Solution) -> float:
    """The share of the candidates that found the first answer, 0 to 1."""
    if not solution.answers or not solution.candidates:
        return 0.0
    return min(1.0, solution.answers[0].votes / len(solution.candidates))


def _first(candidates: Iterable[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in candidates:
        if candidate not in kept and len(kept) < MOST_KEPT:
            kept.append(candidate)
    return kept


def _quality(candidate: Candidate) -> tuple[float, float]:
    return candidate.score or 0.0, candidate.log_probability


def _given(answer: Answer) -> Candidate:
    """A candidate that only states the answer."""
    exact = answer.exact
    if exact is None:
        value = repr(answer.approximate)
    else:
        value = str(exact.numerator) if exact.denominator == 1 else f"{exact.numerator} / {exact.denominator}"
    text = GIVEN_PROGRAM.format(value=value)
    return Candidate(text, 0.0, run_program(join_program(text)), 1.0)

"""The solution of a question that is a sum alone: what is typed is reckoned, no model is asked.

docs/decisions/0024 says why, and what counts as such a question.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from app.problem.prompt import format_completion, join_program
from app.problem.question import Question
from app.problem.sum_programs import sum_program
from app.problem.trace import Trace
from app.problem.typed_sums import typed_sum
from app.solving.solution import Candidate, Solution
from app.solving.voting import Vote, count_votes


def reckoned_solution(question: Question, run: Callable[[str], Trace], seed: int) -> Solution | None:
    """The checked solution of `question`; None for one that is more than a sum, or too large.

    Its one candidate is the program that follows the sum step by step, run like a model's.
    """
    started = time.monotonic()
    expression = typed_sum(question.text)
    if expression is None:
        return None
    completion = format_completion(sum_program(expression))
    candidate = Candidate(completion, 0.0, run(join_program(completion)), 1.0)
    if candidate.answer is None:
        return None
    return Solution(
        question=question.text,
        answer=candidate.answer,
        probability=1.0,
        verdict="verified",
        chosen=candidate,
        candidates=(candidate,),
        answers=count_votes([Vote(candidate.answer)]),
        seconds=time.monotonic() - started,
        seed=seed,
        warnings=question.warnings,
    )

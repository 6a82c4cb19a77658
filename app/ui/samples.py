"""Fixed problems, programs and a tutor that gives them: what the screenshots and the window's tests show.

The programs are really run and explained; only the models are missing.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.problem.quantities import quantities
from app.problem.renumbering import with_numbers
from app.solving.errors import Cancelled
from app.solving.solution import Candidate, Progress, Solution, Verdict
from app.solving.voting import Vote, count_votes

PROBLEM = (
    "Ava reads 12 pages every day for 7 days. Her book has 100 pages. "
    "How many pages does she still have to read?"
)
RIGHT = """\
    pages_per_day = 12
    days = 7
    pages_in_book = 100
    pages_read = pages_per_day * days  # she reads the same number of pages every day
    pages_left = pages_in_book - pages_read  # take away the pages that she has read
    return pages_left
"""
WRONG = """\
    pages_per_day = 12
    pages_in_book = 100
    pages_left = pages_in_book - pages_per_day
    return pages_left
"""
WORSE = """\
    pages_in_book = 100
    days = 7
    pages_each = pages_in_book // days
    return pages_each
"""
STEPS = "12 x 7 = 84\n100 - 84 = 17"
MUFFINS = """\
    trays = 6
    muffins_per_tray = 8
    muffins = trays * muffins_per_tray
    return muffins
"""
PROGRESS = Progress(wanted=16, finished=5, ran=5, leading_votes=3, answers=2, seconds=1.0)


def sample_solution(completions: Sequence[str], verdict: Verdict, question: str = PROBLEM) -> Solution:
    """The solution that `completions` make, run by the interpreter, with a given verdict."""
    candidates = tuple(Candidate(text, -1.0, run_program(join_program(text)), 0.9) for text in completions)
    tallies = count_votes(Vote(candidate.answer) for candidate in candidates if candidate.answer is not None)
    shown = verdict != "unsolved"
    return Solution(
        question=question,
        answer=tallies[0].answer if shown else None,
        probability=0.9,
        verdict=verdict,
        chosen=candidates[0] if shown else None,
        candidates=candidates,
        answers=tallies,
        seconds=1.0,
        seed=0,
    )


def works_out(question: str) -> Solution:
    """The right solution of `PROBLEM`, or of the same story with other numbers.

    Raises ValueError for a question that has not as many numbers.
    """
    before, after = ([quantity.value for quantity in quantities(text)] for text in (PROBLEM, question))
    program = with_numbers(RIGHT, dict(zip(before, after, strict=True)))
    return sample_solution((program,), "verified", question)


Outcome = Solution | Exception | Callable[[str], Solution | None] | None


@dataclass(frozen=True)
class SampleTutor:
    """Gives `outcome`, raises it, or what it returns for the question.

    With none it reports some progress and works until it is stopped.
    """

    outcome: Outcome

    def solve(
        self,
        question: str,
        *,
        seed: int = 0,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> Solution:
        """See `app.solving.Tutor.solve`."""
        if on_progress is not None:
            on_progress(PROGRESS)
        outcome = self.outcome(question) if callable(self.outcome) else self.outcome
        if isinstance(outcome, Exception):
            raise outcome
        if outcome is None:
            assert cancel is not None
            cancel.wait()
            raise Cancelled(question, sample_solution((), "unsolved"))
        return outcome

    def close(self) -> None:
        """Nothing is held."""


def held_after(first: int, solve: Callable[[str], Solution]) -> SampleTutor:
    """Solves the `first` problems that it is given, and works on the next one until it is stopped."""
    asked = count(1)

    return SampleTutor(lambda question: solve(question) if next(asked) <= first else None)

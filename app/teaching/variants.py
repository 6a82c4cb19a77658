"""Problems like approved ones, with other numbers: only those on whose answer two ways agree.

The program of the approved problem, run with the new numbers, is the one way. The other is the program of the
family that the new text comes from, where it is of a known one; else the tutor, which solves the text anew.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from random import Random

from app.problem.question import QuestionProblem
from app.solving.solution import Solution
from app.teaching.similar import NumberRange, SimilarProblem, agreed, redrawn

MOST_PROBLEMS = 40
MOST_STRIKES = 3
"""A story that so often in a row gave no new problem, or one that was not agreed upon, is left out."""

Agree = Callable[[SimilarProblem], bool]


class Variants:
    """The work on one worksheet: `found` so far of `wanted`, with `refused` on which the ways did not agree.

    It takes the approved problems in turn, and no two of what it finds are the same. It can be let go after
    each step, also by an error in it, and taken up again: the same choices give the same problems.
    """

    def __init__(
        self, approved: Sequence[Solution], count: int, rng: Random, numbers: NumberRange | None = None
    ) -> None:
        """`numbers`: whole numbers are drawn from it; None: near to those of the story."""
        self.found: list[SimilarProblem] = []
        self.wanted = min(count, MOST_PROBLEMS)
        self.refused = 0
        self._rng = rng
        self._numbers = numbers
        self._stories = deque((solution, 0) for solution in approved if solution.chosen is not None)
        self._told = {solution.question for solution in approved}
        self._drawn: SimilarProblem | None = None

    def step(self, agree: Agree) -> bool:
        """Draw one problem, and keep it if `agree` says so. False where all is done.

        An error of `agree` goes through; the next step asks it of the same problem again.
        """
        if len(self.found) >= self.wanted or not self._stories:
            return False
        solution, strikes = self._stories[0]
        if self._drawn is None:
            self._drawn = self._new(solution)
        kept = self._drawn is not None and agree(self._drawn)
        if kept and self._drawn is not None:
            self.found.append(self._drawn)
        elif self._drawn is not None:
            self.refused += 1
        self._drawn = None
        self._stories.popleft()
        strikes = 0 if kept else strikes + 1
        if strikes < MOST_STRIKES:
            self._stories.append((solution, strikes))
        return True

    def _new(self, solution: Solution) -> SimilarProblem | None:
        """The story with numbers that it has not had yet."""
        if solution.chosen is None:
            return None
        new = redrawn(solution.question, solution.chosen.text, self._rng, numbers=self._numbers)
        if new is None or new.question in self._told:
            return None
        self._told.add(new.question)
        return new


def agrees(new: SimilarProblem, of_family: Agree, solve: Callable[[str], Solution]) -> bool:
    """Whether a second way gives the answer of a new problem.

    `of_family`: whether its text is one of a known family, whose own program gives that answer. Raises what
    `solve` raises, but for a text that the tutor does not take.
    """
    if of_family(new):
        return True
    try:
        return agreed(new, solve) is not None
    except QuestionProblem:
        return False

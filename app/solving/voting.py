"""Choosing one answer among those of many candidates. Each rule is one function over votes.

Sources: majority (self-consistency), https://arxiv.org/abs/2203.11171; the verifier's best,
https://arxiv.org/abs/2110.14168; the weighted vote sums the verifier's scores for each answer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from app.problem.answers import Answer, same_answer


@dataclass(frozen=True)
class Vote:
    """One candidate's answer, and the verifier's score of it (0 to 1; 1 where there is no verifier).

    `log_probability` is the generator's, of the whole program.
    """

    answer: Answer
    score: float = 1.0
    log_probability: float = 0.0


@dataclass(frozen=True)
class Tally:
    """All votes for one answer: how many, the scores summed, the best score and log-probability."""

    answer: Answer
    votes: int
    weight: float
    best: float
    log_probability: float = 0.0


def is_number(answer: Answer | None) -> bool:
    """Whether there is an answer at all: nan and inf are none."""
    return answer is not None and (answer.exact is not None or math.isfinite(answer.approximate))


def count_votes(votes: Iterable[Vote]) -> tuple[Tally, ...]:
    """One tally an answer, the heaviest first; equal weights by their votes, then by which came first.

    An answer that one candidate knows exactly and another as a float is shown exactly.
    """
    groups: list[list[Vote]] = []
    for vote in votes:
        for group in groups:
            if same_answer(group[0].answer, vote.answer):
                group.append(vote)
                break
        else:
            groups.append([vote])
    return tuple(sorted(map(_tally, groups), key=lambda tally: (-tally.weight, -tally.votes)))


def _tally(group: Sequence[Vote]) -> Tally:
    scores = [vote.score for vote in group]
    answer = next((vote.answer for vote in group if vote.answer.exact is not None), group[0].answer)
    likeliest = max(vote.log_probability for vote in group)
    return Tally(answer, len(group), math.fsum(scores), max(scores), likeliest)


def weighted_vote(votes: Sequence[Vote]) -> Answer | None:
    """The answer whose scores sum to the most."""
    tallies = count_votes(votes)
    return tallies[0].answer if tallies else None


def majority_vote(votes: Sequence[Vote]) -> Answer | None:
    """The answer that most candidates have, whatever their scores; of equals the one that came first."""
    return weighted_vote([Vote(vote.answer) for vote in votes])


def best_score(votes: Sequence[Vote]) -> Answer | None:
    """The answer of the one candidate that the verifier likes most; of equals the one that came first."""
    return max(votes, key=lambda vote: vote.score).answer if votes else None


class Judged(Protocol):
    """A program with its answer, the weight of its vote and the generator's log-probability."""

    @property
    def answer(self) -> Answer | None:
        """None for a program that gave none."""

    @property
    def score(self) -> float | None:
        """What its vote weighs; None where it has none."""

    @property
    def log_probability(self) -> float:
        """Of the whole program."""


Program = TypeVar("Program", bound=Judged)


def best_program(programs: Iterable[Program], answer: Answer) -> Program:
    """Of the programs with this answer, of which there must be one, the best score, then the likeliest."""
    fitting = [p for p in programs if p.answer is not None and same_answer(p.answer, answer)]
    return max(fitting, key=lambda program: (program.score or 0.0, program.log_probability))

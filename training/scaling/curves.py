"""The four figures as functions of N, from one large sample of each problem, and the law of coverage."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from app.problem.answers import Answer, same_answer
from app.solving.voting import Vote, best_score, majority_vote, weighted_vote
from training.evaluation.figures import Result

Choice = Callable[[Sequence[Vote]], Answer | None]


@dataclass(frozen=True, slots=True)
class Point:
    """Shares of the problems, 0 to 1, solved with `count` candidates; `tokens` a problem on average.

    The two that need a verifier are None without one.
    """

    count: int
    tokens: float
    oracle: float
    majority: float
    verifier: float | None
    best_score: float | None

    def to_json(self) -> dict[str, Any]:
        return {
            name: round(value, 6) if isinstance(value, float) else value
            for name, value in asdict(self).items()
        }


def coverage(drawn: int, right: int, count: int) -> float:
    """The chance that `count` of `drawn` candidates, `right` of them right, hold a right one.

    Source: Evaluating Large Language Models Trained on Code, https://arxiv.org/abs/2107.03374, section 2.1.
    """
    return 1 - math.comb(drawn - right, count) / math.comb(drawn, count)


def curve(
    results: Sequence[Result], counts: Sequence[int], *, scored: bool, draws: int = 40, seed: int = 0
) -> list[Point]:
    """A point for each of `counts`. The choices are averaged over `draws` random subsets of each problem.

    Problems that the app refuses count as not solved. Raises ValueError where a problem has fewer candidates
    than a count.
    """
    fewest = min(len(attempts.attempts) for _, attempts in results if attempts.refused is None)
    if max(counts) > fewest:
        raise ValueError(f"A problem has only {fewest} candidates: give counts up to that.")
    return [_point(results, count, scored, draws, seed) for count in counts]


def _point(results: Sequence[Result], count: int, scored: bool, draws: int, seed: int) -> Point:
    chances: list[float] = []
    tokens: list[float] = []
    majority: list[float] = []
    weighted: list[float] = []
    best: list[float] = []
    for number, (item, attempts) in enumerate(results):
        drawn = len(attempts.attempts)
        if attempts.refused is not None:
            for shares in (chances, tokens, majority, weighted, best):
                shares.append(0.0)
            continue
        chances.append(coverage(drawn, sum(attempt.right for attempt in attempts.attempts), count))
        tokens.append(attempts.tokens * count / drawn)
        rng = random.Random(f"{seed}/{count}/{number}")
        subsets = [rng.sample(attempts.attempts, count) for _ in range(draws)]
        votes = [
            [
                Vote(a.answer, 1.0 if a.score is None else a.score, a.log_probability)
                for a in subset
                if a.answer is not None
            ]
            for subset in subsets
        ]

        def share(choice: Choice, cast: list[list[Vote]] = votes, answer: Answer = item.answer) -> float:
            chosen = [choice(one) for one in cast]
            return sum(c is not None and same_answer(c, answer) for c in chosen) / len(chosen)

        majority.append(share(majority_vote))
        if scored:
            weighted.append(share(weighted_vote))
            best.append(share(best_score))
    return Point(
        count,
        float(np.mean(tokens)),
        float(np.mean(chances)),
        float(np.mean(majority)),
        float(np.mean(weighted)) if scored else None,
        float(np.mean(best)) if scored else None,
    )


@dataclass(frozen=True, slots=True)
class CoverageLaw:
    """Coverage at k candidates as exp(-a * k ** -b); `error` is the largest distance from a point.

    Source: Large Language Monkeys, https://arxiv.org/abs/2407.21787, section 3.
    """

    a: float
    b: float
    error: float

    def at(self, count: float) -> float:
        """The share of problems that `count` candidates solve."""
        return math.exp(-self.a * count**-self.b)


def fit_coverage(points: Sequence[Point]) -> CoverageLaw | None:
    """The law through the points, by least squares of log(-log coverage); None for fewer than two."""
    usable = [point for point in points if 0 < point.oracle < 1]
    if len({point.count for point in usable}) < 2:
        return None
    across = np.log([point.count for point in usable])
    upwards = np.log([-math.log(point.oracle) for point in usable])
    slope, intercept = np.polyfit(across, upwards, 1)
    law = CoverageLaw(float(np.exp(intercept)), float(-slope), 0.0)
    error = max(abs(law.at(point.count) - point.oracle) for point in usable)
    return CoverageLaw(law.a, law.b, error)

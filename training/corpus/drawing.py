"""Different problems of one family, the same ones for the same seed whatever else is drawn."""

import random
from collections.abc import Callable, Iterator

from app.curriculum import ExpansionError, Family, Problem, expand

PATIENCE = 200
"""Draws in a row that give nothing new before a family counts as exhausted; with nine of ten possible
problems already drawn, the chance to stop too early is 0.9 ** 200, about one in a billion."""


def draw_problems(
    family: Family, count: int, seed: int, keep: Callable[[Problem], bool], *, purpose: str
) -> Iterator[Problem]:
    """Up to `count` different questions that `keep` accepts; fewer where the family has no more.

    `purpose` names the set that is drawn, so that two sets with the same seed do not share their draws.
    """
    rng = random.Random(f"{purpose}:{seed}:{family.id}")
    seen: set[str] = set()
    fruitless = 0
    while len(seen) < count and fruitless < PATIENCE:
        try:
            problem = expand(family, rng)
        except ExpansionError:  # a faulty family is the curriculum's test to report; here it only gives less
            return
        if problem.question in seen or not keep(problem):
            fruitless += 1
            continue
        fruitless = 0
        seen.add(problem.question)
        yield problem

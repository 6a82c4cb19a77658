"""How a problem of an evaluation set is told, and a set in which each is told otherwise in one kind.

By it the figures of an evaluation are split by phrasing: a whole text of its family, its parts put together,
or one kind of augmentation ("child-typing", "synonyms", ...).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from app.curriculum import Family, Problem
from training.corpus.augmentation import TRANSFORMATIONS, Mix, augment
from training.corpus.example import CorpusExample

WHOLE, IN_PARTS = "whole text", "in parts"


@dataclass(frozen=True, slots=True)
class Told:
    """An example with its phrasing, None where that is not known."""

    example: CorpusExample
    phrasing: str | None = None


def told_by_family(problem: Problem, family: Family) -> Told:
    """The problem as its family tells it. Whole texts have the first numbers (`Telling`)."""
    return Told(CorpusExample.of_problem(problem), WHOLE if problem.phrasing < len(family.text) else IN_PARTS)


def tell_otherwise(problems: Iterable[Problem], seed: int) -> list[Told]:
    """Each problem in one kind of augmentation: the one made least so far that it takes.

    A problem that takes none is left out; chains are not made, as they are other problems. Kinds that few
    problems take ("units") stay few.
    """
    made: Counter[str] = Counter()
    found = []
    for problem in problems:
        example = CorpusExample.of_problem(problem)
        for kind in sorted(TRANSFORMATIONS, key=lambda kind: made[kind]):
            told = augment(example, Random(f"retold:{seed}:{kind}:{example.question}"), Mix({kind: 1.0}))
            if told.augmented:
                made[kind] += 1
                found.append(Told(told, kind))
                break
    return found

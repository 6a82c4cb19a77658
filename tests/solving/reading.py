"""A reading that is sure of one program, for the tests of what readings decide."""

from __future__ import annotations

import math
from collections.abc import Sequence

from app.inference import Reading
from app.inference.reading import RELATIONS, ROLES
from app.solving.calculation import calculation
from app.solving.relations import Related, numbers_told


def reading_for(question: str, program: str, share: float = 0.93) -> Reading:
    """The roles and relations of `program` have the probability `share`; all others share the rest."""
    found = Related(calculation(question, program) or "")
    places = [told.place for told in numbers_told(question)]
    return Reading(
        roles=[_said(ROLES, found.role(place), share) for place in places],
        relations=[
            [_said(RELATIONS, found.relation(one, other), share) for other in places] for one in places
        ],
    )


def _said(kinds: Sequence[str], kind: str, share: float) -> list[float]:
    rest = (1 - share) / (len(kinds) - 1)
    return [math.log(share if name == kind else rest) for name in kinds]


class FakeReader:
    """Reads every question as one that `program` answers; `errors` are raised first, one a call."""

    def __init__(self, program: str, errors: Sequence[Exception] = ()) -> None:
        self.program = program
        self.errors = list(errors)
        self.asked: list[tuple[str, list[int]]] = []

    def read(self, question: str, ends: Sequence[int]) -> Reading:
        self.asked.append((question, list(ends)))
        if self.errors:
            raise self.errors.pop(0)
        return reading_for(question, self.program)

"""The project's own problem families as a source: a row is a family, its outcomes are its problems."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from app.curriculum import Family, load_curriculum
from app.curriculum.split import is_held_out_numbers
from training.corpus.drawing import draw_problems
from training.corpus.example import FAMILIES_LICENSE, CorpusExample
from training.corpus.fingerprint import curriculum_digest
from training.corpus.plan import Choice, choose, shares
from training.corpus.sources.source import Accepted, Outcome, Position, Row


class Families:
    """About `problems` problems of all families but those held out; a position is families done.

    `training.corpus.build` makes large corpora of the families, mixed and without doubles; this is the same
    data behind the interface of the others.
    """

    name = "families"
    license = FAMILIES_LICENSE
    batch = 50
    threads = False

    def __init__(self, problems: int, seed: int, curriculum: Path | None = None) -> None:
        self._problems, self._seed, self._curriculum = problems, seed, curriculum
        self.convert: Callable[[Row], Sequence[Outcome]] = partial(
            expand_family, seed=seed, curriculum=curriculum
        )
        self._done = 0

    def settings(self) -> Mapping[str, Any]:
        return {
            "problems": self._problems,
            "seed": self._seed,
            "curriculum_sha256": curriculum_digest(self._curriculum),
        }

    def rows(self, start: Position) -> Iterator[Row]:
        """The families after the first `start`, each with the number of its problems."""
        chosen = choose(tuple(_families(self._curriculum).values()), Choice(), held_out=False)
        counts = shares(chosen, self._problems)
        for number, name in enumerate(sorted(counts), start=1):
            if number > (start or 0):
                self._done = number
                yield Row(number, (name, counts[name]))

    def position(self) -> Position:
        return self._done

    def close(self) -> None:
        """Nothing stays open."""


def expand_family(row: Row, seed: int, curriculum: Path | None) -> list[Outcome]:
    """The problems of a family, without held-out numbers."""
    name, count = row.content
    problems = draw_problems(
        _families(curriculum)[name],
        count,
        seed,
        lambda problem: not is_held_out_numbers(problem),
        purpose="import",
    )
    return [Accepted(CorpusExample.of_problem(problem)) for problem in problems]


@cache
def _families(curriculum: Path | None) -> Mapping[str, Family]:
    return {family.id: family for family in load_curriculum(curriculum).families}

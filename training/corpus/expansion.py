"""The first half of a build: blocks of families are expanded side by side, each into a folder of parts.

A block's folder appears under its name only when it is whole: a killed build loses the blocks in progress.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.curriculum import Family, Problem, load_curriculum
from app.curriculum.split import is_held_out_numbers
from training.corpus.augmentation import Augmentation, augment_some
from training.corpus.augmentation.chain_seconds import can_come_second
from training.corpus.drawing import draw_problems
from training.corpus.example import CorpusExample
from training.corpus.parts import PartCounts, write_parts

BLOCK_FAMILIES = 24
"""Families a block: small enough that a kill loses little, large enough that a bucket is no crumb."""

PARTNER_DRAWS = 6
"""Problems drawn from each family to find those that can be the second story of a chain."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of work: the families with their shares, and where its parts go."""

    folder: Path
    shares: tuple[tuple[str, int], ...]
    seed: int
    buckets: int
    max_operations: int | None
    augmentation: Augmentation | None = None
    curriculum: Path | None = None

    def write(self) -> PartCounts:
        """Expand the families into the folder; raises `CorpusError` where a program fails."""
        families = families_by_id(self.curriculum)

        def keep(problem: Problem) -> bool:
            short = self.max_operations is None or problem.operations <= self.max_operations
            return short and not is_held_out_numbers(problem)

        def examples() -> Iterator[CorpusExample]:
            for name, count in self.shares:
                for problem in draw_problems(families[name], count, self.seed, keep, purpose="training"):
                    yield CorpusExample.of_problem(problem)

        written = examples()
        if self.augmentation is not None:
            written = augment_some(written, self.augmentation, self.seed)
        return write_parts(self.folder, self.buckets, written)


@lru_cache(maxsize=1)
def families_by_id(curriculum: Path | None) -> dict[str, Family]:
    """The families of a curriculum (None: ours), loaded once a process."""
    return {family.id: family for family in load_curriculum(curriculum).families}


def chain_partners(families: Iterable[Family], seed: int) -> tuple[CorpusExample, ...]:
    """Examples whose story may go on another's: a few draws of each family, those kept that fit."""
    drawn = (
        CorpusExample.of_problem(problem)
        for family in families
        for problem in draw_problems(
            family, PARTNER_DRAWS, seed, lambda problem: not is_held_out_numbers(problem), purpose="partners"
        )
    )
    return tuple(filter(can_come_second, drawn))

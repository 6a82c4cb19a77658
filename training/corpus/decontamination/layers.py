"""What a layer is: it compares problems of a corpus with the test items it was made with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from training.corpus.decontamination.problem import Problem


@dataclass(frozen=True, slots=True)
class Match:
    """A problem (its place in the batch) that may be a copy of a test item; `score` is 0 to 1, 1 the same."""

    place: int
    item: int
    score: float


class Layer(Protocol):
    """One way of finding copies; each finds what the others miss."""

    @property
    def name(self) -> str:
        """As it stands in reports."""

    def find(self, batch: Sequence[Problem]) -> Iterable[Match]:
        """The problems of the batch that this layer takes for copies of test items."""

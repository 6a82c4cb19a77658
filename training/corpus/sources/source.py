"""What a source is: rows from a place on, and what becomes of each row."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from training.corpus.example import CorpusExample

Position = Any
"""Where a source goes on, as JSON; None is the beginning."""


@dataclass(frozen=True, slots=True)
class Row:
    """A piece of a source: the line (or row, or task) that it begins at, counted from 1, and its content."""

    line: int
    content: Any


@dataclass(frozen=True, slots=True)
class Accepted:
    """An example; its program ran, and gives the answer where the source has one."""

    example: CorpusExample


@dataclass(frozen=True, slots=True)
class AnswerOnly:
    """A problem with its answer (an exact fraction as text) and no program that can be used: `why`."""

    question: str
    answer: str
    why: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """What cannot be used: a reason for a person, and the text as it stood."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to keep beside the examples: written as a line of `NAME.jsonl`, counted nowhere."""

    name: str
    content: Mapping[str, Any]


Outcome = Accepted | AnswerOnly | Rejected | Remark


class Source(Protocol):
    """A place where problems come from.

    `convert` depends on the row alone, so rows may be converted side by side; unless the source waits for a
    network (`threads`), it can be pickled. `batch` rows are read, converted and written, then noted as done.
    """

    name: str
    license: str
    batch: int
    threads: bool

    @property
    def convert(self) -> Callable[[Row], Sequence[Outcome]]:
        """What makes outcomes of a row."""

    def settings(self) -> Mapping[str, Any]:
        """What the result depends on, as JSON; a folder begun with other settings is refused."""

    def rows(self, start: Position) -> Iterator[Row]:
        """The rows from `start` on; raises `CorpusError` where they cannot be read."""

    def position(self) -> Position:
        """Where to go on after the row that `rows` gave last."""

    def close(self) -> None:
        """Let go of what `rows` opened, once nothing more is converted."""

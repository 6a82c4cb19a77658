"""The rows of a batch as the host sees them: which candidate each holds, and what was drawn for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.inference.sampling import candidate_uniforms
from app.inference.settings import Finish

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Ticket:
    """A candidate to be written: number `index` of the prompt with these tokens, at most `length` tokens."""

    prompt: int
    index: int
    ids: Sequence[int]
    seed: int
    length: int


@dataclass(frozen=True, slots=True)
class Written:
    """What a row held when it ended: the tokens of the text, without the end token."""

    ticket: Ticket
    ids: list[int]
    drawn: int
    log_probability: float
    finish: Finish


class Rows:
    """Bookkeeping of `count` rows: all arrays have one entry a row, and a free row has no ticket."""

    def __init__(self, count: int, longest: int, block: int, end: int) -> None:
        self.tickets: list[Ticket | None] = [None] * count
        self.places = np.zeros(count, dtype=np.int64)  # of the last token, which the next step reads
        self.last = np.zeros(count, dtype=np.int64)
        self.drawn = np.zeros(count, dtype=np.int64)
        self.lengths = np.zeros(count, dtype=np.int64)
        self.live = np.zeros(count, dtype=bool)
        self.uniforms = np.zeros((count, longest + block))
        self._tokens = np.zeros((count, longest + block), dtype=np.int64)
        self._logs = np.zeros((count, longest + block))
        self._end = end

    def free(self) -> list[int]:
        """The rows that hold nothing."""
        return np.flatnonzero(~self.live).tolist()

    def seat(self, row: int, ticket: Ticket) -> None:
        """Give the row to a candidate: it stands at the last token of its prompt."""
        self.tickets[row] = ticket
        self.live[row] = True
        self.places[row], self.last[row] = len(ticket.ids) - 1, ticket.ids[-1]
        self.drawn[row], self.lengths[row] = 0, ticket.length
        self.uniforms[row, : ticket.length] = candidate_uniforms(ticket.seed, ticket.index, ticket.length)

    def add(self, tokens: Ints, logs: npt.NDArray[np.float64]) -> None:
        """Take in a block of drawn tokens and their log-probabilities (steps, rows)."""
        steps = len(tokens)
        columns = self.drawn[:, None] + np.arange(steps)
        rows = np.arange(len(self.live))[:, None]
        columns = np.where(self.live[:, None], columns, np.arange(steps))
        self._tokens[rows, columns] = tokens.T
        self._logs[rows, columns] = logs.T
        self.drawn += np.where(self.live, steps, 0)
        self.places += np.where(self.live, steps, 0)
        self.last = tokens[-1].copy()

    def text_ids(self, row: int) -> list[int]:
        """The tokens of the row's text so far: up to its end token, its length, or all."""
        ids: list[int] = self._tokens[row, : min(self.drawn[row], self.lengths[row])].tolist()
        return ids[: ids.index(self._end)] if self._end in ids else ids

    def ended(self, cuts: dict[int, int]) -> Iterator[Written]:
        """The rows that are done, which become free; `cuts`: tokens after which a row's text is whole."""
        reached = self.live & (self.drawn >= self.lengths)
        upto = np.minimum(self.drawn, self.lengths)
        is_end = (self._tokens == self._end) & (np.arange(self._tokens.shape[1]) < upto[:, None])
        ends = is_end.any(axis=1) & self.live
        first = is_end.argmax(axis=1)
        marked = np.zeros(len(self.live), dtype=bool)
        marked[list(cuts)] = True
        for row in np.flatnonzero(reached | ends | marked).tolist():
            drawn = int(first[row]) + 1 if ends[row] else int(upto[row])
            stopped = bool(ends[row])
            if row in cuts and cuts[row] < drawn + (not stopped):
                drawn, stopped = cuts[row], True
            ids = self._tokens[row, :drawn].tolist()
            ticket = self.tickets[row]
            assert ticket is not None  # the row is live
            self.tickets[row] = None
            self.live[row] = False
            self.places[row] = self.last[row] = self.drawn[row] = 0
            yield Written(
                ticket,
                ids[:-1] if ids[-1] == self._end else ids,
                drawn,
                float(self._logs[row, :drawn].sum()),
                "stop" if stopped else "length",
            )

"""The verifier's scores: one reserved token's logit, through a sigmoid, is the probability of a right end.

The prompt is read once; many completions share its cells and are read in one batch. The head's position: the
end token for whole programs (Cobbe et al., https://arxiv.org/abs/2110.14168, section 4), line ends for
partial ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from app.inference.context import Context
from app.inference.errors import Cancelled, PromptTooLong
from app.inference.model import Tokens


@dataclass(frozen=True)
class _Reading:
    """A completion as tokens, with the places (counted from its first token) whose score is wanted."""

    tokens: Tokens
    wanted: tuple[int, ...]


class Verifier:
    """Scores completions with one context; remembers the last prompt, which is not read twice in a row."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._model = context.model
        assert self._model.score_token is not None  # checked when the file was loaded as a verifier
        self._score_token = self._model.score_token
        self._prompt: Tokens | None = None

    def score(self, prompt: str, completions: Sequence[str], between: Callable[[], None]) -> list[float]:
        """For each completion the probability, 0 to 1, that it is right. Equal completions are read once.

        `between` is called between two texts and between two batches, and may raise `Cancelled`. Raises
        `PromptTooLong` if the prompt with one of the completions is longer than the model can read, and
        `Cancelled`.
        """
        distinct = list(dict.fromkeys(completions))
        end = np.array([self._model.end], dtype=np.int32)
        readings = []
        for completion in distinct:
            between()
            tokens = np.concatenate([self._model.tokenize(completion), end])
            readings.append(_Reading(tokens, (len(tokens) - 1,)))
        scores = dict(zip(distinct, self._read(prompt, readings, between), strict=True))
        return [scores[completion][0] for completion in completions]

    def score_lines(
        self, prompt: str, completions: Sequence[str], between: Callable[[], None]
    ) -> list[list[float]]:
        """For each completion (it may be unfinished) a score after each line that is not blank, in order.

        Raises as `score` does.
        """
        readings = []
        for completion in completions:
            between()
            tokens = self._model.tokenize(completion)
            readings.append(_Reading(tokens, self._line_ends(tokens)))
        return self._read(prompt, readings, between)

    def _line_ends(self, tokens: Tokens) -> tuple[int, ...]:
        """Places of the tokens that end a line that is not blank; the last token ends an unfinished line."""
        ends = []
        line = b""
        for place, token in enumerate(tokens.tolist()):
            line += self._model.piece(token)
            if b"\n" in line or place == len(tokens) - 1:
                if line.strip():
                    ends.append(place)
                line = line.rpartition(b"\n")[2]
        return tuple(ends)

    def _read(
        self, prompt: str, readings: Sequence[_Reading], between: Callable[[], None]
    ) -> list[list[float]]:
        tokens = self._model.prompt_tokens(prompt)
        limit = min(self._model.trained_context, self._context.cells)
        for reading in readings:
            if len(tokens) + len(reading.tokens) > limit:
                raise PromptTooLong(len(tokens) + len(reading.tokens), limit)
        if self._prompt is None or not np.array_equal(self._prompt, tokens):
            self._prompt = None
            if self._context.read_prompt(tokens) is None:
                raise Cancelled
            self._prompt = tokens
        scores: list[list[float]] = []
        for group in self._groups(readings, self._context.cells - len(tokens)):
            scores += self._read_group(group, len(tokens))
            between()
        return scores

    def _groups(self, readings: Sequence[_Reading], cells: int) -> Iterator[list[_Reading]]:
        """Neighbours that fit together into the free cells, one batch, the sequences and the output rows."""
        group: list[_Reading] = []
        most_tokens = min(cells, self._context.batch_size)
        for reading in readings:
            together = [*group, reading]
            if group and (
                sum(len(r.tokens) for r in together) > most_tokens
                or sum(len(r.wanted) for r in together) > self._context.outputs
                or len(together) > self._context.sequences
            ):
                yield group
                group = []
            group.append(reading)
        if group:
            yield group

    def _read_group(self, group: list[_Reading], prompt_length: int) -> list[list[float]]:
        context = self._context
        sequence_of = np.repeat(np.arange(1, len(group) + 1), [len(r.tokens) for r in group])
        tokens = np.concatenate([r.tokens for r in group])
        positions = np.concatenate([prompt_length + np.arange(len(r.tokens)) for r in group])
        wanted = np.concatenate([np.isin(np.arange(len(r.tokens)), r.wanted) for r in group])
        for sequence in range(1, len(group) + 1):
            context.share_prompt(sequence)
        logits: list[float] = []
        try:
            # more than one part only for a single long completion
            for start in range(0, len(tokens), context.batch_size):
                part = slice(start, min(start + context.batch_size, len(tokens)))
                count = part.stop - part.start
                context.tokens[:count] = tokens[part]
                context.positions[:count] = positions[part]
                context.ids[:count] = sequence_of[part]
                context.wanted[:count] = wanted[part]
                result = context.decode(count)
                if result == 2:
                    raise Cancelled
                if result == 1:
                    raise RuntimeError("the verifier's memory is too small for its own batch")
                rows = int(wanted[part].sum())
                if rows:
                    logits += context.logits(rows)[:, self._score_token].tolist()
        finally:
            for sequence in range(1, len(group) + 1):
                context.forget(sequence)
        taken = iter(logits)
        return [[_sigmoid(next(taken)) for _ in reading.wanted] for reading in group]


def _sigmoid(logit: float) -> float:
    return 1.0 / (1.0 + math.exp(-logit)) if logit >= 0 else math.exp(logit) / (1.0 + math.exp(logit))

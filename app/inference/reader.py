"""The reader at work in the child process: a question is read at once, every token seeing all others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.inference.context import Context
from app.inference.errors import Cancelled, PromptTooLong
from app.inference.reading import Reading, reading_of


class Reader:
    """Reads questions with one context, which must not be causal."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._model = context.model

    def read(self, question: str, ends: Sequence[int]) -> Reading:
        """The reading of the numbers whose texts end before the characters `ends` of `question`.

        Raises `PromptTooLong` for a question that does not fit into one batch, `Cancelled`, and ValueError
        where an end is not inside the question.
        """
        context = self._context
        tokens = self._model.tokenize(question)
        limit = min(self._model.trained_context, context.cells, context.batch_size)
        if len(tokens) > limit:
            raise PromptTooLong(len(tokens), limit)
        places = self._places(question, tokens.tolist(), ends)
        if not places:
            return Reading([], [])
        context.forget_all()
        context.tokens[: len(tokens)] = tokens
        context.positions[: len(tokens)] = np.arange(len(tokens))
        context.ids[: len(tokens)] = 0
        rows, row_of = np.unique(places, return_inverse=True)
        context.wanted[: len(tokens)] = np.isin(np.arange(len(tokens)), rows)
        if context.decode(len(tokens)) != 0:
            raise Cancelled
        return reading_of(context.logits(len(rows))[row_of])

    def _places(self, question: str, tokens: Sequence[int], ends: Sequence[int]) -> list[int]:
        """For each end the token that holds the character before it."""
        upto = np.cumsum([len(self._model.piece(token)) for token in tokens])
        wanted = []
        for end in ends:
            if not 0 < end <= len(question):
                raise ValueError(f"{end} is not inside a question of {len(question)} characters")
            wanted.append(len(question[:end].encode("utf-8", "replace")))
        places: list[int] = np.searchsorted(upto, wanted).tolist()
        return places

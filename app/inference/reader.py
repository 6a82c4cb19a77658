"""The reader at work in the child process: a question is read at once, every token seeing all others."""

from __future__ import annotations

import base64
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from app.inference.context import Context
from app.inference.errors import Cancelled, ModelRejected, PromptTooLong
from app.inference.model import Model, Tokens
from app.inference.reading import HEAD_KEY, LOGITS, Reading, reading_of
from app.sentences import say


class Reader:
    """Reads questions with one context, which must not be causal."""

    def __init__(self, context: Context) -> None:
        """Raises `ModelRejected` for a model that has no reading to give."""
        self._context = context
        self._model = context.model
        self._head = _head(self._model) if self._model.is_encoder else None
        if self._head is None and self._model.vocabulary_size < LOGITS:
            raise ModelRejected(
                say("tutor", "The model file {name} is not a reader: its vocabulary is too small."),
                name=self._model.name,
            )

    def read(self, question: str, ends: Sequence[int]) -> Reading:
        """The reading of the numbers whose texts end before the characters `ends` of `question`.

        Raises `PromptTooLong` for a question that does not fit into one batch, `Cancelled`, and ValueError
        where an end is not inside the question.
        """
        context = self._context
        tokens = self._model.tokenize(question, whole=self._model.is_encoder)
        count, limit = len(tokens), min(self._model.trained_context, context.cells, context.batch_size)
        if count > limit:
            raise PromptTooLong(count, limit)
        for end in ends:
            if not 0 < end <= len(question):
                raise ValueError(f"{end} is not inside a question of {len(question)} characters")
        if not ends:
            return Reading([], [])
        places = (self._places if self._head is None else self._encoder_places)(question, tokens, ends)
        context.forget_all()
        context.tokens[:count] = tokens
        context.positions[:count] = np.arange(count)
        context.ids[:count] = 0
        return reading_of(self._logits(count, places))

    def _logits(self, count: int, places: Sequence[int]) -> npt.NDArray[np.float32]:
        """Of the first `count` tokens of the batch those at `places`, [places, at least LOGITS].

        Raises `Cancelled`.
        """
        context = self._context
        rows, row_of = np.unique(places, return_inverse=True)
        # of an encoder llama.cpp gives back all tokens, whatever is wanted
        context.wanted[:count] = self._head is not None or np.isin(np.arange(count), rows)
        if context.decode(count) != 0:
            raise Cancelled
        if self._head is None:
            return context.logits(len(rows))[row_of]
        found: npt.NDArray[np.float32] = context.hidden_states(count)[places] @ self._head.T
        return found

    def _places(self, question: str, tokens: Tokens, ends: Sequence[int]) -> list[int]:
        """For each end the token that holds the character before it."""
        upto = np.cumsum([len(self._model.piece(token)) for token in tokens.tolist()])
        wanted = [len(question[:end].encode("utf-8", "replace")) for end in ends]
        places: list[int] = np.searchsorted(upto, wanted).tolist()
        return places

    def _encoder_places(self, question: str, tokens: Tokens, ends: Sequence[int]) -> list[int]:
        """For each end the last token of the text up to there; where more letters make it another, that one.

        An encoder's tokens do not spell the text, and the first one stands before it.
        """
        places = []
        for end in ends:
            before = self._model.tokenize(question[:end])
            both = min(len(before), len(tokens) - 1)
            unlike = np.flatnonzero(tokens[1 : both + 1] != before[:both])
            same = int(unlike[0]) if len(unlike) else both
            places.append(min(same + 1, len(before)))
        return places


def _head(model: Model) -> npt.NDArray[np.float32]:
    """What makes a reading of an encoder's outputs, [LOGITS, width]. Raises `ModelRejected` without one."""
    try:
        values = np.frombuffer(base64.b64decode(model.metadata(HEAD_KEY) or "", validate=True), "<f2")
        return values.astype(np.float32).reshape(LOGITS, model.width)
    except ValueError as error:  # base64's own error is one
        raise ModelRejected(
            say("tutor", "The model file {name} is not a reader: its head is missing or of another size."),
            name=model.name,
        ) from error

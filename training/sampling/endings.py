"""Where a text ends that the model did not end: after the line with the final return, as in the engine."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from transformers import PreTrainedTokenizerFast

RETURN_LINE = "    return "  # of the outermost body: deeper lines have more blanks before the word


def end_of_return(text: str) -> int | None:
    """Where the first whole line with the final return ends, before its line break; None without one."""
    start = 0
    while (newline := text.find("\n", start)) >= 0:
        if text.startswith(RETURN_LINE, start):
            return newline
        start = newline + 1
    return None


def decode(tokenizer: PreTrainedTokenizerFast, ids: list[int]) -> str:
    """The text of tokens; bytes that are no UTF-8 become the sign for that."""
    return str(tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False))


def tokens_until_end(tokenizer: PreTrainedTokenizerFast, ids: list[int]) -> int | None:
    """How many tokens there are with the one that ended the line of the return; None if none did."""
    end = end_of_return(decode(tokenizer, ids))
    if end is None:
        return None
    return next(n for n in range(1, len(ids) + 1) if len(decode(tokenizer, ids[:n])) > end)


class Endings:
    """Finds texts that went on after their return, looking only at those that may have."""

    def __init__(self, tokenizer: PreTrainedTokenizerFast, rows: int) -> None:
        pieces = [decode(tokenizer, [token]) for token in range(len(tokenizer))]
        self._breaks = np.array(["\n" in piece for piece in pieces])
        returns = np.array(["return" in piece for piece in pieces])
        # a small vocabulary may have no token for the word: then every row may hold one
        self._returns = returns if returns.any() else np.ones_like(returns)
        self._may_return = np.zeros(rows, dtype=bool)

    def forget(self, row: int) -> None:
        """Another candidate has the row now."""
        self._may_return[row] = False

    def to_look_at(self, tokens: npt.NDArray[np.int64]) -> list[int]:
        """The rows that a block (steps, rows) may have ended."""
        self._may_return |= self._returns[tokens].any(axis=0)
        return np.flatnonzero(self._may_return & self._breaks[tokens].any(axis=0)).tolist()

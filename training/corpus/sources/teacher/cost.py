"""What a teacher's tokens cost, and a budget that is never passed."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from training.corpus.errors import CorpusError
from training.corpus.sources.teacher.prompts import Message

CHARACTERS_A_TOKEN = 2
"""Fewer than any tokenizer gives for English: an estimate made with it is too high, never too low."""


@dataclass(frozen=True, slots=True)
class Prices:
    """US dollars for a million tokens of prompts and of replies."""

    prompt: float = 0.0
    completion: float = 0.0

    def of(self, prompt_tokens: int, completion_tokens: int) -> float:
        """The price of so many tokens, in US dollars."""
        return (prompt_tokens * self.prompt + completion_tokens * self.completion) / 1e6


class Spending:
    """What one request costs: the most that it can until it is settled."""

    def __init__(self, prompt_tokens: int, completion_tokens: int) -> None:
        self.prompt_tokens, self.completion_tokens = prompt_tokens, completion_tokens

    def cancel(self) -> None:
        """The endpoint refused the request: it costs nothing."""
        self.prompt_tokens = self.completion_tokens = 0

    def settle(self, usage: Any, text: str) -> None:
        """Take the reply's own count, or an estimate on the high side where it has none."""
        prompt, completion = getattr(usage, "prompt_tokens", None), getattr(usage, "completion_tokens", None)
        if isinstance(prompt, int) and isinstance(completion, int):
            self.prompt_tokens, self.completion_tokens = prompt, completion
        else:
            self.completion_tokens = min(self.completion_tokens, estimated_tokens(text))


class Budget:
    """Counts tokens and dollars; refuses a request that might pass `limit` (US dollars; None: no limit)."""

    def __init__(self, prices: Prices, limit: float | None = None) -> None:
        self._prices, self._limit = prices, limit
        self._reserved = 0.0
        self._lock = threading.Lock()
        self.prompt_tokens = self.completion_tokens = self.requests = 0

    @property
    def spent(self) -> float:
        """US dollars so far."""
        return self._prices.of(self.prompt_tokens, self.completion_tokens)

    def add(self, prompt_tokens: int, completion_tokens: int) -> None:
        """Count a request that was paid, now or in an earlier run."""
        with self._lock:
            self.requests += 1
            self.prompt_tokens += prompt_tokens
            self.completion_tokens += completion_tokens

    @contextmanager
    def reserved(self, messages: Sequence[Message], max_tokens: int) -> Iterator[Spending]:
        """Set aside the most that a request can cost, and count what it did when it is over.

        A request that raises costs nothing. Raises `CorpusError` where the budget is not enough.
        """
        spending = Spending(sum(estimated_tokens(message["content"]) for message in messages), max_tokens)
        most = self._prices.of(spending.prompt_tokens, spending.completion_tokens)
        with self._lock:
            if self._limit is not None and self.spent + self._reserved + most > self._limit:
                raise CorpusError(
                    f"The budget of ${self._limit:.2f} is spent: ${self.spent:.4f} for {self.requests} "
                    f"replies, and the next may cost ${most:.4f}. Go on with a larger --budget, or end the "
                    "corpus here with --finish."
                )
            self._reserved += most
        try:
            yield spending
        except BaseException:
            with self._lock:
                self._reserved -= most
            raise
        with self._lock:
            self._reserved -= most
        self.add(spending.prompt_tokens, spending.completion_tokens)


def estimated_tokens(text: str) -> int:
    """At least as many tokens as `text` has."""
    return len(text) // CHARACTERS_A_TOKEN + 1

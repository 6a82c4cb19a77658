"""One request after another to an OpenAI-compatible endpoint: retried, paced, counted, kept in a journal.

The `openai` package does the retrying: 408, 409, 429, 5xx and lost connections, with waits that double, or as
long as `Retry-After` says.
"""

import hashlib
import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from training.corpus.errors import CorpusError
from training.corpus.sources.teacher.cost import Budget, Spending
from training.corpus.sources.teacher.prompts import Message
from training.evaluation.journal import Journal

GARBAGE = "the endpoint's reply is no chat completion"
GARBAGE_TRIES = 3
"""How often a reply that is no chat completion is asked for again."""
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the teacher is and how it is asked. `key_variable` names the environment variable of the key."""

    url: str
    model: str
    key_variable: str = "OPENAI_API_KEY"
    temperature: float = 0.8
    max_tokens: int = 2_000
    requests_per_minute: float = 60
    retries: int = 6
    timeout_s: float = 120

    def key(self) -> str:
        """The key; a server on this machine needs none. Raises `CorpusError` where it is missing."""
        key = os.environ.get(self.key_variable, "")
        if key:
            return key
        if urlsplit(self.url).hostname in _LOOPBACK:
            return "none"
        raise CorpusError(
            f"The environment variable {self.key_variable} is not set. Set it to the endpoint's key, or name "
            "another variable with --key-variable."
        )


class NoReply(Exception):
    """The endpoint gave nothing that can be used for this request; the message says what it gave."""


class Pace:
    """Spaces requests evenly, retries too. Times are in seconds."""

    def __init__(
        self,
        per_minute: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._interval = 60 / per_minute
        self._clock, self._sleep = clock, sleep
        self._next = float("-inf")
        self._lock = threading.Lock()

    def wait(self, _request: object = None) -> None:
        """Return when the next request may go out."""
        with self._lock:
            now = self._clock()
            start = max(now, self._next)
            self._next = start + self._interval
        if start > now:
            self._sleep(start - now)


class Asker:
    """Answers to requests by key: from the journal, else from the endpoint. Safe for several threads."""

    def __init__(self, endpoint: Endpoint, journal: Journal, budget: Budget) -> None:
        import openai

        self._openai = openai
        self._endpoint, self._journal, self._budget = endpoint, journal, budget
        self._lock = threading.Lock()
        self._replied = any(not row.get("error") for row in journal.rows.values())
        pace = Pace(endpoint.requests_per_minute)
        self._client = openai.OpenAI(
            base_url=endpoint.url,
            api_key=endpoint.key(),
            max_retries=endpoint.retries,
            timeout=endpoint.timeout_s,
            http_client=openai.DefaultHttpxClient(event_hooks={"request": [pace.wait]}),
        )

    def ask(self, key: str, messages: Sequence[Message], seed: int) -> str:
        """The reply's text, kept in the journal before it is returned.

        Raises `NoReply` where this request cannot be answered, and `CorpusError` where none can.
        """
        with self._lock:
            row = self._journal.rows.get(key)
        if row is None:
            row = self._request(key, messages, seed)
        if row["error"]:
            raise NoReply(row["error"])
        return str(row["text"])

    def close(self) -> None:
        self._client.close()

    def _request(self, key: str, messages: Sequence[Message], seed: int) -> dict[str, Any]:
        """The journal's row for a request that is not in it yet."""
        text, error, prompt_tokens, completion_tokens = "", "", 0, 0
        for _ in range(GARBAGE_TRIES):
            with self._budget.reserved(messages, self._endpoint.max_tokens) as spending:
                text, error = self._try(messages, _request_seed(seed, key), spending)
            prompt_tokens += spending.prompt_tokens
            completion_tokens += spending.completion_tokens
            if error != GARBAGE:
                break
        row = {
            "text": text,
            "error": error,
            "prompt_tokens": prompt_tokens,
            "completion_tokens": completion_tokens,
        }
        with self._lock:
            self._replied = self._replied or not error
            self._journal.add(key, row)
        return row

    def _try(self, messages: Any, seed: int, spending: Spending) -> tuple[str, str]:
        """The reply's text, or what was wrong with it, after the client's own retries."""
        openai = self._openai
        try:
            reply = self._client.chat.completions.create(
                model=self._endpoint.model,
                messages=messages,
                temperature=self._endpoint.temperature,
                max_tokens=self._endpoint.max_tokens,
                seed=seed,
            )
        except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
            if not self._replied:  # the first of all: the settings are wrong, not this request
                raise CorpusError(self._refused(error)) from error
            spending.cancel()
            return "", f"the endpoint refused the request: {_short(error)}"
        except (openai.APIResponseValidationError, ValueError):
            return "", GARBAGE
        except openai.OpenAIError as error:
            raise CorpusError(self._refused(error)) from error
        text = _text_of(reply)
        if text is None:
            return "", GARBAGE
        spending.settle(getattr(reply, "usage", None), text)
        return text, ""

    def _refused(self, error: Exception) -> str:
        return (
            f"{self._endpoint.url} does not answer ({_short(error)}). Check address, model, key and network, "
            "then run the same command again: the replies so far are kept."
        )


def _text_of(reply: Any) -> str | None:
    choices = getattr(reply, "choices", None)
    if not choices:
        return None
    text = getattr(getattr(choices[0], "message", None), "content", None)
    return text if isinstance(text, str) else None


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__


def _request_seed(seed: int, key: str) -> int:
    """A seed (31 bits) for each request: the same for the same run, another for each sample."""
    return int.from_bytes(hashlib.blake2b(f"{seed}:{key}".encode(), digest_size=4).digest(), "big") >> 1

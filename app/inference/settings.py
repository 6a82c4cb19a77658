"""The plain values that go into the engine and come out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import psutil

COLDEST = 0.01  # below it the weights of all but one token vanish: 0 says that better

Finish = Literal["stop", "line", "length", "cancelled"]


@dataclass(frozen=True)
class Sampling:
    """How candidates are drawn.

    `temperature` 0 takes the likeliest token; `top_k` 0 and `top_p` 1.0 switch those cuts off. `max_tokens`
    is the longest completion. Candidate `i` draws from its own random stream, a function of `seed` and `i`
    alone.
    """

    temperature: float = 0.7
    top_p: float = 0.95
    top_k: int = 40
    max_tokens: int = 256
    seed: int = 0

    def __post_init__(self) -> None:
        smallest = min(self.temperature, self.top_k, self.max_tokens - 1, self.seed)
        too_cold = 0 < self.temperature < COLDEST
        if smallest < 0 or too_cold or not 0 < self.top_p <= 1:
            raise ValueError(f"sampling values out of range: {self}")


@dataclass(frozen=True)
class Generated:
    """One finished candidate.

    `text` is the completion without its end token; `tokens` the number of tokens drawn, the end token
    included; `log_probability` the sum of their natural log-probabilities under the model at temperature 1.
    `finish`: "stop" (the model ended, or the line with the final return ended), "line" (the one line that was
    wanted ended), "length", or "cancelled" (text is a beginning).
    """

    index: int
    text: str
    tokens: int
    log_probability: float
    finish: Finish


@dataclass(frozen=True)
class EngineSettings:
    """What the engine may use of the machine.

    `threads` None takes the physical cores less one. `places` is how many candidates are decoded together.
    `context_tokens` None gives each of them key-value memory of its own where that is small enough; a number
    lets them share so many tokens: the prompt once and every unfinished candidate (a candidate that finds no
    room waits for another to finish). `use_gpu` matters only where llama.cpp was built with one. A child that
    sends nothing for `silence_seconds` while it works is taken for dead.
    """

    threads: int | None = None
    places: int = 16
    context_tokens: int | None = None
    use_gpu: bool = True
    silence_seconds: float = 30.0
    load_seconds: float = 180.0

    def __post_init__(self) -> None:
        if not 1 <= self.places <= 255:
            raise ValueError("places must be between 1 and 255, the most that llama.cpp keeps apart")
        if self.threads is not None and self.threads < 1:
            raise ValueError("threads must be at least 1")

    def thread_count(self) -> int:
        """Threads to compute with: as set, or one core left to the screen."""
        return self.threads or max(1, (psutil.cpu_count(logical=False) or psutil.cpu_count() or 2) - 1)


@dataclass(frozen=True)
class EngineInfo:
    """What is loaded. Descriptions are llama.cpp's, such as "llama 60M Q8_0"; sizes in tokens."""

    generator: str
    verifier: str | None
    reader: str | None
    prompt_version: int
    trained_context: int
    vocabulary: int
    threads: int
    gpu: bool
    process_id: int

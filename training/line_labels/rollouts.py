"""Cut a program after a line, have it completed several times, and count how often that ends right.

Source: Math-Shepherd, https://arxiv.org/abs/2312.08935, section 3.3 (its steps are lines here; "soft
estimation" is the share of right completions, "hard estimation" whether there is any).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from app.inference import Generated, PromptTooLong, Sampling
from app.problem.answers import Answer, same_answer
from app.problem.prompt import join_program
from app.problem.trace import Trace


class Writer(Protocol):
    """What is asked of `app.inference.Engine`."""

    def generate(
        self, prompt: str, count: int, sampling: Sampling | None = None, *, beginning: str = ""
    ) -> Generator[Generated]:
        """Completions that go on from `beginning`."""


def beginnings(completion: str) -> list[str]:
    """The program up to each of its lines but the last, line ends included."""
    lines = completion.splitlines(keepends=True)
    return ["".join(lines[:end]) for end in range(1, len(lines))]


class Rollouts:
    """Completes the beginnings of one problem's programs; equal beginnings are completed once."""

    def __init__(
        self,
        prompt: str,
        answer: Answer,
        writer: Writer,
        run: Callable[[str], Trace],
        *,
        count: int,
        sampling: Sampling,
    ) -> None:
        self._prompt = prompt
        self._answer = answer
        self._writer = writer
        self._run = run
        self._count = count
        self._sampling = sampling
        self._shares: dict[str, float] = {}
        self._right: dict[str, bool] = {}
        self.tokens = 0

    def line_labels(self, completion: str, *, right: bool) -> list[float]:
        """For each line the share, 0 to 1, of completions after it that end right; for the last, `right`.

        The errors of the writer pass through, but a beginning that is too long to go on from ends wrong.
        """
        return [*map(self._share, beginnings(completion)), float(right)]

    def _share(self, beginning: str) -> float:
        if beginning not in self._shares:
            # a stream of its own for each beginning, or all would draw alike
            sampling = replace(self._sampling, seed=self._sampling.seed + len(self._shares))
            completions: Sequence[Generated] = ()
            with suppress(PromptTooLong):
                completions = list(
                    self._writer.generate(self._prompt, self._count, sampling, beginning=beginning)
                )
            self.tokens += sum(completion.tokens for completion in completions)
            ended = [c.text for c in completions if c.finish == "stop"]
            self._shares[beginning] = sum(self._is_right(beginning + text) for text in ended) / self._count
        return self._shares[beginning]

    def _is_right(self, completion: str) -> bool:
        if completion not in self._right:
            answer = self._run(join_program(completion)).answer
            self._right[completion] = answer is not None and same_answer(answer, self._answer)
        return self._right[completion]

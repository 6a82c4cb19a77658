"""Candidates for a problem, sampled, run and scored: what every figure is computed from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from app.inference.errors import PromptTooLong
from app.inference.settings import Generated, Sampling
from app.problem.answers import Answer, same_answer
from app.problem.prompt import format_prompt, join_program
from app.problem.question import QuestionProblem, check_question
from app.problem.trace import Trace
from training.evaluation.data import Item, seed_of


class Writer(Protocol):
    """What is asked of the engine."""

    def generate(self, prompt: str, count: int, sampling: Sampling) -> Iterator[Generated]: ...

    def score(self, prompt: str, completions: Sequence[str]) -> list[float]: ...


class Runner(Protocol):
    """What is asked of the program runner."""

    def run(self, source: str, *, parity: bool = False) -> Trace: ...


@dataclass(frozen=True, slots=True)
class Attempt:
    """One candidate: its completion, answer or error, log-probability and the verifier's score (0 to 1)."""

    text: str
    answer: Answer | None
    error: str | None
    right: bool
    log_probability: float
    score: float | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "answer": None if self.answer is None else self.answer.to_json(),
            "error": self.error,
            "right": self.right,
            "log_probability": round(self.log_probability, 4),
            "score": self.score,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Attempt:
        answer = None if data["answer"] is None else Answer.from_json(data["answer"])
        return cls(**{**data, "answer": answer})


@dataclass(frozen=True, slots=True)
class Attempts:
    """All candidates of one problem in the order of their index.

    `refused` is the app's sentence if it does not take the question: there are no candidates then, and the problem
    counts as not solved. `tokens` is what was generated.
    """

    attempts: tuple[Attempt, ...]
    refused: str | None = None
    tokens: int = 0

    def to_json(self) -> dict[str, Any]:
        return {
            "attempts": [attempt.to_json() for attempt in self.attempts],
            "refused": self.refused,
            "tokens": self.tokens,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Attempts:
        attempts = tuple(Attempt.from_json(attempt) for attempt in data["attempts"])
        return cls(attempts, data["refused"], data["tokens"])


def sample_attempts(
    item: Item, count: int, sampling: Sampling, writer: Writer, runner: Runner, *, scored: bool
) -> Attempts:
    """Sample `count` candidates of a problem as the app would, without an early stop; run and score them.

    The problem draws with a seed of its own, made from `sampling.seed` and its question. Only completions that
    gave an answer are scored, each distinct one once. The errors of `writer` pass through.
    """
    try:
        prompt = format_prompt(check_question(item.question).text)
        attempts, tokens = _sample_and_run(item, prompt, count, sampling, writer, runner)
    except (QuestionProblem, PromptTooLong) as problem:
        return Attempts((), str(problem))
    if scored:
        distinct = list(dict.fromkeys(attempt.text for attempt in attempts if attempt.answer is not None))
        scores = dict(zip(distinct, writer.score(prompt, distinct), strict=True))
        attempts = [replace(attempt, score=scores.get(attempt.text)) for attempt in attempts]
    return Attempts(tuple(attempts), None, tokens)


def _sample_and_run(
    item: Item, prompt: str, count: int, sampling: Sampling, writer: Writer, runner: Runner
) -> tuple[list[Attempt], int]:
    finished: dict[int, Attempt] = {}
    tokens = 0
    for generated in writer.generate(prompt, count, replace(sampling, seed=seed_of(sampling.seed, item))):
        tokens += generated.tokens
        trace = runner.run(join_program(generated.text))
        finished[generated.index] = Attempt(
            text=generated.text.rstrip(),
            answer=trace.answer,
            error=None if trace.error is None else str(trace.error),
            right=trace.answer is not None and same_answer(trace.answer, item.answer),
            log_probability=generated.log_probability,
        )
    return [finished[index] for index in sorted(finished)], tokens

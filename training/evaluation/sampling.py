"""Candidates for a problem, sampled, run and scored: what every figure is computed from."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from app.inference import Generated, PromptTooLong, Reading, Sampling
from app.packs.wordings import Wordings
from app.problem.answers import Answer, same_answer
from app.problem.prompt import format_prompt
from app.problem.question import QuestionProblem, check_question
from app.problem.trace import Trace
from app.solving.evidence import Evidence
from app.solving.solution import Candidate
from app.solving.voting import Vote
from app.solving.weighing import vote_weight
from training.evaluation.data import Item, seed_of


class Writer(Protocol):
    """What is asked of `app.inference.Engine`."""

    def generate(self, prompt: str, count: int, sampling: Sampling) -> Generator[Generated]:
        """Candidates as they finish."""

    def score(self, prompt: str, completions: Sequence[str]) -> list[float]:
        """For each the probability that it is right."""


class Runner(Protocol):
    """What is asked of `app.problem.runner.ProgramRunner`."""

    def run(self, source: str) -> Trace:
        """What running the program leaves behind."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One candidate: its completion, answer or error, log-probability and the verifier's score (0 to 1)."""

    text: str
    answer: Answer | None
    error: str | None
    right: bool
    log_probability: float
    score: float | None = None

    @classmethod
    def of(cls, candidate: Candidate, item: Item) -> Attempt:
        """The candidate, compared with the right answer. One that was cut off was not run."""
        if candidate.trace is None:
            error: str | None = "cut off"
        else:
            error = None if candidate.trace.error is None else str(candidate.trace.error)
        return cls(
            text=candidate.text,
            answer=candidate.answer,
            error=error,
            right=candidate.answer is not None and same_answer(candidate.answer, item.answer),
            log_probability=candidate.log_probability,
            score=candidate.score,
        )

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
    """All candidates of one problem in the order in which they came.

    `refused` is the app's sentence if it does not take the question: there are no candidates then, and the
    problem counts as not solved. `tokens` is how many were generated. `reading` is the one that the votes
    were weighed by, where there is a reader.
    """

    attempts: tuple[Attempt, ...]
    refused: str | None = None
    tokens: int = 0
    reading: Reading | None = None

    def votes(self) -> list[Vote]:
        """The votes of the candidates that gave a number, as in the app; weight 1 without a verifier."""
        return [
            Vote(attempt.answer, 1.0 if attempt.score is None else attempt.score, attempt.log_probability)
            for attempt in self.attempts
            if attempt.answer is not None
        ]

    def first(self, count: int) -> Attempts:
        """As if only the first `count` candidates had been drawn."""
        return replace(self, attempts=self.attempts[:count])

    def weighed(self, question: str, wordings: Wordings | None, reading: Reading | None = None) -> Attempts:
        """With the scores as the app has them: the verifier's (1 without one), by how far a program fits.

        The journals keep the verifier's own, so that one sampling serves any wordings and readers.
        """
        factors = {
            attempt.text: vote_weight(question, attempt.text, attempt.answer, wordings, reading)
            for attempt in self.attempts
            if attempt.answer is not None
        }
        return replace(
            self,
            reading=reading,
            attempts=tuple(
                attempt
                if attempt.answer is None
                else replace(
                    attempt,
                    score=(1.0 if attempt.score is None else attempt.score) * factors[attempt.text],
                )
                for attempt in self.attempts
            ),
        )

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
    """Draw `count` candidates of a problem, run and score them as the app does, but without its early stop.

    The problem draws with a seed of its own, made from `sampling.seed` and its question. The errors of
    `writer` pass through.
    """
    evidence = Evidence(runner.run, verified=scored)
    tokens = 0
    try:
        prompt = format_prompt(check_question(item.question).text)
        for generated in writer.generate(prompt, count, replace(sampling, seed=seed_of(sampling.seed, item))):
            tokens += generated.tokens
            evidence.add(generated)
    except (QuestionProblem, PromptTooLong) as problem:
        return Attempts((), str(problem))
    waiting = evidence.waiting()
    if waiting:
        evidence.add_scores(waiting, writer.score(prompt, [candidate.text for candidate in waiting]))
    return Attempts(tuple(Attempt.of(candidate, item) for candidate in evidence.candidates()), None, tokens)

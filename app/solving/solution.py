"""What the solving gives: progress while it works, candidates, and the solution.

A solution can be kept: `Solution.to_json` and `from_json` hold all that showing it and checking a child's
answer against it need, so that a problem solved beforehand opens without the model.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, Self

from app.problem.answers import Answer
from app.problem.trace import Trace
from app.sentences import say
from app.solving.voting import Tally, is_number

Verdict = Literal["verified", "unsure", "unsolved"]

FORMAT = 1
"""Of a kept solution; a change of what `Solution.to_json` gives adds one."""


class UnknownFormat(Exception):
    """A kept solution that another version of TinyTutor wrote; the message is a plain sentence."""


@dataclass(frozen=True)
class Progress:
    """How far the work is: `finished` of `wanted` candidates, of which `ran` gave an answer.

    `leading_votes` is how many have the most frequent answer, `answers` how many different answers there are.
    """

    wanted: int
    finished: int
    ran: int
    leading_votes: int
    answers: int
    seconds: float


@dataclass(frozen=True)
class Candidate:
    """One program that the model wrote.

    `text` is the completion, indented as the model wrote it; `log_probability` is the model's, summed over
    its tokens. `trace` is None for a program that was cut off, `score` what its vote
    weighs (`app.solving.weighing`), None for one that has no vote, or that the verifier was not asked about.
    """

    text: str
    log_probability: float
    trace: Trace | None
    score: float | None = None

    @property
    def answer(self) -> Answer | None:
        """The number that the program found; None if it failed, or found nan or infinity."""
        answer = None if self.trace is None else self.trace.answer
        return answer if is_number(answer) else None

    def to_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "log_probability": self.log_probability,
            "trace": None if self.trace is None else self.trace.to_json(),
            "score": self.score,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        return cls(**{**data, "trace": None if data["trace"] is None else Trace.from_json(data["trace"])})


@dataclass(frozen=True)
class Solution:
    """What the tutor found for `question` (as cleaned).

    `answer` and `chosen`, the candidate to show, are None exactly when the verdict is "unsolved", so that a
    declined answer can not be shown by mistake. `answers` are all answers found, the heaviest first;
    `probability` belongs to the first of them. `warnings` are sentences about the question.
    """

    question: str
    answer: Answer | None
    probability: float
    verdict: Verdict
    chosen: Candidate | None
    candidates: tuple[Candidate, ...]
    answers: tuple[Tally, ...]
    seconds: float
    seed: int
    warnings: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """A JSON-ready form; the chosen candidate is given by its place among the candidates."""
        return {
            "format": FORMAT,
            "question": self.question,
            "answer": None if self.answer is None else self.answer.to_json(),
            "probability": self.probability,
            "verdict": self.verdict,
            "chosen": None if self.chosen is None else self.candidates.index(self.chosen),
            "candidates": [candidate.to_json() for candidate in self.candidates],
            "answers": [{**asdict(tally), "answer": tally.answer.to_json()} for tally in self.answers],
            "seconds": self.seconds,
            "seed": self.seed,
            "warnings": list(self.warnings),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The solution that `to_json` wrote. Raises UnknownFormat for that of another version."""
        if data.get("format") != FORMAT:
            raise UnknownFormat(
                say(
                    "tutor",
                    "This solved problem was kept by another version of TinyTutor. Solve it again to use it "
                    "here.",
                )
            )
        candidates = tuple(Candidate.from_json(candidate) for candidate in data["candidates"])
        answers = (
            Tally(**{**tally, "answer": Answer.from_json(tally["answer"])}) for tally in data["answers"]
        )
        return cls(
            question=data["question"],
            answer=None if data["answer"] is None else Answer.from_json(data["answer"]),
            probability=data["probability"],
            verdict=data["verdict"],
            chosen=None if data["chosen"] is None else candidates[data["chosen"]],
            candidates=candidates,
            answers=tuple(answers),
            seconds=data["seconds"],
            seed=data["seed"],
            warnings=tuple(data["warnings"]),
        )

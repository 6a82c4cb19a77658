"""What the solving gives: progress while it works, candidates, and the solution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.problem.answers import Answer
from app.problem.trace import Trace
from app.solving.voting import Tally, is_number

Verdict = Literal["verified", "unsure", "unsolved"]


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
    its tokens. `trace` is None for a program that was cut off, `score` None for one that the verifier was
    not asked about.
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

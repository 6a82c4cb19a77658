"""What is known so far about one problem: the candidates, their traces and their scores.

Equal programs are run and scored once; each of them still is a vote. A score is the verifier's, or 1 where
there is none, multiplied by how far the program fits the question (`app.solving.weighing`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.inference import Generated
from app.problem.answers import Answer
from app.problem.prompt import join_program
from app.problem.trace import Trace
from app.solving.normal_form import normal_form
from app.solving.solution import Candidate
from app.solving.voting import Tally, Vote, count_votes


class Evidence:
    """Candidates in the order in which they arrived. With `verified` they vote once they are scored."""

    def __init__(
        self,
        run: Callable[[str], Trace],
        *,
        verified: bool,
        weigh: Callable[[str, Answer], float] | None = None,
    ) -> None:
        """`weigh` gives what a score is multiplied by for a program and its answer, 0 to 1; None: by 1."""
        self._run = run
        self._verified = verified
        self._weigh = weigh
        self._candidates: list[Candidate] = []
        self._forms: list[str | None] = []  # None: cut off, equal to no other
        self._first: dict[str, Candidate] = {}
        self._scores: dict[str, float] = {}

    @property
    def drawn(self) -> int:
        """How many candidates there are, those that failed included."""
        return len(self._candidates)

    def add(self, generated: Generated) -> None:
        """Take in a candidate: run its program, if it is whole and new."""
        form = normal_form(generated.text) if generated.finish == "stop" else None
        if form is None:
            trace = None
        elif form in self._first:
            trace = self._first[form].trace
        else:
            trace = self._run(join_program(generated.text))
        candidate = Candidate(generated.text, generated.log_probability, trace)
        if form is not None and form not in self._first:
            self._first[form] = candidate
            if not self._verified and candidate.answer is not None:
                self._scores[form] = self._weight(candidate.text, candidate.answer)
        self._candidates.append(candidate)
        self._forms.append(form)

    def waiting(self) -> list[Candidate]:
        """The different programs that ran and have no score yet."""
        if not self._verified:
            return []
        return [c for form, c in self._first.items() if c.answer is not None and form not in self._scores]

    def add_scores(self, candidates: Iterable[Candidate], scores: Iterable[float]) -> None:
        """The verifier's scores for candidates that were `waiting`."""
        for candidate, score in zip(candidates, scores, strict=True):
            if candidate.answer is not None:
                factor = self._weight(candidate.text, candidate.answer)
                self._scores[normal_form(candidate.text)] = min(max(score, 0.0), 1.0) * factor

    def _weight(self, program: str, answer: Answer) -> float:
        return 1.0 if self._weigh is None else self._weigh(program, answer)

    def candidates(self) -> tuple[Candidate, ...]:
        """All candidates, with the scores that are known."""
        return tuple(
            replace(candidate, score=None if form is None else self._scores.get(form))
            for candidate, form in zip(self._candidates, self._forms, strict=True)
        )

    def unscored(self) -> int:
        """How many candidates that ran do not vote yet, because their program waits for the verifier."""
        if not self._verified:
            return 0
        return sum(c.answer is not None and c.score is None for c in self.candidates())

    def tallies(self) -> tuple[Tally, ...]:
        """The weighted vote of the scored candidates; without a verifier of all that ran."""
        return count_votes(
            Vote(c.answer, c.score, c.log_probability)
            for c in self.candidates()
            if c.answer is not None and c.score is not None
        )

    def plain_tallies(self) -> tuple[Tally, ...]:
        """The vote of all candidates that ran, one each."""
        return count_votes(
            Vote(c.answer, log_probability=c.log_probability)
            for c in self._candidates
            if c.answer is not None
        )

"""The work on one problem: draw candidates in waves, run and score them, stop when that is enough."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from app.inference import Cancelled as EngineCancelled
from app.inference import EngineLost, Generated, Reading, Sampling
from app.packs.manifest import Calibration
from app.packs.wordings import Wordings
from app.problem.prompt import format_prompt
from app.problem.trace import Trace
from app.solving.confidence import features, probability
from app.solving.evidence import Evidence
from app.solving.settings import SolvingSettings
from app.solving.solution import Progress
from app.solving.stopping import is_certain, is_decided
from app.solving.voting import best_program
from app.solving.watch import Watch


class CandidateEngine(Protocol):
    """What the solving needs of `app.inference.Engine`, which says what each does."""

    def generate(self, prompt: str, count: int, sampling: Sampling) -> Generator[Generated]:
        """Candidates as they finish; closing the iterator cancels the rest."""

    def score(self, prompt: str, completions: Sequence[str]) -> list[float]:
        """For each the probability that it is right."""

    def cancel(self) -> None:
        """Stop what is being written or scored; from any thread."""

    def close(self) -> None:
        """End the child process."""


class Runner(Protocol):
    """What the solving needs of `app.problem.runner.ProgramRunner`."""

    def run(self, source: str) -> Trace:
        """What running the program leaves behind; its error is in the trace."""

    def close(self) -> None:
        """End the worker process."""


@dataclass(frozen=True)
class Search:
    """One problem's work over an engine; `run` fills `evidence`.

    What is decided depends only on the candidates in the order in which they arrive, never on the clock
    (but for the deadline), so the same seed gives the same evidence.
    """

    engine: CandidateEngine
    settings: SolvingSettings
    calibration: Calibration | None
    wordings: Wordings | None
    reading: Reading | None
    evidence: Evidence
    watch: Watch
    report: Callable[[Progress], None]
    question: str
    seed: int

    @property
    def prompt(self) -> str:
        """What the models see."""
        return format_prompt(self.question)

    def run(self) -> None:
        """Returns when enough is known, when time is up or when the watch is cancelled.

        Raises `EngineLost` when the engine is lost more often than the settings allow, and the engine's
        other errors.
        """
        lost = 0
        self._report()
        for target in self.settings.wave_targets():
            while True:
                try:
                    self._wave(target, self._wave_seed(target, lost))
                    break
                except EngineLost:
                    lost += 1
                    if lost > self.settings.engine_retries or self.watch.cancelled:
                        raise
            if self._ended():
                return

    def _wave(self, target: int, seed: int) -> None:
        """Draw candidates until there are `target`, and score those that ran."""
        missing = target - self.evidence.drawn
        if missing > 0 and not self._ended():
            stream = self.engine.generate(self.prompt, missing, self._sampling(seed))
            with self.watch.sampling(), closing(stream):
                for generated in stream:
                    if generated.finish != "cancelled":
                        self._take(generated)
                    if self._ended():
                        break
        while self.evidence.waiting() and not self.watch.cancelled:
            self._score()

    def _take(self, generated: Generated) -> None:
        self.evidence.add(generated)
        self._report()
        if len(self.evidence.waiting()) >= self.settings.score_batch:
            self._score()

    def _score(self) -> None:
        """Ask the verifier about all programs that wait for it; they go on waiting if it was cancelled."""
        waiting = self.evidence.waiting()
        try:
            scores = self.engine.score(self.prompt, [candidate.text for candidate in waiting])
        except EngineCancelled:
            return  # by the person, or by a deadline that was meant for the sampling
        self.evidence.add_scores(waiting, scores)

    def _ended(self) -> bool:
        """Whether no further candidate shall be drawn."""
        if self.watch.cancelled or self.watch.late:
            return True
        if not self.settings.early_stop:
            return False
        tallies = self.evidence.tallies()
        outstanding = self.settings.candidates - self.evidence.drawn + self.evidence.unscored()
        if is_decided(tallies, outstanding):
            return True
        # without a calibration there is no probability to trust; with programs unscored it is not known yet
        if self.calibration is None or self.evidence.unscored():
            return False
        leader = best_program(self.evidence.candidates(), tallies[0].answer).text if tallies else ""
        evidence = features(tallies, self.evidence.drawn, self.question, leader, self.wordings, self.reading)
        chance = probability(evidence, self.calibration)
        return is_certain(tallies, chance, self.settings)

    def _report(self) -> None:
        tallies = self.evidence.plain_tallies()
        self.report(
            Progress(
                wanted=self.settings.candidates,
                finished=self.evidence.drawn,
                ran=sum(tally.votes for tally in tallies),
                leading_votes=tallies[0].votes if tallies else 0,
                answers=len(tallies),
                seconds=self.watch.seconds,
            )
        )

    def _sampling(self, seed: int) -> Sampling:
        chosen = self.settings
        return Sampling(chosen.temperature, chosen.top_p, chosen.top_k, chosen.max_tokens, seed)

    def _wave_seed(self, target: int, lost: int) -> int:
        """A seed of its own for each wave, or the second would draw the candidates of the first again."""
        return random.Random(f"{self.seed}/{target}/{lost}").getrandbits(32)

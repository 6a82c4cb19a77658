"""Sampling many problems at once: written in one batch, labelled on all cores, scored, kept in a journal."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from app.inference import Generated, PromptTooLong, Sampling
from app.problem.prompt import format_prompt
from app.problem.question import QuestionProblem, check_question
from app.solving.normal_form import normal_form
from training.evaluation.data import Item, seed_of
from training.evaluation.journal import Journal
from training.evaluation.sampling import Attempts
from training.evaluation.session import Progress
from training.sampling.labelling import Labeller
from training.sampling.scorer import TorchScorer
from training.sampling.writer import Request

SCORED_TOGETHER = 256
"""Problems whose programs the verifier reads in one go."""


class BatchWriter(Protocol):
    """What is asked of `TorchWriter` and `VllmWriter`."""

    def write(
        self, requests: Sequence[Request], sampling: Sampling
    ) -> Iterator[tuple[int, Generated | PromptTooLong]]:
        """Each candidate as it ends, with the number of its request."""


W = TypeVar("W", bound=BatchWriter)


@dataclass
class BatchSampler(Generic[W]):
    """What the engine and the interpreter do for one problem, for many at once. Needs an open `Labeller`."""

    writer: W
    scorer: TorchScorer | None
    labeller: Labeller

    def sample_all(
        self,
        items: Sequence[Item],
        count: int,
        sampling: Sampling,
        journal: Journal,
        *,
        label: str = "",
        prefix: str = "",
        deadline: float | None = None,
    ) -> dict[str, Attempts]:
        """Every item's attempts by its key, `count` each; those in the journal (prefix + key) are taken.

        After `deadline` (time.monotonic) nothing more is written: the result lacks what was not finished, and
        the same call goes on with it. Prints a line every ten seconds.
        """
        todo = list({item.key: item for item in items if prefix + item.key not in journal.rows}.values())
        before = len({item.key for item in items}) - len(todo)
        work = _Work(self, journal, prefix, Progress(label, before, len(todo)))
        requests, asked = [], []
        for item in todo:
            try:
                prompt = format_prompt(check_question(item.question).text)
            except QuestionProblem as problem:
                work.keep(item, Attempts((), str(problem)))
                continue
            requests.append(Request(prompt, count, seed_of(sampling.seed, item)))
            asked.append((item, prompt))
        collected: dict[int, list[Generated]] = defaultdict(list)
        for number, generated in self.writer.write(requests, sampling):
            if isinstance(generated, PromptTooLong):
                work.keep(asked[number][0], Attempts((), str(generated)))
                continue
            collected[number].append(generated)
            if len(collected[number]) == count:
                work.submit(*asked[number], collected.pop(number))
            if deadline is not None and time.monotonic() > deadline:
                break
        work.finish()
        found = {item.key: journal.rows.get(prefix + item.key) for item in items}
        return {key: Attempts.from_json(_without_key(row)) for key, row in found.items() if row is not None}


class _Work:
    """Problems whose candidates are written: being labelled, then waiting to be scored, then kept."""

    def __init__(self, sampler: BatchSampler[W], journal: Journal, prefix: str, progress: Progress) -> None:
        self._sampler = sampler
        self._journal, self._prefix, self._progress = journal, prefix, progress
        self._labelling: dict[Future[Attempts], tuple[Item, str]] = {}
        self._labelled: list[tuple[Item, str, Attempts]] = []

    def keep(self, item: Item, attempts: Attempts) -> None:
        """Write a problem that is done into the journal."""
        self._journal.add(self._prefix + item.key, attempts.to_json())
        self._progress.add(attempts)

    def submit(self, item: Item, prompt: str, generated: list[Generated]) -> None:
        """Have the candidates labelled; take in what was labelled meanwhile."""
        self._labelling[self._sampler.labeller.submit(item, generated)] = (item, prompt)
        self._collect({future for future in self._labelling if future.done()})

    def finish(self) -> None:
        """Wait for all that is left."""
        while self._labelling:
            self._collect(wait(self._labelling, return_when=FIRST_COMPLETED).done)
        self._score()

    def _collect(self, done: set[Future[Attempts]]) -> None:
        for future in done:
            item, prompt = self._labelling.pop(future)
            if self._sampler.scorer is None:
                self.keep(item, future.result())
            else:
                self._labelled.append((item, prompt, future.result()))
        if len(self._labelled) >= SCORED_TOGETHER:
            self._score()

    def _score(self) -> None:
        """One score for each different program of a problem that gave an answer, as the app asks for them."""
        if not self._labelled:
            return
        assert self._sampler.scorer is not None  # only then something waits
        texts: dict[tuple[str, str], tuple[str, str]] = {}
        for item, prompt, attempts in self._labelled:
            for attempt in attempts.attempts:
                if attempt.answer is not None:
                    texts.setdefault((item.key, normal_form(attempt.text)), (prompt, attempt.text))
        scores = dict(zip(texts, self._sampler.scorer.score(list(texts.values())), strict=True))
        for item, _, attempts in self._labelled:
            scored = tuple(
                attempt
                if attempt.answer is None
                else replace(attempt, score=scores[item.key, normal_form(attempt.text)])
                for attempt in attempts.attempts
            )
            self.keep(item, replace(attempts, attempts=scored))
        self._labelled = []


def _without_key(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != "key"}

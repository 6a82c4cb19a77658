"""Running candidates in the restricted interpreter on all cores, and comparing their answers.

Imports nothing of torch: the worker processes start in a fraction of a second.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType
from typing import Self

from app.inference import Generated
from app.problem.runner import ProgramRunner
from app.solving.evidence import Evidence
from training.corpus.workers import start_worker
from training.evaluation.data import Item
from training.evaluation.sampling import Attempt, Attempts

_RUNNER: list[ProgramRunner] = []  # of this worker process; ended with it, for its pipe closes


def label(item: Item, generated: Sequence[Generated]) -> Attempts:
    """The candidates of a problem, run once each where they are equal, in the order of their numbers."""
    if not _RUNNER:
        _RUNNER.append(ProgramRunner())
    evidence = Evidence(_RUNNER[0].run, verified=False)
    for one in sorted(generated, key=lambda one: one.index):
        evidence.add(one)
    attempts = tuple(Attempt.of(candidate, item) for candidate in evidence.candidates())
    return Attempts(attempts, tokens=sum(one.tokens for one in generated))


class Labeller:
    """A pool of processes that label; a context manager. `workers` None takes all cores but one."""

    def __init__(self, workers: int | None = None) -> None:
        count = workers or max(1, (os.cpu_count() or 2) - 1)
        self._pool = ProcessPoolExecutor(
            count, multiprocessing.get_context("spawn"), initializer=start_worker
        )

    def submit(self, item: Item, generated: Sequence[Generated]) -> Future[Attempts]:
        """Label the candidates of a problem when a process is free."""
        return self._pool.submit(label, item, generated)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

"""The thread that opens the tutor, solves and checks, so that the window never waits."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.inference.errors import InferenceError
from app.packs.errors import PackError
from app.problem.question import QuestionProblem
from app.sentences import say
from app.solving.errors import SolvingError
from app.solving.solution import Progress, Solution

logger = logging.getLogger(__name__)

CLOSING_SECONDS = 5.0


class TutorLike(Protocol):
    """What the window needs of `app.solving.Tutor`."""

    def solve(
        self,
        question: str,
        *,
        seed: int = 0,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> Solution: ...

    def close(self) -> None: ...


Solve = Callable[[str], Solution]
Work = Callable[[Solve], object]
"""What a job does; it is given the tutor's `solve`, with the job's progress and cancelling."""


@dataclass(frozen=True)
class Job:
    """One piece of work; `cancel` is set by Stop."""

    number: int
    work: Work
    cancel: threading.Event = field(default_factory=threading.Event)


class SolvingThread(QObject):
    """One thread with one tutor, opened at the start or, where that failed, by the next job that solves.

    Jobs are done one after the other. Every job ends with one of `done`, which carries what its work gave,
    and `failed`; these and `progressed` carry its number. The thread is a daemon: a tutor that hangs
    cannot keep the program alive. At `submitted` work that can wait makes way.
    """

    opened = Signal()
    open_failed = Signal(str)
    submitted = Signal(object)  # the Job
    closing = Signal()
    progressed = Signal(int, object)
    done = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self, open_tutor: Callable[[], TutorLike], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_tutor = open_tutor
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._numbers = count(1)
        self._tutor: TutorLike | None = None
        self._closed = threading.Event()  # then nobody listens, and this object may be gone
        self._thread = threading.Thread(target=self._run, name="solving", daemon=True)

    def start(self) -> None:
        """Begin to open the tutor."""
        self._thread.start()

    def submit(self, work: Work) -> Job:
        """Do `work` when the jobs before it are done."""
        job = Job(next(self._numbers), work)
        self._jobs.put(job)
        self.submitted.emit(job)
        return job

    def reopen(self, open_tutor: Callable[[], TutorLike]) -> Job:
        """Work with another tutor when the jobs before are done; where it can not be opened, with the former.

        The former is closed first: two sets of models might not fit into memory. The job's result is None.
        """

        def exchange(_solve: Solve) -> None:
            former, self._open_tutor = self._open_tutor, open_tutor
            self._close_tutor()
            try:
                self._open()
            except Exception:
                self._open_tutor = former
                self._open()
                raise
            self.opened.emit()

        return self.submit(exchange)

    def close(self) -> None:
        """Close the tutor after the running job, which who submitted it cancels, at `closing` or before."""
        self.closing.emit()
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join(CLOSING_SECONDS)
        self._closed.set()

    def _run(self) -> None:
        try:
            self._open()
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is said in the window
            self.open_failed.emit(sentence_of(error))
        else:
            self.opened.emit()
        while (job := self._jobs.get()) is not None:
            self._do(job)
        self._close_tutor()

    def _close_tutor(self) -> None:
        tutor, self._tutor = self._tutor, None
        if tutor is not None:
            tutor.close()

    def _open(self) -> TutorLike:
        if self._tutor is None:
            self._tutor = self._open_tutor()
        return self._tutor

    def _do(self, job: Job) -> None:
        def solve(question: str) -> Solution:
            return self._open().solve(
                question,
                on_progress=lambda progress: self.progressed.emit(job.number, progress),
                cancel=job.cancel,
            )

        try:
            result = job.work(solve)
        except Exception as error:  # noqa: BLE001 - as above
            if not self._closed.is_set():
                self.failed.emit(job.number, sentence_of(error))
        else:
            if not self._closed.is_set():
                self.done.emit(job.number, result)


def sentence_of(error: Exception) -> str:
    """What to tell the child: our own errors speak for themselves, any other is logged."""
    if isinstance(error, PackError | InferenceError | SolvingError | QuestionProblem):
        return str(error)
    logger.error("a job failed", exc_info=error)
    return say("tutor", "Something went wrong inside TinyTutor. Your problem is still here. Press Try again.")

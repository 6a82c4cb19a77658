"""A tutor without models: it does what the test tells it to, and nothing by the clock."""

from __future__ import annotations

import threading
from collections.abc import Callable

from app.solving.errors import Cancelled
from app.solving.solution import Progress, Solution
from app.ui.samples import RIGHT, sample_solution


class FakeTutor:
    """Gives the outcomes in turn, the last one again and again; an exception is raised, a function called.

    `held`: works until `release` is set, or until it is cancelled unless it is `stubborn`. `progress` is
    reported first.
    """

    def __init__(
        self,
        *outcomes: Solution | Exception | Callable[[str], Solution],
        held: bool = False,
        stubborn: bool = False,
        progress: Progress | None = None,
    ) -> None:
        self.outcomes = list(outcomes) or [sample_solution((RIGHT, RIGHT), "verified")]
        self.held = held
        self.stubborn = stubborn
        self.progress = progress
        self.release = threading.Event()
        self.started = threading.Event()
        self.closed = threading.Event()
        self.questions: list[str] = []

    def solve(
        self,
        question: str,
        *,
        seed: int = 0,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> Solution:
        self.questions.append(question)
        if self.progress is not None and on_progress is not None:
            on_progress(self.progress)
        self.started.set()
        if self.held:
            self._wait(cancel)
        if cancel is not None and cancel.is_set() and not self.stubborn:
            raise Cancelled(question, sample_solution((), "unsolved"))
        outcome = self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome(question) if callable(outcome) else outcome

    def _wait(self, cancel: threading.Event | None) -> None:
        while not self.release.wait(0.01):
            if cancel is not None and cancel.is_set() and not self.stubborn:
                return

    def close(self) -> None:
        self.closed.set()

"""An engine without models and a runner without a process, for the tests of the solving."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Sequence

from app.inference import Cancelled, EngineLost, Generated, Sampling
from app.problem.interpreter import run_program
from app.problem.trace import Trace
from app.solving import Progress

QUESTION = "Tom has 3 bags of 4 apples. How many apples does he have?"


def program(answer: object, *, name: str = "answer", reason: str = "") -> str:
    """A completion that gives `answer`, which is text that Python reads."""
    comment = f"  # {reason}" if reason else ""
    return f"    {name} = {answer}{comment}\n    return {name}"


class FakeEngine:
    """Writes `completions` in turn, over and over, and scores with `score_of`; cancelled as the real one is.

    `lost_at`: numbers of candidates, counted over all calls, before which the engine is lost, once each.
    `stuck_at`: before this one it waits until it is cancelled.
    """

    def __init__(
        self,
        completions: Sequence[str],
        score_of: Callable[[str], float] = lambda text: 0.5,
        *,
        lost_at: Iterable[int] = (),
        stuck_at: int | None = None,
        finish: Callable[[int], str] = lambda number: "stop",
    ) -> None:
        self.completions = completions
        self.score_of = score_of
        self.lost_at = set(lost_at)
        self.stuck_at = stuck_at
        self.finish = finish
        self.written = 0
        self.asked: list[int] = []
        self.seeds: list[int] = []
        self.scored: list[str] = []
        self.prompts: set[str] = set()
        self.open_streams = 0
        self.closed = False
        self._cancelled = threading.Event()

    def generate(self, prompt: str, count: int, sampling: Sampling) -> Generator[Generated]:
        self.asked.append(count)
        self.seeds.append(sampling.seed)
        self.prompts.add(prompt)
        self.open_streams += 1
        try:
            for index in range(count):
                if self.written in self.lost_at:
                    self.lost_at.remove(self.written)
                    raise EngineLost("it was killed")
                if self.written == self.stuck_at:
                    self._cancelled.clear()
                    assert self._cancelled.wait(10), "nobody cancelled the engine"
                    yield Generated(index, "    answ", 2, -1.0, "cancelled")
                    return
                text = self.completions[self.written % len(self.completions)]
                finish = self.finish(self.written)
                self.written += 1
                assert finish in ("stop", "length")
                yield Generated(index, text, len(text), -1.0, "stop" if finish == "stop" else "length")
        finally:
            self.open_streams -= 1

    def score(self, prompt: str, completions: Sequence[str]) -> list[float]:
        self.scored += completions
        return [self.score_of(text) for text in completions]

    def cancel(self) -> None:
        self._cancelled.set()

    def close(self) -> None:
        self.closed = True


class StuckVerifier(FakeEngine):
    """Scores only until it is cancelled, and then raises as the real engine does."""

    def score(self, prompt: str, completions: Sequence[str]) -> list[float]:
        self._cancelled.clear()
        assert self._cancelled.wait(10), "nobody cancelled the engine"
        raise Cancelled


class FakeRunner:
    """Runs programs in this process, in the real interpreter."""

    def __init__(self) -> None:
        self.sources: list[str] = []
        self.closed = False

    def run(self, source: str) -> Trace:
        self.sources.append(source)
        return run_program(source)

    def close(self) -> None:
        self.closed = True


class Recorder:
    """Keeps the progress that it is told; `after` is called with each."""

    def __init__(self, after: Callable[[Progress], None] = lambda progress: None) -> None:
        self.seen: list[Progress] = []
        self.after = after

    def __call__(self, progress: Progress) -> None:
        self.seen.append(progress)
        self.after(progress)

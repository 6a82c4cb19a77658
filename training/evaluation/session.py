"""Sampling many problems: one or more engines at work, each problem's result kept as it comes."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.inference import Engine, EngineLost, EngineSettings, InferenceError, Sampling
from app.problem.runner import ProgramRunner
from training.evaluation.data import Item
from training.evaluation.journal import Journal
from training.evaluation.sampling import Attempts, sample_attempts

REPORT_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Models:
    """What to sample from: GGUF files, how many engines, how many threads each (None: the app's choice)."""

    generator: Path
    verifier: Path | None = None
    workers: int = 1
    threads: int | None = None


Work = Callable[[Item], Attempts]


@contextmanager
def open_work(models: Models, count: int, sampling: Sampling) -> Iterator[Work]:
    """A function that samples one problem, to be called from up to `models.workers` threads at once.

    An engine that is lost is started again once for a problem; a second loss raises EngineLost. Raises
    ValueError where a model cannot be loaded.
    """
    with ExitStack() as stack:
        free: queue.SimpleQueue[tuple[Engine, ProgramRunner]] = queue.SimpleQueue()
        settings = EngineSettings(threads=models.threads)
        for _ in range(models.workers):
            engine = stack.enter_context(Engine(models.generator, models.verifier, settings))
            try:
                engine.start()
            except InferenceError as error:
                raise ValueError(str(error)) from error
            free.put((engine, stack.enter_context(ProgramRunner())))
        scored = models.verifier is not None

        def work(item: Item) -> Attempts:
            engine, runner = free.get()
            try:
                try:
                    return sample_attempts(item, count, sampling, engine, runner, scored=scored)
                except EngineLost:
                    return sample_attempts(item, count, sampling, engine, runner, scored=scored)
            finally:
                free.put((engine, runner))

        yield work


def sample_all(
    items: Sequence[Item],
    work: Work,
    journal: Journal,
    *,
    workers: int = 1,
    label: str = "",
    prefix: str = "",
) -> dict[str, Attempts]:
    """Every item's attempts by its key: those in the journal (under prefix + key) are taken, others sampled.

    Prints a line every ten seconds. An interrupt waits for the problems under way; their results are kept.
    """
    todo = list({item.key: item for item in items if prefix + item.key not in journal.rows}.values())
    done = len({item.key for item in items}) - len(todo)
    if done:
        print(f"{label}{done} problems were done before", flush=True)
    report = Progress(label, done, len(todo))
    lock, stop = threading.Lock(), threading.Event()

    def attempt(item: Item) -> None:
        if not stop.is_set():
            attempts = work(item)
            with lock:
                journal.add(prefix + item.key, attempts.to_json())
                report.add(attempts)

    with ThreadPoolExecutor(workers) as pool:
        try:
            for future in as_completed([pool.submit(attempt, item) for item in todo]):
                future.result()
        finally:
            stop.set()
    return {item.key: Attempts.from_json(_without_key(journal.rows[prefix + item.key])) for item in items}


def _without_key(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != "key"}


class Progress:
    """Counts and prints at most every ten seconds, and after the last problem."""

    def __init__(self, label: str, before: int, todo: int) -> None:
        self.label, self.before, self.todo = label, before, todo
        self.done = self.tokens = self.attempts = self.right = 0
        self.start = self.shown = time.monotonic()

    def add(self, attempts: Attempts) -> None:
        """Count one problem."""
        self.done += 1
        self.tokens += attempts.tokens
        self.attempts += len(attempts.attempts)
        self.right += sum(attempt.right for attempt in attempts.attempts)
        now = time.monotonic()
        if now - self.shown < REPORT_SECONDS and self.done < self.todo:
            return
        self.shown = now
        seconds = max(now - self.start, 1e-9)
        left = (self.todo - self.done) * seconds / self.done
        print(
            f"{self.label}{self.before + self.done}/{self.before + self.todo} problems, "
            f"{self.right}/{self.attempts} candidates right, {self.tokens / seconds:.0f} tokens/s, "
            f"{left / 60:.1f} min left",
            flush=True,
        )

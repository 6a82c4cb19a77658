"""Work divided among processes, and what it took of processor and memory."""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from typing import Generic, TypeVar

import psutil

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """A finished task: its result, the seconds of processor time, and the peak memory of its process."""

    result: Result
    seconds: float
    peak_bytes: int


def work_through(
    work: Callable[[Task], Result], tasks: Sequence[Task], workers: int
) -> Iterator[Done[Result]]:
    """`work` of each task in `workers` processes, as they finish; with one, in order and in this process.

    `work` must be a module's function. What it raises is raised here, and the other tasks are left.
    """
    if workers == 1:
        for task in tasks:
            yield _measured(work, task)
        return
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=start_worker)
    try:
        waiting: set[Future[Done[Result]]] = {pool.submit(_measured, work, task) for task in tasks}
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _measured(work: Callable[[Task], Result], task: Task) -> Done[Result]:
    started = time.process_time()
    result = work(task)
    return Done(result, time.process_time() - started, peak_memory())


def peak_memory() -> int:
    """The most memory that this process had at once (resident), in bytes."""
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource  # there is none on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def start_worker() -> None:
    """Ctrl-C is the parent's to answer; without a parent the worker ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when its parent is gone: an orphan would wait for ever, or write beside the next."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

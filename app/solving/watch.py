"""Stops the engine from another thread: when the person says so, or when time is up."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

POLL_SECONDS = 0.05


class Watch:
    """A context manager; while it is open, `stop_engine` is called when `cancel` is set, until it closes.

    At `deadline_s` seconds it is called only while `sampling()` is open: what was written may still be
    scored. It is called again and again, since a call that comes just before a request is sent would not
    reach that request.
    """

    def __init__(self, stop_engine: Callable[[], None], cancel: threading.Event, deadline_s: float) -> None:
        self._stop_engine = stop_engine
        self._cancel = cancel
        self._start = time.monotonic()
        self._deadline_s = deadline_s
        self._sampling = threading.Event()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="solving watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        self._thread.join()

    @property
    def seconds(self) -> float:
        """Since the watch was made."""
        return time.monotonic() - self._start

    @property
    def cancelled(self) -> bool:
        """Whether the person stopped the work."""
        return self._cancel.is_set()

    @property
    def late(self) -> bool:
        """Whether the time is up."""
        return self.seconds >= self._deadline_s

    @contextmanager
    def sampling(self) -> Iterator[None]:
        """Around the time in which candidates are written."""
        self._sampling.set()
        try:
            yield
        finally:
            self._sampling.clear()

    def _run(self) -> None:
        while not self._closed.wait(POLL_SECONDS):
            if self.cancelled or (self.late and self._sampling.is_set()):
                self._stop_engine()

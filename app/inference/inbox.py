"""The requests that wait in the child process, filled by a thread so that a cancel gets through."""

from __future__ import annotations

import os
import threading
from collections import deque
from typing import BinaryIO

from app.inference.library import AbortSwitch
from app.inference.protocol import Message, read_message


class Inbox:
    """Requests in order, filled by the reading thread; knows up to which request all were cancelled."""

    def __init__(self, stream: BinaryIO, abort: AbortSwitch) -> None:
        self._stream = stream
        self._abort = abort
        self._changed = threading.Condition()
        self._requests: deque[Message] = deque()
        self._cancelled_upto = -1
        self._cancelled_one: set[int] = set()
        self._running: int | None = None

    def read_forever(self) -> None:
        """Body of the reading thread; ends the process when the parent is gone."""
        while (message := read_message(self._stream)) is not None:
            with self._changed:
                if message["op"] != "cancel":
                    self._requests.append(message)
                elif "only" in message:
                    self._cancelled_one.add(message["only"])
                else:
                    self._cancelled_upto = message["upto"]
                if self._running is not None and self._is_cancelled(self._running):
                    self._abort.set()
                self._changed.notify()
        os._exit(0)  # not sys.exit: the main thread may be deep in native code

    def take(self) -> Message:
        """The next request, waiting for one."""
        with self._changed:
            self._changed.wait_for(lambda: bool(self._requests))
            return self._requests.popleft()

    def take_score(self, during: int) -> Message | None:
        """A waiting score request, at once; None if there is none, or if request `during` is cancelled.

        The end of a cancelled request must not wait for scores.
        """
        with self._changed:
            if self._is_cancelled(during):
                return None
            for message in self._requests:
                if message["op"] in ("score", "score_lines"):
                    self._requests.remove(message)
                    return message
            return None

    def waiting(self) -> list[int]:
        """The requests that no one has taken yet."""
        with self._changed:
            return [message["id"] for message in self._requests]

    def enter(self, request: int) -> bool:
        """Mark `request` as the one that computes, for the abort switch. False if it is cancelled already."""
        with self._changed:
            self._running = request
            if self._is_cancelled(request):
                self._abort.set()
                return False
            self._abort.clear()
            return True

    def leave(self) -> None:
        """Nothing computes any more."""
        with self._changed:
            self._running = None
            self._abort.clear()

    def _is_cancelled(self, request: int) -> bool:
        return request <= self._cancelled_upto or request in self._cancelled_one

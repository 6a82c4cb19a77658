"""The parent's side of one engine process: start it, send requests, hand out answers, notice its loss."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from app.inference.errors import Cancelled, EngineLost, InferenceError, ModelRejected, PromptTooLong
from app.inference.protocol import Message, read_message, write_message
from app.problem.installation import Part, part_command
from app.sentences import say

log = logging.getLogger(__name__)

SOURCE_ROOT = Path(__file__).resolve().parents[2]
STOP_SECONDS = 0.7  # a cancelled request is answered within milliseconds by a child that is well
CLOSE_SECONDS = 2.0
FINAL_EVENTS = frozenset({"ready", "done", "scores", "reading", "error"})
TOLD_TO_STOP: Message = {"event": "told to stop"}  # not from the child: `cancel_all` tells those who wait


class HostProcess:
    """A running child. Threads may send at the same time; each request has its own queue of answers."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            part_command(Part.ENGINE, "-m", "app.inference.host"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_child_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lock = threading.Lock()  # for _pending, _next, _cancelled_upto and _lost
        self._write_lock = threading.Lock()
        self._pending: dict[int, queue.SimpleQueue[Message | None]] = {}
        self._next = 0
        self._cancelled_upto = -1
        self._lost: str | None = None
        self._last_words: deque[str] = deque(maxlen=40)
        self._threads = [
            threading.Thread(target=self._read_answers, name="engine answers", daemon=True),
            threading.Thread(target=self._read_errors, name="engine errors", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def process_id(self) -> int:
        """The operating system's number of the child."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """False once the child is known to be gone."""
        return self._lost is None

    def request(self, op: str, silence_seconds: float, **fields: object) -> Iterator[Message]:
        """Send a request and yield its answers, the last one (never "alive" or "error") included.

        Raises the error that the child reports, or `EngineLost` if it dies or sends nothing for
        `silence_seconds`, or for `STOP_SECONDS` once it is told to stop. Closing the iterator early cancels
        the request.
        """
        answers: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        with self._lock:
            number, self._next = self._next, self._next + 1
            self._pending[number] = answers
        ended = False
        patience, when = silence_seconds, say("tutor", "it was silent for {seconds} seconds")
        try:
            self._send({"op": op, "id": number, **fields})
            while not ended:
                try:
                    answer = answers.get(timeout=patience)
                except queue.Empty:
                    self.kill(when.format(seconds=f"{patience:g}"))
                    answer = None
                if answer is None:
                    ended = True
                    raise EngineLost(self._lost or say("tutor", "it ended"))
                ended = answer["event"] in FINAL_EVENTS
                if answer["event"] == "error":
                    raise _error(answer)
                if answer is TOLD_TO_STOP:
                    patience = min(patience, STOP_SECONDS)
                    when = say("tutor", "it was silent for {seconds} seconds when it had to stop")
                elif answer["event"] != "alive":
                    yield answer
        finally:
            with self._lock:
                del self._pending[number]
            if not ended and self.alive:
                self._try_send({"op": "cancel", "only": number})

    def cancel_all(self) -> None:
        """Cancel every request that was sent so far. Who waits for a child that hangs then kills it."""
        with self._lock:
            upto = self._next - 1
            if upto == self._cancelled_upto:  # told once, it knows: telling again would prolong the patience
                return
            for number, answers in self._pending.items():
                if number > self._cancelled_upto:
                    answers.put(TOLD_TO_STOP)
            self._cancelled_upto = upto
        self._try_send({"op": "cancel", "upto": upto})

    def kill(self, reason: str) -> None:
        """End the process now; waiting requests get `EngineLost(reason)`."""
        self._mark_lost(reason)
        self._process.kill()

    def close(self) -> None:
        """End the process and free what belongs to it; waiting requests get `EngineLost`."""
        self.kill(
            say("tutor", "it was closed")
        )  # it keeps nothing that would have to be saved, and it may hang
        self._process.wait()
        assert self._process.stdin is not None
        with self._write_lock, contextlib.suppress(OSError):  # what was not written yet has no reader
            self._process.stdin.close()
        for thread in self._threads:
            thread.join(CLOSE_SECONDS)
        for stream in (self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()

    def _send(self, message: Message) -> None:
        assert self._process.stdin is not None
        try:
            with self._write_lock:
                write_message(self._process.stdin, message)  # type: ignore[arg-type]
        except (OSError, ValueError):  # ValueError: closed by `close`
            self._mark_lost(say("tutor", "it ended"))
            raise EngineLost(self._lost or say("tutor", "it ended")) from None

    def _try_send(self, message: Message) -> None:
        with contextlib.suppress(EngineLost):  # then there is nothing left to cancel
            self._send(message)

    def _mark_lost(self, reason: str) -> None:
        with self._lock:
            if self._lost is None:
                self._lost = reason
            for answers in self._pending.values():
                answers.put(None)

    def _read_answers(self) -> None:
        assert self._process.stdout is not None
        while (message := read_message(self._process.stdout)) is not None:  # type: ignore[arg-type]
            with self._lock:
                answers = self._pending.get(message["id"])
                if answers is not None:
                    answers.put(message)
        first_notice = self.alive
        self._process.kill()  # a child that no longer speaks is of no use
        code = self._process.wait()
        ended = (
            say("tutor", "it ended by signal {number}")
            if code < 0
            else say("tutor", "it ended with code {number}")
        )
        self._mark_lost(ended.format(number=abs(code)))
        if first_notice:
            words = " | ".join(self._last_words)
            log.warning("engine process %d: %s; last words: %s", self.process_id, self._lost, words)

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self._last_words.append(line.decode("utf-8", "replace").rstrip())


def _child_environment() -> dict[str, str]:
    environment = dict(os.environ)
    path = [str(SOURCE_ROOT), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(part for part in path if part)
    # OpenMP threads spin while they wait for each other, which on busy cores takes the time from the thread
    # that they wait for: 6 tokens a second instead of 300. Not spinning at all costs a quarter on idle cores.
    # GNU's OpenMP takes the count, others the policy (docs/engine.md).
    environment.setdefault("GOMP_SPINCOUNT", "3000")
    environment.setdefault("OMP_WAIT_POLICY", "passive")
    environment["GGML_NO_BACKTRACE"] = "1"  # a native crash would otherwise start a debugger on itself
    environment["PYTHONFAULTHANDLER"] = "1"
    return environment


def _error(answer: Message) -> InferenceError:
    kind = answer["kind"]
    if kind == "ModelRejected":
        return ModelRejected(say("tutor", answer["reason"]), **answer["fields"])
    if kind == "PromptTooLong":
        return PromptTooLong(answer["tokens"], answer["limit"])
    if kind == "Cancelled":
        return Cancelled()
    return EngineLost(answer["reason"])

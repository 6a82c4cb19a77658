"""Run programs that nobody trusts: a warm worker process that is killed and replaced when anything is odd.

The text of a program is only ever parsed in the worker. The parent waits two seconds for each, kills the
worker after that, and starts a new one for the next program.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from app.problem import limits
from app.problem.errors import LimitExceeded, WorkerLost
from app.problem.installation import Part, part_command
from app.problem.trace import Trace
from app.problem.windows_job import close_job, put_into_job

WORKER = Path(__file__).with_name("worker.py")
NEEDED_ENVIRONMENT = ("SYSTEMROOT", "TEMP", "TMP")
"""What Windows needs to start Python; nothing else of the environment reaches the worker."""


class Worker:
    """One worker process, its pipes, and a thread that reads its lines so that waiting can have an end."""

    def __init__(self, script: Path = WORKER) -> None:
        self.process = subprocess.Popen(
            part_command(Part.PROGRAMS, "-I", "-S", str(script)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in NEEDED_ENVIRONMENT if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.job = put_into_job(int(getattr(self.process, "_handle", 0)))
        self.lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        output = self.process.stdout
        assert output is not None  # a pipe was asked for
        self.reader = threading.Thread(target=self.read_lines, args=(output,), daemon=True)
        self.reader.start()

    def read_lines(self, output: IO[bytes]) -> None:
        """Hand on every line of the worker, and an empty one when it has ended."""
        for line in output:
            self.lines.put(line)
        self.lines.put(b"")

    def receive(self, seconds: float) -> dict[str, Any]:
        """The next reply. Raises WorkerLost where none comes in time, or none that can be read."""
        try:
            line = self.lines.get(timeout=seconds)
        except queue.Empty:
            raise WorkerLost("no reply in time") from None
        if not line:
            raise WorkerLost(f"ended with {self.process.wait()}")
        try:
            reply: dict[str, Any] = json.loads(line)
        except ValueError:
            raise WorkerLost("unreadable reply") from None
        if "lost" in reply:
            raise WorkerLost(reply["lost"])
        return reply

    def send(self, request: dict[str, Any]) -> None:
        """One request; raises WorkerLost where the worker is gone."""
        pipe = self.process.stdin
        assert pipe is not None  # a pipe was asked for
        try:
            pipe.write(json.dumps(request).encode("ascii") + b"\n")
            pipe.flush()
        except OSError:
            raise WorkerLost("gone") from None

    def end(self) -> None:
        """Kill the process and release what belongs to it."""
        self.process.kill()
        self.process.wait()
        self.reader.join()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was still to be written has no reader
                    pipe.close()
        close_job(self.job)


@dataclass(frozen=True, slots=True)
class Usage:
    """The most memory that a worker has held (0 on Windows) and the CPU time since it started."""

    peak_bytes: int
    cpu_seconds: float


class ProgramRunner:
    """Runs programs in a worker process, one at a time; safe to share between threads. A context manager."""

    def __init__(self) -> None:
        self.worker: Worker | None = None
        self.lock = threading.Lock()
        self.closed = False

    def run(self, source: str, *, parity: bool = False) -> Trace:
        """The trace of the program `source`.

        Never raises for what a program does; RuntimeError once closed.
        """
        if len(source) > limits.SOURCE_CHARACTERS:
            return Trace((), None, error=LimitExceeded("source"))
        with self.lock:
            if self.closed:
                raise RuntimeError("this runner is closed; make a new one")
            try:
                worker = self.ready_worker()
                worker.send({"source": source, "parity": parity})
                reply = worker.receive(limits.PARENT_SECONDS)
                return Trace.from_json(reply["trace"])
            except WorkerLost as lost:
                self.end_worker()
                return Trace((), None, error=lost.with_traceback(None))
            except (KeyError, TypeError, ValueError):
                self.end_worker()
                return Trace((), None, error=WorkerLost("unreadable reply"))
            except BaseException:
                self.end_worker()  # interrupted: the reply would be taken for that of the next program
                raise

    def usage(self) -> Usage:
        """What the current worker has used so far. Raises WorkerLost."""
        with self.lock:
            worker = self.ready_worker()
            worker.send({})
            return Usage(**worker.receive(limits.PARENT_SECONDS))

    def ready_worker(self) -> Worker:
        """The worker of the last program, or a new one that has said that it is ready."""
        if self.worker is not None and self.worker.process.poll() is not None:
            self.end_worker()  # something ended it while it waited: the next program shall not pay for that
        if self.worker is None:
            self.worker = Worker()
            self.worker.receive(limits.WORKER_START_SECONDS)
        return self.worker

    def end_worker(self) -> None:
        """Kill the worker, if there is one; the next program starts a new one."""
        if self.worker is not None:
            self.worker.end()
            self.worker = None

    def close(self) -> None:
        """End the worker for good."""
        with self.lock:
            self.closed = True
            self.end_worker()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

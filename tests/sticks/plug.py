"""Plugging sticks in that break off in the middle: see `tests.sticks.breaking`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Literal

import pytest

ROOT = Path(__file__).resolve().parents[2]
Keeps = Literal["all", "names", "flushed"]
KEEPS: tuple[Keeps, ...] = ("all", "names", "flushed")
"""What is on a stick when it is back, from the kindest disk to the most careless one."""
MOUNTED_SECONDS = 20.0


@dataclass(frozen=True)
class BreakingStick:
    """A stick that is plugged in at `folder`."""

    folder: Path

    def break_at(self, operation: int) -> None:
        """Let it break off at that operation from now; 0: never."""
        self._tell("user.break", str(operation))

    def put_back(self, keeps: Keeps = "all") -> None:
        """Pull it out, if it did not break, and put it in again."""
        self._tell("user.back", keeps)

    @property
    def broke(self) -> bool:
        """Whether it ever broke off."""
        return os.getxattr(self.folder, "user.broke") != b"0"

    def _tell(self, name: str, value: str) -> None:
        os.setxattr(self.folder, name, value.encode())


@dataclass
class StickShop:
    """Where the sticks come from: each is new, empty and whole."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def new(self) -> BreakingStick:
        stick = self.folder / f"stick-{next(self._numbers)}"
        stick.mkdir()
        return BreakingStick(stick)

    def breaking_everywhere(
        self, prepare: Callable[[Path], object] = lambda _folder: None, *, every: int = 1
    ) -> Iterator[BreakingStick]:
        """One stick after the other: each breaks `every` operations later than the one before, the last not.

        `prepare` puts on each what is there before.
        """
        for operation in count(1, every):
            stick = self.new()
            prepare(stick.folder)
            stick.put_back()
            stick.break_at(operation)
            yield stick
            if not stick.broke:
                return


def told(work: Callable[[], object], kind: type[Exception]) -> str:
    """The sentence of an error of that kind, which `work` need not raise; empty where all went well."""
    try:
        work()
    except kind as error:
        return str(error)
    return ""


@contextmanager
def breaking_sticks(folder: Path) -> Iterator[StickShop]:
    """A shop at `folder`; skips the test where this user or system can not mount a file system of its own."""
    if not sys.platform.startswith("linux"):
        pytest.skip("sticks that break off are mounted on Linux alone")
    if not os.access("/dev/fuse", os.R_OK | os.W_OK) or os.geteuid():
        pytest.skip("only an administrator with /dev/fuse can mount a stick that breaks off")
    try:
        import mfusepy  # noqa: F401 - only the process that serves them needs it
    except (ImportError, OSError):  # OSError: the package is there, the system's libfuse is not
        pytest.skip("sticks that break off need mfusepy and libfuse")
    command = [sys.executable, "-m", "tests.sticks.breaking", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE) as server:
        assert server.stdin is not None
        try:
            while not folder.is_mount():
                if server.poll() is not None:
                    pytest.skip("a file system of our own can not be mounted here")
                time.sleep(0.02)
            yield StickShop(folder)
        finally:
            server.stdin.close()
            server.wait(MOUNTED_SECONDS)

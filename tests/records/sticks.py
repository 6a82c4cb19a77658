"""Real disks that are full, or gone: a small file system in memory, mounted for one test."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kibibytes: int) -> Iterator[Path]:
    """A disk of that size at `folder`; skips the test where this user or system may not mount one."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a disk in memory is mounted on Linux alone")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only an administrator can mount a disk")
    try:
        yield folder
    finally:
        with suppress(subprocess.CalledProcessError):  # the test pulled it out
            pull_out(folder)


def pull_out(disk: Path) -> None:
    """Take the disk away at once, whatever is open on it; the empty folder stays, as on many systems."""
    subprocess.run(["umount", "--lazy", str(disk)], check=True, capture_output=True)


def fill(disk: Path) -> Path:
    """Leave no byte free; the file that takes the room."""
    filler = disk / "photos"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    return filler

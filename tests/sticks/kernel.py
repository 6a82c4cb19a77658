"""A disk of the system's own kind (ext4 on a loop device) that dies in the middle of its work.

`EXT4_IOC_SHUTDOWN`, made for tests of file systems, stops it at once and throws away what is not on the disk
yet, its log too; from then on everything fails with EIO. Mounted again, it repairs itself from its log.
"""

from __future__ import annotations

import fcntl
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

EXT4_IOC_SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32)
WITHOUT_FLUSHING = 2  # EXT4_GOING_FLAGS_NOLOGFLUSH
MEBIBYTES = 32


@dataclass(frozen=True)
class KernelDisk:
    """A disk that is mounted at `folder`; its bytes are in `image`."""

    folder: Path
    image: Path

    def die(self) -> None:
        """Stop now, with whatever is not on the disk yet lost."""
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, EXT4_IOC_SHUTDOWN, struct.pack("I", WITHOUT_FLUSHING))
        finally:
            os.close(descriptor)

    def put_back(self) -> None:
        """Unmount it, and mount it again."""
        _run("umount", str(self.folder))
        self.mount()

    def mount(self) -> None:
        _run("mount", "-o", "loop", str(self.image), str(self.folder))


@contextmanager
def kernel_disk(place: Path) -> Iterator[KernelDisk]:
    """A new, empty disk in the folder `place`; skips the test where this user or system can not make one."""
    if not sys.platform.startswith("linux") or os.geteuid():
        pytest.skip("only an administrator of Linux can mount a disk")
    disk = KernelDisk(place / "disk", place / "image")
    disk.folder.mkdir()
    with disk.image.open("wb") as image:
        image.truncate(MEBIBYTES << 20)
    try:
        _run("mkfs.ext4", "-q", str(disk.image))
        disk.mount()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no ext4 on a loop device here")
    try:
        yield disk
    finally:
        _run("umount", str(disk.folder))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)

"""Sticks that break off at the K-th thing that is asked of them: a file system in memory, through FUSE.

    python -m tests.sticks.breaking FOLDER

serves it at FOLDER until its standard input ends. Each folder right below is a stick of its own, made with
mkdir. Extended attributes of that folder work it (`tests.sticks.plug` has functions for them): `user.break`
says at which K it breaks, and begins to count; `user.broke` is how often it did. At the K-th operation,
whatever it is, the stick is gone: a write is done by half, all else not at all, and from then on everything
fails with EIO, as on a disk that was pulled out. `user.back` puts it in again, with what is on it then:

- `all`: everything that was done before it broke;
- `names`: files are called what they were called then, but hold only what was flushed (fsync);
- `flushed`: the names too are those that were flushed, with their file or with their folder.
"""

from __future__ import annotations

import errno
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mfusepy import FUSE, FuseOSError, Operations

NEVER = 0
BLOCK = 4096
BLOCKS = 1 << 20


@dataclass(eq=False)
class Node:
    """A file's bytes, or what a folder has by its name: as the system sees it, and as it was flushed last."""

    folder: bool
    now: bytearray = field(default_factory=bytearray)
    flushed: bytes = b""
    names: dict[str, Node] = field(default_factory=dict)
    flushed_names: dict[str, Node] = field(default_factory=dict)

    def keep(self, keeps: str) -> None:
        """Be what is left after the stick was pulled out, all the way down."""
        if keeps == "flushed":
            self.names = self.flushed_names
        if keeps != "all":
            self.now = bytearray(self.flushed)
        self.flushed, self.flushed_names = bytes(self.now), dict(self.names)
        for node in self.names.values():
            node.keep(keeps)


@dataclass(eq=False)
class Stick:
    """One stick: what is on it, and when it breaks."""

    root: Node = field(default_factory=lambda: Node(folder=True))
    breaks_at: int = NEVER
    asked: int = 0
    gone: bool = False
    broke: int = 0

    @contextmanager
    def asked_for(self) -> Iterator[bool]:
        """One operation more; whether the stick breaks at this one. Raises EIO where it is, or breaks."""
        if self.gone:
            raise FuseOSError(errno.EIO)
        self.asked += 1
        breaks = self.asked == self.breaks_at
        try:
            yield breaks
        finally:
            self.gone = breaks
            self.broke += breaks
        if breaks:
            raise FuseOSError(errno.EIO)

    def find(self, names: Sequence[str]) -> Node:
        """The file or folder at that path. Raises ENOENT."""
        node = self.root
        for name in names:
            if name not in node.names:
                raise FuseOSError(errno.ENOENT)
            node = node.names[name]
        return node

    def flush(self, names: Sequence[str]) -> None:
        """What a file or folder holds is on the stick, and the name that it has there."""
        node = self.find(names)
        node.flushed, node.flushed_names = bytes(node.now), dict(node.names)
        for depth, name in enumerate(names):
            holder = self.find(names[:depth])
            entry = holder.names[name]
            former = [old for old, one in holder.flushed_names.items() if one is entry]
            for old in former:
                del holder.flushed_names[old]
            holder.flushed_names[name] = entry

    def put_back(self, keeps: str) -> None:
        """Plug it in again with what it `keeps`: `all`, `names` or `flushed`."""
        self.root.keep(keeps)
        self.gone, self.breaks_at, self.asked = False, NEVER, 0


class Sticks(Operations):  # type: ignore[misc]  # mfusepy has no types
    """Sends each operation to the stick that its path begins with."""

    use_ns = True

    def __init__(self) -> None:
        self.sticks: dict[str, Stick] = {}

    def _find(self, path: str) -> tuple[Stick, list[str]]:
        name, *names = path.removeprefix("/").split("/")
        if name not in self.sticks:
            raise FuseOSError(errno.ENOENT)
        return self.sticks[name], names

    @contextmanager
    def _operation(self, path: str) -> Iterator[Node]:
        """An operation on what is at the path: done whole or, where the stick breaks, not at all."""
        stick, names = self._find(path)
        with stick.asked_for() as breaks:
            if breaks:
                raise FuseOSError(errno.EIO)
            yield stick.find(names)

    def _make(self, path: str, node: Node) -> int:
        above, _, name = path.rpartition("/")
        with self._operation(above) as folder:
            folder.names[name] = node
        return 0

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        if path == "/" or not self._find(path)[1]:  # it is mounted, whatever is on it
            return {"st_mode": stat.S_IFDIR | 0o755, "st_nlink": 2}
        with self._operation(path) as node:
            mode = stat.S_IFDIR | 0o755 if node.folder else stat.S_IFREG | 0o644
            return {"st_mode": mode, "st_nlink": 1 + node.folder, "st_size": len(node.now)}

    def readdir(self, path: str, fh: int) -> list[str]:
        if path == "/":
            return [".", "..", *self.sticks]
        with self._operation(path) as folder:
            return [".", "..", *folder.names]

    def mkdir(self, path: str, mode: int) -> int:
        if path.count("/") > 1:
            return self._make(path, Node(folder=True))
        self.sticks[path.removeprefix("/")] = Stick()
        return 0

    def create(self, path: str, mode: int, fi: object = None) -> int:
        return self._make(path, Node(folder=False))

    def open(self, path: str, flags: int) -> int:
        with self._operation(path):
            return 0

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        with self._operation(path) as node:
            return bytes(node.now[offset : offset + size])

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:
        stick, names = self._find(path)
        with stick.asked_for() as breaks:
            content = stick.find(names).now
            done = data[: len(data) // 2] if breaks else data
            content.extend(bytes(max(0, offset - len(content))))
            content[offset : offset + len(done)] = done
        return len(data)

    def truncate(self, path: str, length: int, fh: int | None = None) -> int:
        with self._operation(path) as node:
            node.now.extend(bytes(max(0, length - len(node.now))))
            del node.now[length:]
        return 0

    def fsync(self, path: str, datasync: int, fh: int) -> int:
        stick, names = self._find(path)
        with self._operation(path):
            stick.flush(names)
        return 0

    fsyncdir = fsync

    def rename(self, old: str, new: str) -> int:
        (stick, names), (_, target) = self._find(old), self._find(new)
        with self._operation(old) as node:
            stick.find(target[:-1]).names[target[-1]] = node
            del stick.find(names[:-1]).names[names[-1]]
        return 0

    def unlink(self, path: str) -> int:
        stick, names = self._find(path)
        with self._operation(path) as node:
            if node.names:
                raise FuseOSError(errno.ENOTEMPTY)
            del stick.find(names[:-1]).names[names[-1]]
        return 0

    rmdir = unlink

    def chmod(self, path: str, mode: int) -> int:
        with self._operation(path):
            return 0

    def utimens(self, path: str, times: tuple[int, int] | None = None) -> int:
        with self._operation(path):
            return 0

    def statfs(self, path: str) -> dict[str, int]:
        free = {"f_blocks": BLOCKS, "f_bfree": BLOCKS, "f_bavail": BLOCKS}
        return {"f_bsize": BLOCK, "f_frsize": BLOCK, "f_namemax": 255, **free}

    def setxattr(self, path: str, name: str, value: bytes, options: int, position: int = 0) -> int:
        stick, _ = self._find(path)
        if name == "user.break":
            stick.breaks_at, stick.asked = int(value), 0
        elif name == "user.back":
            stick.put_back(value.decode())
        else:
            raise FuseOSError(errno.ENOTSUP)
        return 0

    def getxattr(self, path: str, name: str, position: int = 0) -> bytes:
        if name != "user.broke":
            raise FuseOSError(errno.ENODATA)
        return str(self._find(path)[0].broke).encode()


def unmount_at_the_end(folder: Path) -> None:
    """Wait until nobody needs the sticks any more: a test run that was killed leaves no mount."""
    sys.stdin.read()
    subprocess.run(["umount", "--lazy", str(folder)], check=False, capture_output=True)


def main(folder: Path) -> None:
    threading.Thread(target=unmount_at_the_end, args=(folder,), daemon=True).start()
    # One operation after the other, and none of them answered from the system's memory.
    FUSE(Sticks(), str(folder), foreground=True, nothreads=True, attr_timeout=0, entry_timeout=0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

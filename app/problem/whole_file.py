"""Files that appear under their name only when they are whole and on the disk. Standard library only."""

from __future__ import annotations

import errno
import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

CAN_NOT_FLUSH = {errno.EACCES, errno.EPERM, errno.EISDIR, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""What systems answer that can not flush a folder, as Windows; any other answer is trouble with the disk."""


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yield a temporary name beside `path`; on success that file replaces it, on any error it is removed.

    A stick that is pulled out, or a kill, leaves the old file, or none, or (where only flushing the folder
    failed) the new one, and perhaps the temporary one, which has another ending. Raises OSError.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        remove_partial_files(path)
        yield partial
        to_disk(partial)
        partial.replace(path)
        folder_to_disk(path.parent)
    finally:
        with suppress(OSError):
            partial.unlink()


def remove_partial_files(path: Path) -> None:
    """Remove what killed processes left of `path`, SQLite's journals beside it too. Raises OSError."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.partial*"):
        left.unlink(missing_ok=True)


def to_disk(path: Path) -> None:
    """Wait until what was written to a file is on the disk. Raises OSError."""
    _flush(path, os.O_RDWR)  # Windows flushes only a handle that may write


def folder_to_disk(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can do that. Raises OSError."""
    try:
        _flush(folder, os.O_RDONLY)
    except OSError as error:
        if error.errno not in CAN_NOT_FLUSH:
            raise


def _flush(path: Path, how: int) -> None:
    descriptor = os.open(path, how)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""Files that appear under their name only when they are whole and on the disk."""

from __future__ import annotations

import errno
import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.records.errors import CannotWrite, DiskFull
from app.sentences.disk import reason_of

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Yield a temporary name beside `path`; on success that file replaces it, on any error it is removed.

    A stick that is pulled out, or a kill, leaves the old file, or none, and perhaps the temporary one, which
    has another ending. Raises `DiskFull` and `CannotWrite`.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        remove_partial_files(path)
        yield partial
        _to_disk(partial)
        partial.replace(path)
        with suppress(OSError):  # not every system can flush a folder; the file is whole in any case
            _to_disk(path.parent)
    except OSError as error:
        raise writing_failed(path, error) from error
    finally:
        with suppress(OSError):
            partial.unlink()


def remove_partial_files(path: Path) -> None:
    """Remove what killed processes left of `path`. Raises OSError."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.partial"):
        left.unlink(missing_ok=True)


def writing_failed(path: Path, error: OSError) -> DiskFull | CannotWrite:
    """The sentence for an error of the system while writing `path`."""
    if error.errno in NO_ROOM:
        return DiskFull(path)
    return CannotWrite(path.parent, reason_of(error))


def _to_disk(path: Path) -> None:
    # Windows flushes only a handle that may write; a folder can only be opened for reading.
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

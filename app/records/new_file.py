"""Writing a file whole or not at all, with a sentence where that fails."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.problem.whole_file import whole_file
from app.records.errors import CannotWrite, DiskFull
from app.sentences.disk import reason_of

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """As `whole_file`: yield a temporary name beside `path`, which that file gets once it is whole.

    Raises `DiskFull` and `CannotWrite`.
    """
    try:
        with whole_file(path) as partial:
            yield partial
    except OSError as error:
        raise writing_failed(path, error) from error


def writing_failed(path: Path, error: OSError) -> DiskFull | CannotWrite:
    """The sentence for an error of the system while writing `path`."""
    if error.errno in NO_ROOM:
        return DiskFull(path)
    return CannotWrite(path.parent, reason_of(error))

"""Files and folders that appear under their name only when they are whole."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from quantize.errors import QuantizeError, writing_failed


def _sync(path: Path) -> None:
    """Force `path` (a file, or on POSIX a folder) to the disk."""
    if path.is_dir() and os.name == "nt":  # Windows has no handle on a folder to flush
        return
    # Windows flushes only a handle that may write; a folder can only be opened for reading.
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _temporary(path: Path) -> Path:
    """A name beside `path`, so that the final rename stays on one file system."""
    return path.with_name(f".{path.name}.{os.getpid()}.partial")


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Yield a temporary name to write to; on success it replaces `path`, on any error it is removed.

    Raises QuantizeError for a full disk or a folder that cannot be written to.
    """
    temporary = _temporary(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        _sync(temporary)
        temporary.replace(path)
        _sync(path.parent)
    except OSError as error:
        raise writing_failed(path, error) from error
    finally:
        with suppress(FileNotFoundError, NotADirectoryError):
            temporary.unlink()


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Yield a temporary folder to fill; on success it becomes `path`, which must not exist or be empty.

    Raises QuantizeError when `path` holds something already, and as `new_file`.
    """
    if (path.is_dir() and any(path.iterdir())) or path.is_file():
        raise QuantizeError(f"{path} is there already. Name a new folder, or move the old one away first.")
    temporary = _temporary(path)
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir(parents=True)
        yield temporary
        for file in temporary.iterdir():
            _sync(file)
        _sync(temporary)
        if path.is_dir():  # empty, as checked above; Windows does not rename over it
            path.rmdir()
        temporary.replace(path)
        _sync(path.parent)
    except OSError as error:
        raise writing_failed(path, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)

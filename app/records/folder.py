"""Where the records are, and what the files there are called."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from app.problem.installation import kept_beside_the_app
from app.records.errors import CannotWrite, OutOfReach, read_only
from app.sentences.disk import reason_of

APP_NAME = "TinyTutor"
DATABASE_NAME = "records.db"
BACKUPS_NAME = "backups"
SETS_NAME = "sets"
PORTABLE = kept_beside_the_app()
"""In a copy on a stick: where this folder exists, the records are kept in it."""


def records_folder(folder: Path | None = None) -> Path:
    """The folder of the records: the one given, a portable copy's, or this user's own. Nothing is created.

    On Windows it is the folder that does not roam: SQLite needs a disk of this machine.
    """
    if folder is not None:
        return folder
    if PORTABLE.is_dir():
        return PORTABLE / "records"
    return platformdirs.user_data_path(APP_NAME, appauthor=False) / "records"


def may_be_pulled_out(path: Path) -> bool:
    """Whether the path is on the stick of a portable copy."""
    return path.is_relative_to(PORTABLE)


def shared_sets_folders() -> tuple[Path, ...]:
    """Where set files for all users of the machine may lie, often read-only; they need not exist."""
    return (platformdirs.site_data_path(APP_NAME, appauthor=False) / SETS_NAME, PORTABLE / SETS_NAME)


@contextmanager
def within_reach(folder: Path) -> Iterator[None]:
    """Turn an error of the system about the records' folder into ours. Raises `OutOfReach`."""
    try:
        yield
    except OSError as error:
        raise OutOfReach(folder, reason_of(error)) from error


def make_folder(folder: Path) -> None:
    """Create the folder, for this user's eyes only where the system knows that. Raises `CannotWrite`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, reason_of(error)) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotWrite(folder, read_only())

"""Whole copies of the database beside it, and going on with one where the database is damaged."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.problem.whole_file import to_disk
from app.records.clock import utc_now
from app.records.errors import CannotWrite, RecordsDamaged
from app.records.folder import BACKUPS_NAME, DATABASE_NAME, make_folder, within_reach
from app.records.new_file import new_file
from app.sentences import say
from app.sentences.disk import reason_of

KEPT = 5
DAILY = timedelta(hours=20)
STAMP = "%Y%m%dT%H%M%S%f"
READ_ONLY = "?mode=ro&immutable=1"
"""For a file that nobody writes to: SQLite then makes no file beside it."""
BESIDE = ("", "-wal", "-shm", "-journal")
"""The files of a database: SQLite looks for its logs and index under these names."""


def backups_of(folder: Path) -> list[Path]:
    """The copies, newest first. Raises `OutOfReach`."""
    with within_reach(folder):
        return sorted((folder / BACKUPS_NAME).glob("records-*.db"), reverse=True)


def moment_of(backup: Path) -> datetime:
    """When a copy was made; its name says it."""
    return datetime.strptime(backup.stem.split("-")[1], STAMP).replace(tzinfo=UTC)


def back_up(folder: Path, version: int, now: datetime | None = None) -> Path:
    """Copy the database as it is now; the oldest copies beyond `KEPT` go.

    Raises `DiskFull`, `CannotWrite` and sqlite3.Error.
    """
    now = now or utc_now()
    target = folder / BACKUPS_NAME / f"records-{now.strftime(STAMP)}-v{version}.db"
    make_folder(target.parent)
    # A connection of its own: it sees what is committed, and disturbs no transaction.
    with (
        new_file(target) as partial,
        closing(sqlite3.connect(folder / DATABASE_NAME)) as source,
        closing(sqlite3.connect(partial)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, complete in itself
    older = [path for path in backups_of(folder) if path != target]  # by name: a clock may have been set back
    with within_reach(folder):
        for old in (*older[KEPT - 1 :], *_unfinished(folder, now)):
            old.unlink(missing_ok=True)
    return target


def _unfinished(folder: Path, now: datetime) -> list[Path]:
    """Copies that were begun long ago, by a process that was killed or on a stick that was pulled out."""
    begun = (folder / BACKUPS_NAME).glob(".records-*.partial*")
    return [path for path in begun if abs(now.timestamp() - _written(path)) > DAILY.total_seconds()]


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:  # another window has finished it meanwhile
        return 0.0


def forget_old_copies(folder: Path, version: int) -> None:
    """Make one new copy the only one, after something was removed that no copy may have."""
    new = back_up(folder, version)
    for path in (folder / BACKUPS_NAME).iterdir():
        if path != new:
            path.unlink(missing_ok=True)


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest copy is from another day."""
    copies = backups_of(folder)
    return not copies or abs(now - moment_of(copies[0])) > DAILY


def is_whole(database: Path) -> bool:
    """Whether the file is a database that SQLite finds in order. Nothing is written."""
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}{READ_ONLY}", uri=True)) as found:
            return [tuple(row) for row in found.execute("PRAGMA quick_check(1)")] == [("ok",)]
    except sqlite3.Error:
        return False


def last_whole_backup(folder: Path) -> Path | None:
    """The newest copy that can be read."""
    return next((backup for backup in backups_of(folder) if is_whole(backup)), None)


def damaged(database: Path) -> RecordsDamaged:
    """The error for a database that can not be read, with what there is to go on with."""
    backup = last_whole_backup(database.parent)
    return RecordsDamaged(database, None if backup is None else moment_of(backup))


@dataclass(frozen=True)
class Restored:
    """What `restore` did: the copy that is the database now (None: a fresh start), and what was kept."""

    backup: Path | None
    kept: tuple[Path, ...]


def restore(folder: Path) -> Restored:
    """Go on with the newest whole copy, or afresh where there is none.

    The damaged database is kept under another name. Raises `CannotWrite`, for example where another window
    has it open.
    """
    backup = last_whole_backup(folder)
    database = folder / DATABASE_NAME
    aside = f"damaged-{utc_now().strftime(STAMP)}.db"
    kept = []
    try:
        coming = folder / f"{DATABASE_NAME}.coming"
        if backup is not None:
            shutil.copyfile(backup, coming)
            to_disk(coming)
        for ending in BESIDE:
            old = database.with_name(database.name + ending)
            if old.exists():
                kept.append(old.rename(folder / (aside + ending)))
        if backup is not None:
            coming.replace(database)
        elif backups_of(folder):
            (folder / BACKUPS_NAME).rename(folder / f"{BACKUPS_NAME}-{aside.removesuffix('.db')}")
    except OSError as error:
        reason = say("records", "{reason}; close all other TinyTutor windows")
        raise CannotWrite(folder, reason.format(reason=reason_of(error))) from error
    return Restored(backup, tuple(kept))

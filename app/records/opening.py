"""Opening the records: is the database ours, known, whole? Then it is brought up to date."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType

from app.records.attempts import Attempts
from app.records.backups import back_up, backups_of, damaged, is_due
from app.records.clock import Clock, utc_now
from app.records.database import Database, sentence_for
from app.records.deleting import delete_everything
from app.records.errors import ForeignDatabase, RecordsError, RecordsTooNew
from app.records.exchange import Exchange
from app.records.folder import DATABASE_NAME, make_folder, records_folder, within_reach
from app.records.items import Items
from app.records.migrations import APPLICATION_ID, MIGRATIONS, migrate, version_of
from app.records.pin import Pin
from app.records.profiles import Profiles
from app.records.report import ANY_NAME, Grid, SlipCount, common_slips, make_grid
from app.records.sets import Sets
from app.records.settings import Settings
from app.records.unsure import UnsureQueue

logger = logging.getLogger(__name__)


class Records:
    """All that is kept, by subject. A context manager; for the thread that opened it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.profiles = Profiles(database)
        self.sets = Sets(database)
        self.items = Items(database)
        self.attempts = Attempts(database)
        self.unsure = UnsureQueue(database)
        self.settings = Settings(database)
        self.pin = Pin(database)
        self.exchange = Exchange(database)

    @property
    def folder(self) -> Path:
        """Where the records are."""
        return self._database.path.parent

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is written within is kept, or nothing; and many changes cost one wait for the disk."""
        with self._database.transaction():
            yield

    def grid(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        pictures: Mapping[str, str] = ANY_NAME,
    ) -> Grid:
        """The class report: every profile, and the attempts that began from `since` to before `until`."""
        return make_grid(self.profiles.all(), self.attempts.all(since=since, until=until), pictures)

    def slips(self, *, since: datetime | None = None, until: datetime | None = None) -> list[SlipCount]:
        """The slips of the class in that time, the most frequent first."""
        return common_slips(self.attempts.all(since=since, until=until))

    def delete_everything(self) -> None:
        """Delete every record, the PIN and all copies in the folder. What is on sticks stays there."""
        delete_everything(self._database)

    def close(self) -> None:
        """Let go of the database; all that was done is kept already."""
        self._database.close()

    def __enter__(self) -> Records:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_records(folder: Path | None = None, clock: Clock = utc_now) -> Records:
    """The records in `folder` (default: a portable copy's, or this user's), made where there are none.

    A copy is made once a day. Raises `RecordsTooNew` (nothing is touched), `RecordsDamaged` (see
    `backups.restore`), `ForeignDatabase`, `CannotWrite` (`OutOfReach` where the disk does not answer),
    `DiskFull`, `RecordsBusy`.
    """
    path = records_folder(folder) / DATABASE_NAME
    make_folder(path.parent)
    if size_of(path):
        look_at(path)
    elif backups_of(path.parent):
        raise damaged(path)
    database = Database(path, clock)
    try:
        database.prepare()
        with database.errors_as_sentences():
            if database.rows("PRAGMA quick_check(1)")[0][0] != "ok":
                raise damaged(path)
            migrate(database.connection, lambda version: back_up(path.parent, version, clock()), MIGRATIONS)
        daily_copy(database)
    except BaseException:
        database.close()
        raise
    return Records(database)


def daily_copy(database: Database) -> None:
    """Make a copy if the last one is from another day. On a full disk the records are opened all the same."""
    folder, now = database.path.parent, database.clock()
    try:
        if is_due(folder, now):
            with database.errors_as_sentences():
                back_up(folder, version_of(database.connection), now)
    except RecordsError as error:
        logger.warning("no copy of the records was made: %s", error)


def size_of(path: Path) -> int:
    """The bytes of a file, 0 where there is none. Raises `OutOfReach`."""
    with within_reach(path.parent):
        try:
            return path.stat().st_size
        except FileNotFoundError:
            return 0


def look_at(path: Path) -> None:
    """Raise unless the database is ours and of a version that we know.

    Neither it nor its folder changes, but where a change was broken off, which SQLite then takes back.
    """
    if size_of(path.with_name(f"{path.name}-journal")):
        options = "mode=rw"  # SQLite takes back what is half written, as whoever opens it must
    elif size_of(path.with_name(f"{path.name}-wal")):
        options = "mode=ro"  # another window, or a kill: SQLite must read that too
    else:
        options = "mode=ro&immutable=1"  # it needs no file beside it
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{options}", uri=True)) as connection:
            version = version_of(connection)
            (owner,) = connection.execute("PRAGMA application_id").fetchone()
            (things,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise sentence_for(error, path) from error
    if things and owner != APPLICATION_ID:
        raise ForeignDatabase(path)
    if version > len(MIGRATIONS):
        raise RecordsTooNew(path)

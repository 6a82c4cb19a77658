"""The connection to the database: transactions, and SQLite's errors as sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.records.backups import damaged
from app.records.clock import Clock, utc_now
from app.records.errors import CannotWrite, DiskFull, OutOfReach, RecordsBusy, RecordsError, read_only
from app.records.folder import may_be_pulled_out
from app.sentences import say

BUSY_SECONDS = 10.0
"""How long to wait for another window's transaction: they take milliseconds, an import a second."""

Parameters = Sequence[str | int | float | bytes | None]


class Database:
    """One connection, for the thread that made it. Every error is a `RecordsError`."""

    def __init__(self, path: Path, clock: Clock = utc_now) -> None:
        self.path = path
        self.clock = clock
        with self.errors_as_sentences():
            # No implicit transactions: `transaction` says where they begin and end.
            self.connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            self.connection.row_factory = sqlite3.Row

    def close(self) -> None:
        """Let go of the file; what was written is there already."""
        self.connection.close()

    def prepare(self) -> None:
        """How this connection works, once it is known that the database is ours and whole."""
        with self.errors_as_sentences():
            # With WAL readers never wait for a writer. But its index is a file that is mapped into memory:
            # where that is on a stick which is pulled out, the system may end the process (SIGBUS).
            kind = "TRUNCATE" if may_be_pulled_out(self.path) else "WAL"
            self.connection.execute(f"PRAGMA journal_mode = {kind}")
            # A transaction is on the disk when it ends: a battery pulled out costs nothing either.
            self.connection.execute("PRAGMA synchronous = FULL")
            self.connection.execute("PRAGMA foreign_keys = ON")
            # What is removed leaves no trace in the file.
            self.connection.execute("PRAGMA secure_delete = ON")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is written within, or nothing; one within another is part of that."""
        with self.errors_as_sentences():
            if self.connection.in_transaction:
                yield
                return
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                # A full disk may have ended the transaction already.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All reads within see the same state, whatever other windows write meanwhile."""
        with self.errors_as_sentences():
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self.connection.execute("COMMIT")

    def write(self, statement: str, parameters: Parameters = ()) -> int:
        """Run a statement in the transaction, or as one of its own; how many rows it touched."""
        with self.errors_as_sentences():
            return self.connection.execute(statement, parameters).rowcount

    def rows(self, query: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """All rows of a query."""
        with self.errors_as_sentences():
            return self.connection.execute(query, parameters).fetchall()

    def empty_log(self) -> None:
        """Move the write-ahead log into the file, so that nothing removed stays in it; if nobody reads."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def errors_as_sentences(self) -> Iterator[None]:
        """Turn an error of SQLite into one of ours."""
        try:
            yield
        except sqlite3.Error as error:
            raise sentence_for(error, self.path) from error


def sentence_for(error: sqlite3.Error, path: Path) -> RecordsError:
    """Our error for one of SQLite's. Raises the error itself where it can only be a fault of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # of the sqlite3 module: an OperationalError is for text that is not UTF-8
        if isinstance(error, sqlite3.OperationalError):
            return damaged(path)
        raise error
    match code & 0xFF:  # the rest tells which kind of it
        case sqlite3.SQLITE_FULL:
            return DiskFull(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return RecordsBusy()
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return CannotWrite(path, read_only())
        case sqlite3.SQLITE_CANTOPEN:
            return OutOfReach(path.parent, say("records", "it can not be opened"))
        case sqlite3.SQLITE_IOERR:
            return OutOfReach(path.parent, say("records", "the disk does not answer"))
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
        case _:
            raise error

"""The database's form, version by version, and the steps from each to the next.

`PRAGMA user_version` is the number of steps that were taken. A step is never changed after a release: what
is to be different comes as one more step at the end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

APPLICATION_ID = 0x74757472
"""`tutr`, in the database's head: the file is ours."""

FIRST = f"""
PRAGMA application_id = {APPLICATION_ID};
CREATE TABLE profiles (
    id TEXT PRIMARY KEY, changed TEXT NOT NULL, nickname TEXT NOT NULL, picture TEXT NOT NULL
) STRICT;
CREATE TABLE sets (
    id TEXT PRIMARY KEY, changed TEXT NOT NULL, name TEXT NOT NULL, created TEXT NOT NULL
) STRICT;
CREATE TABLE items (
    id TEXT PRIMARY KEY, changed TEXT NOT NULL, set_id TEXT NOT NULL REFERENCES sets ON DELETE CASCADE,
    position INTEGER NOT NULL, question TEXT NOT NULL, state TEXT NOT NULL, skill TEXT NOT NULL,
    answer TEXT NOT NULL, verdict TEXT NOT NULL, probability REAL, agreement REAL,
    given TEXT NOT NULL, solution TEXT NOT NULL
) STRICT;
CREATE INDEX items_of_set ON items (set_id, position, id);
CREATE TABLE attempts (
    id TEXT PRIMARY KEY, changed TEXT NOT NULL, profile TEXT REFERENCES profiles ON DELETE CASCADE,
    item TEXT, question TEXT NOT NULL, skill TEXT NOT NULL, moment TEXT NOT NULL, answer TEXT NOT NULL,
    outcome TEXT NOT NULL, slip TEXT NOT NULL, help INTEGER NOT NULL, tries INTEGER NOT NULL,
    whole_shown INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_of_profile ON attempts (profile, moment);
CREATE TABLE unsure (
    id TEXT PRIMARY KEY, changed TEXT NOT NULL, profile TEXT REFERENCES profiles ON DELETE CASCADE,
    question TEXT NOT NULL, moment TEXT NOT NULL, answers TEXT NOT NULL, settled TEXT
) STRICT;
CREATE INDEX unsure_of_profile ON unsure (profile);
CREATE TABLE settings (id TEXT PRIMARY KEY, changed TEXT NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE removed (id TEXT PRIMARY KEY, changed TEXT NOT NULL, owner TEXT NOT NULL) STRICT;
CREATE INDEX removed_of_owner ON removed (owner);
CREATE TABLE pin (
    only INTEGER PRIMARY KEY CHECK (only = 1), salt BLOB NOT NULL, hash BLOB NOT NULL,
    wrong INTEGER NOT NULL, last_wrong TEXT
) STRICT;
"""

MIGRATIONS: tuple[str, ...] = (FIRST,)
"""The script that leads from version `i` to `i + 1`, for every `i`. No `;` within a statement."""

BackUp = Callable[[int], object]


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps the database has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, back_up: BackUp, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Bring the database to the newest version, each step whole or not at all.

    `back_up` is called with the old version before each step, except for an empty database; where it
    raises, the step is not taken. Another process that opens the same database waits, then finds it done.
    """
    while version_of(connection) < len(migrations):
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection)  # again: another process may have been faster
            if version < len(migrations):
                if version:
                    back_up(version)
                for statement in migrations[version].split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a disk that is gone has ended it already
                connection.execute("ROLLBACK")
            raise

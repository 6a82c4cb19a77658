"""The steps from one form of the database to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.records import CannotWrite, open_records, opening
from app.records.backups import backups_of, is_whole
from app.records.database import Database
from app.records.folder import DATABASE_NAME
from app.records.migrations import MIGRATIONS, migrate, version_of
from app.records.tables import (
    ATTEMPTS,
    PROFILES,
    REMOVED,
    SETS,
    SETTINGS,
    UNSURE,
    WHOLE_ITEMS,
)
from tests.records.conftest import StoppedClock

NOW = len(MIGRATIONS)
NEXT = "CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT; INSERT INTO extra SELECT id FROM profiles"
AFTER_NEXT = "ALTER TABLE extra ADD COLUMN note TEXT NOT NULL DEFAULT ''"
BROKEN = "CREATE TABLE extra (id TEXT); DELETE FROM profiles; CREATE TABLE profiles (id TEXT)"


@pytest.fixture
def database(folder: Path, clock: StoppedClock) -> Iterator[Database]:
    """A database with one child."""
    with open_records(folder, clock) as records:
        records.profiles.add("Ana", "fox")
    opened = Database(folder / DATABASE_NAME, clock)
    yield opened
    opened.close()


def test_a_column_for_every_field(database: Database) -> None:
    for table in (PROFILES, SETS, WHOLE_ITEMS, ATTEMPTS, UNSURE, SETTINGS, REMOVED):
        columns = {row["name"] for row in database.rows(f"PRAGMA table_info({table.name})")}
        assert columns == set(table.columns)


def test_each_step_is_taken_once_with_a_copy_before_it(database: Database) -> None:
    copied: list[int] = []
    migrate(database.connection, copied.append, [*MIGRATIONS, NEXT, AFTER_NEXT])
    migrate(database.connection, copied.append, [*MIGRATIONS, NEXT, AFTER_NEXT])
    assert copied == [NOW, NOW + 1]
    assert version_of(database.connection) == NOW + 2
    assert [tuple(row)[1:] for row in database.rows("SELECT * FROM extra")] == [("",)]


def test_a_step_that_fails_is_not_taken_at_all(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        migrate(database.connection, lambda version: None, [*MIGRATIONS, BROKEN])
    assert version_of(database.connection) == NOW
    assert len(PROFILES.find(database)) == 1
    assert database.rows("SELECT name FROM sqlite_master WHERE name = 'extra'") == []


def test_without_a_copy_no_step_is_taken(database: Database) -> None:
    def no_room(version: int) -> None:
        raise CannotWrite(Path("backups"), "it is full")

    with pytest.raises(CannotWrite):
        migrate(database.connection, no_room, [*MIGRATIONS, NEXT])
    assert version_of(database.connection) == NOW


def test_opening_makes_the_copy_and_takes_the_step(
    database: Database, folder: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(backups_of(folder))
    clock.forward(minutes=1)
    monkeypatch.setattr(opening, "MIGRATIONS", (*MIGRATIONS, NEXT))
    open_records(folder, clock).close()
    (copy,) = set(backups_of(folder)) - before
    assert copy.stem.endswith(f"-v{NOW}")
    assert is_whole(copy)
    copied = Database(copy)
    assert [profile.nickname for profile in PROFILES.find(copied)] == ["Ana"]
    copied.close()
    assert version_of(database.connection) == NOW + 1

"""Removing for good: an import does not bring back what was removed here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from app.records.database import Database
from app.records.entries import Entry, Removed
from app.records.tables import REMOVED, Table

E = TypeVar("E", bound=Entry)


def remove_for_good(database: Database, table: Table[E], ids: Sequence[str], owner: str = "") -> None:
    """Remove entries with what belongs to them, and note their ids, which say nothing about anybody."""
    now = database.clock()
    with database.transaction():
        table.remove(database, ids)
        for entry_id in ids:
            REMOVED.put(database, Removed(entry_id, now, owner))

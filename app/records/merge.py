"""Taking over entries from another computer, in any order and as often as one likes: without doubles.

Of two versions of an entry the one that was changed last counts; what was removed stays removed, and the work
of a profile that was joined to another one goes to that. So the result is the same whatever is merged first,
and merging again changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from app.records.database import Database
from app.records.entries import Attempt, Entry, UnsureQuestion
from app.records.exchange_file import Content
from app.records.joining import joined_profiles, move_work
from app.records.tables import (
    ATTEMPTS,
    PROFILES,
    REMOVED,
    SETS,
    SETTINGS,
    UNSURE,
    WHOLE_ITEMS,
    Table,
)

E = TypeVar("E", bound=Entry)
W = TypeVar("W", Attempt, UnsureQuestion)


@dataclass
class Imported:
    """What an import did, in entries: `new`, `newer` than what was here, known already (`same`).

    `removed_here` were removed on this computer and stay out; they can be brought back. `sets` are the ids of
    the sets in the file that are here now.
    """

    new: int = 0
    newer: int = 0
    same: int = 0
    removed_here: int = 0
    sets: list[str] = field(default_factory=list)


def merge(database: Database, content: Content, *, bring_back: bool = False) -> Imported:
    """Take over what is new or newer, all of it or, on an error, nothing.

    With `bring_back`, what the file has and was removed here is taken again.
    """
    imported = Imported()
    with database.transaction():
        if bring_back:
            REMOVED.remove(database, [entry.id for entry in _entries(content)])
        _take(database, REMOVED, content.removed, Imported())
        gone: set[str | None] = {entry.id for entry in REMOVED.find(database)}

        def take(table: Table[E], entries: Iterable[E], owner: Callable[[E], str | None]) -> None:
            wanted = []
            for entry in entries:
                if entry.id in gone or owner(entry) in gone:
                    imported.removed_here += 1
                else:
                    wanted.append(entry)
            _take(database, table, wanted, imported)

        known = {entry.id for entry in [*PROFILES.find(database), *content.profiles]} - gone
        joined = joined_profiles(database, known)
        imported.same += sum(entry.id in joined for entry in content.profiles)
        take(PROFILES, [entry for entry in content.profiles if entry.id not in joined], lambda entry: None)
        for old, new in joined.items():
            move_work(database, old, new)
        _remove(database, content)
        take(SETS, content.sets, lambda entry: None)
        take(WHOLE_ITEMS, content.items, lambda entry: entry.set_id)
        take(ATTEMPTS, _of_joined(content.attempts, joined), lambda entry: entry.profile)
        take(UNSURE, _of_joined(content.unsure, joined), lambda entry: entry.profile)
        take(SETTINGS, content.settings, lambda entry: None)
        imported.sets = [entry.id for entry in content.sets if entry.id not in gone]
    return imported


def _entries(content: Content) -> list[Entry]:
    lists = (content.profiles, content.sets, content.items, content.attempts, content.unsure)
    return [entry for entries in lists for entry in entries]


def _of_joined(entries: Iterable[W], joined: dict[str, str]) -> list[W]:
    """The entries, each with the profile that has its child's work now."""
    return [
        entry if entry.profile is None else replace(entry, profile=joined.get(entry.profile, entry.profile))
        for entry in entries
    ]


def _remove(database: Database, content: Content) -> None:
    """Remove what the file says was removed on the other computer."""
    ids = [entry.id for entry in content.removed]
    for table in (PROFILES, SETS, WHOLE_ITEMS, UNSURE):
        table.remove(database, ids)


def _take(database: Database, table: Table[E], entries: Iterable[E], imported: Imported) -> None:
    for entry in entries:
        here = table.get(database, entry.id)
        if here is None:
            imported.new += 1
        elif _age(entry) > _age(here):
            imported.newer += 1
        else:
            imported.same += 1
            continue
        table.put(database, entry)


def _age(entry: Entry) -> tuple[Any, str]:
    """Orders versions of one entry; two that were changed at the same moment by what they say."""
    return entry.changed, repr(entry)

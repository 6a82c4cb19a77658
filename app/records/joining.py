"""One child who has two profiles, made on two computers: the work of both becomes that of one.

The other profile is removed for good, and its note names the one that it was joined to as its owner. So what
is collected later from a computer where the child still has the other profile goes to the one that is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from app.records.backups import back_up
from app.records.clock import later
from app.records.database import Database
from app.records.entries import Attempt, Profile, UnsureQuestion
from app.records.errors import InvalidEntry, UnknownEntry
from app.records.migrations import version_of
from app.records.removal import remove_for_good
from app.records.tables import ATTEMPTS, PROFILES, REMOVED, UNSURE, Table
from app.sentences import say

W = TypeVar("W", Attempt, UnsureQuestion)
OF = "WHERE profile = ?"


@dataclass(frozen=True)
class Joined:
    """What joining did: the attempts and saved questions (ids) of `other` that went to the profile `kept`.

    `backup` is the copy from before.
    """

    kept: str
    other: Profile
    attempts: tuple[str, ...]
    questions: tuple[str, ...]
    backup: Path


def join_profiles(database: Database, kept: str, other: str) -> Joined:
    """Give the work of profile `other` to `kept`, and remove `other`, after a copy of the records is made.

    Raises `InvalidEntry` where both are one, `UnknownEntry`, `DiskFull`, `CannotWrite`.
    """
    if kept == other:
        raise InvalidEntry(say("records", "Choose another child: this is the same one."))
    former = PROFILES.get(database, other)
    if former is None or PROFILES.get(database, kept) is None:
        raise UnknownEntry("profile")
    with database.errors_as_sentences():
        backup = back_up(database.path.parent, version_of(database.connection))
    with database.transaction():
        attempts, questions = move_work(database, other, kept)
        remove_for_good(database, PROFILES, [other], owner=kept)
    return Joined(kept, former, attempts, questions, backup)


def part_profiles(database: Database, joined: Joined) -> Profile:
    """Take a joining back: `other` is there again, with the work that it had then; that profile.

    What the child who was kept did since stays theirs. Only for a joining that nothing was collected after:
    what came in since from the other computer can not be told from the work of the one who was kept. Raises
    `UnknownEntry` where one of the two, or the joining, is not there any more.
    """
    kept, other = joined.kept, joined.other
    with database.transaction():
        note = REMOVED.get(database, other.id)
        if note is None or note.owner != kept or PROFILES.get(database, kept) is None:
            raise UnknownEntry("profile")
        back = replace(other, changed=later(database.clock(), note.changed))
        REMOVED.remove(database, [other.id])
        PROFILES.put(database, back)
        _give(database, ATTEMPTS, _those(ATTEMPTS.find(database, OF, (kept,)), joined.attempts), other.id)
        _give(database, UNSURE, _those(UNSURE.find(database, OF, (kept,)), joined.questions), other.id)
    return back


def move_work(database: Database, old: str, new: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the attempts and saved questions of one profile to another; the ids of both."""
    attempts = ATTEMPTS.find(database, OF, (old,))
    questions = UNSURE.find(database, OF, (old,))
    _give(database, ATTEMPTS, attempts, new)
    _give(database, UNSURE, questions, new)
    return tuple(entry.id for entry in attempts), tuple(entry.id for entry in questions)


def _give(database: Database, table: Table[W], entries: Iterable[W], profile: str) -> None:
    now = database.clock()
    for entry in entries:
        table.put(database, replace(entry, profile=profile, changed=later(now, entry.changed)))


def _those(entries: Iterable[W], ids: Collection[str]) -> list[W]:
    return [entry for entry in entries if entry.id in ids]


def joined_profiles(database: Database, profiles: Collection[str]) -> dict[str, str]:
    """The profiles that were joined, each with the one of `profiles` that has its work now."""
    owners = {entry.id: entry.owner for entry in REMOVED.find(database, "WHERE owner <> ''")}
    found = {}
    for profile in owners:
        owner, seen = owners[profile], {profile}
        while owner in owners and owner not in seen:
            seen.add(owner)
            owner = owners[owner]
        if owner in profiles:
            found[profile] = owner
    return found

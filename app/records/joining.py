"""One child who has two profiles, made on two computers: the work of both becomes that of one.

The other profile is removed for good, and its note names the one that it was joined to as its owner. So what
is collected later from a computer where the child still has the other profile goes to the one that is kept.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from app.records.backups import back_up
from app.records.clock import later
from app.records.database import Database
from app.records.errors import InvalidEntry, UnknownEntry
from app.records.migrations import version_of
from app.records.removal import remove_for_good
from app.records.tables import ATTEMPTS, PROFILES, REMOVED, UNSURE
from app.sentences import say


@dataclass(frozen=True)
class Joined:
    """How many attempts and saved questions went to the profile that is kept; the copy from before that."""

    attempts: int
    questions: int
    backup: Path


def join_profiles(database: Database, kept: str, other: str) -> Joined:
    """Give the work of profile `other` to `kept`, and remove `other`, after a copy of the records is made.

    Raises `InvalidEntry` where both are one, `UnknownEntry`, `DiskFull`, `CannotWrite`.
    """
    if kept == other:
        raise InvalidEntry(say("records", "Choose another child: this is the same one."))
    for profile in (kept, other):
        if PROFILES.get(database, profile) is None:
            raise UnknownEntry("profile")
    with database.errors_as_sentences():
        backup = back_up(database.path.parent, version_of(database.connection))
    with database.transaction():
        attempts, questions = move_work(database, other, kept)
        remove_for_good(database, PROFILES, [other], owner=kept)
    return Joined(attempts, questions, backup)


def move_work(database: Database, old: str, new: str) -> tuple[int, int]:
    """Give the attempts and saved questions of one profile to another; how many they are."""
    attempts = ATTEMPTS.find(database, "WHERE profile = ?", (old,))
    questions = UNSURE.find(database, "WHERE profile = ?", (old,))
    now = database.clock()
    for attempt in attempts:
        ATTEMPTS.put(database, replace(attempt, profile=new, changed=later(now, attempt.changed)))
    for question in questions:
        UNSURE.put(database, replace(question, profile=new, changed=later(now, question.changed)))
    return len(attempts), len(questions)


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

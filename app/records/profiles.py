"""The children who use this computer: a nickname and a picture each, and nothing else about them."""

from __future__ import annotations

from dataclasses import replace

from app.records.backups import forget_old_copies
from app.records.clock import later
from app.records.database import Database
from app.records.entries import Profile
from app.records.errors import InvalidEntry, UnknownEntry
from app.records.joining import Joined, join_profiles, part_profiles
from app.records.migrations import version_of
from app.records.removal import remove_for_good
from app.records.tables import PROFILES, new_id
from app.sentences import say


class Profiles:
    """Add, change and remove profiles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Profile]:
        """Every profile, by nickname."""
        found = PROFILES.find(self._database)
        return sorted(found, key=lambda profile: (profile.nickname.casefold(), profile.id))

    def get(self, profile_id: str) -> Profile:
        """The profile of that id. Raises `UnknownEntry`."""
        profile = PROFILES.get(self._database, profile_id)
        if profile is None:
            raise UnknownEntry("profile")
        return profile

    def add(self, nickname: str, picture: str) -> Profile:
        """A new profile. Raises `InvalidEntry` for an empty nickname or one that another child has."""
        profile = Profile(new_id(), self._database.clock(), clean_nickname(nickname), picture)
        with self._database.transaction():
            self._check_free(profile)
            PROFILES.put(self._database, profile)
        return profile

    def change(self, profile_id: str, *, nickname: str | None = None, picture: str | None = None) -> Profile:
        """Give another nickname, picture or both. Raises as `get` and `add`."""
        with self._database.transaction():
            old = self.get(profile_id)
            new = replace(
                old,
                changed=later(self._database.clock(), old.changed),
                nickname=old.nickname if nickname is None else clean_nickname(nickname),
                picture=old.picture if picture is None else picture,
            )
            if nickname is not None:
                self._check_free(new)
            PROFILES.put(self._database, new)
        return new

    def remove(self, profile_id: str) -> None:
        """Remove the profile with everything of that child, from the copies in the folder too.

        What was saved to a stick before stays there.
        """
        self.get(profile_id)
        remove_for_good(self._database, PROFILES, [profile_id])
        self._database.empty_log()
        with self._database.errors_as_sentences():
            forget_old_copies(self._database.path.parent, version_of(self._database.connection))

    def join(self, kept: str, other: str) -> Joined:
        """Make one child of two profiles: see `app.records.joining`."""
        return join_profiles(self._database, kept, other)

    def part(self, joined: Joined) -> Profile:
        """Take a joining back right after it: see `app.records.joining`."""
        return part_profiles(self._database, joined)

    def _check_free(self, profile: Profile) -> None:
        name = profile.nickname.casefold()
        if any(other.nickname.casefold() == name and other.id != profile.id for other in self.all()):
            said = say("records", "Another child here is called {nickname}. Choose another nickname.")
            raise InvalidEntry(said.format(nickname=profile.nickname))


def clean_nickname(text: str) -> str:
    """The nickname with single spaces. Raises `InvalidEntry`."""
    nickname = " ".join(text.split())
    if not nickname:
        raise InvalidEntry(say("records", "There is no nickname yet. Type one, then press Save."))
    return nickname

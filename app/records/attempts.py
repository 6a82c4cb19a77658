"""What children did with problems: checks, slips, help."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.records.clock import later
from app.records.database import Database
from app.records.entries import Attempt, Outcome
from app.records.errors import UnknownEntry
from app.records.tables import ATTEMPTS, moment_text, new_id

LONGEST_ANSWER = 400
AFTER_ALL = "~"
"""As text, after every moment."""


class Attempts:
    """Every check and every rung of help is kept as soon as it happens."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(
        self, question: str, skill: str, *, profile: str | None = None, item: str | None = None
    ) -> Attempt:
        """A child turns to a problem. Raises `UnknownEntry` where the profile was removed meanwhile."""
        now = self._database.clock()
        attempt = Attempt(new_id(), now, profile, item, question, skill, now)
        with self._database.transaction():
            if profile is not None and not self._database.rows(
                "SELECT 1 FROM profiles WHERE id = ?", (profile,)
            ):
                raise UnknownEntry("profile")
            ATTEMPTS.put(self._database, attempt)
        return attempt

    def checked(self, attempt_id: str, answer: str, outcome: Outcome, slip: str = "") -> Attempt:
        """An answer was checked: one try more. `slip` is the name of the slip, where one was found."""
        with self._database.transaction():
            old = self.get(attempt_id)
            new = replace(
                old,
                changed=later(self._database.clock(), old.changed),
                answer=answer[:LONGEST_ANSWER],
                outcome=outcome,
                slip=slip or old.slip,
                tries=old.tries + 1,
            )
            ATTEMPTS.put(self._database, new)
        return new

    def helped(self, attempt_id: str, rung: int, *, whole: bool = False) -> Attempt:
        """Help was seen up to this rung, 1 being the lowest; `whole`: the whole solution was shown."""
        with self._database.transaction():
            old = self.get(attempt_id)
            new = replace(
                old,
                changed=later(self._database.clock(), old.changed),
                help=max(old.help, rung),
                whole_shown=old.whole_shown or whole,
            )
            ATTEMPTS.put(self._database, new)
        return new

    def get(self, attempt_id: str) -> Attempt:
        """The attempt of that id. Raises `UnknownEntry`."""
        found = ATTEMPTS.get(self._database, attempt_id)
        if found is None:
            raise UnknownEntry("attempt")
        return found

    def all(self, *, since: datetime | None = None, until: datetime | None = None) -> list[Attempt]:
        """The attempts that began from `since` to before `until`, the oldest first."""
        first = "" if since is None else moment_text(since)
        end = AFTER_ALL if until is None else moment_text(until)
        where = "WHERE moment >= ? AND moment < ? ORDER BY moment, id"
        return ATTEMPTS.find(self._database, where, (first, end))

    def alone_in_a_row(self, profile_id: str | None, skill: str) -> int:
        """How many problems of a skill the child has got right by itself since it last needed more.

        By itself: at the first check and without any help. A problem that was only looked at does not count.
        """
        row = 0
        for attempt in reversed(self.of_profile(profile_id)):
            touched = attempt.tries or attempt.help or attempt.whole_shown
            if attempt.skill != skill or not touched:
                continue
            helped = attempt.help or attempt.whole_shown
            if attempt.outcome != "right" or attempt.tries > 1 or helped:
                break
            row += 1
        return row

    def of_profile(self, profile_id: str | None) -> list[Attempt]:
        """One child's attempts, or (None) those of "just try", the oldest first."""
        return ATTEMPTS.find(self._database, "WHERE profile IS ? ORDER BY moment, id", (profile_id,))

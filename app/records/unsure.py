"""The "not sure" queue: questions that a child saved for the teacher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.records.clock import later
from app.records.database import Database
from app.records.entries import UnsureQuestion
from app.records.errors import UnknownEntry
from app.records.removal import remove_for_good
from app.records.tables import UNSURE, new_id


class UnsureQueue:
    """Questions wait here until the teacher has settled them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(
        self, question: str, answers: Sequence[str] = (), *, profile: str | None = None
    ) -> UnsureQuestion:
        """Keep a question with the different answers that were found.

        One that this child has waiting already is given back as it is.
        """
        now = self._database.clock()
        new = UnsureQuestion(new_id(), now, profile, question.strip(), now, tuple(answers))
        with self._database.transaction():
            for waiting in self.waiting():
                if (waiting.profile, waiting.question) == (profile, new.question):
                    return waiting
            UNSURE.put(self._database, new)
        return new

    def waiting(self) -> list[UnsureQuestion]:
        """What is not settled, the oldest first."""
        return UNSURE.find(self._database, "WHERE settled IS NULL ORDER BY moment, id")

    def all(self) -> list[UnsureQuestion]:
        """Every question, the oldest first."""
        return UNSURE.find(self._database, "ORDER BY moment, id")

    def settle(self, question_id: str) -> None:
        """The teacher has dealt with a question. Raises `UnknownEntry`."""
        with self._database.transaction():
            old = self._get(question_id)
            now = later(self._database.clock(), old.changed)
            UNSURE.put(self._database, replace(old, changed=now, settled=now))

    def remove(self, question_id: str) -> None:
        """Remove a question. Raises `UnknownEntry`."""
        self._get(question_id)
        remove_for_good(self._database, UNSURE, [question_id])

    def _get(self, question_id: str) -> UnsureQuestion:
        found = UNSURE.get(self._database, question_id)
        if found is None:
            raise UnknownEntry("question")
        return found

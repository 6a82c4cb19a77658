"""Problem sets: their names, and which one is today's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from app.records.clock import later
from app.records.database import Database
from app.records.entries import ProblemSet, State
from app.records.errors import InvalidEntry, UnknownEntry
from app.records.items import Items
from app.records.removal import remove_for_good
from app.records.settings import Settings
from app.records.tables import SETS, new_id
from app.sentences import say

TODAY = "sets.today"


class Sets:
    """The teacher's sets; `Items` has the problems in them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[ProblemSet]:
        """Every set, the newest first."""
        return SETS.find(self._database, "ORDER BY created DESC, id")

    def get(self, set_id: str) -> ProblemSet:
        """The set of that id. Raises `UnknownEntry`."""
        found = SETS.get(self._database, set_id)
        if found is None:
            raise UnknownEntry("set")
        return found

    def create(self, name: str, questions: Iterable[str] = ()) -> ProblemSet:
        """A new set with these problems, all or none of them. Raises `InvalidEntry`."""
        now = self._database.clock()
        new = ProblemSet(new_id(), now, _clean_name(name), now)
        with self._database.transaction():
            SETS.put(self._database, new)
            Items(self._database).add(new.id, questions)
        return new

    def rename(self, set_id: str, name: str) -> ProblemSet:
        """Give a set another name."""
        with self._database.transaction():
            old = self.get(set_id)
            new = replace(old, changed=later(self._database.clock(), old.changed), name=_clean_name(name))
            SETS.put(self._database, new)
        return new

    def remove(self, set_id: str) -> None:
        """Remove a set with its problems. What children did with them stays."""
        self.get(set_id)
        remove_for_good(self._database, SETS, [set_id])

    def today(self) -> ProblemSet | None:
        """The set that children are offered, if one is chosen."""
        chosen = Settings(self._database).get(TODAY, "")
        return SETS.get(self._database, chosen) if isinstance(chosen, str) else None

    def set_today(self, set_id: str | None) -> None:
        """Choose today's set, or none. Raises `UnknownEntry`."""
        Settings(self._database).put(TODAY, None if set_id is None else self.get(set_id).id)

    def counts(self, set_id: str) -> dict[State, int]:
        """How many problems of the set are in each state."""
        found = self._database.rows(
            "SELECT state, count(*) FROM items WHERE set_id = ? GROUP BY state", (set_id,)
        )
        counted = Counter(dict(map(tuple, found)))
        return {state: counted[state] for state in get_args(State)}


def _clean_name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise InvalidEntry(say("records", "The set has no name yet. Type one, then press Save."))
    return name

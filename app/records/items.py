"""The problems of a set: solved beforehand, then approved or rejected by the teacher."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, repeat
from typing import Literal

from app.records.clock import later
from app.records.database import Database
from app.records.entries import Item, State, WholeItem
from app.records.errors import InvalidEntry, UnknownEntry
from app.records.removal import remove_for_good
from app.records.tables import ITEMS, SETS, WHOLE_ITEMS, new_id
from app.sentences import say


@dataclass(frozen=True)
class Solved:
    """What the tutor found for an item; `solution` is JSON text, the other fields are those of `Item`.

    `agreement` is None for a problem that TinyTutor wrote itself: no candidates were asked for.
    """

    solution: str
    answer: str
    verdict: Literal["verified", "unsure", "unsolved"]
    probability: float
    agreement: float | None
    skill: str = ""


class Items:
    """Problems in their order. What is approved can be shown at once, offline."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_set(self, set_id: str, state: State | None = None) -> list[Item]:
        """The problems of a set, all or those in one state, in their order."""
        where, parameters = "WHERE set_id = ?", [set_id]
        if state is not None:
            where += " AND state = ?"
            parameters.append(state)
        return ITEMS.find(self._database, f"{where} ORDER BY position, id", parameters)

    def get(self, item_id: str) -> Item:
        """The problem of that id. Raises `UnknownEntry`."""
        found = ITEMS.get(self._database, item_id)
        if found is None:
            raise UnknownEntry("problem")
        return found

    def solution(self, item_id: str) -> str:
        """The solution of a problem as JSON text; empty where it has none. Raises `UnknownEntry`."""
        return self._whole(item_id).solution

    def add(self, set_id: str, questions: Iterable[str], given: Iterable[str] = ()) -> list[Item]:
        """Add problems at the end of a set, all or none of them. Raises `InvalidEntry`, `UnknownEntry`.

        `given` are the answers that came with them, in the same order; empty for one that has none.
        """
        with_answers = zip(questions, chain(given, repeat("")), strict=False)
        now = self._database.clock()
        with self._database.transaction():
            if SETS.get(self._database, set_id) is None:
                raise UnknownEntry("set")
            query = "SELECT coalesce(max(position) + 1, 0) FROM items WHERE set_id = ?"
            start = self._database.rows(query, (set_id,))[0][0]
            items = [
                WholeItem(new_id(), now, set_id, start + place, _clean_question(question), given=answer)
                for place, (question, answer) in enumerate(with_answers)
            ]
            for item in items:
                WHOLE_ITEMS.put(self._database, item)
        return [self.get(item.id) for item in items]

    def edit(self, item_id: str, question: str) -> Item:
        """Change the words of a problem: it waits to be solved again."""
        with self._database.transaction():
            old = self._whole(item_id)
            words = _clean_question(question)
            new = WholeItem(old.id, self._now(old), old.set_id, old.position, words, given=old.given)
            WHOLE_ITEMS.put(self._database, new)
        return self.get(item_id)

    def set_given(self, item_id: str, given: str) -> Item:
        """Keep the teacher's own answer beside the tutor's. Raises `InvalidEntry`, `UnknownEntry`."""
        with self._database.transaction():
            old = self._whole(item_id)
            WHOLE_ITEMS.put(self._database, replace(old, changed=self._now(old), given=given.strip()))
        return self.get(item_id)

    def record(self, item_id: str, question: str, solved: Solved) -> bool:
        """Keep what the tutor found for `question`: the problem is "solved" and waits for the teacher.

        False, and nothing is kept, where the problem was removed or its words were changed meanwhile.
        """
        with self._database.transaction():
            old = WHOLE_ITEMS.get(self._database, item_id)
            if old is None or old.question != question:
                return False
            new = replace(
                old,
                changed=self._now(old),
                state="solved",
                skill=solved.skill or old.skill,
                answer=solved.answer,
                verdict=solved.verdict,
                probability=solved.probability,
                agreement=solved.agreement,
                solution=solved.solution,
            )
            WHOLE_ITEMS.put(self._database, new)
        return True

    def set_state(self, item_ids: Sequence[str], state: State) -> None:
        """Approve, reject or take back, all of them or none.

        Raises `InvalidEntry` where a problem without a solution is to be approved.
        """
        with self._database.transaction():
            for item_id in item_ids:
                old = self._whole(item_id)
                if state in ("approved", "solved") and not old.solution:
                    raise InvalidEntry(
                        say("records", "A problem is not solved yet. Solve the set first, then approve it.")
                    )
                WHOLE_ITEMS.put(self._database, replace(old, changed=self._now(old), state=state))

    def move(self, item_id: str, position: int) -> None:
        """Put a problem at this place of its set, 0 being the first; the others make room."""
        with self._database.transaction():
            moving = self.get(item_id)
            others = [item for item in self.of_set(moving.set_id) if item.id != item_id]
            others.insert(max(0, position), moving)
            for place, item in enumerate(others):
                if place != item.position:
                    old = self._whole(item.id)
                    WHOLE_ITEMS.put(self._database, replace(old, changed=self._now(old), position=place))

    def remove(self, item_id: str) -> None:
        """Take a problem out of its set. What children did with it stays."""
        remove_for_good(self._database, ITEMS, [item_id], owner=self.get(item_id).set_id)

    def _whole(self, item_id: str) -> WholeItem:
        found = WHOLE_ITEMS.get(self._database, item_id)
        if found is None:
            raise UnknownEntry("problem")
        return found

    def _now(self, old: Item) -> datetime:
        return later(self._database.clock(), old.changed)


def _clean_question(text: str) -> str:
    question = text.strip()
    if not question:
        raise InvalidEntry(say("records", "There is no problem here yet. Type or paste one."))
    return question

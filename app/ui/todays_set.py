"""The set that the teacher handed out for today: its problems, and their kept solutions."""

from __future__ import annotations

import json
from dataclasses import dataclass

from app.records import InvalidEntry, Item, Records
from app.sentences import say
from app.solving.solution import Solution, UnknownFormat
from app.teaching.checking import Outcome
from app.teaching.operations import beyond


@dataclass(frozen=True, slots=True)
class OfferedProblem:
    """A problem of the set; `done`: this child has found its answer."""

    key: str
    question: str
    done: bool


@dataclass(frozen=True, slots=True)
class TodaysSet:
    """The name of the set, and those of its approved problems that pupils may have, in their order."""

    name: str
    problems: tuple[OfferedProblem, ...]


def todays_set(records: Records, profile: str | None) -> TodaysSet | None:
    """What is handed out today; None where that is nothing. Of "just try" (None) nothing counts as done."""
    chosen = records.sets.today()
    if chosen is None:
        return None
    items = for_pupils(records, chosen.id)
    attempts = [] if profile is None else records.attempts.of_profile(profile)
    done = {attempt.item for attempt in attempts if attempt.outcome == Outcome.RIGHT.value}
    problems = tuple(OfferedProblem(item.id, item.question, item.id in done) for item in items)
    return TodaysSet(chosen.name, problems) if problems else None


def for_pupils(records: Records, set_id: str) -> list[Item]:
    """The approved problems of a set that need no operation which the teacher's rules leave out.

    One whose working nobody knows, since the teacher gave the answer alone, is the teacher's to judge.
    """
    allowed = records.settings.rules().operations
    return [item for item in records.items.of_set(set_id, "approved") if not beyond(item.skill, allowed)]


def kept_solution(records: Records, item: str) -> Solution:
    """The solution of an approved problem. Raises `RecordsError` with a sentence for the child."""
    text = records.items.solution(item)
    try:
        return Solution.from_json(json.loads(text))
    except UnknownFormat as error:
        raise InvalidEntry(str(error)) from error
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise InvalidEntry(
            say("tutor", "This problem can not be opened. Ask your teacher to solve and approve it again.")
        ) from error

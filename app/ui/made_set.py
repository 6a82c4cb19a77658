"""Problems that TinyTutor writes into a set, without Qt: drawn beside the window, kept with the records."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from random import Random

from app.records import Records
from app.sentences import counted, say
from app.solving.solution import Solution
from app.teaching.made_problems import MOST_MADE, Wish, made_problems
from app.ui.family_drawing import family_sources
from app.ui.set_work import found


def questions_of(records: Records, set_id: str) -> list[str]:
    """What the set has already."""
    return [item.question for item in records.items.of_set(set_id)]


def write_problems(wish: Wish, set_id: str, taken: Collection[str]) -> tuple[Solution, ...]:
    """New problems for the set, which decides what is drawn.

    Takes seconds, since all families are read at first: not for the window's thread.
    """
    return made_problems(family_sources(), wish, Random(f"{set_id} {len(taken)}"), taken)


def keep_written(records: Records, set_id: str, solutions: Sequence[Solution]) -> int:
    """Add problems to a set as approved, all of them or none; how many they are. Raises `UnknownEntry`."""
    with records.together():
        items = records.items.add(set_id, [solution.question for solution in solutions])
        for item, solution in zip(items, solutions, strict=True):
            records.items.record(item.id, item.question, replace(found(solution), agreement=None))
        records.items.set_state([item.id for item in items], "approved")
    return len(items)


def trouble_with(wish: Wish) -> str:
    """What is still to be chosen, as a sentence; empty where nothing is."""
    if not wish.operations:
        return say("teacher", "Choose at least one operation.")
    if not 1 <= wish.count <= MOST_MADE:
        return say("teacher", "Type how many problems you want, from 1 to {most}.").format(most=MOST_MADE)
    return ""


def written(count: int, asked: int) -> str:
    """How many were written, and that no more fit where more were asked for."""
    if count == 0:
        return say("teacher", "No problem fits. Take another operation, or a larger number.")
    said = counted(
        count,
        say("teacher", "{count} problem written and approved."),
        say("teacher", "{count} problems written and approved."),
    )
    more = say("teacher", "No more fit. Take another operation, or a larger number.")
    return f"{said} {more}" if count < asked else said

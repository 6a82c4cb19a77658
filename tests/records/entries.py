"""Hypothesis strategies for entries, with few ids, so that versions of one entry meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from app.records.entries import (
    Attempt,
    Entry,
    ProblemSet,
    Profile,
    Removed,
    Setting,
    UnsureQuestion,
    WholeItem,
)
from app.records.exchange_file import Content

E = TypeVar("E", bound=Entry)
WORDS = st.sampled_from(["", "Ana", "ben", "7/2", "Ä,\"';\n", "=1+1", "李"])
NAMES = st.sampled_from(["Ana", "ana", "Ben", "Ä,\"'", "李"])
SKILLS = st.sampled_from(["addition", "division", 'time, and "money"', "Größe"])
MOMENTS = st.integers(0, 3).map(
    lambda ticks: datetime(2026, 3, 2, tzinfo=UTC) + timedelta(microseconds=ticks)
)


def ids(kind: int) -> st.SearchStrategy[str]:
    """One of three ids of one kind of entry."""
    return st.integers(0, 2).map(lambda number: f"{kind * 16 + number:032x}")


def owner_of(entry: Entry, kind: int) -> str:
    """The id of the set or profile that an entry belongs to: it never changes in the entry's life."""
    return f"{kind * 16 + int(entry.id, 16) % 16 // 2:032x}"


profiles = st.builds(Profile, ids(1), MOMENTS, NAMES, st.sampled_from(["fox", "owl"]))
sets = st.builds(ProblemSet, ids(2), MOMENTS, NAMES, MOMENTS)
items = st.builds(
    WholeItem,
    ids(3),
    MOMENTS,
    ids(2),
    st.integers(0, 3),
    NAMES,
    state=st.sampled_from(["waiting", "approved"]),
    probability=st.none() | st.floats(0, 1),
    solution=WORDS,
)
attempts = st.builds(
    Attempt,
    ids(4),
    MOMENTS,
    st.none() | ids(1),
    st.none() | ids(3),
    WORDS,
    SKILLS,
    MOMENTS,
    answer=WORDS,
    outcome=st.sampled_from(["", "right", "look again"]),
    slip=st.sampled_from(["", "another operation", "units not changed"]),
    help=st.integers(0, 6),
    tries=st.integers(0, 3),
    whole_shown=st.booleans(),
)
unsure = st.builds(
    UnsureQuestion, ids(5), MOMENTS, st.none() | ids(1), NAMES, MOMENTS, settled=st.none() | MOMENTS
)
kept_settings = st.builds(Setting, st.sampled_from(["one", "two"]), MOMENTS, st.sampled_from(["1", "2"]))
removed = st.builds(Removed, st.one_of(ids(1), ids(2), ids(3), ids(5)), MOMENTS, WORDS)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """What another computer may hand over: complete, each entry once, with some that were removed there."""
    known_profiles = draw(st.lists(profiles, unique_by=lambda entry: entry.id, max_size=3))
    known_sets = draw(st.lists(sets, unique_by=lambda entry: entry.id, max_size=3))

    def once(entries: st.SearchStrategy[E]) -> list[E]:
        return draw(st.lists(entries, unique_by=lambda entry: entry.id, max_size=4))

    owned_items = [replace(entry, set_id=owner_of(entry, 2)) for entry in once(items)]
    owned_attempts = [replace(entry, profile=owner_of(entry, 1)) for entry in once(attempts)]
    set_ids = {entry.id for entry in known_sets}
    profile_ids = {entry.id for entry in known_profiles}
    return Content(
        profiles=known_profiles,
        sets=known_sets,
        items=[entry for entry in owned_items if entry.set_id in set_ids],
        attempts=[entry for entry in owned_attempts if entry.profile in profile_ids],
        unsure=[replace(entry, profile=None) for entry in once(unsure)],
        settings=once(kept_settings),
        removed=once(removed),
    )

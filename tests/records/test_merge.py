"""Merging: in any order, as often as one likes, nothing doubles and nothing removed comes back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings

from app.records.database import Database
from app.records.exchange_file import Content
from app.records.merge import merge
from app.records.migrations import migrate
from tests.records.entries import contents

TABLES = ("profiles", "sets", "items", "attempts", "unsure", "settings", "removed")
State = dict[str, list[tuple[object, ...]]]


def after(files: Sequence[Content]) -> State:
    """All that a new computer has after merging these files one after the other."""
    database = Database(Path(":memory:"))
    try:
        database.connection.execute("PRAGMA foreign_keys = ON")
        migrate(database.connection, lambda version: None)
        for content in files:
            merge(database, content)
        assert database.rows("PRAGMA foreign_key_check") == []
        return {
            table: [tuple(row) for row in database.rows(f"SELECT * FROM {table} ORDER BY id")]
            for table in TABLES
        }
    finally:
        database.close()


@settings(deadline=None, max_examples=40)
@given(content=contents())
def test_merging_again_changes_nothing(content: Content) -> None:
    assert after([content, content]) == after([content])


@settings(deadline=None, max_examples=80)
@given(one=contents(), two=contents(), three=contents())
def test_the_order_does_not_matter(one: Content, two: Content, three: Content) -> None:
    assert after([one, two, three]) == after([three, two, one]) == after([two, one, three, one])


@settings(deadline=None, max_examples=40)
@given(one=contents(), two=contents())
def test_no_entry_comes_twice_and_none_that_was_removed(one: Content, two: Content) -> None:
    state = after([one, two])
    gone = {entry.id for entry in [*one.removed, *two.removed]}
    for table in TABLES[:-1]:
        ids = [row[0] for row in state[table]]
        assert len(ids) == len(set(ids))
        assert not gone & set(ids)
    assert {row[0] for row in state["removed"]} == gone

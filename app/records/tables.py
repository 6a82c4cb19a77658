"""Entries as rows: each dataclass of `entries` is one table, each field a column."""

from __future__ import annotations

import dataclasses
import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from app.records.backups import damaged
from app.records.database import Database, Parameters
from app.records.entries import (
    Attempt,
    Entry,
    Item,
    ProblemSet,
    Profile,
    Removed,
    Setting,
    UnsureQuestion,
    WholeItem,
)
from app.records.errors import InvalidEntry
from app.sentences import numerals, say

E = TypeVar("E", bound=Entry)
MANY = 500
"""How many ids go into one statement; SQLite has a limit."""


class Table(Generic[E]):
    """Reads and writes the entries of one table. What is read or written is checked by its type."""

    def __init__(self, kind: type[E], name: str) -> None:
        self.kind = kind
        self.name = name
        self.columns = tuple(field.name for field in dataclasses.fields(kind))

    @cached_property
    def adapter(self) -> TypeAdapter[E]:
        """Between the dataclass and plain values; made when it is needed, which takes a millisecond."""
        return TypeAdapter(self.kind)

    def find(self, database: Database, where: str = "", parameters: Parameters = ()) -> list[E]:
        """The entries of `SELECT … FROM table` with `where` after it."""
        query = f"SELECT {', '.join(self.columns)} FROM {self.name} {where}"
        try:
            return [self._entry(dict(row)) for row in database.rows(query, parameters)]
        except ValueError as error:  # pydantic's and json's are ValueErrors: such a value was never written
            raise damaged(database.path) from error

    def get(self, database: Database, entry_id: str) -> E | None:
        """The entry of that id."""
        return next(iter(self.find(database, "WHERE id = ?", (entry_id,))), None)

    def put(self, database: Database, entry: E) -> None:
        """Add the entry, or replace the one of its id. Raises InvalidEntry where a field is not allowed."""
        row = self._row(entry)
        columns, marks = ", ".join(row), ", ".join("?" * len(row))
        # Not REPLACE, which deletes first and so takes along what belongs to the entry.
        news = ", ".join(f"{column} = excluded.{column}" for column in row if column != "id")
        database.write(
            f"INSERT INTO {self.name} ({columns}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {news}",
            tuple(row.values()),
        )

    def remove(self, database: Database, ids: Iterable[str]) -> None:
        """Remove the entries of these ids, with what belongs to them."""
        waiting = list(ids)
        while waiting:
            some, waiting = waiting[:MANY], waiting[MANY:]
            database.write(f"DELETE FROM {self.name} WHERE id IN ({', '.join('?' * len(some))})", some)

    def _row(self, entry: E) -> dict[str, Any]:
        fields = {name: getattr(entry, name) for name in self.columns}
        try:
            self.adapter.validate_python(fields)
        except ValidationError as error:
            raise InvalidEntry(sentence_of(error)) from error
        return {name: _column(value) for name, value in fields.items()}

    def _entry(self, row: dict[str, Any]) -> E:
        if "answers" in row:  # the one field that is a tuple
            row["answers"] = json.loads(row["answers"])
        return self.adapter.validate_python(row)


def _column(value: object) -> str | int | float | None:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return int(value)
    assert value is None or isinstance(value, str | int | float)
    return value


def moment_text(moment: datetime) -> str:
    """A moment as it is kept: in UTC and of one length, so that the order of the texts is that of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def sentence_of(error: ValidationError) -> str:
    """What to tell a person about a field that is not allowed."""
    first = error.errors()[0]
    field = str(first["loc"][0]) if first["loc"] else "entry"
    said = {
        "nickname": say("records", "This nickname can not be kept: {reason}. Change it, then try again."),
        "name": say("records", "This name can not be kept: {reason}. Change it, then try again."),
        "question": say("records", "This problem can not be kept: {reason}. Change it, then try again."),
        "given": say("records", "This answer can not be kept: {reason}. Change it, then try again."),
        "answer": say("records", "This answer can not be kept: {reason}. Change it, then try again."),
    }.get(field, say("records", "This entry can not be kept: {reason}. Change it, then try again."))
    return said.format(reason=_reason(first))


def _reason(fault: ErrorDetails) -> str:
    match fault["type"]:
        case "string_too_long":
            most = fault.get("ctx", {}).get("max_length", 0)
            return say("records", "it has more than {most} characters").format(most=numerals.whole(most))
        case "value_error":  # of `entries.plain_cell`
            return say("records", "it must begin with a letter or a number and have no control characters")
        case _:
            return f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}"


def new_id() -> str:
    """A random UUID, 32 hexadecimal digits."""
    return uuid.uuid4().hex


PROFILES = Table(Profile, "profiles")
SETS = Table(ProblemSet, "sets")
ITEMS = Table(Item, "items")
WHOLE_ITEMS = Table(WholeItem, "items")
ATTEMPTS = Table(Attempt, "attempts")
UNSURE = Table(UnsureQuestion, "unsure")
SETTINGS = Table(Setting, "settings")
REMOVED = Table(Removed, "removed")

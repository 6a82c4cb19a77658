"""The file that goes from computer to computer: JSON with a format version and a checksum.

`{"tinytutor": KIND, "format": 1, "written": MOMENT, "sha256": …, "content": {…}}`; the checksum is that of
`content` as JSON with sorted keys and no spaces, so that a file that is cut short, or changed, is refused.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from app.records.entries import (
    Attempt,
    Moment,
    ProblemSet,
    Profile,
    Removed,
    Setting,
    UnsureQuestion,
    WholeItem,
)
from app.records.errors import FileDamaged, FileTooNew, FileUnreadable
from app.records.new_file import new_file
from app.sentences import say
from app.sentences.disk import reason_of

FORMAT = 1
ENDING = ".tinytutor"
MOST_BYTES = 512 * 2**20
"""Larger files are none of ours: a set of 2,000 problems with their solutions has about 60 MB."""

Kind = Literal["set", "class", "everything"]


class Content(BaseModel):
    """Entries to hand over; each set or profile that one of them belongs to is among them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    profiles: list[Profile] = []
    sets: list[ProblemSet] = []
    items: list[WholeItem] = []
    attempts: list[Attempt] = []
    unsure: list[UnsureQuestion] = []
    settings: list[Setting] = []
    removed: list[Removed] = []

    @model_validator(mode="after")
    def _complete(self) -> Content:
        sets = {entry.id for entry in self.sets}
        profiles = {entry.id for entry in self.profiles} | {None}
        if not all(item.set_id in sets for item in self.items):
            raise ValueError("a problem's set is not in it")
        named = {entry.profile for entry in self.attempts} | {entry.profile for entry in self.unsure}
        if not named <= profiles:
            raise ValueError("a child's profile is not in it")
        return self


@dataclass(frozen=True)
class HandedOver:
    """A file that was read and found whole."""

    kind: Kind
    written: Moment
    content: Content


def write_file(path: Path, handed: HandedOver) -> None:
    """Write the file under its name only when it is whole and on the disk.

    Raises `DiskFull`, `CannotWrite`; what was there before is then still there.
    """
    content = handed.content.model_dump(mode="json")
    document = {
        "tinytutor": handed.kind,
        "format": FORMAT,
        "written": handed.written.isoformat(),
        "sha256": _checksum(content),
        "content": content,
    }
    with new_file(path) as partial:
        partial.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


def read_file(path: Path) -> HandedOver:
    """The file, all of it or nothing. Raises `FileUnreadable`, `FileDamaged`, `FileTooNew`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileDamaged(path, say("records", "is far too large for a file of TinyTutor"))
        text = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path, reason_of(error)) from error
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FileDamaged(path, say("records", "is cut short or damaged")) from error
    if not isinstance(document, dict) or document.get("tinytutor") not in get_args(Kind):
        raise FileDamaged(path, say("records", "is not a file of TinyTutor"))
    found = document.get("format")
    if isinstance(found, int) and found > FORMAT:
        raise FileTooNew(path, found, FORMAT)
    if document.get("sha256") != _checksum(document.get("content")):
        raise FileDamaged(path, say("records", "is damaged: its checksum is not right"))
    try:
        return HandedOver(
            document["tinytutor"],
            _Written.model_validate(document).written,
            Content.model_validate(document["content"]),
        )
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        reason = say("records", "has something that is not allowed ({where})")
        raise FileDamaged(path, reason.format(where=f"{where}: {first['msg']}")) from error


class _Written(BaseModel):
    written: Moment


def _checksum(content: Any) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

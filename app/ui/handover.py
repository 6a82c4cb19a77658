"""Handing out and collecting by a folder or a stick, without Qt: what the teacher's screen asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.records import (
    Collected,
    Content,
    HandedOver,
    InvalidEntry,
    Records,
    RecordsError,
    files_in,
    read_file,
)
from app.records.rules import RULES_KEY
from app.records.sets import TODAY
from app.sentences import counted, say
from app.sentences.numerals import whole
from app.ui.class_work import existing


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of the folder. `trouble`: it can not be taken over, or was not; `words` then says why."""

    name: str
    words: str
    trouble: bool


def hand_out(records: Records, folder: Path, set_id: str, *, class_list: bool) -> list[Path]:
    """Write a set (empty: none) and perhaps the class list; the files.

    Raises `InvalidEntry` where nothing is chosen or the folder is not there, `DiskFull`, `CannotWrite`.
    """
    if not set_id and not class_list:
        raise InvalidEntry(say("class", "Choose a set or the class list to hand out."))
    existing(folder)
    written = [records.exchange.export_set(set_id, folder)] if set_id else []
    return [*written, records.exchange.export_class_list(folder)] if class_list else written


def hand_in(records: Records, folder: Path) -> Path:
    """Write what the pupils of this computer did, to be collected; the file. Raises as `hand_out`."""
    return records.exchange.export_class(existing(folder))


def look_into(records: Records, folder: Path) -> list[FileRow]:
    """What each file of a folder would bring; nothing is taken over. Raises as `collect`."""
    here = _moments_here(records)
    rows = []
    for path in _files(folder):
        try:
            rows.append(FileRow(path.name, _coming(read_file(path), here), trouble=False))
        except RecordsError as error:
            rows.append(FileRow(path.name, str(error), trouble=True))
    return rows


def collect(records: Records, folder: Path) -> list[FileRow]:
    """Take over every file that is whole; what came of each.

    Raises `InvalidEntry` where the folder is not there or has no file of ours, `FileUnreadable`.
    """
    _files(folder)
    return [_collected(found) for found in records.exchange.collect(folder)]


def _files(folder: Path) -> list[Path]:
    found = files_in(existing(folder))
    if not found:
        said = say(
            "class",
            "There are no TinyTutor files in {folder}. Choose the folder that they were saved to; not one "
            "around it.",
        )
        raise InvalidEntry(said.format(folder=folder))
    return found


def _moments_here(records: Records) -> dict[str, object]:
    """The moment of the last change of each entry that is here."""
    sets = records.sets.all()
    items = [item for one in sets for item in records.items.of_set(one.id)]
    settings = records.settings.to_hand_over()
    entries = [
        *records.profiles.all(),
        *sets,
        *items,
        *records.attempts.all(),
        *records.unsure.all(),
        *settings,
    ]
    return {entry.id: entry.changed for entry in entries}


def _coming(handed: HandedOver, here: dict[str, object]) -> str:
    content = handed.content
    entries = [
        *content.profiles,
        *content.sets,
        *content.items,
        *content.attempts,
        *content.unsure,
        *content.settings,
    ]
    new = sum(here.get(entry.id) != entry.changed for entry in entries)
    what = ", ".join(_parts(content)) or say("class", "nothing")
    news = (
        say("class", "{new} of {all} new or changed").format(new=whole(new), all=_entries(len(entries)))
        if new
        else say("class", "all of it is here already")
    )
    kind = {
        "set": say("class", "A set"),
        "class": say("class", "Pupils and their work"),
        "everything": say("class", "Everything of another computer"),
    }[handed.kind]
    when = f"{handed.written.astimezone():%Y-%m-%d %H:%M}"
    return say("class", "{kind}, saved {when}: {what}; {news}.").format(
        kind=kind, when=when, what=what, news=news
    )


def _parts(content: Content) -> Iterable[str]:
    counts = (
        (content.profiles, say("class", "{count} pupil"), say("class", "{count} pupils")),
        (content.sets, say("class", "{count} set"), say("class", "{count} sets")),
        (content.items, say("class", "{count} problem of a set"), say("class", "{count} problems of sets")),
        (
            content.attempts,
            say("class", "{count} problem worked on"),
            say("class", "{count} problems worked on"),
        ),
        (content.unsure, say("class", "{count} question for you"), say("class", "{count} questions for you")),
    )
    named = {RULES_KEY: say("class", "the rules"), TODAY: say("class", "which set is today's")}
    said = [counted(len(entries), one, many) for entries, one, many in counts if entries]
    return [*said, *(named[setting.id] for setting in content.settings if setting.id in named)]


def _entries(count: int) -> str:
    return counted(count, say("class", "{count} entry"), say("class", "{count} entries"))


def _collected(found: Collected) -> FileRow:
    done = found.imported
    if done is None:
        return FileRow(found.path.name, found.problem, trouble=True)
    words = say("class", "{entries} new, {newer} changed, {same} here already").format(
        entries=_entries(done.new), newer=whole(done.newer), same=whole(done.same)
    )
    if done.removed_here:
        left_out = say("class", "{count} left out because you removed them here")
        words += ", " + left_out.format(count=whole(done.removed_here))
    return FileRow(found.path.name, f"{words}.", trouble=False)

"""Handing out and collecting: by a folder that is shared, or a stick."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.records.database import Database
from app.records.entries import ProblemSet
from app.records.errors import FileUnreadable, RecordsError, UnknownEntry
from app.records.exchange_file import ENDING, Content, HandedOver, Kind, read_file, write_file
from app.records.folder import shared_sets_folders
from app.records.merge import Imported, merge
from app.records.rules import RULES_KEY
from app.records.sets import TODAY
from app.records.settings import LOCAL, Settings
from app.records.tables import (
    ATTEMPTS,
    PROFILES,
    REMOVED,
    SETS,
    UNSURE,
    WHOLE_ITEMS,
    new_id,
)
from app.sentences.disk import reason_of

COMPUTER = f"{LOCAL}computer"
TAKEN = f"{LOCAL}shared_taken"
"""Which of the files for all users of this machine were taken over, each with its `stamp_of`."""
LONGEST_NAME = 40


@dataclass(frozen=True)
class Collected:
    """One file of a folder: what came of it, or the sentence that says why nothing did."""

    path: Path
    imported: Imported | None
    problem: str = ""


class Exchange:
    """Write entries to a file, and take over a file's.

    A target is a folder, in which the file gets a name of its own, or the path of a file, which ends with
    `.tinytutor`. It is told by its name: a stick that was pulled out meanwhile does not become a file. All
    writing raises `DiskFull` or `CannotWrite`, and leaves what was there.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def export_set(self, set_id: str, target: Path) -> Path:
        """One set with its problems, solutions and the teacher's approval; the path that was written.

        If it is today's, it is so on the other computer too.
        """
        with self._database.reading():
            chosen = SETS.find(self._database, "WHERE id = ?", (set_id,))
            settings = Settings(self._database)
            if not chosen:
                raise UnknownEntry("set")
            content = Content(
                sets=chosen,
                items=WHOLE_ITEMS.find(self._database, "WHERE set_id = ?", (set_id,)),
                settings=settings.to_hand_over(TODAY) if settings.get(TODAY) == set_id else [],
                removed=REMOVED.find(self._database, "WHERE owner = ?", (set_id,)),
            )
        return self._write("set", content, target, _file_name(chosen[0]))

    def export_class(self, target: Path, profiles: Sequence[str] | None = None) -> Path:
        """What children did, with their nicknames and saved questions: all (default) or some profiles.

        The name of the file is this computer's: collecting again replaces it.
        """
        with self._database.reading():
            content = Content(
                profiles=PROFILES.find(self._database),
                attempts=ATTEMPTS.find(self._database),
                unsure=UNSURE.find(self._database),
            )
        if profiles is not None:
            content = Content(
                profiles=[entry for entry in content.profiles if entry.id in profiles],
                attempts=[entry for entry in content.attempts if entry.profile in profiles],
                unsure=[entry for entry in content.unsure if entry.profile in profiles],
            )
        return self._write("class", content, target, f"class-{self._computer()}{ENDING}")

    def export_class_list(self, target: Path) -> Path:
        """Nicknames and pictures, so that every computer has the same profiles, and the teacher's rules."""
        with self._database.reading():
            rules = Settings(self._database).to_hand_over(RULES_KEY)
            content = Content(profiles=PROFILES.find(self._database), settings=rules)
        return self._write("class", content, target, f"class-list{ENDING}")

    def export_everything(self, target: Path) -> Path:
        """All records but the PIN, whose few digits could be found from its hash."""
        with self._database.reading():
            content = Content(
                profiles=PROFILES.find(self._database),
                sets=SETS.find(self._database),
                items=WHOLE_ITEMS.find(self._database),
                attempts=ATTEMPTS.find(self._database),
                unsure=UNSURE.find(self._database),
                settings=Settings(self._database).to_hand_over(),
                removed=REMOVED.find(self._database),
            )
        return self._write("everything", content, target, f"everything-{self._computer()}{ENDING}")

    def import_file(self, path: Path, *, bring_back: bool = False) -> Imported:
        """Take over what is new or newer in a file, all or nothing of it; the file is only read.

        What was removed here stays out, unless with `bring_back`. Raises `FileUnreadable`, `FileDamaged`,
        `FileTooNew`.
        """
        return merge(self._database, read_file(path).content, bring_back=bring_back)

    def collect(self, folder: Path) -> list[Collected]:
        """Take over every file of a folder, one after the other. Raises `FileUnreadable` for the folder."""
        return [self._collect(path) for path in files_in(folder)]

    def take_shared(self) -> list[Collected]:
        """Take over what lies on this machine for all of its users, each file once until it is another one.

        Raises `FileUnreadable` for a folder that can not be looked into.
        """
        settings = Settings(self._database)
        kept = settings.get(TAKEN, {})
        before = kept if isinstance(kept, dict) else {}
        now = {str(path): stamp_of(path) for path in shared_files()}
        collected = [self._collect(Path(name)) for name, stamp in now.items() if before.get(name) != stamp]
        failed = {str(one.path) for one in collected if one.imported is None}
        taken = {name: stamp for name, stamp in now.items() if name not in failed}
        if taken != before:
            settings.put(TAKEN, taken)
        return collected

    def _collect(self, path: Path) -> Collected:
        try:
            return Collected(path, self.import_file(path))
        except RecordsError as error:
            return Collected(path, None, str(error))

    def _write(self, kind: Kind, content: Content, target: Path, name: str) -> Path:
        path = target if target.suffix.lower() == ENDING else target / name
        write_file(path, HandedOver(kind, self._database.clock(), content))
        return path

    def _computer(self) -> str:
        """Six random characters that tell this computer's files from another's."""
        settings = Settings(self._database)
        with self._database.transaction():
            found = settings.get(COMPUTER)
            if not isinstance(found, str):
                found = new_id()[:6]
                settings.put(COMPUTER, found)
        return found


def files_in(folder: Path) -> list[Path]:
    """The files of a folder that can be taken over, by name; it may be read-only."""
    try:
        return sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() == ENDING
            and not path.name.startswith(".")  # our partial files, macOS's notes
        )
    except OSError as error:
        raise FileUnreadable(folder, reason_of(error)) from error


def stamp_of(path: Path) -> str:
    """What tells a file from a later one of its name; empty where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_mtime_ns} {found.st_size}"


def shared_files() -> list[Path]:
    """The files that lie on this machine for all of its users; the folders need not exist."""
    return [path for folder in shared_sets_folders() if folder.is_dir() for path in files_in(folder)]


def _file_name(chosen: ProblemSet) -> str:
    """The set's name in letters that every stick can keep."""
    plain = unicodedata.normalize("NFKD", chosen.name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_NAME].strip("-")
    return "-".join(filter(None, ["set", words, chosen.id[:6]])) + ENDING

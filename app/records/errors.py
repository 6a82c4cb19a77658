"""What can be wrong with the records, each as a sentence that says what to do next."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

from app.sentences import counted, say

SHOWN_AS_SECONDS = 90
Kind = Literal["profile", "set", "problem", "attempt", "question"]


class RecordsError(Exception):
    """Base of all errors of `app.records`; `str(error)` is a sentence for a person."""


class InvalidEntry(RecordsError):
    """Something typed cannot be kept: an empty name, a nickname that is taken, an unknown state."""


class UnknownEntry(RecordsError):
    """There is no profile, set, problem, attempt or question of that id (any more)."""

    def __init__(self, kind: Kind) -> None:
        said = {
            "profile": say("records", "This profile is not there any more."),
            "set": say("records", "This set is not there any more."),
            "problem": say("records", "This problem is not there any more."),
            "attempt": say("records", "This attempt is not there any more."),
            "question": say("records", "This question is not there any more."),
        }[kind]
        todo = say("records", "Go back and choose another one.")
        super().__init__(f"{said} {todo}")


class RecordsTooNew(RecordsError):
    """The database was written by a newer TinyTutor. It is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say(
                "records",
                "The records in {folder} were written by a newer TinyTutor. They are left as they are. "
                "Update TinyTutor to use them.",
            ).format(folder=path.parent)
        )


class RecordsDamaged(RecordsError):
    """The database can not be read; `backup` is the moment of the newest whole copy, if there is one."""

    def __init__(self, path: Path, backup: datetime | None) -> None:
        self.path = path
        self.backup = backup
        said = say("records", "The records in {folder} are damaged or missing.").format(folder=path.parent)
        todo = (
            say("records", "Go on with the copy of {moment}.").format(
                moment=f"{backup.astimezone():%Y-%m-%d %H:%M}"
            )
            if backup
            else say("records", "There is no copy of them: start afresh.")
        )
        kept = say("records", "What is left of the damaged file is kept beside it; nothing is thrown away.")
        super().__init__(f"{said} {todo} {kept}")


class ForeignDatabase(RecordsError):
    """A database is where the records should be, but it is not ours."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say(
                "records",
                "The file {path} belongs to another program. Move it elsewhere, then open TinyTutor again.",
            ).format(path=path)
        )


class CannotWrite(RecordsError):
    """The folder or file can not be written to: no permission, read-only, gone."""

    def __init__(self, path: Path, reason: str) -> None:
        said = say("records", "TinyTutor can not write to {path} ({reason}). Choose another folder or disk.")
        super().__init__(said.format(path=path, reason=reason))


class OutOfReach(CannotWrite):
    """The disk of the records does not answer (any more). Once it is back they must be opened anew."""

    def __init__(self, folder: Path, reason: str) -> None:
        said = say(
            "records",
            "TinyTutor can not read or write its records in {folder} ({reason}). If they are on a stick, put "
            "it in again, then go on: what was kept before is still there.",
        )
        RecordsError.__init__(self, said.format(folder=folder, reason=reason))


class DiskFull(RecordsError):
    """There is no room left. What was kept before is whole."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say(
                "records",
                "There is no room left on the disk for {path}. Nothing is lost, but the last change was not "
                "saved. Make some room, then try again.",
            ).format(path=path)
        )


class RecordsBusy(RecordsError):
    """Another window has been writing for longer than we wait."""

    def __init__(self) -> None:
        super().__init__(
            say("records", "Another TinyTutor window is busy saving. Wait a moment, then try again.")
        )


class PinWrong(RecordsError):
    """The PIN is not the teacher's; `seconds` is how long the next try must wait (often 0)."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        todo = wait(seconds) if seconds > 0 else say("records", "Try again.")
        said = say("records", "This is not the PIN.")
        super().__init__(f"{said} {todo}")


class PinMustWait(RecordsError):
    """After wrong tries no PIN is looked at for a while, the right one neither."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        said = say("records", "There were too many wrong PINs.")
        super().__init__(f"{said} {wait(seconds)}")


class FileUnreadable(RecordsError):
    """A file to import is not there or can not be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            say(
                "records",
                "The file {path} can not be read ({reason}). Put the stick in again, or choose another file.",
            ).format(path=path, reason=reason)
        )


class FileDamaged(RecordsError):
    """A file to import is cut short or changed, or not one of ours. Nothing of it was taken."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            say(
                "records",
                "The file {name} {reason}. Nothing of it was taken. Save it again from the computer that it "
                "comes from.",
            ).format(name=path.name, reason=reason)
        )


class FileTooNew(RecordsError):
    """A file to import was written by a newer TinyTutor."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            say(
                "records",
                "The file {name} has format {found}; this TinyTutor knows formats up to {known}. Update "
                "TinyTutor, then try again.",
            ).format(name=path.name, found=found, known=known)
        )


def wait(seconds: float) -> str:
    """How long to wait, rounded up: "Wait 5 seconds, then try again."."""
    whole = int(-(-seconds // 1))
    if whole < SHOWN_AS_SECONDS:
        return counted(
            whole,
            say("records", "Wait {count} second, then try again."),
            say("records", "Wait {count} seconds, then try again."),
        )
    return counted(
        -(-whole // 60),
        say("records", "Wait {count} minute, then try again."),
        say("records", "Wait {count} minutes, then try again."),
    )


def read_only() -> str:
    """Why a folder or file can not be written."""
    return say("records", "it is read-only")

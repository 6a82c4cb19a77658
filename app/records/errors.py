"""What can be wrong with the records, each as a sentence that says what to do next."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path


class RecordsError(Exception):
    """Base of all errors of `app.records`; `str(error)` is a sentence for a person."""


class InvalidEntry(RecordsError):
    """Something typed cannot be kept: an empty name, a nickname that is taken, an unknown state."""


class UnknownEntry(RecordsError):
    """There is no profile, set, problem or attempt of that id (any more)."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"This {kind} is not there any more. Go back and choose another one.")


class RecordsTooNew(RecordsError):
    """The database was written by a newer TinyTutor. It is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The records in {path.parent} were written by a newer TinyTutor. They are left as they are. "
            "Update TinyTutor to use them."
        )


class RecordsDamaged(RecordsError):
    """The database can not be read; `backup` is the moment of the newest whole copy, if there is one."""

    def __init__(self, path: Path, backup: datetime | None) -> None:
        self.path = path
        self.backup = backup
        todo = (
            f"Go on with the copy of {backup.astimezone():%Y-%m-%d %H:%M}"
            if backup
            else "There is no copy of them: start afresh"
        )
        super().__init__(
            f"The records in {path.parent} are damaged or missing. {todo}. "
            "What is left of the damaged file is kept beside it; nothing is thrown away."
        )


class ForeignDatabase(RecordsError):
    """A database is where the records should be, but it is not ours."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The file {path} belongs to another program. Move it elsewhere, then open TinyTutor again."
        )


class CannotWrite(RecordsError):
    """The folder or file can not be written to: no permission, read-only, gone."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"TinyTutor can not write to {path} ({reason}). Choose another folder or disk.")


class DiskFull(RecordsError):
    """There is no room left. What was kept before is whole."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no room left on the disk for {path}. "
            "Nothing is lost, but the last change was not saved. Make some room, then try again."
        )


class RecordsBusy(RecordsError):
    """Another window has been writing for longer than we wait."""

    def __init__(self) -> None:
        super().__init__("Another TinyTutor window is busy saving. Wait a moment, then try again.")


class PinWrong(RecordsError):
    """The PIN is not the teacher's; `seconds` is how long the next try must wait (often 0)."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        wait = f"Wait {_duration(seconds)}, then try again." if seconds > 0 else "Try again."
        super().__init__(f"This is not the PIN. {wait}")


class PinMustWait(RecordsError):
    """After wrong tries no PIN is looked at for a while, the right one neither."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"There were too many wrong PINs. Wait {_duration(seconds)}, then try again.")


class FileUnreadable(RecordsError):
    """A file to import is not there or can not be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"The file {path} can not be read ({reason}). Put the stick in again, or choose another file."
        )


class FileDamaged(RecordsError):
    """A file to import is cut short or changed, or not one of ours. Nothing of it was taken."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"The file {path.name} {reason}. Nothing of it was taken. "
            "Save it again from the computer that it comes from."
        )


class FileTooNew(RecordsError):
    """A file to import was written by a newer TinyTutor."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"The file {path.name} has format {found}; this TinyTutor knows formats up to {known}. "
            "Update TinyTutor, then try again."
        )


def _duration(seconds: float) -> str:
    """Rounded up: "5 seconds", "2 minutes"."""
    whole = int(-(-seconds // 1))
    if whole < 90:
        return "1 second" if whole == 1 else f"{whole} seconds"
    return f"{-(-whole // 60)} minutes"

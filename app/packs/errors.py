"""What can be wrong with a model pack, each as a sentence that says what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

AGAIN = "Install the pack again, or choose another one."


class PackError(Exception):
    """Base of all errors of `app.packs`; `str(error)` is a sentence for a person."""


class PackMissing(PackError):
    """There is no pack of that name, no pack in that folder, or none at all."""


class ManifestUnreadable(PackError):
    """`manifest.json` is not JSON, or lacks something, or holds something that is not allowed."""

    def __init__(self, where: Path | str, reason: str) -> None:
        super().__init__(f"The description of the model pack, {where}, can not be used: {reason}. {AGAIN}")


class PackTooNew(PackError):
    """The manifest has a format that this version of the app does not know."""

    def __init__(self, where: Path | str, found: int, known: int) -> None:
        super().__init__(
            f"The model pack of {where} has format {found}; TinyTutor knows formats up to {known}. "
            "Update TinyTutor, or choose an older pack."
        )


class PromptVersionDiffers(PackError):
    """The pack's models were trained on another form of the prompt."""

    def __init__(self, name: str, found: int, wanted: int) -> None:
        todo = "Update TinyTutor" if found > wanted else "Get a newer version of the pack"
        super().__init__(
            f"The model pack {name} is for prompt version {found}; this TinyTutor uses version {wanted}. "
            f"{todo}, or choose another pack."
        )


class ModelFileMissing(PackError):
    """A model file that the manifest names is not there, or can not be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"The model file {path} {reason}. {AGAIN}")


class ModelFileTruncated(PackError):
    """A model file has another size than the manifest says."""

    def __init__(self, path: Path, found: int, wanted: int) -> None:
        state = "is cut short" if found < wanted else "is longer than it should be"
        super().__init__(f"The model file {path} {state}: {found:,} bytes of {wanted:,}. {AGAIN}")


class ChecksumDiffers(PackError):
    """A model file has the right size, but not the bytes that the manifest promises."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The model file {path} is damaged: its checksum is not the pack's. {AGAIN}")


class WrongKind(PackError):
    """A model file is no GGUF file, or a GGUF file that was not made for this role in TinyTutor."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"The model file {path} {reason}. {AGAIN}")


class SeveralPacks(PackError):
    """The folder holds more than one pack, and one is wanted."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        super().__init__(f"{folder} holds several model packs: {', '.join(names)}. Choose the folder of one.")


class AlreadyHere(PackError):
    """The pack is installed, with the very same files."""

    def __init__(self, name: str, version: str) -> None:
        super().__init__(f"The model pack {name} {version} is on this computer already.")


class NoRoom(PackError):
    """The disk has not enough room, or ran full on the way; `free` bytes where they are known."""

    def __init__(self, needed: int, free: int | None = None) -> None:
        left = "the disk is full" if free is None else f"{megabytes(free)} are free"
        super().__init__(
            f"There is not enough room on the disk: {megabytes(needed)} are needed and {left}. "
            "Nothing was changed. Delete something that you do not need, then try again."
        )


class SourceLost(PackError):
    """What is copied can not be read to its end, as when a stick is pulled out."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The file {path} could not be read to the end. Nothing was changed. If it is on a stick, leave "
            "the stick in and try again."
        )


class NotWritable(PackError):
    """The folder for packs can not be written, or a pack in it not changed."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"{folder} can not be changed ({reason}). Nothing was lost. Close other programs that use it, or "
            "ask who looks after this computer."
        )


class NotRemovable(PackError):
    """The pack does not lie in the user's own folder, or is in use."""


class Stopped(PackError):
    """The user stopped an import or a download."""


class AddressUnusable(PackError):
    """The address of a download is none, or has no pack."""


class DownloadBroken(PackError):
    """The connection failed or broke off; what has arrived is kept."""

    def __init__(self, address: str, reason: str, arrived: int, wanted: int) -> None:
        kept = f" {megabytes(arrived)} of {megabytes(wanted)} have arrived and are kept." if arrived else ""
        super().__init__(
            f"The download from {address} broke off ({reason}).{kept} Try again to go on from there."
        )


class DownloadDiffers(PackError):
    """The server has another file than the description of the pack promises."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"The file at {address} is not the one that the description of the pack promises, so it was "
            "thrown away. Try again later, or ask the people who offer the pack."
        )


def megabytes(count: int) -> str:
    """Bytes as people read them: "0.4 MB", "46 MB"."""
    size = count / 1e6
    return f"{size:,.0f} MB" if size >= 10 else f"{size:.1f} MB"

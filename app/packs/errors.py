"""What can be wrong with a model pack, each as a sentence that says what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.sentences import numerals, say


def again() -> str:
    """What to do about a pack that can not be used."""
    return say("packs", "Install the pack again, or choose another one.")


class PackError(Exception):
    """Base of all errors of `app.packs`; `str(error)` is a sentence for a person."""


class PackMissing(PackError):
    """There is no pack of that name, no pack in that folder, or none at all."""


class ManifestUnreadable(PackError):
    """`manifest.json` is not JSON, or lacks something, or holds something that is not allowed."""

    def __init__(self, where: Path | str, reason: str) -> None:
        said = say("packs", "The description of the model pack, {where}, can not be used: {reason}.")
        super().__init__(f"{said.format(where=where, reason=reason)} {again()}")


class PackTooNew(PackError):
    """The manifest has a format that this version of the app does not know."""

    def __init__(self, where: Path | str, found: int, known: int) -> None:
        super().__init__(
            say(
                "packs",
                "The model pack of {where} has format {found}; TinyTutor knows formats up to {known}. "
                "Update TinyTutor, or choose an older pack.",
            ).format(where=where, found=found, known=known)
        )


class PromptVersionDiffers(PackError):
    """The pack's models were trained on another form of the prompt."""

    def __init__(self, name: str, found: int, wanted: int) -> None:
        said = say(
            "packs",
            "The model pack {name} is for prompt version {found}; this TinyTutor uses version {wanted}.",
        ).format(name=name, found=found, wanted=wanted)
        todo = (
            say("packs", "Update TinyTutor, or choose another pack.")
            if found > wanted
            else say("packs", "Get a newer version of the pack, or choose another pack.")
        )
        super().__init__(f"{said} {todo}")


class ModelFileMissing(PackError):
    """A model file that the manifest names is not there, or can not be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(about_file(path, reason))


class ModelFileTruncated(PackError):
    """A model file has another size than the manifest says."""

    def __init__(self, path: Path, found: int, wanted: int) -> None:
        state = (
            say("packs", "is cut short: {found} bytes of {wanted}")
            if found < wanted
            else say("packs", "is longer than it should be: {found} bytes of {wanted}")
        )
        sizes = {"found": numerals.whole(found), "wanted": numerals.whole(wanted)}
        super().__init__(about_file(path, state.format(**sizes)))


class ChecksumDiffers(PackError):
    """A model file has the right size, but not the bytes that the manifest promises."""

    def __init__(self, path: Path) -> None:
        super().__init__(about_file(path, say("packs", "is damaged: its checksum is not the pack's")))


class WrongKind(PackError):
    """A model file is no GGUF file, or a GGUF file that was not made for this role in TinyTutor."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(about_file(path, reason))


class SeveralPacks(PackError):
    """The folder holds more than one pack, and one is wanted."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        said = say("packs", "{folder} holds several model packs: {names}. Choose the folder of one.")
        super().__init__(said.format(folder=folder, names=", ".join(names)))


class AlreadyHere(PackError):
    """The pack is installed, with the very same files."""

    def __init__(self, name: str, version: str) -> None:
        said = say("packs", "The model pack {title} is on this computer already.")
        super().__init__(said.format(title=f"{name} {version}"))


class NoRoom(PackError):
    """The disk has not enough room, or ran full on the way; `free` bytes where they are known."""

    def __init__(self, needed: int, free: int | None = None) -> None:
        said = (
            say("packs", "There is not enough room on the disk: {needed} are needed and the disk is full.")
            if free is None
            else say(
                "packs", "There is not enough room on the disk: {needed} are needed and {free} are free."
            )
        ).format(needed=megabytes(needed), free=megabytes(free or 0))
        todo = say("packs", "Nothing was changed. Delete something that you do not need, then try again.")
        super().__init__(f"{said} {todo}")


class SourceLost(PackError):
    """What is copied can not be read to its end, as when a stick is pulled out."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say(
                "packs",
                "The file {path} could not be read to the end. Nothing was changed. If it is on a stick, "
                "leave the stick in and try again.",
            ).format(path=path)
        )


class NotWritable(PackError):
    """The folder for packs can not be written, or a pack in it not changed."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            say(
                "packs",
                "{folder} can not be changed ({reason}). Nothing was lost. Close other programs that use it, "
                "or ask who looks after this computer.",
            ).format(folder=folder, reason=reason)
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
        said = say("packs", "The download from {address} broke off ({reason}).")
        kept = say("packs", "{arrived} of {wanted} have arrived and are kept.")
        sentences = [said, *([kept] if arrived else []), say("packs", "Try again to go on from there.")]
        super().__init__(
            " ".join(sentences).format(
                address=address, reason=reason, arrived=megabytes(arrived), wanted=megabytes(wanted)
            )
        )


class DownloadDiffers(PackError):
    """The server has another file than the description of the pack promises."""

    def __init__(self, address: str) -> None:
        super().__init__(
            say(
                "packs",
                "The file at {address} is not the one that the description of the pack promises, so it was "
                "thrown away. Try again later, or ask the people who offer the pack.",
            ).format(address=address)
        )


def megabytes(count: int) -> str:
    """Bytes as people read them: "0.4 MB", "46 MB"."""
    size = count / 1e6
    return say("packs", "{size} MB").format(size=numerals.rounded(size, 0 if size >= 10 else 1))


def about_file(path: Path, state: str) -> str:
    """What is wrong with a model file, as a sentence, and what to do."""
    said = say("packs", "The model file {path} {state}.").format(path=path, state=state)
    return f"{said} {again()}"

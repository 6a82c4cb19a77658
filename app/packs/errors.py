"""What can be wrong with a model pack, each as a sentence that says what to do next."""

from __future__ import annotations

from pathlib import Path

AGAIN = "Install the pack again, or choose another one."


class PackError(Exception):
    """Base of all errors of `app.packs`; `str(error)` is a sentence for a person."""


class PackMissing(PackError):
    """There is no pack of that name, no pack in that folder, or none at all."""


class ManifestUnreadable(PackError):
    """`manifest.json` is not JSON, or lacks something, or holds something that is not allowed."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"The description of the model pack, {path}, can not be used: {reason}. {AGAIN}")


class PackTooNew(PackError):
    """The manifest has a format that this version of the app does not know."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"The model pack in {path.parent} has format {found}; TinyTutor knows formats up to {known}. "
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

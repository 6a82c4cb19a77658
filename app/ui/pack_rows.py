"""A model pack as the settings list it: in words, and with what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.packs.errors import megabytes
from app.packs.pack import Pack
from app.packs.shelf import Found, Place
from app.sentences import say


def place_words(place: Place) -> str:
    """Where a pack is, for the settings."""
    return {
        Place.SHIPPED: say("settings", "Came with TinyTutor"),
        Place.USER: say("settings", "Imported by you"),
        Place.MACHINE: say("settings", "For everyone on this computer"),
        Place.CHOSEN: say("settings", "In a folder that you chose"),
        Place.STICK: say("settings", "On a stick"),
    }[place]


@dataclass(frozen=True, slots=True)
class PackRow:
    """A pack in the list; `fault` is a sentence where it can not be used."""

    folder: str
    title: str
    place: str
    size: str
    fault: str
    used: bool
    usable: bool
    importable: bool
    removable: bool


def title_of(pack: Pack | None, folder: Path) -> str:
    """Name and version; for a pack that can not be read, its folder's name."""
    return folder.name if pack is None else f"{pack.manifest.name} {pack.manifest.version}"


def row_of(found: Found, used: Path | None) -> PackRow:
    """The row of a pack; `used` is the folder of the one that is in use."""
    is_used = found.folder.resolve() == used
    elsewhere = found.place in {Place.STICK, Place.CHOSEN}
    return PackRow(
        folder=str(found.folder),
        title=title_of(found.pack, found.folder),
        place=place_words(found.place),
        size="" if found.pack is None else megabytes(found.pack.manifest.files.size()),
        fault=found.fault,
        used=is_used,
        usable=not found.fault and not is_used,
        importable=not found.fault and elsewhere,
        removable=found.place is Place.USER and not is_used and found.pack is not None,
    )

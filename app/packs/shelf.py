"""All packs that there are for this user, with where they lie and what is wrong with the unusable."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import psutil

from app.packs.errors import PackError
from app.packs.pack import Pack, folders_with_packs, pack_folders, user_models

MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
BELOW_A_STICK = ("", "models", "TinyTutor", "TinyTutor/models", "TinyTutor/assets/models")


class Place(StrEnum):
    """Where a pack lies: it came with the app, is the user's, all users', in a chosen folder, on a stick."""

    SHIPPED = "shipped"
    USER = "user"
    MACHINE = "machine"
    CHOSEN = "chosen"
    STICK = "stick"


@dataclass(frozen=True)
class Found:
    """A folder with a manifest; `pack` is None where that can not be read.

    `fault` is a sentence on that, or on what else shows without reading whole files; empty: all is well.
    """

    folder: Path
    place: Place
    pack: Pack | None
    fault: str


def survey(chosen: Iterable[Path] = (), sticks: Iterable[Path] = ()) -> list[Found]:
    """Every pack in the usual folders, the `chosen` ones and on `sticks`; a folder is listed once."""
    found: dict[Path, Found] = {}
    for folder, place in _places(chosen, sticks):
        for pack_folder in folders_with_packs([folder]):
            found.setdefault(pack_folder.resolve(), _look(pack_folder, place))
    return list(found.values())


def stick_folders() -> list[Path]:
    """Where packs may lie on the sticks and other removable disks that are plugged in now."""
    return [Path(stick, below) for stick in _sticks() for below in BELOW_A_STICK]


def _sticks() -> Iterator[str]:
    for disk in psutil.disk_partitions(all=False):
        windows = sys.platform == "win32"
        if "removable" in disk.opts if windows else disk.mountpoint.startswith(MOUNTS):
            yield disk.mountpoint


def _places(chosen: Iterable[Path], sticks: Iterable[Path]) -> Iterator[tuple[Path, Place]]:
    for folder in pack_folders():
        if folder == user_models():
            yield folder, Place.USER
        else:
            yield folder, Place.SHIPPED if "assets" in folder.parts[-2:] else Place.MACHINE
    yield from ((folder, Place.CHOSEN) for folder in chosen)
    yield from ((folder, Place.STICK) for folder in sticks)


def _look(folder: Path, place: Place) -> Found:
    try:
        pack = Pack.read(folder)
    except PackError as error:
        return Found(folder, place, None, str(error))
    try:
        pack.check()
        pack.check_kinds()
    except PackError as error:
        return Found(folder, place, pack, str(error))
    return Found(folder, place, pack, "")

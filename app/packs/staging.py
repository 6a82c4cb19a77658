"""How packs come into and leave the user's folder, so that there never is half a pack in it.

A pack grows under a name with a dot in front, which the search for packs passes over, and gets its own name
once it is whole. What a crash leaves behind is put right by the next import.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.packs.errors import NoRoom, NotRemovable, NotWritable, Stopped
from app.packs.pack import Pack
from app.problem.whole_file import folder_to_disk
from app.sentences import say
from app.sentences.disk import reason_of

SPARE_BYTES = 64_000_000  # left free: a full disk troubles every other program
FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows has no quota of its own
COPYING, LOADING, FORMER = ".copying", ".loading", ".former"


@dataclass(frozen=True)
class Watcher:
    """Who looks on: `report(done, whole)` in bytes, and `cancel`, which ends the work with `Stopped`."""

    report: Callable[[int, int], None] = lambda done, whole: None
    cancel: threading.Event = field(default_factory=threading.Event)

    def moved(self, done: int, whole: int) -> None:
        """Report, and raise `Stopped` where the user asked for it."""
        self.report(done, whole)
        if self.cancel.is_set():
            raise Stopped(say("packs", "Stopped. Nothing was changed."))


def make_room(models: Path, needed: int) -> None:
    """Make the folder and see that `needed` bytes fit. Raises `NoRoom` or `NotWritable`."""
    try:
        models.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(models).free
    except OSError as error:
        raise NotWritable(models, reason_of(error)) from error
    if free < needed + SPARE_BYTES:
        raise NoRoom(needed + SPARE_BYTES, free)


def staging_folder(models: Path, name: str, suffix: str) -> Path:
    """Where the pack called `name` grows; `suffix` says how."""
    return models / f".{name}{suffix}"


def put_in_place(staged: Path, models: Path, name: str) -> Pack:
    """Give the whole pack in `staged` its name; a former one of that name goes only then.

    Raises `NotWritable`; the former one is then still there.
    """
    place, former = models / name, staging_folder(models, name, FORMER)
    try:
        if place.exists():
            place.rename(former)
        staged.rename(place)
        folder_to_disk(models)
    except OSError as error:
        put_right(models)
        raise NotWritable(place, reason_of(error)) from error
    clear_away(former)
    return Pack.read(place)


def put_right(models: Path) -> None:
    """Undo what an interrupted import left: half copies go, a former pack without a new one comes back.

    Raises `NotWritable` where the disk does not answer.
    """
    try:
        for left in models.glob(f".*{COPYING}"):
            clear_away(left)
        for former in models.glob(f".*{FORMER}"):
            place = models / former.name.removeprefix(".").removesuffix(FORMER)
            if place.exists():
                clear_away(former)
            else:
                with contextlib.suppress(OSError):  # it stays for the next time
                    former.rename(place)
    except OSError as error:
        raise NotWritable(models, reason_of(error)) from error


def clear_away(folder: Path) -> None:
    """Delete a folder as far as that goes; what stays is cleared away by the next import."""
    with contextlib.suppress(OSError):  # Python 3.11 raises some for all that: a disk that does not answer
        shutil.rmtree(folder, ignore_errors=True)


def remove_pack(pack: Pack, models: Path) -> None:
    """Delete a pack of the user's own folder. Raises `NotRemovable` for others, `NotWritable`."""
    if pack.folder.resolve().parent != models.resolve():
        raise NotRemovable(
            say(
                "packs", "The model pack {name} was not imported by you, so it is not deleted from here."
            ).format(name=pack.manifest.name)
        )
    former = staging_folder(models, pack.folder.name, COPYING)  # what is left of it goes with the next import
    try:
        pack.folder.rename(former)
    except OSError as error:
        raise NotWritable(pack.folder, reason_of(error)) from error
    clear_away(former)


def trouble_of_disk(error: OSError, folder: Path, needed: int) -> NoRoom | NotWritable:
    """What to raise for an error of writing `needed` bytes below `folder`."""
    return NoRoom(needed) if error.errno in FULL else NotWritable(folder, reason_of(error))

"""Importing a pack from a folder or a stick: checked, copied, verified, and only then given its name."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from app.packs.errors import (
    AlreadyHere,
    ChecksumDiffers,
    PackError,
    PackMissing,
    SeveralPacks,
    SourceLost,
)
from app.packs.manifest import PackFile
from app.packs.pack import Pack, folders_with_packs
from app.packs.staging import (
    COPYING,
    Watcher,
    clear_away,
    make_room,
    put_in_place,
    put_right,
    staging_folder,
    trouble_of_disk,
)
from app.sentences import say

PIECE_BYTES = 1 << 20


def pack_in(folder: Path) -> Pack:
    """The one pack in `folder` or right below it. Raises `PackError` where there is none, or several."""
    found = list(folders_with_packs([folder]))
    if not found:
        raise PackMissing(
            say(
                "packs",
                "There is no model pack in {folder}. Choose the folder of a pack, or a stick with one.",
            ).format(folder=folder)
        )
    if len(found) > 1:
        raise SeveralPacks(folder, (path.name for path in found))
    return Pack.read(found[0])


def import_pack(source: Path, models: Path, watcher: Watcher | None = None) -> Pack:
    """Copy the pack in `source` into the folder `models`; the pack there.

    Raises `PackError`: then nothing of it is in `models`, and a former pack of that name is as it was.
    """
    watcher = watcher or Watcher()
    pack = pack_in(source)
    pack.check()
    pack.check_kinds()
    name = pack.manifest.name
    put_right(models)
    refuse_the_same(pack, models / name)
    make_room(models, pack.manifest.files.size())
    staged = staging_folder(models, name, COPYING)
    try:
        _copy(pack, staged, watcher)
        return put_in_place(staged, models, name)
    finally:
        clear_away(staged)


def refuse_the_same(pack: Pack, place: Path) -> None:
    """Raises `AlreadyHere` where `place` holds a whole pack with this very manifest."""
    try:
        here = Pack.read(place)
        here.check()
    except PackError:
        return
    if here.manifest == pack.manifest:
        raise AlreadyHere(pack.manifest.name, pack.manifest.version)


def _copy(pack: Pack, staged: Path, watcher: Watcher) -> None:
    whole, done = pack.manifest.files.size(), 0

    def report(count: int) -> None:
        nonlocal done
        done += count
        watcher.moved(done, whole)

    try:
        staged.mkdir()
        for file in pack.manifest.files.all():
            target = staged / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            _copy_file(pack.folder / file.path, target, file, report)
        pack.manifest.write(staged)
    except OSError as error:
        raise trouble_of_disk(error, staged.parent, whole) from error


def _copy_file(source: Path, target: Path, file: PackFile, report: Callable[[int], None]) -> None:
    """Copy and hash in one go. Raises `SourceLost`, `ChecksumDiffers`, OSError for the target alone."""
    digest = hashlib.sha256()
    with target.open("wb") as copy:
        for piece in _pieces(source):
            digest.update(piece)
            copy.write(piece)
            report(len(piece))
        copy.flush()
        os.fsync(copy.fileno())
    if digest.hexdigest() != file.sha256:
        raise ChecksumDiffers(source)


def _pieces(source: Path) -> Iterator[bytes]:
    """The file's bytes. Raises `SourceLost`."""
    try:
        with source.open("rb") as original:
            while piece := original.read(PIECE_BYTES):
                yield piece
    except OSError as error:
        raise SourceLost(source) from error

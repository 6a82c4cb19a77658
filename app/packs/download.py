"""Downloading a pack: what it is and how large is asked for first, by a person, and only then it is fetched.

Nothing in TinyTutor touches the network but the two functions of this file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

from app.packs.errors import PackError, PromptVersionDiffers, Stopped
from app.packs.http_file import PARTIAL, fetch_file, read_small
from app.packs.importing import refuse_the_same
from app.packs.manifest import MANIFEST_BYTES_MAX, MANIFEST_NAME, Manifest
from app.packs.pack import Pack
from app.packs.staging import (
    LOADING,
    Watcher,
    clear_away,
    make_room,
    put_in_place,
    put_right,
    staging_folder,
    trouble_of_disk,
)
from app.problem.prompt import PROMPT_VERSION
from app.sentences import say


@dataclass(frozen=True)
class Offer:
    """A pack at an address: that of its manifest, with the files' addresses relative to it."""

    address: str
    manifest: Manifest

    @property
    def size(self) -> int:
        """Bytes of all model files."""
        return self.manifest.files.size()


def look_at(address: str) -> Offer:
    """Ask the server what pack is at `address`, that of a manifest or of its folder; some kilobytes.

    Raises `PackError`, also for a pack that this TinyTutor can not use.
    """
    where = _manifest_address(address.strip())
    manifest = Manifest.parse(read_small(where, MANIFEST_BYTES_MAX), where)
    if manifest.prompt_version != PROMPT_VERSION:
        raise PromptVersionDiffers(manifest.name, manifest.prompt_version, PROMPT_VERSION)
    return Offer(where, manifest)


def arrived_of(offer: Offer, models: Path) -> int:
    """Bytes of the offer's files that an earlier, broken download left in `models`."""
    folder = staging_folder(models, offer.manifest.name, LOADING)
    names = [file.path for file in offer.manifest.files.all()]
    paths = [folder / name for name in (*names, *(name + PARTIAL for name in names))]
    return sum(map(_size_of, paths))


def _size_of(path: Path) -> int:
    """Its bytes; 0 where there is no such file. It may be given its whole name while it is looked at."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def download_pack(offer: Offer, models: Path, watcher: Watcher | None = None) -> Pack:
    """Fetch the files of `offer` into the folder `models`; the pack there, verified.

    Raises `PackError`. What arrived of a download that broke off or was stopped is kept out of sight, and the
    next call goes on from there; a former pack of that name is as it was.
    """
    watcher = watcher or Watcher()
    name = offer.manifest.name
    refuse_the_same(Pack(models / name, offer.manifest), models / name)
    make_room(models, offer.size - arrived_of(offer, models))
    put_right(models)
    folder = staging_folder(models, name, LOADING)
    try:
        _fetch_files(offer, folder, watcher)
    except OSError as error:
        raise trouble_of_disk(error, models, offer.size) from error
    except Stopped as stopped:
        raise Stopped(
            say("packs", "Stopped. What has arrived is kept: the next download goes on from there.")
        ) from stopped
    staged = Pack(folder, offer.manifest)
    try:
        staged.verify()
    except PackError:  # a damaged disk, or files of another kind: nothing of it is worth keeping
        clear_away(folder)
        raise
    return put_in_place(folder, models, name)


def _fetch_files(offer: Offer, folder: Path, watcher: Watcher) -> None:
    """Everything that is not in `folder` yet, the manifest last."""
    folder.mkdir(exist_ok=True)
    before = 0
    for file in offer.manifest.files.all():
        report = partial(_report, watcher, before, offer.size)
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not (target.is_file() and target.stat().st_size == file.size):
            fetch_file(urljoin(offer.address, quote(file.path)), target, file, report)
        before += file.size
    offer.manifest.write(folder)


def _report(watcher: Watcher, before: int, whole: int, arrived: int) -> None:
    watcher.moved(before + arrived, whole)


def forget_download(offer: Offer, models: Path) -> None:
    """Delete what a broken download left."""
    clear_away(staging_folder(models, offer.manifest.name, LOADING))


def _manifest_address(address: str) -> str:
    parts = urlsplit(address)
    if parts.path.endswith(f"/{MANIFEST_NAME}"):
        return address
    return parts._replace(path=f"{parts.path.rstrip('/')}/{MANIFEST_NAME}").geturl()

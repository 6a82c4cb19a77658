"""Downloads from a server that breaks off, forgets, changes its mind or lies."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.packs import http_file, staging
from app.packs.download import Offer, arrived_of, download_pack, forget_download, look_at
from app.packs.errors import (
    AddressUnusable,
    AlreadyHere,
    ChecksumDiffers,
    DownloadBroken,
    DownloadDiffers,
    ManifestUnreadable,
    NoRoom,
    PromptVersionDiffers,
    Stopped,
    WrongKind,
)
from app.packs.http_file import PARTIAL
from app.packs.manifest import Manifest
from app.packs.staging import LOADING, Watcher, staging_folder
from app.problem.prompt import PROMPT_VERSION
from tests.packs.making import make_pack, pad_models
from tests.packs.serving import Site, serving

SIZE = 40_000


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A server with a pack of two files of `SIZE` bytes each."""
    folder = tmp_path / "server" / "tiny"
    make_pack(folder)
    pad_models(folder, SIZE)
    with serving(folder) as site:
        yield site


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "user" / "models"


def ranges(site: Site, name: str) -> list[str | None]:
    """The Range of each request for that file."""
    return [wanted for path, wanted, _ in site.asked if path == name]


def shown(models: Path) -> list[str]:
    """What a search for packs would see."""
    return sorted(path.name for path in models.iterdir() if not path.name.startswith("."))


def test_looking_says_what_and_how_large_and_fetches_the_description_alone(site: Site) -> None:
    offer = look_at(site.address)
    assert (offer.manifest.name, offer.size) == ("tiny", 2 * SIZE)
    assert offer.address == site.address + "manifest.json"
    assert [path for path, _, _ in site.asked] == ["manifest.json"]
    assert look_at(offer.address) == offer


def test_a_pack_is_downloaded_and_verified(site: Site, models: Path) -> None:
    seen: list[tuple[int, int]] = []
    pack = download_pack(
        look_at(site.address), models, Watcher(lambda done, whole: seen.append((done, whole)))
    )
    pack.verify()
    assert pack.folder == models / "tiny"
    assert shown(models) == ["tiny"]
    assert sorted(path.name for path in pack.folder.iterdir()) == [
        "generator.gguf",
        "manifest.json",
        "verifier.gguf",
    ]
    assert seen == sorted(seen)
    assert seen[-1] == (2 * SIZE, 2 * SIZE)


def test_a_connection_that_breaks_off_is_gone_on_with_by_itself(site: Site, models: Path) -> None:
    site.break_after = 15_000
    download_pack(look_at(site.address), models).verify()
    assert ranges(site, "generator.gguf") == [None, "bytes=15000-", "bytes=30000-"]
    assert all(tag for path, wanted, tag in site.asked if wanted)


def test_what_has_arrived_is_kept_when_the_server_goes_away(site: Site, models: Path) -> None:
    site.break_after, site.breaks = 15_000, 1
    offer = look_at(site.address)

    def server_fails(done: int, whole: int) -> None:
        if done >= 15_000:
            site.status = 503

    with pytest.raises(DownloadBroken, match=r"says 503\)\. 0\.0 MB of 0\.0 MB have arrived and are kept"):
        download_pack(offer, models, Watcher(server_fails))
    assert shown(models) == []
    assert arrived_of(offer, models) == 15_000
    site.status, site.asked[:] = 200, []
    download_pack(offer, models).verify()
    assert ranges(site, "generator.gguf") == ["bytes=15000-"]
    assert arrived_of(offer, models) == 0


def test_what_has_arrived_is_counted_while_a_file_gets_its_whole_name(
    site: Site, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = look_at(site.address)
    partial = staging_folder(models, offer.manifest.name, LOADING) / f"generator.gguf{PARTIAL}"
    partial.parent.mkdir(parents=True)
    partial.write_bytes(b"begun")
    stat = Path.stat

    def renamed_first(path: Path, **options: bool) -> os.stat_result:
        found = stat(path, **options)
        if path == partial:
            partial.unlink()  # between one look at it and the next
        return found

    monkeypatch.setattr(Path, "stat", renamed_first)
    assert arrived_of(offer, models) == 5
    assert not partial.exists()


def test_a_stopped_download_goes_on_later(site: Site, models: Path) -> None:
    site.break_after = 10_000
    offer, cancel = look_at(site.address), threading.Event()

    def stop(done: int, whole: int) -> None:
        if done >= 50_000:
            cancel.set()

    with pytest.raises(Stopped, match="goes on from there"):
        download_pack(offer, models, Watcher(stop, cancel))
    assert shown(models) == []
    site.asked.clear()
    download_pack(offer, models).verify()
    assert ranges(site, "generator.gguf") == []  # it was whole
    assert ranges(site, "verifier.gguf")[0] == "bytes=10000-"


def test_a_server_without_ranges_starts_again_and_ends_well(site: Site, models: Path) -> None:
    site.break_after, site.breaks, site.ranges = 15_000, 1, False
    download_pack(look_at(site.address), models).verify()
    assert ranges(site, "generator.gguf") == [None, "bytes=15000-"]


def test_a_server_that_never_gets_to_the_end_is_given_up(site: Site, models: Path) -> None:
    site.break_after, site.ranges = 15_000, False
    with pytest.raises(DownloadBroken, match="ended early"):
        download_pack(look_at(site.address), models)
    assert len(ranges(site, "generator.gguf")) <= 2 + http_file.FRUITLESS_TRIES


@pytest.mark.parametrize("tags", [True, False])
def test_a_file_that_changes_under_the_download_is_never_joined(site: Site, models: Path, tags: bool) -> None:
    """The server puts another file of the same length in its place, then takes it back."""
    site.tags, site.break_after, site.breaks = tags, 15_000, 1
    right = (site.folder / "generator.gguf").read_bytes()
    site.instead["generator.gguf"] = bytes(len(right))

    def change_back(done: int, whole: int) -> None:
        site.instead.clear()

    download_pack(look_at(site.address), models, Watcher(change_back)).verify()
    assert (models / "tiny" / "generator.gguf").read_bytes() == right


@pytest.mark.parametrize("content", [b"x" * SIZE, b"x" * (SIZE + 1), b"x" * 10])
@pytest.mark.parametrize("length", [True, False])
def test_a_wrong_file_is_thrown_away(site: Site, models: Path, content: bytes, length: bool) -> None:
    site.instead["verifier.gguf"], site.length = content, length
    shorter = not length and len(content) < SIZE
    with pytest.raises(DownloadBroken if shorter else DownloadDiffers):
        download_pack(look_at(site.address), models)
    assert shown(models) == []
    site.instead.clear()
    download_pack(look_at(site.address), models).verify()


def test_a_former_pack_stays_until_the_new_one_is_whole(site: Site, models: Path) -> None:
    models.mkdir(parents=True)
    make_pack(models / "tiny")
    former = Manifest.read(models / "tiny" / "manifest.json")
    site.instead["verifier.gguf"] = b"x" * SIZE
    with pytest.raises(DownloadDiffers):
        download_pack(look_at(site.address), models)
    assert Manifest.read(models / "tiny" / "manifest.json") == former
    site.instead.clear()
    pack = download_pack(look_at(site.address), models)
    assert pack.manifest != former
    with pytest.raises(AlreadyHere):
        download_pack(look_at(site.address), models)


def test_files_of_another_kind_are_refused_and_forgotten(site: Site, models: Path) -> None:
    swapped = Manifest.read(site.folder / "manifest.json")
    files = swapped.files.model_copy(
        update={"generator": swapped.files.verifier, "verifier": swapped.files.generator}
    )
    swapped.model_copy(update={"files": files}).write(site.folder)
    with pytest.raises(WrongKind):
        download_pack(look_at(site.address), models)
    assert list(models.iterdir()) == []


def test_a_full_disk_is_seen_before_anything_is_fetched(
    site: Site, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = look_at(site.address)
    monkeypatch.setattr(staging, "SPARE_BYTES", 10**18)
    site.asked.clear()
    with pytest.raises(NoRoom, match="not enough room on the disk"):
        download_pack(offer, models)
    assert site.asked == []


def test_what_arrived_can_be_forgotten(site: Site, models: Path) -> None:
    site.break_after, site.ranges = 15_000, False
    offer = look_at(site.address)
    with pytest.raises(DownloadBroken):
        download_pack(offer, models)
    forget_download(offer, models)
    assert list(models.iterdir()) == []


def test_an_address_that_is_none_or_has_nothing_is_named(site: Site) -> None:
    with pytest.raises(AddressUnusable, match="has to begin with https"):
        look_at("ftp://example.org/pack")
    with pytest.raises(AddressUnusable, match="has to begin with https"):
        look_at((Path.home() / "pack").as_uri())
    with pytest.raises(AddressUnusable, match="it says 404"):
        look_at(site.address + "nothing/")


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there
        with pytest.raises(DownloadBroken, match="connection refused"):
            look_at(f"http://127.0.0.1:{taken.getsockname()[1]}/")


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"<html>", ManifestUnreadable), (b"[" * 2_000_000, AddressUnusable)],
)
def test_an_answer_that_describes_no_pack_is_refused(
    site: Site, content: bytes, error: type[Exception]
) -> None:
    site.instead["manifest.json"] = content
    with pytest.raises(error):
        look_at(site.address)


def test_a_pack_for_another_prompt_is_refused_before_it_is_fetched(site: Site) -> None:
    manifest = Manifest.read(site.folder / "manifest.json")
    manifest.model_copy(update={"prompt_version": PROMPT_VERSION + 1}).write(site.folder)
    with pytest.raises(PromptVersionDiffers, match="Update TinyTutor"):
        look_at(site.address)


def test_a_damaged_file_of_an_earlier_download_is_found(site: Site, models: Path) -> None:
    offer = look_at(site.address)
    folder = models / ".tiny.loading"
    folder.mkdir(parents=True)
    (folder / "generator.gguf").write_bytes(bytes(SIZE))
    with pytest.raises(ChecksumDiffers):
        download_pack(offer, models)
    assert isinstance(offer, Offer)
    download_pack(offer, models).verify()

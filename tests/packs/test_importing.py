"""Packs from folders and sticks: whole or not at all, whatever goes wrong on the way."""

from __future__ import annotations

import errno
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.packs import importing, shelf, staging
from app.packs import pack as pack_module
from app.packs.errors import (
    AlreadyHere,
    ChecksumDiffers,
    ModelFileTruncated,
    NoRoom,
    NotRemovable,
    NotWritable,
    PackMissing,
    PromptVersionDiffers,
    SeveralPacks,
    SourceLost,
    Stopped,
    WrongKind,
)
from app.packs.importing import import_pack
from app.packs.manifest import Manifest
from app.packs.pack import Pack
from app.packs.shelf import Place, survey
from app.packs.staging import Watcher, remove_pack
from app.problem.prompt import PROMPT_VERSION
from tests.packs.making import make_pack, model_bytes, pad_models

SIZE = 3 << 20  # three pieces of a copy


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with a pack, as a stick holds it."""
    make_pack(tmp_path / "stick" / "tiny")
    pad_models(tmp_path / "stick" / "tiny", SIZE)
    return tmp_path / "stick"


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "user" / "models"


def contents(models: Path) -> list[str]:
    """Everything in the folder for packs, hidden names too."""
    return sorted(path.name for path in models.iterdir()) if models.is_dir() else []


@pytest.mark.parametrize("below", ["", "tiny"])
def test_a_pack_is_copied_whole_and_told_of_on_the_way(stick: Path, models: Path, below: str) -> None:
    seen: list[tuple[int, int]] = []
    pack = import_pack(stick / below, models, Watcher(lambda done, whole: seen.append((done, whole))))
    pack.verify()
    assert pack.folder == models / "tiny"
    assert contents(models) == ["tiny"]
    assert len(seen) == 6
    assert seen[-1] == (2 * SIZE, 2 * SIZE)


def test_a_folder_without_a_pack_or_with_several_is_named(stick: Path, models: Path) -> None:
    make_pack(stick / "other")
    with pytest.raises(SeveralPacks, match=r"several model packs: other, tiny\. Choose the folder of one"):
        import_pack(stick, models)
    with pytest.raises(PackMissing, match="Choose the folder of a pack, or a stick"):
        import_pack(models, models)


def damage(pack: Path, how: str) -> type[Exception]:
    """Spoil the pack; what its import must raise."""
    file = pack / "verifier.gguf"
    if how == "a wrong byte":
        content = bytearray(file.read_bytes())
        content[-1] ^= 1
        file.write_bytes(bytes(content))
        return ChecksumDiffers
    if how == "cut short":
        file.write_bytes(file.read_bytes()[:-1])
        return ModelFileTruncated
    if how == "another prompt":
        manifest = Manifest.read(pack / "manifest.json")
        manifest.model_copy(update={"prompt_version": PROMPT_VERSION + 1}).write(pack)
        return PromptVersionDiffers
    head = model_bytes("generator")
    file.write_bytes(head + bytes(SIZE - len(head)))
    return WrongKind


@pytest.mark.parametrize("how", ["a wrong byte", "cut short", "another prompt", "another kind"])
@pytest.mark.parametrize("former", [False, True])
def test_nothing_of_a_bad_pack_is_taken(stick: Path, models: Path, how: str, former: bool) -> None:
    kept = make_pack(models / "tiny") if former else None
    error = damage(stick / "tiny", how)
    with pytest.raises(error):
        import_pack(stick, models)
    assert contents(models) == (["tiny"] if former else [])
    if former:
        assert Pack.read(models / "tiny").manifest == kept
        Pack.read(models / "tiny").verify()


def test_a_stick_that_is_pulled_out_leaves_nothing_behind(
    stick: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second file can be read for one piece, then the device is gone."""
    pieces = importing._pieces

    def pulled_out(source: Path) -> Iterator[bytes]:
        for piece in pieces(source):
            yield piece
            if source.name == "verifier.gguf":
                raise SourceLost(source) from OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(importing, "_pieces", pulled_out)
    with pytest.raises(SourceLost, match="leave the stick in and try again"):
        import_pack(stick, models)
    assert contents(models) == []


def test_a_file_that_vanishes_before_it_is_read_counts_as_a_lost_stick(stick: Path, models: Path) -> None:
    verifier = stick / "tiny" / "verifier.gguf"
    with pytest.raises(SourceLost, match=r"verifier\.gguf could not be read"):
        import_pack(stick, models, Watcher(lambda done, whole: verifier.unlink(missing_ok=True)))
    assert contents(models) == []


def test_a_disk_that_is_too_full_is_seen_beforehand(
    stick: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "SPARE_BYTES", 10**18)
    with pytest.raises(NoRoom, match="are free"):
        import_pack(stick, models)
    assert contents(models) == []


@pytest.mark.parametrize(
    ("number", "error", "words"),
    [
        (errno.ENOSPC, NoRoom, "the disk is full"),
        (errno.EROFS, NotWritable, r"can not be changed \(Read-only file system\)"),
    ],
)
def test_a_disk_that_runs_full_or_can_not_be_written_is_told_apart(
    stick: Path,
    models: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    error: type[Exception],
    words: str,
) -> None:
    def fails(descriptor: int) -> None:
        raise OSError(number, {errno.ENOSPC: "No space left", errno.EROFS: "Read-only file system"}[number])

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(error, match=words):
        import_pack(stick, models)
    assert contents(models) == []


def test_a_stopped_import_leaves_nothing_behind(stick: Path, models: Path) -> None:
    cancel = threading.Event()

    def stop(done: int, whole: int) -> None:
        cancel.set()

    with pytest.raises(Stopped):
        import_pack(stick, models, Watcher(stop, cancel))
    assert contents(models) == []


def test_the_same_pack_is_not_imported_twice_but_another_version_replaces_it(
    stick: Path, models: Path
) -> None:
    import_pack(stick, models)
    with pytest.raises(AlreadyHere, match=r"tiny 1\.0 is on this computer already"):
        import_pack(stick, models)
    newer = Manifest.read(stick / "tiny" / "manifest.json").model_copy(update={"version": "2"})
    newer.write(stick / "tiny")
    assert import_pack(stick, models).manifest.version == "2"
    assert contents(models) == ["tiny"]


def test_what_a_crash_left_is_put_right_by_the_next_import(stick: Path, models: Path) -> None:
    make_pack(models / ".old.former", name="old")  # the crash came between the two renamings
    (models / ".half.copying").mkdir()
    import_pack(stick, models)
    assert contents(models) == ["old", "tiny"]


SLOW_IMPORT = """
import sys, time
from pathlib import Path
from app.packs.importing import import_pack
from app.packs.staging import Watcher

def report(done, whole):
    print(done, flush=True)
    time.sleep(60)

import_pack(Path(sys.argv[1]), Path(sys.argv[2]), Watcher(report))
"""


def test_a_killed_import_leaves_no_pack_and_is_cleared_away(stick: Path, models: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SLOW_IMPORT, stick, models], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()  # it is at work
        process.kill()
    assert contents(models) == [".tiny.copying"]
    assert list(pack_module.folders_with_packs([models])) == []
    import_pack(stick, models).verify()
    assert contents(models) == ["tiny"]


def test_an_unfinished_pack_is_never_found(stick: Path, models: Path) -> None:
    make_pack(models / ".tiny.copying", name="tiny")
    assert list(pack_module.folders_with_packs([models])) == []


def test_an_imported_pack_can_be_removed_and_others_not(stick: Path, models: Path) -> None:
    pack = import_pack(stick, models)
    with pytest.raises(NotRemovable, match="not imported by you"):
        remove_pack(Pack.read(stick / "tiny"), models)
    remove_pack(pack, models)
    assert contents(models) == []
    assert (stick / "tiny" / "manifest.json").is_file()


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[Place, Path]:
    folders = {
        Place.SHIPPED: tmp_path / "assets" / "models",
        Place.USER: tmp_path / "user" / "models",
        Place.MACHINE: tmp_path / "machine" / "models",
    }
    monkeypatch.setattr(shelf, "pack_folders", lambda: tuple(folders.values()))
    monkeypatch.setattr(shelf, "user_models", lambda: folders[Place.USER])
    return folders


def test_the_shelf_says_where_each_pack_lies(usual: dict[Place, Path], tmp_path: Path, stick: Path) -> None:
    for place, folder in usual.items():
        make_pack(folder / place)
    make_pack(tmp_path / "somewhere")
    found = survey([tmp_path / "somewhere", usual[Place.USER]], [stick])
    assert [(one.place, one.pack and one.pack.manifest.name) for one in found] == [
        (Place.SHIPPED, "shipped"),
        (Place.USER, "user"),
        (Place.MACHINE, "machine"),
        (Place.CHOSEN, "somewhere"),
        (Place.STICK, "tiny"),
    ]
    assert not any(one.fault for one in found)


def test_the_shelf_shows_packs_that_can_not_be_used_with_the_reason(usual: dict[Place, Path]) -> None:
    user = usual[Place.USER]
    make_pack(user / "cut")
    (user / "cut" / "generator.gguf").write_bytes(b"GGUF")
    make_pack(user / "unreadable")
    (user / "unreadable" / "manifest.json").write_text("{")
    cut, unreadable = survey()
    assert "is cut short" in cut.fault
    assert cut.pack is not None
    assert "not a JSON text" in unreadable.fault
    assert unreadable.pack is None


def test_folders_on_sticks_are_where_the_system_mounts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class Disk:
        def __init__(self, mountpoint: str) -> None:
            self.mountpoint, self.opts = mountpoint, "rw"

    disks = [Disk("/"), Disk("/media/ann/STICK"), Disk("/Volumes/OTHER")]
    monkeypatch.setattr("psutil.disk_partitions", lambda all: disks)
    monkeypatch.setattr("sys.platform", "linux")
    folders = shelf.stick_folders()
    assert Path("/media/ann/STICK") in folders
    assert Path("/Volumes/OTHER/models") in folders
    assert len(folders) == 2 * len(shelf.BELOW_A_STICK)

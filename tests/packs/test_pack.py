import json
import os
from pathlib import Path

import pytest

import app.packs.pack as pack_module
from app.packs.errors import (
    ChecksumDiffers,
    ManifestUnreadable,
    ModelFileMissing,
    ModelFileTruncated,
    PackMissing,
    PromptVersionDiffers,
    WrongKind,
)
from app.packs.manifest import Manifest, PackFile, PackFiles
from app.packs.pack import Pack, find_packs, open_pack, pack_folders
from app.problem.prompt import PROMPT_VERSION
from tests.packs.making import gguf_bytes, make_pack, model_bytes


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The shipped folder and the user's; nothing else is looked at."""
    folders = (tmp_path / "shipped", tmp_path / "user")
    monkeypatch.setattr(pack_module, "pack_folders", lambda: folders)
    return folders


def names(packs: list[Pack]) -> list[str]:
    return [pack.manifest.name for pack in packs]


def rewritten(folder: Path, role: str, content: bytes) -> Pack:
    """The pack with other bytes in one file and a manifest that promises just these."""
    (folder / f"{role}.gguf").write_bytes(content)
    old = Manifest.read(folder / "manifest.json")
    files = PackFiles(
        generator=PackFile.describe(folder, "generator.gguf"),
        verifier=PackFile.describe(folder, "verifier.gguf"),
    )
    old.model_copy(update={"files": files}).write(folder)
    return Pack.read(folder)


def test_a_pack_opens_and_verifies(tmp_path: Path) -> None:
    manifest = make_pack(tmp_path / "nano")
    pack = open_pack(tmp_path / "nano")
    pack.verify()
    assert pack.manifest == manifest
    assert pack.generator == tmp_path / "nano" / "generator.gguf"
    assert pack.verifier == tmp_path / "nano" / "verifier.gguf"


def test_a_pack_may_have_the_wordings_that_its_models_have_met(tmp_path: Path) -> None:
    make_pack(tmp_path / "nano", wordings=("how many",))
    make_pack(tmp_path / "older")
    pack = open_pack(tmp_path / "nano")
    pack.verify()
    met = pack.read_wordings()
    assert met is not None
    assert "how many" in met
    assert open_pack(tmp_path / "older").read_wordings() is None

    (tmp_path / "nano" / "wordings.bin").write_bytes(b"?")
    with pytest.raises(ModelFileTruncated):
        open_pack(tmp_path / "nano")
    with pytest.raises(WrongKind, match="is not a file of wordings"):
        pack.read_wordings()


def test_a_pack_without_a_verifier_opens(tmp_path: Path) -> None:
    make_pack(tmp_path / "nano", verifier=False)
    pack = open_pack(tmp_path / "nano")
    pack.verify()
    assert pack.verifier is None


def test_a_pack_may_have_a_reader(tmp_path: Path) -> None:
    manifest = make_pack(tmp_path / "nano", reader=True)
    make_pack(tmp_path / "older")
    pack = open_pack(tmp_path / "nano")
    pack.verify()
    assert pack.manifest == manifest
    assert pack.reader == tmp_path / "nano" / "reader.gguf"
    assert open_pack(tmp_path / "older").reader is None


@pytest.mark.parametrize("role", ["generator", "verifier"])
def test_a_reader_file_of_another_role_is_refused(tmp_path: Path, role: str) -> None:
    folder = tmp_path / "nano"
    manifest = make_pack(folder)
    files = manifest.files.model_copy(update={"reader": PackFile.describe(folder, f"{role}.gguf")})
    manifest.model_copy(update={"files": files}).write(folder)
    with pytest.raises(WrongKind, match=f"is a {role}, where a reader is needed"):
        open_pack(folder).verify()


def test_packs_are_found_shipped_first_then_by_name(places: tuple[Path, Path]) -> None:
    shipped, user = places
    for folder in (user / "alpha", user / "beta", shipped / "nano"):
        make_pack(folder)
    (user / "notes.txt").write_text("no pack")
    (user / "empty").mkdir()
    assert names(find_packs()) == ["nano", "alpha", "beta"]
    assert open_pack().manifest.name == "nano"
    assert open_pack("beta").folder == user / "beta"


def test_an_extra_folder_may_be_a_pack_or_hold_packs_and_comes_first(
    places: tuple[Path, Path], tmp_path: Path
) -> None:
    make_pack(places[0] / "nano")
    make_pack(tmp_path / "usb" / "one")
    make_pack(tmp_path / "usb" / "two")
    assert names(find_packs([tmp_path / "usb"])) == ["one", "two", "nano"]
    assert names(find_packs([tmp_path / "usb" / "two", tmp_path / "gone"])) == ["two", "nano"]


def test_of_two_packs_with_one_name_the_first_counts(places: tuple[Path, Path]) -> None:
    make_pack(places[0] / "nano")
    make_pack(places[1] / "copy", name="nano")
    assert [pack.folder for pack in find_packs()] == [places[0] / "nano"]


def test_a_broken_pack_is_not_listed_but_says_why_when_it_is_opened(places: tuple[Path, Path]) -> None:
    make_pack(places[1] / "good")
    make_pack(places[1] / "broken")
    (places[1] / "broken" / "manifest.json").write_text("{")
    assert names(find_packs()) == ["good"]
    with pytest.raises(ManifestUnreadable):
        open_pack("broken")
    (places[1] / "good" / "manifest.json").write_text("{")
    with pytest.raises(ManifestUnreadable):
        open_pack()


def test_an_unknown_name_lists_those_that_there_are(places: tuple[Path, Path]) -> None:
    make_pack(places[0] / "nano")
    with pytest.raises(PackMissing, match=r"no model pack called mini \(found: nano\)"):
        open_pack("mini")


def test_where_there_is_no_pack_the_sentence_says_where_to_put_one(places: tuple[Path, Path]) -> None:
    with pytest.raises(PackMissing, match=r"No model pack was found\. Put one into .*models"):
        open_pack()


@pytest.mark.parametrize("kind", [str, Path])
def test_a_folder_that_is_no_pack_is_named(tmp_path: Path, kind: type) -> None:
    with pytest.raises(PackMissing, match=r"no model pack in .*: it has no manifest.json"):
        open_pack(kind(tmp_path))


def test_the_folder_of_a_pack_may_be_given_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_pack(tmp_path / "here")
    monkeypatch.chdir(tmp_path)
    assert open_pack("here").manifest.name == "here"


def test_the_shipped_folder_lies_beside_the_app() -> None:
    assert (pack_folders()[0].parents[1] / "app" / "packs" / "pack.py").is_file()
    assert pack_folders()[0].parts[-2:] == ("assets", "models")
    assert len(set(pack_folders())) == 4


@pytest.mark.parametrize("role", ["generator", "verifier", "reader"])
def test_every_damage_of_a_file_is_named(tmp_path: Path, role: str) -> None:
    folder = tmp_path / "nano"
    make_pack(folder, reader=True)
    pack, path = Pack.read(folder), folder / f"{role}.gguf"
    whole = path.read_bytes()

    path.write_bytes(whole[:-1])
    with pytest.raises(ModelFileTruncated, match=f"is cut short: {len(whole) - 1} bytes of {len(whole)}"):
        pack.check()
    path.write_bytes(whole + b"x")
    with pytest.raises(ModelFileTruncated, match="is longer"):
        open_pack(folder)
    path.write_bytes(whole[:-1] + b"?")
    pack.check()
    with pytest.raises(ChecksumDiffers, match=r"is damaged.*Install the pack again"):
        pack.verify()
    path.unlink()
    with pytest.raises(ModelFileMissing, match="is missing"):
        open_pack(folder)
    path.mkdir()
    with pytest.raises(ModelFileMissing, match="is missing"):
        open_pack(folder)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs files that this user may not read")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    make_pack(tmp_path / "nano")
    (tmp_path / "nano" / "generator.gguf").chmod(0)
    with pytest.raises(ModelFileMissing, match="can not be read"):
        Pack.read(tmp_path / "nano").verify()


@pytest.mark.parametrize(("other", "todo"), [(2, "Update TinyTutor"), (0, "newer version of the pack")])
def test_models_for_another_prompt_are_refused(tmp_path: Path, other: int, todo: str) -> None:
    folder = tmp_path / "nano"
    make_pack(folder)
    pack = rewritten(folder, "generator", model_bytes("generator", prompt_version=other))
    with pytest.raises(PromptVersionDiffers, match=f"{other}; .*{PROMPT_VERSION}. .*{todo}"):
        pack.verify()


def test_a_manifest_for_another_prompt_is_refused_before_its_files_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "nano"
    make_pack(folder)
    content = json.loads((folder / "manifest.json").read_text()) | {"prompt_version": PROMPT_VERSION + 1}
    (folder / "manifest.json").write_text(json.dumps(content))
    (folder / "generator.gguf").unlink()
    with pytest.raises(PromptVersionDiffers, match="The model pack nano"):
        open_pack(folder)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 this is a zip file", "is not a GGUF model file"),
        (b"", "is not a GGUF model file"),
        (b"GGUF", "is a damaged GGUF file"),
        (b"GGUF" + b"\xff" * 40, "of a kind that can not be read here"),
        (model_bytes("generator")[:60], "is a damaged GGUF file"),
        (gguf_bytes({"general.architecture": "llama"}), "is a model of another kind"),
        (model_bytes("verifier"), "is a verifier, where a generator is needed"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    folder = tmp_path / "nano"
    make_pack(folder)
    if not content:
        content = b"\0"
    with pytest.raises(WrongKind, match=reason):
        rewritten(folder, "generator", content).verify()

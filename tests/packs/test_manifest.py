import copy
import json
from pathlib import Path
from typing import Any

import pytest

from app.packs.errors import ManifestUnreadable, PackTooNew
from app.packs.manifest import FORMAT, VOTES_WEIGHED, Calibration, Manifest, PackFile, sha256_of
from tests.packs.making import make_pack

CALIBRATION = {
    "features": ["vote_share", "agreement"],
    "weights": [3.5, 1],
    "bias": -2.0,
    "verified_at": 0.9,
    "unsure_at": 0.3,
    "fitted_on": "held-out numbers, first half",
}


@pytest.fixture
def content(tmp_path: Path) -> dict[str, Any]:
    """The JSON of a right manifest."""
    make_pack(tmp_path / "nano")
    full: dict[str, Any] = json.loads((tmp_path / "nano" / "manifest.json").read_text())
    full |= {
        "grades": [1, 2, 3],
        "topics": ["addition"],
        "data": ["families", "gsm8k training split"],
        "figures": {"pass@1": 0.61, "candidates": 16, "held_out_families": {"oracle@16": 0.5}},
        "calibration": copy.deepcopy(CALIBRATION),
    }
    return full


def read(folder: Path, content: object) -> Manifest:
    path = folder / "manifest.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return Manifest.read(path)


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path, content: dict[str, Any]) -> None:
    manifest = read(tmp_path, content)
    assert manifest.grades == (1, 2, 3)
    assert manifest.figures["held_out_families"] == {"oracle@16": 0.5}
    assert manifest.calibration is not None
    assert manifest.calibration.weights == (3.5, 1.0)
    assert Manifest.read(manifest.write(tmp_path)) == manifest
    assert not list(tmp_path.glob("*.part"))


def test_a_calibration_on_votes_that_were_counted_otherwise_is_not_read(
    tmp_path: Path, content: dict[str, Any]
) -> None:
    assert read(tmp_path, {**content, "format": VOTES_WEIGHED}).calibration is not None
    older = read(tmp_path, {**content, "format": VOTES_WEIGHED - 1})
    assert older.calibration is None
    assert older.figures == content["figures"]


def test_a_manifest_from_before_there_were_readers_keeps_its_calibration(
    tmp_path: Path, content: dict[str, Any]
) -> None:
    del content["files"]["reader"]
    older = read(tmp_path, {**content, "format": 4})
    assert older.files.reader is None
    assert older.calibration == Calibration.model_validate_json(json.dumps(CALIBRATION))


def test_a_reader_is_one_of_the_files(tmp_path: Path) -> None:
    files = make_pack(tmp_path / "nano", reader=True).files
    assert files.reader is not None
    assert Manifest.read(tmp_path / "nano" / "manifest.json").files == files
    assert files.by_role()["reader"] == files.reader == files.all()[-1]
    assert files.size() == sum(path.stat().st_size for path in (tmp_path / "nano").glob("*.gguf"))


def set_in(content: dict[str, Any], place: str, value: object) -> dict[str, Any]:
    *parents, last = place.split(".")
    inner = content
    for name in parents:
        inner = inner[name]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return content


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("format", None),
        ("format", 0),
        ("format", "1"),
        ("name", None),
        ("name", "../up"),
        ("prompt_version", "1"),
        ("license", None),
        ("files.generator", None),
        ("files.generator.size", -1),
        ("files.generator.size", 1.5),
        ("files.generator.sha256", "abc"),
        ("files.generator.path", "/bin/sh"),
        ("files.generator.path", "../../secret.gguf"),
        ("files.generator.path", "C:\\model.gguf"),
        ("files.generator.path", ""),
        ("grades", "1-3"),
        ("suprise", True),
        ("calibration.weights", [1.0]),
        ("calibration.features", ["agreement", "agreement"]),
        ("calibration.unsure_at", 0.95),
        ("calibration.verified_at", 1.5),
        ("calibration.bias", "high"),
    ],
)
def test_a_manifest_with_a_fault_is_refused_and_the_place_named(
    tmp_path: Path, content: dict[str, Any], place: str, value: object
) -> None:
    with pytest.raises(ManifestUnreadable) as refused:
        read(tmp_path, set_in(content, place, value))
    sentence = str(refused.value)
    assert place.split(".")[0] in sentence
    assert str(tmp_path / "manifest.json") in sentence
    assert sentence.endswith("Install the pack again, or choose another one.")


@pytest.mark.parametrize("text", ["", "{", "[]", "5", "null", "[" * 9000, '{"format": 1}', "\0"])
def test_what_is_no_manifest_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ManifestUnreadable):
        read(tmp_path, text)


def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ManifestUnreadable, match="not a JSON text"):
        Manifest.read(tmp_path / "manifest.json")
    with pytest.raises(ManifestUnreadable, match="No such file"):
        Manifest.read(tmp_path / "other.json")
    (tmp_path / "huge.json").write_bytes(b" " * 1_000_001)
    with pytest.raises(ManifestUnreadable, match="far too long"):
        Manifest.read(tmp_path / "huge.json")


def test_a_newer_format_says_so_whatever_else_it_holds(tmp_path: Path) -> None:
    with pytest.raises(PackTooNew, match=f"format {FORMAT + 1}.*Update TinyTutor"):
        read(tmp_path, {"format": FORMAT + 1, "models": {}})


def test_the_record_of_a_file_is_its_size_and_checksum(tmp_path: Path) -> None:
    (tmp_path / "abc.gguf").write_bytes(b"abc")
    file = PackFile.describe(tmp_path, "abc.gguf")
    assert file.size == 3
    assert file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_checksum_of_several_files_is_that_of_their_contents_joined(tmp_path: Path) -> None:
    names = {"start": b"ab", "end": b"c", "whole": b"abc"}
    for name, data in names.items():
        (tmp_path / name).write_bytes(data)
    start, end, whole = (tmp_path / name for name in names)
    assert sha256_of(start, end) == sha256_of(whole) != sha256_of(end, start)


def test_the_probability_is_logistic() -> None:
    calibration = Calibration.model_validate_json(json.dumps(CALIBRATION))
    assert calibration.probability({"vote_share": 0.0, "agreement": 2.0, "other": 9.0}) == 0.5
    assert calibration.probability({"vote_share": 1.0, "agreement": 1.0}) == pytest.approx(0.924142, abs=1e-6)

"""From a text to a pack by the real command: a model of one layer, two steps, the real engine."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from app.packs.pack import find_packs, open_pack
from tests.training.own_data.making import QUICK, write_curriculum, write_pack, write_text
from tests.training.tiny_pack import run_command
from training.own_data import command, packing_up

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pack(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def curriculum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_curriculum(tmp_path_factory.mktemp("families"))


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_text(tmp_path_factory.mktemp("text") / "MathTrain.txt")


def make(text: Path, pack: Path, curriculum: Path, out: Path, *more: str) -> int:
    options = ("--from-pack", str(pack), "--name", "grade-3", "--out", str(out), *QUICK, *more)
    return run_command(command, text, *options, "--curriculum", curriculum)


@pytest.fixture(scope="module")
def made(text: Path, pack: Path, curriculum: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The working folder of a finished command."""
    out = tmp_path_factory.mktemp("work") / "grade-3"
    assert make(text, pack, curriculum, out, "--grades", "3", "--topics", "money", "time") == 0
    return out


def test_the_pack_is_whole_found_and_says_what_it_is(made: Path, pack: Path) -> None:
    folder = made / "pack" / "grade-3"
    found = {one.manifest.name: one for one in find_packs([folder.parent])}
    manifest = found["grade-3"].manifest
    found["grade-3"].verify()
    assert (manifest.grades, manifest.topics) == ((3,), ("money", "time"))
    assert manifest.license == "private"
    assert any("MathTrain.txt" in sentence and "five 1" in sentence for sentence in manifest.data)
    assert manifest.files.generator.sha256 != open_pack(pack).manifest.files.generator.sha256
    assert manifest.files.verifier == open_pack(pack).manifest.files.verifier, "it was kept"
    assert manifest.files.reader == open_pack(pack).manifest.files.reader is not None


def test_own_problems_and_families_are_measured_before_and_after(made: Path) -> None:
    held_out = (made / "held-out.jsonl").read_text(encoding="utf-8").splitlines()
    figures: dict[str, Any] = dict(open_pack(made / "pack" / "grade-3").manifest.figures)
    assert figures["after-own"]["figures"]["problems"] == len(held_out) == 2
    assert figures["after-families"]["figures"]["problems"] == 2
    for when in ("before", "after"):
        for name in ("own", "families"):
            assert (made / f"{when}-{name}.json").is_file()


def test_what_is_held_out_is_not_trained_on(made: Path) -> None:
    held_out = {json.loads(line)["question"] for line in (made / "held-out.jsonl").read_text().splitlines()}
    rows = [json.loads(line) for line in (made / "mixed" / "shard-00000.jsonl").read_text().splitlines()]
    assert not held_out & {row["question"] for row in rows}
    assert {row["source"] for row in rows} == {"own", "families"}


def test_the_same_command_goes_on_and_other_settings_are_refused(
    made: Path, text: Path, pack: Path, curriculum: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    grades = ("--grades", "3", "--topics", "money", "time")
    before = (made / "pack" / "grade-3" / "manifest.json").read_bytes()
    assert make(text, pack, curriculum, made, *grades) == 0
    assert (made / "pack" / "grade-3" / "manifest.json").read_bytes() == before
    assert "own problems, after" in capsys.readouterr().out
    with pytest.raises(ValueError, match="begun with another grades"):
        make(text, pack, curriculum, made, "--grades", "4", "--topics", "money", "time")


def test_a_verifier_can_be_trained_on_and_the_pack_put_where_the_app_finds_it(
    text: Path, pack: Path, curriculum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "user_models", lambda: tmp_path / "models")
    assert make(text, pack, curriculum, tmp_path / "work", "--verifier", "train", "--register") == 0
    registered = open_pack(tmp_path / "models" / "grade-3")
    registered.verify()
    verifier = registered.manifest.files.verifier
    assert verifier is not None
    assert verifier != open_pack(pack).manifest.files.verifier


def test_after_a_fault_it_goes_on_with_the_stage_that_failed(
    text: Path, pack: Path, curriculum: Path, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = shutil.copytree(made, tmp_path / "work")
    state = json.loads((work / "state.json").read_text())
    for stage in ("pack", "measure", "calibration"):
        del state["done"][stage]
    (work / "state.json").write_text(json.dumps(state))
    shutil.rmtree(work / "pack")
    grades = ("--grades", "3", "--topics", "money", "time")

    def full_disk(_plan: object) -> dict[str, Any]:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(packing_up, "make_pack", full_disk)
        with pytest.raises(OSError, match="No space"):
            make(text, pack, curriculum, work, *grades)
    learned = (work / "runs" / "generator" / "final" / "model.safetensors").stat().st_mtime_ns
    assert make(text, pack, curriculum, work, *grades) == 0
    open_pack(work / "pack" / "grade-3").verify()
    assert (work / "runs" / "generator" / "final" / "model.safetensors").stat().st_mtime_ns == learned


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"text": "nothing.txt"}, "There is no text file nothing.txt"),
        ({"name": "../grade"}, "can be no pack's name"),
        ({"pack": "nowhere/"}, "There is no model pack"),
        ({"held_out": "1"}, "--held-out must be between"),
    ],
)
def test_bad_input_is_a_sentence(
    change: dict[str, str], sentence: str, text: Path, pack: Path, tmp_path: Path
) -> None:
    options = {"text": str(text), "name": "grade-3", "pack": str(pack), "held_out": "0.2", **change}
    with pytest.raises(ValueError, match=sentence):
        run_command(
            command, options["text"], "--name", options["name"], "--from-pack", options["pack"], "--held-out",
            options["held_out"], "--preset", "nano", "--out", tmp_path / "work",
        )  # fmt: skip
    assert not (tmp_path / "work").exists()


def test_a_preset_that_is_not_known_must_be_named(text: Path, pack: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Name with --preset"):
        run_command(command, text, "--name", "x", "--from-pack", pack, "--out", tmp_path / "work")

import json
from pathlib import Path

import pytest

from app.inference.random_model import write_random_model
from app.packs.manifest import Calibration, sha256_of
from app.packs.pack import open_pack
from app.packs.wordings import Wordings
from tests.training.tiny_pack import TINY, run_command, write_models
from training import pack as pack_module
from training.calibrate import write_calibration

CALIBRATION = Calibration(
    features=("vote_share",), weights=(8.0,), bias=-4.0, verified_at=0.9, unsure_at=0.3, fitted_on="nothing"
)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_models(tmp_path_factory.mktemp("models"))


def evaluation(path: Path, models: tuple[Path, Path]) -> Path:
    """A file as `evaluate` writes it."""
    written = {
        "format": 1,
        "commit": "abc",
        "seed": 0,
        "prompt_version": 1,
        "candidates": 4,
        "data": {"files": ["x.jsonl"], "sha256": "0" * 64, "problems": 10},
        "models": {"generator_sha256": sha256_of(models[0]), "verifier_sha256": sha256_of(models[1])},
        "figures": {"pass_at_1": 0.5},
        "decisions": None,
        "by": {},
    }
    path.write_text(json.dumps(written), encoding="utf-8")
    return path


def pack_command(models: tuple[Path, Path], out: Path, *more: str | Path) -> int:
    generator, verifier = models
    return run_command(pack_module, "--generator", generator, "--verifier", verifier, "--out", out, *more)


def test_a_pack_is_assembled_with_the_figures_as_measured(tmp_path: Path, models: tuple[Path, Path]) -> None:
    figures = evaluation(tmp_path / "families.json", models)
    out = tmp_path / "five"
    status = pack_command(
        models, out, "--preset", "nano", "--license", "Apache-2.0", "--grades", "1", "2", "--topics", "sums",
        "--data-note", "Made for a test.", "--figures", figures,
    )  # fmt: skip
    assert status == 0
    pack = open_pack(out)
    pack.verify()
    manifest = pack.manifest
    assert (manifest.name, manifest.preset, manifest.license) == ("five", "nano", "Apache-2.0")
    assert (manifest.grades, manifest.topics, manifest.data) == ((1, 2), ("sums",), ("Made for a test.",))
    assert manifest.figures["families"] == {
        name: json.loads(figures.read_text())[name]
        for name in ("seed", "commit", "prompt_version", "candidates", "data", "figures", "decisions", "by")
    }


def test_running_again_keeps_what_is_not_named(tmp_path: Path, models: tuple[Path, Path]) -> None:
    out = tmp_path / "five"
    pack_command(models, out, "--preset", "nano", "--figures", evaluation(tmp_path / "one.json", models))
    status = run_command(pack_module, "--out", out, "--figures", evaluation(tmp_path / "two.json", models))
    assert status == 0
    manifest = open_pack(out).manifest
    assert manifest.preset == "nano"
    assert set(manifest.figures) == {"one", "two"}


def test_another_model_drops_the_figures_of_the_old_one(tmp_path: Path, models: tuple[Path, Path]) -> None:
    out = tmp_path / "five"
    pack_command(models, out, "--preset", "nano", "--figures", evaluation(tmp_path / "one.json", models))
    (tmp_path / "new").mkdir()
    write_random_model(tmp_path / "new" / "other.gguf", TINY, seed=9)
    assert run_command(pack_module, "--out", out, "--generator", tmp_path / "new" / "other.gguf") == 0
    manifest = open_pack(out).manifest
    assert not manifest.figures
    assert manifest.preset == "nano"


def test_a_pack_gets_the_wordings_and_keeps_them(tmp_path: Path, models: tuple[Path, Path]) -> None:
    out, file = tmp_path / "five", tmp_path / "met.bin"
    Wordings.of(["how many"]).write(file)
    pack_command(models, out, "--figures", evaluation(tmp_path / "one.json", models))
    pack_command(models, out, "--wordings", file)
    assert open_pack(out).manifest.figures == {}, "what is shown depends on them"
    run_command(pack_module, "--out", out, "--pack-version", "2")
    found = open_pack(out).read_wordings()
    assert found is not None
    assert "how many" in found


def test_a_pack_gets_a_reader_and_keeps_it_but_not_what_was_measured_without(
    tmp_path: Path, models: tuple[Path, Path]
) -> None:
    out, file = tmp_path / "five", tmp_path / "read.gguf"
    write_random_model(file, TINY, role="reader", seed=2)
    pack_command(models, out, "--preset", "nano", "--figures", evaluation(tmp_path / "one.json", models))
    write_calibration(out, CALIBRATION, {})
    pack_command(models, out, "--reader", file)
    manifest = open_pack(out).manifest
    assert (manifest.figures, manifest.calibration, manifest.preset) == ({}, None, "nano")
    run_command(pack_module, "--out", out, "--pack-version", "2")
    pack = open_pack(out)
    pack.verify()
    assert pack.reader == pack.folder / "reader.gguf"
    assert pack.reader.read_bytes() == file.read_bytes()


def test_a_verifier_cannot_pass_for_a_reader(tmp_path: Path, models: tuple[Path, Path]) -> None:
    with pytest.raises(ValueError, match="where a reader is needed"):
        pack_command(models, tmp_path / "wrong", "--reader", models[1])


def test_figures_of_another_model_are_refused(tmp_path: Path, models: tuple[Path, Path]) -> None:
    other = evaluation(tmp_path / "other.json", (models[1], models[1]))
    with pytest.raises(ValueError, match="another generator"):
        pack_command(models, tmp_path / "five", "--figures", other)


def test_a_file_that_is_no_evaluation_is_refused(tmp_path: Path, models: tuple[Path, Path]) -> None:
    (tmp_path / "wrong.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match="not the output of `evaluate`"):
        pack_command(models, tmp_path / "five", "--figures", tmp_path / "wrong.json")


def test_a_verifier_cannot_pass_for_a_generator(tmp_path: Path, models: tuple[Path, Path]) -> None:
    with pytest.raises(ValueError, match="where a generator is needed"):
        run_command(pack_module, "--generator", models[1], "--out", tmp_path / "wrong")


def test_without_a_generator_there_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="--generator"):
        run_command(pack_module, "--out", tmp_path / "empty")

import json
from pathlib import Path
from typing import Any

import pytest

from app.packs.manifest import sha256_of
from tests.training.tiny_pack import write_models, write_problems
from training.evaluate import main
from training.pack import assemble

FEW = ["--candidates", "3", "--max-tokens", "12", "--threads", "1"]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_models(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory, models: tuple[Path, Path]) -> Path:
    return assemble(tmp_path_factory.mktemp("packs") / "five", *models).folder


def evaluate(*arguments: str | Path, out: Path) -> dict[str, Any]:
    assert main([*map(str, arguments), "--json", str(out), *FEW]) == 0
    written: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return written


def test_a_pack_is_measured_and_all_is_written(
    tmp_path: Path, pack: Path, models: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 5, 5, 6])
    written = evaluate("--pack", pack, "--data", data, "--seed", "3", out=tmp_path / "out.json")
    assert written["figures"] == {
        "problems": 4,
        "pass_at_1": 0.75,
        "majority_at_n": 0.75,
        "verifier_at_n": 0.75,
        "best_score_at_n": 0.75,
        "oracle_at_n": 0.75,
        "ran": 1.0,
        "refused": 0,
    }
    assert written["seed"] == 3
    assert written["commit"]
    assert written["data"]["sha256"] == sha256_of(data)
    assert written["models"]["generator_sha256"] == sha256_of(models[0])
    assert written["decisions"]["agreement"] == 1.0
    assert written["decisions"]["coverage"] == 0.0
    shown = capsys.readouterr().out
    for name in ("pass@1", "majority@3", "verifier@3", "oracle@3", "coverage", "shown wrong", "seed 3"):
        assert name in shown


def test_a_generator_alone_has_no_verifier_figure(tmp_path: Path, models: tuple[Path, Path]) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 6])
    written = evaluate("--generator", models[0], "--data", data, out=tmp_path / "out.json")
    assert written["figures"]["pass_at_1"] == 0.5
    assert written["figures"]["verifier_at_n"] is None
    assert written["decisions"] is None


def test_it_goes_on_where_it_stopped(
    tmp_path: Path, models: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 6, 5])
    out = tmp_path / "out.json"
    evaluate("--generator", models[0], "--data", data, "--limit", "2", out=out)
    capsys.readouterr()
    written = evaluate("--generator", models[0], "--data", data, out=out)
    shown = capsys.readouterr().out
    assert "2 problems were done before" in shown
    assert "3/3 problems" in shown
    assert written["figures"]["problems"] == 3
    fresh = evaluate("--generator", models[0], "--data", data, out=tmp_path / "fresh.json")
    assert fresh["figures"] == written["figures"]


def test_other_settings_do_not_reuse_what_was_sampled(
    tmp_path: Path, models: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5])
    out = tmp_path / "out.json"
    evaluate("--generator", models[0], "--data", data, out=out)
    again = ["--generator", str(models[0]), "--data", str(data), "--json", str(out), *FEW, "--seed", "1"]
    assert main(again) == 2
    assert "made with another sampling" in capsys.readouterr().err


@pytest.mark.parametrize("what", ["--pack", "--generator"])
def test_missing_models_are_said_to_be_missing(
    tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5])
    status = main([what, str(tmp_path / "none"), "--data", str(data), "--json", str(tmp_path / "out.json")])
    assert status == 2
    assert "There is no model" in capsys.readouterr().err


def test_a_file_that_is_no_model_is_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.gguf"
    wrong.write_bytes(b"not a model")
    data = write_problems(tmp_path / "data.jsonl", [5])
    status = main(["--generator", str(wrong), "--data", str(data), "--json", str(tmp_path / "out.json")])
    assert status == 2
    assert capsys.readouterr().err.strip()


def test_several_engines_give_the_same_figures(tmp_path: Path, models: tuple[Path, Path]) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5, 6, 5, 7])
    one = evaluate("--generator", models[0], "--data", data, out=tmp_path / "one.json")
    two = evaluate("--generator", models[0], "--data", data, "--workers", "2", out=tmp_path / "two.json")
    assert one["figures"] == two["figures"]

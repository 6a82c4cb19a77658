"""Verifiers compared on candidates of a generator that answers 5 to all."""

import json
from pathlib import Path

import pytest

from app.inference.random_model import write_random_model
from tests.training.tiny_pack import (
    FOR_A_CHECKPOINT,
    TINY,
    run_command,
    write_checkpoint,
    write_models,
    write_problems,
)
from training.verifier_effect import command


def options(folder: Path, *verifiers: str) -> list[str | Path]:
    generator, _ = write_models(folder)
    data = [write_problems(folder / f"{name}.jsonl", answers) for name, answers in SETS.items()]
    given: list[str | Path] = ["--generator", generator, "--verifiers", *verifiers, "--data", *data]
    return [*given, "--out", folder / "out", "--candidates", "3", "--max-tokens", "12", "--threads", "1"]


SETS = {"fives": (5, 5), "mixed": (5, 6, 7)}


def test_every_verifier_scores_the_same_candidates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_checkpoint(tmp_path / "folder", "verifier")
    file = tmp_path / "other.gguf"
    write_random_model(file, TINY, role="verifier", metadata=FOR_A_CHECKPOINT, seed=4)
    given = options(tmp_path, f"base={folder}", f"other={file}")
    assert run_command(command, *given) == 0
    first = json.loads((tmp_path / "out" / "effect.json").read_text(encoding="utf-8"))
    assert first["data"]["mixed"]["problems"] == 3
    solved = first["figures"]["other"]["mixed"]["verifier@N"]
    assert solved["mean"] == pytest.approx(100 / 3)
    assert solved["from_base"] == {"value": 0.0, "low": 0.0, "high": 0.0}
    brier = first["figures"]["other"]["all"]["Brier score"]
    assert brier["from_base"]["value"] != 0, "two random verifiers give other scores"
    assert "| other | " in (tmp_path / "out" / "effect.md").read_text(encoding="utf-8")
    capsys.readouterr()
    assert run_command(command, *given) == 0
    assert "scored in" not in capsys.readouterr().out, "the scores are kept"
    assert json.loads((tmp_path / "out" / "effect.json").read_text(encoding="utf-8")) == first


def test_a_generator_is_no_verifier(tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "folder")
    with pytest.raises(ValueError, match="is a generator"):
        run_command(command, *options(tmp_path, f"base={folder}"))


def test_a_verifier_that_is_not_there_is_told_before_anything_is_drawn(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="There is no model at"):
        run_command(command, *options(tmp_path, f"base={tmp_path / 'nothing'}"))
    assert not (tmp_path / "out").exists()


def test_two_verifiers_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="name of its own"):
        run_command(command, *options(tmp_path, "base=a", "base=b"))


def test_a_verifier_needs_a_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run_command(command, *options(tmp_path, "runs/a/final"))
    assert "write it like base=" in capsys.readouterr().err

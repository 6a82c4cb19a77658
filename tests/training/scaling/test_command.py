"""The command on real models: a table, the figures and a picture; wrong options are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.training.tiny_pack import run_command, write_models, write_problems
from training.scaling import command

FEW = ["--max-tokens", "12", "--threads", "1"]


def test_sampling_and_guided_search_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    generator, verifier = write_models(tmp_path)
    data = write_problems(tmp_path / "data.jsonl", [5, 6])
    subject: list[str | Path] = ["--generator", generator, "--verifier", verifier, "--data", data]
    out = tmp_path / "out"
    arguments: list[str | Path] = [*subject, "--counts", "1", "3", "--guided", "2:1", "--out", out, *FEW]
    assert run_command(command, *arguments) == 0
    written = json.loads((out / "scaling.json").read_text(encoding="utf-8"))
    assert [(point["count"], point["oracle"]) for point in written["sampled"]] == [(1, 0.5), (3, 0.5)]
    assert set(written["guided"]) == {"2:1"}
    assert (out / "scaling.png").stat().st_size > 1000
    assert "guided 2:1" in capsys.readouterr().out
    rows = (out / "sampled.journal").read_text(encoding="utf-8")
    assert run_command(command, *arguments) == 0  # goes on with what was sampled
    assert (out / "sampled.journal").read_text(encoding="utf-8") == rows


def test_a_guided_search_needs_a_verifier(tmp_path: Path) -> None:
    generator, _ = write_models(tmp_path)
    data = write_problems(tmp_path / "data.jsonl", [5])
    with pytest.raises(ValueError, match="needs a verifier"):
        run_command(
            command, "--generator", generator, "--data", data, "--guided", "2:1", "--out", tmp_path, *FEW
        )

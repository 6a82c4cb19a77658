"""The command on a real model: rows keep their fields and get a label a line; it goes on where it stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.training.tiny_pack import RETURN, SET, run_command, write_models, write_problems
from training.line_labels import command


def write_candidates(folder: Path, question: str) -> Path:
    folder.mkdir()
    rows = [
        {"question": question, "completion": SET + RETURN, "label": 1, "checkpoint": "x"},
        {"question": question, "completion": "    b = 7\n    return b", "label": 0, "checkpoint": "x"},
    ]
    (folder / "candidates.jsonl").write_text(
        "".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8"
    )
    return folder


def test_every_line_of_a_candidate_gets_a_label(tmp_path: Path) -> None:
    generator, _ = write_models(tmp_path)
    data = write_problems(tmp_path / "data.jsonl", [5])
    question = json.loads(data.read_text(encoding="utf-8").splitlines()[0])["question"]
    candidates = write_candidates(tmp_path / "candidates", question)
    arguments: list[str | Path] = [
        "--generator",
        generator,
        "--candidates",
        candidates,
        "--data",
        data,
        "--rollouts",
        "2",
    ]
    arguments += ["--max-tokens", "12", "--threads", "1", "--out", tmp_path / "out"]
    assert run_command(command, *arguments) == 0
    written = (tmp_path / "out" / "candidates.jsonl").read_text(encoding="utf-8")
    rows = {row["completion"]: row for row in map(json.loads, written.splitlines())}
    right = rows[SET + RETURN]
    # after the line end the chain writes its whole program, "a = 5" and the return, so it ends right
    assert right["line_labels"] == [1.0, 1.0]
    assert (right["checkpoint"], right["label"]) == ("x", 1)
    assert rows["    b = 7\n    return b"]["line_labels"][-1] == 0.0
    assert run_command(command, *arguments) == 0
    assert (tmp_path / "out" / "candidates.jsonl").read_text(encoding="utf-8") == written


def test_problems_without_an_answer_are_told(tmp_path: Path) -> None:
    generator, _ = write_models(tmp_path)
    data = write_problems(tmp_path / "data.jsonl", [5])
    candidates = write_candidates(tmp_path / "candidates", "Another problem?")
    with pytest.raises(ValueError, match="Another problem"):
        run_command(
            command, "--generator", generator, "--candidates", candidates, "--data", data, "--out", tmp_path
        )

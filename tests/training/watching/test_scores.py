import json
from pathlib import Path

import pytest

from training.evaluation.figures import Figures
from training.watching.scores import Score, ScoreFile

MADE_WITH = {"data_sha256": "d", "candidates": 8}
FIGURES = Figures(4, 0.5, 0.75, None, None, 1.0, 0.9, 0)


def score(step: int, weights: str = "w", checkpoint: str | None = None) -> Score:
    return Score(step, checkpoint or f"checkpoint-{step}", FIGURES, 1.5, weights, 2.0, None, MADE_WITH)


def test_scores_come_back_in_the_order_of_their_steps(tmp_path: Path) -> None:
    path = tmp_path / "scores.jsonl"
    file = ScoreFile(path, MADE_WITH)
    for step in (1000, 500, 1500):
        file.add(score(step))
    assert [json.loads(line)["step"] for line in path.read_text().splitlines()] == [500, 1000, 1500]
    again = ScoreFile(path, MADE_WITH)
    assert again.scores() == [score(500), score(1000), score(1500)]
    assert list(tmp_path.iterdir()) == [path], "nothing half-written is left"


def test_a_run_that_began_anew_replaces_the_score_of_the_same_name(tmp_path: Path) -> None:
    file = ScoreFile(tmp_path / "scores.jsonl", MADE_WITH)
    file.add(score(500, "old"))
    assert file.has("checkpoint-500", "old")
    assert not file.has("checkpoint-500", "new")
    file.add(score(500, "new"))
    assert [one.weights_sha256 for one in file.scores()] == ["new"]


def test_scores_on_other_data_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "scores.jsonl"
    ScoreFile(path, MADE_WITH).add(score(500))
    before = path.read_bytes()
    with pytest.raises(ValueError, match="another candidates"):
        ScoreFile(path, {**MADE_WITH, "candidates": 16})
    assert path.read_bytes() == before


def test_a_line_that_is_no_score_is_named(tmp_path: Path) -> None:
    path = tmp_path / "scores.jsonl"
    ScoreFile(path, MADE_WITH).add(score(500))
    path.write_text(path.read_text() + "{}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2 is no score"):
        ScoreFile(path, MADE_WITH)

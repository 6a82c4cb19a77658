import json
from pathlib import Path

import pytest

from app.problem.answers import parse_answer
from tests.training.tiny_pack import run_command, write_checkpoint, write_problems
from training import levels
from training.evaluation.data import Item
from training.evaluation.sampling import Attempt, Attempts


def result(answer: str | None) -> tuple[Item, Attempts]:
    right = parse_answer("5")
    assert right is not None
    number = None if answer is None else parse_answer(answer)
    return Item("q", right), Attempts((Attempt("text", number, None, False, -1.0, 0.5),))


def test_answers_are_compared_as_numbers_and_none_is_an_answer_too() -> None:
    first = [result("5"), result("1/2"), result(None), result("7"), result(None)]
    second = [result("5.0"), result("0.5"), result(None), result("8"), result("8")]
    assert levels.same_answers(first, second) == 3 / 5


def test_each_level_is_measured_with_and_without_importance(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    generator = write_checkpoint(tmp_path / "generator")
    verifier = write_checkpoint(tmp_path / "verifier", "verifier")
    data = write_problems(tmp_path / "data.jsonl", [5, 6])
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text('{"question": "How many are 2 and 3?", "body": "a = 5\\nreturn a"}\n', encoding="utf-8")
    options = (
        "--generator", generator, "--verifier", verifier, "--data", data, "--out", tmp_path / "out",
        "--levels", "Q8_0", "Q4_0", "--importance", corpus, "--candidates", "2", "--max-tokens", "12",
        "--threads", "1",
    )  # fmt: skip
    assert run_command(levels, *options) == 0
    written = json.loads((tmp_path / "out" / "levels.json").read_text(encoding="utf-8"))
    rows = {row["variant"]: row for row in written["levels"]}
    assert list(rows) == ["F16", "Q8_0", "Q4_0", "Q4_0 + importance"]
    assert rows["F16"]["same_answers"] == 1.0
    assert rows["F16"]["size"] > rows["Q8_0"]["size"] > rows["Q4_0"]["size"]
    assert rows["F16"]["figures"]["verifier_at_n"] == 0.5
    assert "| level | MB |" in capsys.readouterr().out
    assert (tmp_path / "out" / "generator-importance.gguf").is_file()


def test_a_folder_that_is_no_checkpoint_is_a_sentence(tmp_path: Path) -> None:
    data = write_problems(tmp_path / "data.jsonl", [5])
    options = ("--generator", tmp_path, "--verifier", tmp_path, "--data", data, "--out", tmp_path / "out")
    with pytest.raises(ValueError, match="not a whole checkpoint"):
        run_command(levels, *options)

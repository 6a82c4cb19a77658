import json
from pathlib import Path

import pytest

from app.problem.answers import Answer
from app.solving.benchmark import agrees, main
from app.solving.solution import Solution


def solution(answer: Answer | None) -> Solution:
    return Solution("How many?", answer, 0.5, "unsure", None, (), (), 0.1, 0)


def test_an_answer_agrees_as_a_number_not_as_text() -> None:
    assert agrees(solution(Answer.of(1000)), "1,000")
    assert not agrees(solution(Answer.of(1000)), "100")


def test_no_answer_agrees_with_nothing() -> None:
    assert not agrees(solution(None), "0")


def test_a_missing_or_empty_file_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--problems", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    assert main(["--problems", str(tmp_path / "empty.jsonl")]) == 1
    assert capsys.readouterr().err == "The file holds no problems.\n"


def test_a_missing_pack_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    problems = tmp_path / "problems.jsonl"
    problems.write_text(json.dumps({"question": "What is 2 + 2?"}), encoding="utf-8")
    assert main(["--problems", str(problems), "--pack", str(tmp_path / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().err

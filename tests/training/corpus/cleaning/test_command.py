import json
from pathlib import Path

import pytest

from training.corpus.__main__ import main
from training.corpus.fingerprint import file_digest

ROWS = [
    {
        "question": "How many birds are in 3 cages of 4?",
        "body": "a = 3\nresult = a * 4\nreturn result",
        "grade": 2,
    },
    {"question": "How many are 2 and 2?", "body": "for i in [1]:\n    n = 4\nreturn n", "grade": 1},
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    text = "".join(json.dumps(row) + "\n" for row in ROWS)
    (folder / "programs.jsonl").write_text(text, encoding="utf-8")
    return folder


def test_programs_are_cleaned_and_counted(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "clean"
    assert main(["clean", str(corpus), "--out", str(out)]) == 0
    told = capsys.readouterr().out
    assert "1  cleaned (50.0%)" in told
    assert "1  not straight (50.0%)" in told
    lines = (out / "programs.jsonl").read_text(encoding="utf-8").splitlines()
    first, second = map(json.loads, lines)
    assert (first["question"], first["grade"]) == (ROWS[0]["question"], 2)
    assert first["body"].splitlines() == ["cages = 3", "birds = cages * 4  # cages times 4", "return birds"]
    assert second == ROWS[1]
    index = json.loads((out / "index.json").read_text(encoding="utf-8"))
    assert index["cleaned"] == {"cleaned": 1, "not straight": 1}
    assert index["shards"][0]["sha256"] == file_digest(out / "programs.jsonl")


def test_a_line_without_a_program_is_named(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "programs.jsonl").write_text('{"question": "How many?"}\n', encoding="utf-8")
    assert main(["clean", str(corpus), "--out", str(tmp_path / "clean")]) == 2
    assert "line 1: no program" in capsys.readouterr().err

"""The command on a small curriculum and a small file in GSM8K's form."""

import json
from pathlib import Path

import pytest

from training.corpus.coverage.__main__ import main

FAMILIES = """
- id: boxes-of-pens
  grade: 3
  topic: multiplication-division
  situation: [equal-groups/product-unknown]
  numbers: {n: 2..5, k: 3..9}
  text:
    - "There are {n} boxes of {k} pens. How many pens are there?"
    - "A shop has {n} boxes with {k} pens each. How many pens does it have?"
    - "How many pens are in {n} boxes of {k}?"
    - "{k} pens are in each of {n} boxes. Find the number of pens."
  solution: |
    boxes = {n}
    each = {k}
    pens = boxes * each  # the same in every box
    return pens
  unit: pens
- id: pens-given-away
  grade: 2
  topic: addition-subtraction
  numbers: {n: 12..20, k: 3..9}
  text:
    - "There were {n} pens, and {k} were lost. How many are left?"
    - "Of {n} pens {k} are gone. How many remain?"
    - "How many of {n} pens are left when {k} are taken?"
    - "{k} of {n} pens are lost. Find how many are left."
  solution: |
    pens = {n}
    lost = {k}
    left = pens - lost  # the others
    return left
  unit: pens
"""
ROWS = [
    ("unused", "<<1+1=2>>2\n#### 2"),
    (
        "Dana has 4 bags of 6 nuts. How many nuts is that?",
        "4 bags of 6 nuts are 4*6=<<4*6=24>>24 nuts.\n#### 24",
    ),
    (
        "Dana has 4 bags of 6 nuts and eats 5 nuts. How many nuts are left?",
        "There are 4*6=<<4*6=24>>24 nuts.\nThen 24-5=<<24-5=19>>19 nuts are left.\n#### 19",
    ),
    (
        "Dana has 4 nuts and buys 6 nuts. How many nuts are there?",
        "There are 4+6=<<4+6=10>>10 nuts.\n#### 10",
    ),
]


@pytest.fixture
def curriculum(tmp_path: Path) -> Path:
    folder = tmp_path / "curriculum"
    (folder / "families").mkdir(parents=True)
    (folder / "families" / "a.yaml").write_text(FAMILIES, encoding="utf-8")
    (folder / "lexicon.yaml").write_text("fruit: [apple]\n", encoding="utf-8")
    return folder


def test_the_report_tells_what_is_covered_alone_and_chained(curriculum: Path, tmp_path: Path) -> None:
    data = tmp_path / "train.jsonl"
    data.write_text("\n".join(json.dumps({"question": q, "answer": a}) for q, a in ROWS), encoding="utf-8")
    out = tmp_path / "out"
    options = ["--curriculum", str(curriculum), "--gsm8k", str(data), "--problems", "4", "--out", str(out)]
    assert main(options) == 0
    report = (out / "coverage.md").read_text(encoding="utf-8")
    assert "| all | 3 | 33.3% | 33.3% | 66.7% | 33.3% |" in report
    assert "| `x*x - x` | 2 | 1 |" in report  # in no family: two chained make it
    assert "| `x + x` | 1 | 1 |" in report  # no two make it
    assert "| equal-groups/product-unknown | 1 |" in report
    for name in ("coverage-grades.png", "coverage-operations.png", "coverage-gsm8k.png"):
        assert (out / name).read_bytes().startswith(b"\x89PNG")


def test_the_same_curriculum_gives_the_same_bytes(curriculum: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert main(["--curriculum", str(curriculum), "--out", str(tmp_path / name)]) == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_a_file_that_is_not_there_is_explained(
    curriculum: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--curriculum", str(curriculum), "--gsm8k", str(tmp_path / "no"), "--out", str(tmp_path)]
    assert main(options) == 2
    assert "Give the path of GSM8K's train.jsonl" in capsys.readouterr().err

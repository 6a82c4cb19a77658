"""Every derived program was run and gives the answer; equal ones count once; wrong ones are mended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from tests.training.tiny_pack import run_command
from training.derived import command
from training.derived.in_words import MARK, words_of
from training.derived.samples import corrections, own_samples, read_samples
from training.examples import read_examples

RIGHT = "    bags = 3\n    apples = bags * 4  # four in each\n    return apples"
RENAMED = "    each = 4\n    total = 3 * each\n    return total"
RIGHT_TOO = "    apples = 4 + 4 + 4\n    return apples"
WRONG = "    bags = 3\n    apples = bags + 4\n    return apples"
QUESTION = "Tom has 3 bags of 4 apples. How many apples?"


def write_candidates(folder: Path, rows: list[tuple[str, str, int]]) -> Path:
    folder.mkdir(exist_ok=True)
    lines = [json.dumps({"question": q, "completion": c, "label": label}) + "\n" for q, c, label in rows]
    (folder / "candidates.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def candidates(tmp_path: Path) -> Path:
    rows = [(QUESTION, RIGHT, 1), (QUESTION, RIGHT.replace(" * ", "*"), 1), (QUESTION, WRONG, 0)]
    rows += [(QUESTION, RENAMED, 1), (QUESTION, RIGHT_TOO, 1), ("Another?", WRONG, 0)]
    return write_candidates(tmp_path / "candidates", rows)


def derive(kind: str, source: Path, out: Path, *options: str) -> list[dict[str, Any]]:
    assert run_command(command, kind, "--from", source, "--out", out, *options) == 0
    return [json.loads(line) for line in (out / "rows.jsonl").read_text(encoding="utf-8").splitlines()]


def test_different_right_programs_are_kept(candidates: Path, tmp_path: Path) -> None:
    rows = derive("own-samples", candidates, tmp_path / "out")
    assert [row["question"] for row in rows] == [QUESTION, QUESTION]
    assert [row["body"].splitlines()[0] for row in rows] == ["bags = 3", "apples = 4 + 4 + 4"]
    assert {row["answer"] for row in rows} == {"12"}
    assert len(derive("own-samples", candidates, tmp_path / "one", "--most", "1")) == 1


def test_a_wrong_program_is_mended_by_the_nearest_right_one(candidates: Path, tmp_path: Path) -> None:
    (row,) = derive("corrections", candidates, tmp_path / "out")
    assert row["question"] == f"{QUESTION} Mend this program: bags=3; apples=bags+4; return apples"
    first, *rest = row["body"].splitlines()
    assert first == "# wrong from line 2 on: apples=bags+4"
    assert rest == ["bags = 3", "apples = bags * 4  # four in each", "return apples"]
    assert row["answer"] == "12"


def test_what_is_derived_can_be_trained_on(candidates: Path, tmp_path: Path) -> None:
    derive("corrections", candidates, tmp_path / "out")
    (example,) = read_examples(tmp_path / "out")
    assert run_program(join_program(format_completion(example.body))).answer is not None
    assert (example.source, example.operations) == ("corrections", 1)


def test_a_right_sample_that_is_not_exact_is_left_out(tmp_path: Path) -> None:
    root = "    import math\n    side = math.sqrt(2)\n    return side"
    samples = read_samples(write_candidates(tmp_path / "c", [(QUESTION, root, 1)]))
    assert list(own_samples(samples, run_program, 4, "MIT")) == []
    assert list(corrections(samples, run_program, 4, "MIT")) == []


def test_words_tell_each_step_and_return_the_same_answer(tmp_path: Path) -> None:
    body = words_of(run_program(join_program(RIGHT)))
    assert body == f"{MARK}\n# bags: 3\n# apples: 3 * 4 = 12\nreturn 12"
    assert str(run_program(join_program(format_completion(body))).answer) == "12"


@pytest.mark.parametrize(
    "program",
    [
        "    parts = [1, 2]\n    total = sum(parts)\n    return total",  # a list is no number
        "    total = 0\n    for i in range(30):\n        total = total + i\n    return total",
        "    import math\n    side = math.sqrt(2)\n    return side",
        "    total = 1 / 0\n    return total",
    ],
)
def test_what_has_no_plain_steps_is_not_told(program: str) -> None:
    assert words_of(run_program(join_program(program))) is None


def test_a_corpus_is_told_in_words(tmp_path: Path) -> None:
    row = {"question": QUESTION, "body": "apples = 7 / 2\nreturn apples", "answer": "7/2", "operations": 1}
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (told,) = derive("in-words", tmp_path / "corpus", tmp_path / "out")
    assert told["body"].splitlines()[-1] == "return 7/2"
    assert told["answer"] == "7/2"


def test_nothing_derived_is_an_error(tmp_path: Path) -> None:
    source = write_candidates(tmp_path / "c", [(QUESTION, WRONG, 0)])
    with pytest.raises(ValueError, match="no row was made"):
        run_command(command, "own-samples", "--from", source, "--out", tmp_path / "out")
    assert not (tmp_path / "out" / "rows.jsonl").exists()

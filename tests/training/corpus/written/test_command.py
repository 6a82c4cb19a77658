"""`python -m training corpus written`: faults, counts, and what is too near to measured problems."""

import json
from pathlib import Path

import pytest

from training.corpus.__main__ import main
from training.corpus.written.nearness import too_near

GOOD = "Q: Mia has {had:9} plums and eats {eaten:4}. How many are left?\nP: left = had - eaten\n"


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["written", *map(str, arguments)])
    return code, *capsys.readouterr()


def test_good_problems_are_counted_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    code, out, _ = run(capsys, tmp_path, "--show", 3)
    assert code == 0
    assert "Mia has 9 plums and eats 4. How many are left?\nhad = 9\neaten = 4\nleft = had - eaten" in out
    assert out.count("=> ") == 2  # itself and a redraw
    assert out.endswith(
        "1 problems (operations: 1 of 1), 1 with 3 redraws or more\n0 faulty, 0 as a measured one\n"
    )


def test_faults_are_named_with_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        f"{GOOD}\nQ: Mia has {{had:9}} plums and no pears.\nP: left = more - had\n", encoding="utf-8"
    )
    code, out, _ = run(capsys, file)
    assert code == 1
    assert f"{file}, line 4: more is neither a slot nor an earlier line" in out


def test_a_measured_problem_with_other_numbers_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    measured = tmp_path / "measured.jsonl"
    row = {"question": "mia has 1,250 plums, and eats 12. How many are left", "answer": "1238"}
    measured.write_text(json.dumps(row), encoding="utf-8")
    code, out, _ = run(capsys, tmp_path / "a.txt", "--against", measured)
    assert code == 1
    assert "as a measured problem: Mia has 9 plums" in out
    assert too_near(["Mia has 9 plums and eats 4 figs."], [row["question"]]) == []


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"answer": 3}'])
def test_what_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    measured = tmp_path / "measured.jsonl"
    measured.write_text(text, encoding="utf-8")
    code, _, err = run(
        capsys, tmp_path / "a.txt", "--against", measured if text else tmp_path / "missing.jsonl"
    )
    assert code == 2
    assert "cannot be read as problems" in err
    assert run(capsys, tmp_path / "missing")[0] == 2

"""The command that runs a file of programs."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.problem.__main__ import main

PROGRAMS = [
    {"program": "def simple_math_problem():\n    a = 7  # all\n    return a / 2\n"},
    {"program": "def simple_math_problem():\n    return 4 / 0\n"},
    {"program": "def simple_math_problem():\n    return math.pi\n"},
]


def run_file(tmp_path: Path, text: bytes, *options: str) -> tuple[int, list[dict[str, Any]]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(text)
    status = main([str(source), str(target), *options])
    return status, [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_a_row_for_every_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, rows = run_file(tmp_path, "\n".join(map(json.dumps, PROGRAMS)).encode())
    assert status == 0
    assert [(row["line"], row["answer"], row["value"], row["error"]) for row in rows] == [
        (1, "7/2", 3.5, None),
        (2, None, None, "ProgramFailed(ZeroDivisionError)"),
        (3, "3.141592653589793", 3.141592653589793, None),
    ]
    assert rows[0]["steps"][0]["reason"] == "all"
    assert rows[1]["error_line"] == 2
    assert "3 lines run, 0 could not be read" in capsys.readouterr().out


def test_parity_decides_on_floats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = json.dumps({"program": "def simple_math_problem():\n    return int(4.35 * 100)\n"}).encode()
    assert run_file(tmp_path, program)[1][0]["answer"] == "435"
    assert run_file(tmp_path, program, "--parity")[1][0]["answer"] == "434"
    assert "1 lines run" in capsys.readouterr().out


def test_lines_that_cannot_be_read_are_told_and_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [b"nonsense", b'{"program": 3}', b"[]", b"\xff\xfe", b"", json.dumps(PROGRAMS[0]).encode()]
    status, rows = run_file(tmp_path, b"\n".join(lines))
    assert status == 1
    assert [row["line"] for row in rows] == [1, 2, 3, 4, 6]
    assert [str(row["error"]).partition("(")[0] for row in rows[:4]] == ["BadLine"] * 4
    assert rows[4]["answer"] == "7/2"
    told = capsys.readouterr()
    assert "line 4" in told.err
    assert "5 lines run, 4 could not be read" in told.out


def test_a_missing_file_is_told_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.jsonl"), str(tmp_path / "out.jsonl")]) == 2
    assert "No such file" in capsys.readouterr().err


def test_a_line_nested_too_deeply_is_told_as_bad(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, rows = run_file(tmp_path, b"[" * 100_000)
    assert status == 1
    assert rows[0]["error"] == "BadLine(nested too deeply)"
    assert "nested too deeply" in capsys.readouterr().err


def test_the_source_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("{}\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        main([str(source), str(source)])
    assert source.read_text(encoding="utf-8") == "{}\n"
    assert "same file" in capsys.readouterr().err

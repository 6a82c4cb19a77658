"""The fuzz command and the table of hostile programs."""

import json
from pathlib import Path

import pytest

from app.problem import fuzz, hostile
from app.problem.errors import WorkerLost
from app.problem.runner import ProgramRunner
from app.problem.trace import Trace


def test_fuzz_reports_what_it_ran(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["--programs", "60", "--seconds", "30", "--seed", "7"]) == 0
    told = capsys.readouterr().out
    assert "programs 60, hangs 0, internal errors 0, differences 0" in told
    assert "compared with CPython" in told


def test_fuzz_stops_in_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["--programs", "1000000", "--seconds", "0"]) == 0
    assert "programs 0," in capsys.readouterr().out


def test_fuzz_reports_faults(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lost = iter([WorkerLost("no reply in time"), WorkerLost("internal error: KeyError: 3")])
    monkeypatch.setattr(
        ProgramRunner,
        "run",
        lambda self, source, parity=False: Trace((), None, error=next(lost) if parity else None),
    )
    assert fuzz.main(["--programs", "2", "--seed", "1"]) == 1
    told = capsys.readouterr()
    assert "programs 2, hangs 1, internal errors 1, differences 0" in told.out
    assert "seed 1: hangs: no reply in time" in told.err


def test_the_hostile_table_names_outcomes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = [
        {"name": "good", "expect": "OK 3.0", "program": "def simple_math_problem():\n    return 3\n"},
        {
            "name": "bad",
            "expect": "LimitExceeded(ops)",
            "program": "def simple_math_problem():\n    return 3\n",
        },
    ]
    file = tmp_path / "cases.jsonl"
    file.write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
    assert hostile.main([str(file)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[1].startswith("good")
    assert "EXPECTED" not in told[1]  # how long it took is another matter
    assert "EXPECTED LimitExceeded(ops)" in told[2]

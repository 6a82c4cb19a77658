"""What an executable of the portable folder becomes, by its first argument."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.problem.installation import PART_OPTION, Part
from app.problem.runner import ProgramRunner
from bundling.launcher import PARTS, launch

ROOT = Path(__file__).resolve().parents[2]


def test_every_part_can_be_started() -> None:
    assert set(PARTS) == set(Part)


def test_what_a_person_types_goes_to_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    def count(arguments: Sequence[str]) -> int:
        return len(arguments) if arguments == ["--pack", "nano"] else -1

    monkeypatch.setattr(sys, "argv", ["TinyTutor", "--pack", "nano"])
    assert launch(count) == 2


@pytest.mark.parametrize("name", ["os", "app.inference.host", ""])
def test_nothing_but_a_part_can_be_started(name: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "bundling.start_solve", PART_OPTION, name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "can not be started" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for the executable is a shell script")
def test_programs_run_in_a_copy_without_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    executable = tmp_path / "TinyTutor"
    executable.write_text(
        f'#!/bin/sh\ncd "{ROOT}"\nexec "{sys.executable}" -m bundling.start_window "$@"\n', encoding="utf-8"
    )
    executable.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))
    with ProgramRunner() as runner:
        assert str(runner.run("def f():\n    return 3 + 4\n").answer) == "7"


def test_the_systems_own_programs_get_their_library_path_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["TinyTutor"])
    monkeypatch.setenv("LD_LIBRARY_PATH", "the app's")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "the person's")
    launch(lambda _: 0)
    assert os.environ["LD_LIBRARY_PATH"] == "the person's"
    monkeypatch.setenv("LD_LIBRARY_PATH", "the app's")
    launch(lambda _: 0)
    assert "LD_LIBRARY_PATH" not in os.environ

"""Where the app is and how it starts its child processes, with a Python and without one."""

import sys
from pathlib import Path

import pytest

from app.problem.installation import (
    PART_OPTION,
    Part,
    app_folder,
    is_portable_copy,
    kept_beside_the_app,
    part_command,
    part_of,
    window_command,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def portable_copy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of a copy that PyInstaller made: what it sets is all that tells the app so."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "TinyTutor"))
    return tmp_path


def test_source_is_run_by_the_python_that_runs_us() -> None:
    assert not is_portable_copy()
    assert app_folder() == ROOT
    assert (app_folder() / window_command().split()[1]).exists()
    assert part_command(Part.ENGINE, "-m", "some.module") == [sys.executable, "-m", "some.module"]


@pytest.mark.parametrize(
    ("system", "command"),
    [("linux", "sh start.sh"), ("win32", r".\TinyTutor.exe"), ("darwin", "./TinyTutor")],
)
@pytest.mark.usefixtures("portable_copy")
def test_a_portable_copy_is_opened_without_python(
    monkeypatch: pytest.MonkeyPatch, system: str, command: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert window_command() == command


def test_a_portable_copy_starts_itself_as_the_part(portable_copy: Path) -> None:
    assert app_folder() == portable_copy.resolve()
    assert kept_beside_the_app() == portable_copy.resolve() / "portable"
    command = part_command(Part.PROGRAMS, "-I", "-S", "worker.py")
    assert command == [str(portable_copy / "TinyTutor"), PART_OPTION, "programs"]
    assert part_of(command[1:]) is Part.PROGRAMS


@pytest.mark.parametrize("arguments", [[], ["How many?"], ["--pack", "nano"], ["--help", PART_OPTION]])
def test_a_persons_command_line_is_no_part(arguments: list[str]) -> None:
    assert part_of(arguments) is None


@pytest.mark.parametrize("arguments", [["os"], ["app.inference.host"], [], ["engine", "more"]])
def test_only_the_listed_parts_can_be_asked_for(arguments: list[str]) -> None:
    with pytest.raises(ValueError):
        part_of([PART_OPTION, *arguments])

"""`start.sh` of the Linux folder, with a script in place of the executable."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bundling.folder import LINUX_START
from bundling.read_me import TEXT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="for Linux alone")

PROGRAM = """#!/bin/sh
echo "$(basename "$0")" "$#" "$@"
echo kept > "$(dirname "$0")/portable/kept.txt"
exit 3
"""
REFUSING_CHMOD = """#!/bin/sh
case "$*" in *stick*) exit 1 ;; esac
exec {chmod} "$@"
"""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A portable folder whose files are not marked as programs."""
    folder = tmp_path / "my stick é"
    for name in ("_internal", "models", "portable"):
        (folder / name).mkdir(parents=True)
    for name in ("TinyTutor", "tinytutor-solve"):
        (folder / name).write_text(PROGRAM, encoding="utf-8")
    shutil.copyfile(TEXT.with_name(LINUX_START), folder / LINUX_START)
    return folder


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder that comes first in PATH."""
    folder = tmp_path / "tools"
    folder.mkdir()
    return folder


def put(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / name).chmod(0o755)


def marks_can_not_be_set(tools: Path) -> None:
    put(tools, "chmod", REFUSING_CHMOD.format(chmod=shutil.which("chmod")))


def start(stick: Path, tools: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(stick / LINUX_START), *arguments],
        env={"PATH": f"{tools}:{os.defpath}", "HOME": str(stick.parent)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_on_a_disk_the_marks_are_set_and_the_window_starts(stick: Path, tools: Path) -> None:
    result = start(stick, tools, "--picture", "a b.png")
    assert (result.returncode, result.stdout) == (3, "TinyTutor 2 --picture a b.png\n")
    assert os.access(stick / "TinyTutor", os.X_OK)
    assert os.access(stick / "tinytutor-solve", os.X_OK)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(("a b",), "TinyTutor 1 a b\n"), (("solve", "3 + 4?"), "tinytutor-solve 1 3 + 4?\n")],
)
def test_where_marks_can_not_be_set_a_copy_runs_and_things_are_kept_on_the_stick(
    stick: Path, tools: Path, arguments: tuple[str, ...], told: str
) -> None:
    marks_can_not_be_set(tools)
    put(tools, "findmnt", "#!/bin/sh\necho rw,nosuid,showexec\n")
    result = start(stick, tools, *arguments)
    assert (result.returncode, result.stdout, result.stderr) == (3, told, "")
    assert (stick / "portable" / "kept.txt").is_file()
    assert list((stick.parent / ".cache").iterdir()) == [], "nothing stays on the computer"


def test_a_folder_that_no_program_runs_from_is_told_of(stick: Path, tools: Path) -> None:
    marks_can_not_be_set(tools)
    put(tools, "findmnt", "#!/bin/sh\necho rw,noexec,nosuid\n")
    result = start(stick, tools)
    assert result.returncode == 1
    assert "Copy the whole folder to your home folder" in result.stderr
    assert not (stick.parent / ".cache").exists()

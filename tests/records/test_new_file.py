"""Files that are there when they are whole."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.records import CannotWrite, DiskFull, Records, read_file
from app.records.new_file import new_file, writing_failed

ROOT = Path(__file__).resolve().parents[2]


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with new_file(path) as partial:
        partial.write_text("new", encoding="utf-8")
        assert not path.exists()
    assert path.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")

    def fail_half_way() -> None:
        with new_file(path) as partial:
            partial.write_text("new", encoding="utf-8")
            raise InterruptedError

    with pytest.raises(CannotWrite):
        fail_half_way()
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_stick_that_is_pulled_out_is_said(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def pull_out_while_writing() -> None:
        with new_file(stick / "file") as partial:
            partial.write_text("new", encoding="utf-8")
            partial.unlink()
            stick.rmdir()

    with pytest.raises(CannotWrite, match="Choose another folder"):
        pull_out_while_writing()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_no_room_is_told_from_other_errors(number: int) -> None:
    error = writing_failed(Path("stick/file"), OSError(number, os.strerror(number)))
    assert isinstance(error, DiskFull)
    assert "Make some room" in str(error)


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is one of POSIX")
def test_a_real_lack_of_room_leaves_the_old_file(records: Records, folder: Path, tmp_path: Path) -> None:
    records.sets.create("Week 1", ["First?"])
    path = records.exchange.export_everything(tmp_path / "all.tinytutor")
    before = path.read_bytes()
    records.sets.create("Week 2", [f"A rather long question, number {n}?" for n in range(2_000)])
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from app.records import DiskFull, open_records\n"
        "with open_records(Path(sys.argv[1])) as records:\n"
        "    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "    try: records.exchange.export_everything(Path(sys.argv[2]))\n"
        "    except DiskFull as error: print(error)\n"
    )
    command = [sys.executable, "-c", code, str(folder), str(path)]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert "There is no room left on the disk" in told.stdout
    assert path.read_bytes() == before
    assert read_file(path).content.sets[0].name == "Week 1"
    assert [each.name for each in path.parent.iterdir() if each.is_file()] == [path.name]


def test_what_a_killed_process_left_goes_with_the_next_writing(tmp_path: Path) -> None:
    path, other = tmp_path / "all [1].tinytutor", tmp_path / ".other.tinytutor.1.partial"
    left = tmp_path / ".all [1].tinytutor.4711.partial"
    left.write_text("half", encoding="utf-8")
    other.write_text("half", encoding="utf-8")
    with new_file(path) as partial:
        partial.write_text("new", encoding="utf-8")
    assert sorted(tmp_path.iterdir()) == sorted([path, other])

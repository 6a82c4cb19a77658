"""Records on a disk that dies while they are written: a file system of the kernel, at drawn moments.

Of the flush that ext4 is at work with when it is stopped it may say that all is well although it is lost. So
the last call that a process told of is left out of what must be there: no more than that may be lost.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.records import open_records, read_file
from tests.records.test_kill import ROOT, moments
from tests.sticks.kernel import KernelDisk, kernel_disk

pytestmark = pytest.mark.slow


def dies_under(disk: KernelDisk, what: str, folder: Path, seconds: float) -> list[list[str]]:
    """What a working process (`writer.py`) said before the disk died, and the sentence that it ended with."""
    command = [sys.executable, "-m", "tests.records.writer", what, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        disk.die()
        said = process.communicate(timeout=60)[0]
    assert process.returncode == 0, "it ended by itself, with a sentence"
    return [line.split(maxsplit=1) for line in said.splitlines()]


def test_all_but_the_last_call_is_there_when_the_disk_is_back(tmp_path: Path) -> None:
    with kernel_disk(tmp_path) as disk:
        folder = disk.folder / "records"
        counter = 0
        for seconds in moments(6, 0.4):
            *said, (last, sentence) = dies_under(disk, "write", folder, seconds)
            assert last == "told"
            assert "put it in again" in sentence
            disk.put_back()
            said = said[:-1]
            counters = [int(value) for kind, value in said if kind == "counter"]
            counter = counters[-1] if counters else counter
            with open_records(folder) as records:
                assert records._database.rows("PRAGMA integrity_check")[0][0] == "ok"
                found = {attempt.id: attempt for attempt in records.attempts.all()}
                assert all(found[value].tries == 1 for kind, value in said if kind == "attempt")
                kept = records.settings.get("counter", 0)
                assert counter <= kept <= counter + 2
                assert {len(records.items.of_set(each.id)) for each in records.sets.all()} <= {50}
                counter = kept
        assert counter > 5, "the rounds were long enough to write in"


def test_an_export_is_there_whole_once_it_is_said_to_be(tmp_path: Path) -> None:
    with kernel_disk(tmp_path) as disk:
        folder = disk.folder / "records"
        with open_records(folder) as records:
            records.sets.create("Week 1", [f"Question {n}?" for n in range(200)])
        written = 0
        for seconds in moments(4, 0.4):
            *said, (last, sentence) = dies_under(disk, "export", folder, seconds)
            written += len(said)
            assert last == "told"
            assert "Choose another folder or disk" in sentence or "put it in again" in sentence
            disk.put_back()
            files = list(folder.glob("*.tinytutor"))
            assert all(len(read_file(path).content.items) == 200 for path in files)
            assert files or written < 2
        assert written > 1

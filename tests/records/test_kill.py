"""`kill -9` at any moment: what a call has kept stays, and no call is kept by half.

Every round starts a process that works with records (`writer.py`), kills it after a time drawn from a fixed
seed, and looks at what is left.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.records import UnknownEntry, open_records, opening, read_file
from app.records.backups import backups_of, is_whole
from app.records.folder import DATABASE_NAME
from app.records.migrations import MIGRATIONS, version_of
from tests.records import writer

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow


def killed(what: str, folder: Path, seconds: float) -> list[list[str]]:
    """The words of each line that the process said before it was killed, `seconds` after it was ready."""
    command = [sys.executable, "-m", "tests.records.writer", what, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        process.kill()
        said = process.stdout.read()
    whole_lines = said.split("\n")[:-1]
    return [line.split() for line in whole_lines]


def moments(rounds: int, longest: float) -> Iterator[float]:
    draw = random.Random(20260302)
    for _ in range(rounds):
        yield draw.uniform(0, longest)


def test_a_killed_writer_loses_at_most_the_last_call(folder: Path) -> None:
    attempts: set[str] = set()
    sets: set[str] = set()
    counter = 0
    for seconds in moments(20, 0.6):
        for kind, value in killed("write", folder, seconds):
            if kind == "counter":
                counter = int(value)
            else:
                (attempts if kind == "attempt" else sets).add(value)
        with open_records(folder) as records:
            assert records._database.rows("PRAGMA integrity_check")[0][0] == "ok"
            found = {attempt.id: attempt for attempt in records.attempts.all()}
            assert attempts <= found.keys()
            assert all(found[each].outcome == "right" and found[each].tries == 1 for each in attempts)
            assert sets <= {each.id for each in records.sets.all()}
            assert {len(records.items.of_set(each.id)) for each in records.sets.all()} <= {50}
            kept = records.settings.get("counter", 0)
            assert counter <= kept <= counter + 1
            counter = kept
    assert counter > 20, "the rounds were long enough to write in"


def test_a_killed_import_is_taken_whole_or_not_at_all(folder: Path, tmp_path: Path) -> None:
    with open_records(tmp_path / "teacher") as teacher:
        week = teacher.sets.create("Week 1", [f"Question {n}?" for n in range(writer.QUESTIONS)])
        folder.mkdir()
        teacher.exchange.export_set(week.id, folder / "set.tinytutor")
    seen = set()
    for seconds in moments(10, 0.4):
        killed("import", folder, seconds)
        with open_records(folder) as records:
            try:
                records.sets.get(week.id)
            except UnknownEntry:
                seen.add(0)
                assert records.items.of_set(week.id) == []
            else:
                seen.add(len(records.items.of_set(week.id)))
    assert seen <= {0, writer.QUESTIONS}


def test_a_killed_export_leaves_a_whole_file(folder: Path) -> None:
    with open_records(folder) as records:
        records.sets.create("Week 1", [f"Question {n}?" for n in range(writer.QUESTIONS)])
    said = 0
    for seconds in moments(10, 0.4):
        said += len(killed("export", folder, seconds))
        if (folder / "all.tinytutor").exists():
            assert len(read_file(folder / "all.tinytutor").content.items) == writer.QUESTIONS
        else:
            assert said == 0, "what was said to be written is there"
    assert said > 0


def test_a_killed_migration_is_done_or_not_begun(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_records(folder) as records:
        week = records.sets.create("Week 1", (f"Question {n}?" for n in range(2_000)))
    old, new = len(MIGRATIONS), len(writer.FUTURE)
    for number, seconds in enumerate(moments(12, 0.25)):
        copy = tmp_path / f"copy {number}"
        shutil.copytree(folder, copy)
        killed("migrate", copy, seconds)
        with closing(sqlite3.connect(copy / DATABASE_NAME)) as database:
            version = version_of(database)
            (changed,) = database.execute(
                "SELECT count(*) FROM items WHERE question LIKE 'Changed%'"
            ).fetchone()
        assert (version, changed) in {(old, 0), (new, 2_000)}
        if version == new:
            assert is_whole(backups_of(copy)[0])
        with monkeypatch.context() as patched:
            patched.setattr(opening, "MIGRATIONS", writer.FUTURE)
            with open_records(copy) as records:
                assert len(records.items.of_set(week.id)) == 2_000

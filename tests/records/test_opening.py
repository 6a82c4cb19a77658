"""Opening: what is found in the folder, and what is left alone."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.records import (
    CannotWrite,
    DiskFull,
    ForeignDatabase,
    Records,
    RecordsBusy,
    RecordsDamaged,
    RecordsTooNew,
    Solved,
    open_records,
    records_folder,
    restore,
)
from app.records import database as database_module
from app.records import folder as folder_module
from app.records.backups import KEPT, backups_of, is_whole
from app.records.folder import DATABASE_NAME
from tests.records.conftest import START, StoppedClock

ROOT = Path(__file__).resolve().parents[2]


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fill(folder: Path, clock: StoppedClock, children: int = 40) -> None:
    """Records with some children and a copy of them, made a day later."""
    with open_records(folder, clock) as records:
        for number in range(children):
            records.profiles.add(f"Child {number}", "fox")
    clock.forward(days=1)
    open_records(folder, clock).close()


def damage(path: Path) -> None:
    """Write over everything but the head, as a failing disk may."""
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)


def test_without_a_folder_the_records_are_this_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(folder_module, "PORTABLE", tmp_path / "portable")
    assert records_folder().parts[-2:] == ("TinyTutor", "records")
    assert records_folder(tmp_path) == tmp_path
    (tmp_path / "portable").mkdir()
    assert records_folder() == tmp_path / "portable" / "records", "a copy on a stick keeps them on the stick"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_only_this_user_can_look_into_the_folder(records: Records) -> None:
    assert records.folder.stat().st_mode & 0o077 == 0


def test_a_newer_database_is_refused_and_nothing_is_touched(folder: Path, clock: StoppedClock) -> None:
    fill(folder, clock)
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as newer:
        newer.execute("PRAGMA user_version = 99")
    before = files_of(folder)
    with pytest.raises(RecordsTooNew, match="Update TinyTutor"):
        open_records(folder, clock)
    assert files_of(folder) == before


def test_a_newer_database_whose_program_was_killed_is_refused_too(folder: Path, clock: StoppedClock) -> None:
    fill(folder, clock)
    code = (
        "import os, sqlite3, sys; newer = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "newer.execute('PRAGMA user_version = 99'); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code, str(folder / DATABASE_NAME)], check=False)
    before = files_of(folder)
    with pytest.raises(RecordsTooNew):
        open_records(folder, clock)
    after = files_of(folder)
    assert {name: data for name, data in after.items() if not name.endswith("-shm")} == {
        name: data for name, data in before.items() if not name.endswith("-shm")
    }


def test_another_programs_database_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as foreign:
        foreign.execute("CREATE TABLE recipes (name TEXT)")
    before = files_of(folder)
    with pytest.raises(ForeignDatabase, match="another program"):
        open_records(folder)
    assert files_of(folder) == before


def test_a_folder_that_can_not_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CannotWrite, match="Choose another folder"):
        open_records(tmp_path / "file" / "records")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(CannotWrite, match="read-only"):
        open_records(tmp_path)


@pytest.mark.parametrize("what", ["pages", "head", "cut", "missing"])
def test_a_damaged_database_goes_on_with_the_last_copy_and_is_kept(
    folder: Path, clock: StoppedClock, what: str
) -> None:
    fill(folder, clock)
    database = folder / DATABASE_NAME
    if what == "pages":
        damage(database)
    elif what == "head":
        database.write_bytes(b"nonsense" * 4_000)
    elif what == "cut":
        database.write_bytes(database.read_bytes()[:9_000])
    else:
        database.unlink()
    with pytest.raises(RecordsDamaged, match="Go on with the copy of 2026-03-0") as damaged:
        open_records(folder, clock)
    assert damaged.value.backup == START + timedelta(days=1)
    broken = database.read_bytes() if database.exists() else None
    restored = restore(folder)
    assert restored.backup == backups_of(folder)[0]
    assert [path.read_bytes() for path in restored.kept if path.suffix == ".db"] == (
        [broken] if broken else []
    )
    with open_records(folder, clock) as records:
        assert len(records.profiles.all()) == 40
    assert backups_of(folder)


def test_a_damaged_copy_is_passed_over(folder: Path, clock: StoppedClock) -> None:
    fill(folder, clock)
    clock.forward(days=1)
    open_records(folder, clock).close()
    newest, older = backups_of(folder)[:2]
    damage(newest)
    damage(folder / DATABASE_NAME)
    assert restore(folder).backup == older
    with open_records(folder, clock) as records:
        assert len(records.profiles.all()) == 40


def test_without_any_copy_the_start_is_afresh_and_the_damaged_file_kept(
    folder: Path, clock: StoppedClock
) -> None:
    fill(folder, clock)
    for path in [*backups_of(folder), folder / DATABASE_NAME]:
        damage(path)
    with pytest.raises(RecordsDamaged, match="no copy of them: start afresh") as damaged:
        open_records(folder, clock)
    assert damaged.value.backup is None
    before = set(files_of(folder).values())
    assert restore(folder).backup is None
    with open_records(folder, clock) as records:
        assert records.profiles.all() == []
    assert before <= set(files_of(folder).values()), "nothing is thrown away"


def test_damage_that_is_met_later_is_said_in_a_sentence(folder: Path, clock: StoppedClock) -> None:
    with open_records(folder, clock) as records:  # too much for SQLite to have all of it in memory
        week = records.sets.create("Week 1", ["First?", "Second?"])
        for item in records.items.of_set(week.id):
            found = Solved("0" * 3_000_000, "7", "verified", 0.9, 0.9)
            records.items.record(item.id, item.question, found)
    with open_records(folder, clock) as records:
        damage(folder / DATABASE_NAME)
        with pytest.raises(RecordsDamaged, match="Go on with the copy"):
            records.items.solution(item.id)


@pytest.mark.parametrize("value", ["'perhaps'", "CAST(x'ff' AS TEXT)"])
def test_a_value_that_can_not_be_is_damage(folder: Path, clock: StoppedClock, value: str) -> None:
    fill(folder, clock)
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as foreign:
        foreign.execute(f"UPDATE profiles SET changed = {value}")
        foreign.commit()
    with open_records(folder, clock) as records, pytest.raises(RecordsDamaged, match="Go on with the copy"):
        records.profiles.all()


def test_a_copy_is_made_once_a_day_and_the_last_ones_stay(folder: Path, clock: StoppedClock) -> None:
    for _ in range(KEPT + 3):
        for _ in range(2):
            with open_records(folder, clock) as records:
                records.profiles.add(f"Child {clock.now:%d %H}", "fox")
            clock.forward(hours=1)
        clock.forward(hours=22)
    copies = backups_of(folder)
    assert len(copies) == KEPT
    assert all(is_whole(copy) for copy in copies)
    assert [path for path in (folder / "backups").iterdir() if path not in copies] == []


def test_without_room_for_a_copy_the_records_open_all_the_same(
    folder: Path, clock: StoppedClock, caplog: pytest.LogCaptureFixture
) -> None:
    fill(folder, clock)
    for copy in backups_of(folder):
        copy.unlink()
    (folder / "backups").rmdir()
    (folder / "backups").write_text("in the way", encoding="utf-8")
    clock.forward(days=2)
    with caplog.at_level(logging.WARNING), open_records(folder, clock) as records:
        assert len(records.profiles.all()) == 40
    assert "no copy of the records was made" in caplog.text


def test_a_full_disk_costs_the_last_call_only(records: Records, folder: Path) -> None:
    ana = records.profiles.add("Ana", "fox")
    (pages,) = records._database.rows("PRAGMA page_count")[0]
    records._database.rows(
        f"PRAGMA max_page_count = {pages + 4}"
    )  # what SQLite says is the same as for a disk
    with pytest.raises(DiskFull, match="Make some room"):
        records.sets.create("Week 1", (f"A rather long question, number {n}?" for n in range(2_000)))
    assert records.sets.all() == []
    with open_records(folder) as again:
        assert again.profiles.all() == [ana]
        again.sets.create("Week 1", ["First?"])


def test_two_windows_wait_for_each_other(
    records: Records, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.05)
    with open_records(folder) as window:
        with records._database.transaction():
            records.profiles.add("Ana", "fox")
            assert window.profiles.all() == [], "reading never waits"
            with pytest.raises(RecordsBusy, match="Wait a moment"):
                window.profiles.add("Ben", "owl")
        window.profiles.add("Ben", "owl")
        assert [profile.nickname for profile in records.profiles.all()] == ["Ana", "Ben"]


def test_many_processes_can_open_new_records_at_once(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.records import open_records\n"
        "with open_records(Path(sys.argv[1])) as records:\n"
        "    for number in range(20): records.profiles.add(f'Child {sys.argv[2]} {number}', 'fox')"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(folder), str(number)], cwd=ROOT)
        for number in range(4)
    ]
    assert [process.wait(timeout=60) for process in running] == [0] * 4
    with open_records(folder) as records:
        assert len(records.profiles.all()) == 80


def test_deleting_everything_leaves_nothing_and_other_windows_go_on(
    folder: Path, clock: StoppedClock
) -> None:
    fill(folder, clock)
    with open_records(folder, clock) as records:
        records.pin.set("2468")
    damage(folder / DATABASE_NAME)
    restore(folder)
    with open_records(folder, clock) as records, open_records(folder, clock) as window:
        records.delete_everything()
        assert window.profiles.all() == []
        assert not window.pin.is_set()
        window.profiles.add("Somebody", "owl")
    assert not any(b"Child 1" in data for data in files_of(folder).values())
    with open_records(folder, clock) as records:
        assert [profile.nickname for profile in records.profiles.all()] == ["Somebody"]

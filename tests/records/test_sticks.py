"""Sticks that are pulled out, and full disks: a plain sentence, nothing lost, no half a file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from app.records import (
    CannotWrite,
    DiskFull,
    FileUnreadable,
    Records,
    Solved,
    files_in,
    open_records,
    read_file,
    write_csv,
)
from tests.records.conftest import START
from tests.records.sticks import fill, pull_out, small_disk

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class PullsOut:
    """A clock that takes the stick away when it is looked at: between the question and the writing."""

    stick: Path

    def __call__(self) -> datetime:
        shutil.rmtree(self.stick, ignore_errors=True)
        return START


def long_set(records: Records, problems: int = 200) -> str:
    made = records.sets.create("Week 1", [f"How many apples are in {n} bags of 3?" for n in range(problems)])
    for item in records.items.of_set(made.id):
        kept = Solved('{"steps": []}' * 20, "3", "verified", 0.9, 0.9, "multiplication")
        records.items.record(item.id, item.question, kept)
    return made.id


def worked(records: Records, problems: int = 200) -> None:
    ana = records.profiles.add("Ana", "fox")
    for number in range(problems):
        attempt = records.attempts.begin(f"{number} + 1? {'Count well. ' * 20}", "addition", profile=ana.id)
        records.attempts.checked(attempt.id, "3", "right")


@pytest.mark.parametrize("name", ["stick", "My.Stick"])
def test_a_stick_that_is_gone_when_the_writing_begins_does_not_become_a_file(
    folder: Path, tmp_path: Path, name: str
) -> None:
    stick = tmp_path / name
    with open_records(folder) as records:
        week = records.sets.create("Week 1", ["1 + 1?"]).id
    with open_records(folder, PullsOut(stick)) as records:
        exchange = records.exchange
        writes: tuple[Callable[[Path], Path], ...] = (
            partial(exchange.export_set, week),
            exchange.export_class_list,
            exchange.export_class,
            exchange.export_everything,
        )
        for write in writes:
            stick.mkdir()
            with pytest.raises(CannotWrite, match="Choose another folder or disk"):
                write(stick)
            assert not stick.exists()


def test_a_full_stick_keeps_the_old_file_and_gets_no_half_a_new_one(
    records: Records, other: Records, tmp_path: Path
) -> None:
    week = records.sets.create("Week 1", ["1 + 1?"]).id
    worked(other)
    with small_disk(tmp_path / "stick", 256) as stick:
        path = records.exchange.export_set(week, stick)
        before = path.read_bytes()
        filler = fill(stick)
        records.sets.rename(week, "Week 2")
        writes: tuple[Callable[[Path], object], ...] = (
            partial(records.exchange.export_set, week),
            records.exchange.export_class_list,
            other.exchange.export_class,
            other.exchange.export_everything,
            lambda folder: write_csv(other.grid(), folder / "class-report.csv"),
        )
        for write in writes:
            with pytest.raises(DiskFull, match="There is no room left on the disk"):
                write(stick)
        assert sorted(stick.iterdir()) == sorted([path, filler])
        assert path.read_bytes() == before
        filler.unlink()
        assert read_file(records.exchange.export_set(week, stick)).content.sets[0].name == "Week 2"


def test_a_stick_that_fills_up_half_way_through_a_file_has_the_old_files_alone(
    records: Records, tmp_path: Path
) -> None:
    week = long_set(records)
    with small_disk(tmp_path / "stick", 64) as stick:
        listed = records.exchange.export_class_list(stick)
        with pytest.raises(DiskFull):
            records.exchange.export_set(week, stick)
        assert list(stick.iterdir()) == [listed]
    assert len(records.items.of_set(week)) == 200


def test_a_stick_pulled_out_between_the_look_and_the_collecting(
    records: Records, other: Records, tmp_path: Path
) -> None:
    worked(other, 3)
    with small_disk(tmp_path / "stick", 256) as stick:
        other.exchange.export_class(stick)
        (looked_at,) = files_in(stick)
        pull_out(stick)
        assert records.exchange.collect(stick) == []  # the empty folder that it was mounted on
        with pytest.raises(FileUnreadable, match="Put the stick in again"):
            records.exchange.import_file(looked_at)
    assert records.profiles.all() == []
    assert records.attempts.all() == []


def test_a_file_that_goes_while_the_others_are_collected_is_told_and_they_come_in(
    records: Records, other: Records, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    worked(other, 3)
    good = other.exchange.export_class(stick)
    gone = stick / "class-000000.tinytutor"
    gone.symlink_to(tmp_path / "pulled out")  # listed, and can not be read any more
    first, second = records.exchange.collect(stick)
    assert (first.path, first.imported) == (gone, None)
    assert "Put the stick in again" in first.problem
    assert second.path == good
    assert records.attempts.all() == other.attempts.all()


def test_a_full_disk_while_collecting_takes_nothing_over_and_can_be_repeated(
    other: Records, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    worked(other)
    other.exchange.export_class(stick)
    with small_disk(tmp_path / "disk", 512) as disk:
        with open_records(disk / "records") as records:
            kept = records.profiles.add("Ben", "owl")
            filler = fill(disk)
            (collected,) = records.exchange.collect(stick)
            assert collected.imported is None
            assert "There is no room left on the disk" in collected.problem
            assert records.profiles.all() == [kept]
            assert records.attempts.all() == []
        filler.unlink()
        with open_records(disk / "records") as records:
            assert records.profiles.all() == [kept]
            (again,) = records.exchange.collect(stick)
            assert again.imported is not None
            assert records.attempts.all() == other.attempts.all()
            assert len(records.profiles.all()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is one of POSIX")
def test_records_that_may_not_grow_take_nothing_over_and_stay_whole(
    folder: Path, other: Records, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    worked(other)
    other.exchange.export_class(stick)
    with open_records(folder) as records:
        kept = records.profiles.add("Ben", "owl")
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from app.records import open_records\n"
        "with open_records(Path(sys.argv[1])) as records:\n"
        "    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (64_000, 64_000))\n"
        "    (collected,) = records.exchange.collect(Path(sys.argv[2]))\n"
        "    print(collected.imported, collected.problem)\n"
    )
    command = [sys.executable, "-c", code, str(folder), str(stick)]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert told.stdout.startswith("None ")
    assert (
        "TinyTutor can not read or write its records" in told.stdout
    )  # SQLite tells no limit from a broken disk
    with open_records(folder) as records:
        assert records.profiles.all() == [kept]
        assert records.attempts.all() == []
        (again,) = records.exchange.collect(stick)
        assert again.imported is not None
        assert records.attempts.all() == other.attempts.all()

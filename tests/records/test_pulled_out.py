"""Sticks that are pulled out at each operation of what is written to them, or read from them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.records import Collected, Records, RecordsError, files_in, write_csv
from tests.records.conftest import StoppedClock
from tests.sticks.plug import KEEPS, Keeps, StickShop, told

Write = Callable[[Records, Path], object]
WRITES: dict[str, Write] = {
    "a set": lambda records, folder: records.exchange.export_set(records.sets.all()[0].id, folder),
    "the class list": lambda records, folder: records.exchange.export_class_list(folder),
    "results": lambda records, folder: records.exchange.export_class(folder),
    "everything": lambda records, folder: records.exchange.export_everything(folder),
    "the report": lambda records, folder: write_csv(records.grid(), folder / "class-report.csv"),
}


def worked(records: Records, nickname: str, times: int = 2) -> None:
    child = records.profiles.add(nickname, "fox")
    for number in range(times):
        attempt = records.attempts.begin(f"{number} + 1?", "addition", profile=child.id)
        records.attempts.checked(attempt.id, "1", "right")


def files(folder: Path) -> dict[str, bytes]:
    """What a person sees in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


@pytest.mark.parametrize("keeps", KEEPS)
@pytest.mark.parametrize(("what", "again"), [("a set", False), *((what, True) for what in WRITES)])
def test_what_is_written_is_the_old_file_or_the_new_one_and_writing_again_works(
    records: Records, stick_shop: StickShop, tmp_path: Path, keeps: Keeps, what: str, again: bool
) -> None:
    def write(folder: Path) -> object:
        return WRITES[what](records, folder)

    records.sets.create("Week 1", ["1 + 1?"])
    worked(records, "Ana")
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    if again:
        write(tmp_path / "old")
    old = files(tmp_path / "old")
    worked(records, "Ben")
    records.items.add(records.sets.all()[0].id, ["2 + 2?", "3 + 3?"])
    write(tmp_path / "new")
    new = files(tmp_path / "new")
    everything = dump(records)

    def before(folder: Path) -> None:
        for name, content in old.items():
            (folder / name).write_bytes(content)

    broke = 0
    for stick in stick_shop.breaking_everywhere(before):
        sentence = told(partial(write, stick.folder), RecordsError)
        if stick.broke:
            broke += 1
            assert not sentence or "Choose another folder or disk." in sentence
        stick.put_back(keeps)
        found = files(stick.folder)
        assert found in ([old, new] if sentence else [new]), "what was said to be written is there"
        write(stick.folder)
        assert files(stick.folder) == new
        assert len(list(stick.folder.iterdir())) == 1, "nothing of the broken one is left"
    assert broke > 8
    assert dump(records) == everything


def dump(records: Records) -> list[str]:
    """All that the laptop keeps."""
    assert records._database.rows("PRAGMA integrity_check")[0][0] == "ok"
    return list(records._database.connection.iterdump())


def test_what_is_collected_is_taken_whole_or_not_at_all_and_collecting_again_brings_the_rest(
    records: Records, other: Records, stick_shop: StickShop, tmp_path: Path, clock: StoppedClock
) -> None:
    worked(other, "Ana", 3)
    other.sets.create("Week 1", ["1 + 1?", "2 + 2?"])
    other.exchange.export_class(tmp_path / "a.tinytutor")
    other.exchange.export_set(other.sets.all()[0].id, tmp_path / "b.tinytutor")
    files_of_the_stick = {path.name: path.read_bytes() for path in files_in(tmp_path)}

    def before(folder: Path) -> None:
        for name, content in files_of_the_stick.items():
            (folder / name).write_bytes(content)

    def collect(folder: Path, collected: list[Collected]) -> None:
        collected.extend(records.exchange.collect(folder))

    nothing = everything = 0
    for stick in stick_shop.breaking_everywhere(before):
        records.delete_everything()
        collected: list[Collected] = []
        sentence = told(partial(collect, stick.folder, collected), RecordsError)
        assert not sentence or "Put the stick in again" in sentence
        assert all(one.imported or "Put the stick in again" in one.problem for one in collected)
        sets = records.sets.all()
        here = len(records.attempts.all()), [len(records.items.of_set(week.id)) for week in sets]
        assert here in [(0, []), (3, []), (3, [2]), (0, [2])]
        nothing += here == (0, [])
        everything += here == (3, [2])
        stick.put_back()
        assert all(one.imported for one in records.exchange.collect(stick.folder))
        assert records.attempts.all() == other.attempts.all()
        assert files(stick.folder) == files_of_the_stick
        records.exchange.collect(stick.folder)  # and no doubles
        assert len(records.attempts.all()) == 3
    assert nothing
    assert everything

"""Records on a stick, as a portable copy has them, that is pulled out while they are worked with."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import cycle
from pathlib import Path

import pytest

from app.records import Records, RecordsError, open_records
from app.records import folder as records_folder
from app.records.backups import backups_of, is_whole
from app.records.clock import Clock
from tests.records.conftest import START
from tests.sticks.plug import KEEPS, BreakingStick, Keeps, StickShop, told

QUESTIONS = 8


@dataclass
class Kept:
    """What calls that returned have kept."""

    pupils: list[str] = field(default_factory=list)
    attempts: list[str] = field(default_factory=list)
    sets: list[str] = field(default_factory=list)


def at(day: int) -> Clock:
    """A clock that stands still on that day."""
    return lambda: START + timedelta(days=day)


def work(folder: Path, kept: Kept, day: int) -> None:
    """A lesson: a pupil, some problems, a set that is removed again, another one; noted once it is kept."""
    with open_records(folder, at(day)) as records:
        pupil = records.profiles.add(f"Ana {day}", "fox").id
        kept.pupils.append(pupil)
        for number in range(2):
            attempt = records.attempts.begin(f"{number} + 1?", "addition", profile=pupil)
            records.attempts.checked(attempt.id, "7", "right")
            kept.attempts.append(attempt.id)
        records.sets.remove(records.sets.create("Wrong", ["1?"]).id)
        kept.sets.append(records.sets.create("Week", [f"{number} + 1?" for number in range(QUESTIONS)]).id)


def check(records: Records, kept: Kept) -> None:
    """All that was kept is there, and nothing is there by half."""
    assert records._database.rows("PRAGMA integrity_check")[0][0] == "ok"
    assert records._database.rows("PRAGMA foreign_key_check") == []
    assert {pupil.id for pupil in records.profiles.all()} >= set(kept.pupils)
    found = {attempt.id: attempt for attempt in records.attempts.all()}
    assert found.keys() >= set(kept.attempts)
    assert all(found[each].tries == 1 and found[each].outcome == "right" for each in kept.attempts)
    assert len(found) <= len(kept.attempts) + 1, "no more than the last call is in doubt"
    sets = {each.id: len(records.items.of_set(each.id)) for each in records.sets.all()}
    assert sets.keys() >= set(kept.sets)
    assert all(sets[each] == QUESTIONS for each in kept.sets)
    assert set(sets.values()) <= {1, QUESTIONS}
    assert all(is_whole(backup) for backup in backups_of(records.folder))


def pulled_out_at_work(stick: BreakingStick, keeps: Keeps, kept: Kept, day: int) -> None:
    """Work until the stick breaks; put it in again, look, and work on."""
    folder = stick.folder / "portable" / "records"
    sentence = told(partial(work, folder, kept, day), RecordsError)
    if sentence:
        assert "put it in again" in sentence or "Choose another folder" in sentence
        assert told(partial(open_records, folder, at(day)), RecordsError), "nothing is opened in its place"
    stick.put_back(keeps)
    with open_records(folder, at(day + 1)) as records:
        check(records, kept)
    work(folder, kept, day + 2)
    with open_records(folder, at(day + 2)) as records:
        check(records, kept)
    assert not list((folder / "backups").glob(".*")), "nothing that was half written stays for good"


@pytest.mark.slow
def test_records_that_were_begun_on_a_stick_that_is_pulled_out(
    stick_shop: StickShop, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.CRITICAL)  # a copy that can not be made is a warning
    for stick, keeps in zip(stick_shop.breaking_everywhere(every=37), cycle(KEEPS), strict=False):
        monkeypatch.setattr(records_folder, "PORTABLE", stick.folder / "portable")
        pulled_out_at_work(stick, keeps, Kept(), 0)


@pytest.mark.slow
def test_records_of_the_days_before_on_a_stick_that_is_pulled_out(
    stick_shop: StickShop,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.CRITICAL)
    kept = Kept()
    monkeypatch.setattr(records_folder, "PORTABLE", tmp_path / "portable")
    work(tmp_path / "portable" / "records", kept, 0)

    def before(folder: Path) -> None:
        for path in sorted((tmp_path / "portable").rglob("*")):
            copy = folder / path.relative_to(tmp_path)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if path.is_file():
                copy.write_bytes(path.read_bytes())

    for stick, keeps in zip(stick_shop.breaking_everywhere(before, every=31), cycle(KEEPS), strict=False):
        monkeypatch.setattr(records_folder, "PORTABLE", stick.folder / "portable")
        pulled_out_at_work(stick, keeps, Kept([*kept.pupils], [*kept.attempts], [*kept.sets]), 2)

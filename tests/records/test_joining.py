"""One child with two profiles: nothing of the work is lost, also what comes in afterwards."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.records import InvalidEntry, Records, UnknownEntry, open_records
from app.records.backups import backups_of
from tests.records.conftest import StoppedClock


def worked(records: Records, nickname: str, times: int, picture: str = "fox") -> str:
    child = records.profiles.add(nickname, picture)
    for number in range(times):
        attempt = records.attempts.begin(f"{number} + 1?", "addition", profile=child.id)
        records.attempts.checked(attempt.id, "1", "right")
    records.unsure.save(f"How far is it, {nickname}?", ["1"], profile=child.id)
    return child.id


def test_the_work_of_both_is_that_of_the_one_who_is_kept(records: Records) -> None:
    mia, double = worked(records, "Mia", 2), worked(records, "Mia B", 3)
    ben = worked(records, "Ben", 1)
    joined = records.profiles.join(mia, double)
    assert (len(joined.attempts), len(joined.questions)) == (3, 1)
    assert [child.id for child in records.profiles.all()] == [ben, mia]
    assert len(records.attempts.of_profile(mia)) == 5
    assert len(records.attempts.of_profile(ben)) == 1
    assert sorted(question.profile or "" for question in records.unsure.all()) == sorted([mia, mia, ben])


def test_a_copy_from_before_is_kept(folder: Path, clock: StoppedClock, tmp_path: Path) -> None:
    with open_records(folder, clock) as records:
        mia, double = worked(records, "Mia", 2), worked(records, "Mia B", 3)
        backup = records.profiles.join(mia, double).backup
        assert backup in backups_of(folder)
    (tmp_path / "then").mkdir()
    shutil.copy(backup, tmp_path / "then" / "records.db")
    with open_records(tmp_path / "then", clock) as before:
        assert {child.id for child in before.profiles.all()} == {mia, double}
        assert len(before.attempts.of_profile(double)) == 3


def test_what_is_collected_later_from_the_other_computer_goes_to_the_one_who_is_kept(
    records: Records, other: Records, tmp_path: Path, clock: StoppedClock
) -> None:
    mia, double = worked(records, "Mia", 2), worked(other, "Mia", 3, "owl")
    stick = tmp_path / "stick"
    stick.mkdir()
    other.exchange.export_class(stick)
    records.exchange.collect(stick)
    assert len(records.profiles.all()) == 2
    records.profiles.join(mia, double)
    clock.forward(days=1)
    attempt = other.attempts.begin("5 + 5?", "addition", profile=double)
    other.attempts.checked(attempt.id, "10", "right")
    other.exchange.export_class(stick)
    for new in (1, 0):  # and no doubles
        (collected,) = records.exchange.collect(stick)
        assert collected.imported is not None
        assert (collected.imported.new, collected.imported.removed_here) == (new, 0)
        assert [child.id for child in records.profiles.all()] == [mia]
        assert len(records.attempts.of_profile(mia)) == 6


def test_the_other_computer_learns_it_without_losing_what_is_only_there(
    records: Records, other: Records, tmp_path: Path
) -> None:
    mia, double = worked(records, "Mia", 2), worked(other, "Mia", 3, "owl")
    records.exchange.import_file(other.exchange.export_class(tmp_path))
    records.profiles.join(mia, double)
    attempt = other.attempts.begin("5 + 5?", "addition", profile=double)
    other.attempts.checked(attempt.id, "10", "right")
    other.exchange.import_file(records.exchange.export_everything(tmp_path))
    assert [child.id for child in other.profiles.all()] == [mia]
    assert len(other.attempts.of_profile(mia)) == 6


def test_a_child_joined_twice_is_one_child(records: Records, other: Records, tmp_path: Path) -> None:
    first, second = worked(records, "Mia", 1), worked(records, "Mia B", 1)
    third = worked(other, "Mia C", 1)
    records.exchange.import_file(other.exchange.export_class(tmp_path))
    records.profiles.join(second, third)
    records.profiles.join(first, second)
    records.exchange.import_file(other.exchange.export_class(tmp_path))
    assert [child.id for child in records.profiles.all()] == [first]
    assert len(records.attempts.of_profile(first)) == 3


def test_a_child_that_is_gone_or_the_same_one_changes_nothing(records: Records) -> None:
    mia = worked(records, "Mia", 2)
    with pytest.raises(InvalidEntry, match="the same one"):
        records.profiles.join(mia, mia)
    with pytest.raises(UnknownEntry):
        records.profiles.join(mia, "0" * 32)
    assert len(records.attempts.of_profile(mia)) == 2


def test_a_joining_that_is_taken_back_gives_each_child_their_own_work(
    records: Records, clock: StoppedClock
) -> None:
    mia, double = worked(records, "Mia", 2), worked(records, "Mia B", 3)
    ben = worked(records, "Ben", 1)
    before = {child: records.attempts.of_profile(child) for child in (mia, double, ben)}
    joined = records.profiles.join(mia, double)
    clock.forward(minutes=1)
    since = records.attempts.begin("5 + 5?", "addition", profile=mia)
    back = records.profiles.part(joined)
    assert (back.id, back.nickname, back.picture) == (double, "Mia B", "fox")
    assert len(records.profiles.all()) == 3
    work = {child: {entry.id for entry in records.attempts.of_profile(child)} for child in before}
    assert work == {
        mia: {*(entry.id for entry in before[mia]), since.id},
        double: {entry.id for entry in before[double]},
        ben: {entry.id for entry in before[ben]},
    }
    asked = {question.question: question.profile for question in records.unsure.all()}
    assert asked == {
        "How far is it, Mia?": mia,
        "How far is it, Mia B?": double,
        "How far is it, Ben?": ben,
    }


def test_a_child_who_was_parted_again_can_be_collected_and_handed_on(
    records: Records, other: Records, tmp_path: Path, clock: StoppedClock
) -> None:
    mia, double = worked(records, "Mia", 2), worked(other, "Mia", 3, "owl")
    records.exchange.import_file(other.exchange.export_class(tmp_path))
    records.profiles.part(records.profiles.join(mia, double))
    clock.forward(days=1)
    attempt = other.attempts.begin("5 + 5?", "addition", profile=double)
    other.attempts.checked(attempt.id, "10", "right")
    records.exchange.import_file(other.exchange.export_class(tmp_path))
    assert len(records.attempts.of_profile(double)) == 4
    other.exchange.import_file(records.exchange.export_everything(tmp_path))
    assert {child.id for child in other.profiles.all()} == {mia, double}
    assert len(other.attempts.of_profile(double)) == 4


def test_a_joining_is_taken_back_once_and_not_after_the_child_is_gone(records: Records) -> None:
    mia, double = worked(records, "Mia", 2), worked(records, "Mia B", 3)
    joined = records.profiles.join(mia, double)
    records.profiles.part(joined)
    with pytest.raises(UnknownEntry):
        records.profiles.part(joined)
    joined = records.profiles.join(mia, double)
    records.profiles.remove(mia)
    with pytest.raises(UnknownEntry):
        records.profiles.part(joined)
    assert records.profiles.all() == []

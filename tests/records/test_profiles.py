"""Profiles: nicknames, pictures, and nothing left of a child who is removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.records import InvalidEntry, Records, UnknownEntry, open_records
from app.records.backups import backups_of
from tests.records.conftest import StoppedClock


def test_a_profile_is_there_after_opening_again(records: Records, folder: Path) -> None:
    ana = records.profiles.add("  Ana   Li ", "fox")
    assert (ana.nickname, ana.picture) == ("Ana Li", "fox")
    with open_records(folder) as again:
        assert again.profiles.all() == [ana]


def test_profiles_are_listed_by_nickname(records: Records) -> None:
    for name in ("zoe", "Ben", "ana"):
        records.profiles.add(name, "owl")
    assert [profile.nickname for profile in records.profiles.all()] == ["ana", "Ben", "zoe"]


def test_nickname_and_picture_change_apart(records: Records) -> None:
    ana = records.profiles.add("Ana", "fox")
    assert records.profiles.change(ana.id, picture="owl").nickname == "Ana"
    changed = records.profiles.change(ana.id, nickname="ANA")  # her own name is free for her
    assert (changed.nickname, changed.picture) == ("ANA", "owl")
    assert records.profiles.get(ana.id) == changed


@pytest.mark.parametrize(
    "nickname", ["", "  \n", "=1+1", "+7", "-Ana", "@Ana", "A\x00na", "x" * 31, "\ud800"]
)
def test_a_nickname_that_can_not_be_kept_is_refused_in_a_sentence(records: Records, nickname: str) -> None:
    with pytest.raises(InvalidEntry, match=r"^[A-Z].*\.$"):
        records.profiles.add(nickname, "fox")
    assert records.profiles.all() == []


@pytest.mark.parametrize("nickname", ["Ána", "李", "7up", "O'Neil", "Ana 🦊"])
def test_names_of_every_language_are_kept(records: Records, nickname: str) -> None:
    assert records.profiles.get(records.profiles.add(nickname, "fox").id).nickname == nickname


def test_two_children_can_not_have_one_nickname(records: Records) -> None:
    records.profiles.add("Ana", "fox")
    ben = records.profiles.add("Ben", "owl")
    with pytest.raises(InvalidEntry, match="Choose another nickname"):
        records.profiles.add("ana", "cat")
    with pytest.raises(InvalidEntry, match="Choose another nickname"):
        records.profiles.change(ben.id, nickname="Ana")


def test_removing_a_child_leaves_nothing_of_it_in_any_file(
    records: Records, folder: Path, clock: StoppedClock
) -> None:
    ana = records.profiles.add("Anastasia", "fox")
    ben = records.profiles.add("Ben", "owl")
    for profile in (ana, ben):
        attempt = records.attempts.begin(
            f"The question of {profile.nickname}", "addition", profile=profile.id
        )
        records.attempts.checked(attempt.id, "7", "right")
        records.unsure.save(f"{profile.nickname} wants to know", profile=profile.id)
    records.close()
    clock.forward(days=2)
    with open_records(folder, clock) as again:  # makes a copy that has her
        (folder / "backups" / ".records-1.db.4711.partial").write_bytes(b"Anastasia, of a killed process")
        assert b"Anastasia" in b"".join(path.read_bytes() for path in backups_of(folder))
        again.profiles.remove(ana.id)
        assert [attempt.profile for attempt in again.attempts.all()] == [ben.id]
        assert [question.profile for question in again.unsure.all()] == [ben.id]
        left = [path for path in folder.rglob("*") if path.is_file() and b"Anastasia" in path.read_bytes()]
        assert left == []
        with pytest.raises(UnknownEntry):
            again.profiles.get(ana.id)
    assert len(backups_of(folder)) == 1

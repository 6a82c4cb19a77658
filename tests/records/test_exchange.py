"""Handing out and collecting: whole files or none, no doubles, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.records import (
    CannotWrite,
    FileDamaged,
    FileTooNew,
    FileUnreadable,
    Records,
    Rules,
    Solved,
    UnknownEntry,
    files_in,
    read_file,
    shared_files,
)
from app.records import exchange as exchange_module
from app.records.exchange_file import _checksum
from tests.records.conftest import StoppedClock

FOUND = Solved('{"steps": ["7 / 2"]}', "7/2", "verified", 0.93, 0.75, "division")


def make_week(records: Records) -> str:
    week = records.sets.create("Week 1: Äpfel & Birnen", ["First?", "Second?", "Third?"])
    first = records.items.of_set(week.id)[0]
    records.items.record(first.id, "First?", FOUND)
    records.items.set_state([first.id], "approved")
    return week.id


def work(records: Records, profile: str | None = None) -> None:
    attempt = records.attempts.begin("First?", "division", profile=profile)
    records.attempts.checked(attempt.id, "3", "look again", "units not changed")
    records.unsure.save("How far?", ["1", "2"], profile=profile)


def everything(records: Records) -> object:
    return (
        records.profiles.all(),
        records.sets.all(),
        [
            (item, records.items.solution(item.id))
            for each in records.sets.all()
            for item in records.items.of_set(each.id)
        ],
        records.attempts.all(),
        records.unsure.all(),
    )


def test_a_set_comes_with_its_solutions_and_the_teachers_approval(
    records: Records, other: Records, tmp_path: Path
) -> None:
    path = records.exchange.export_set(make_week(records), tmp_path)
    assert path.name.startswith("set-week-1-apfel-birnen-")
    imported = other.exchange.import_file(path)
    assert (imported.new, imported.sets) == (4, [records.sets.all()[0].id])
    assert everything(other) == everything(records)
    (approved,) = other.items.of_set(imported.sets[0], "approved")
    assert other.items.solution(approved.id) == FOUND.solution


def test_a_set_that_is_handed_out_again_brings_what_changed(
    records: Records, other: Records, tmp_path: Path, clock: StoppedClock
) -> None:
    week = make_week(records)
    other.exchange.import_file(records.exchange.export_set(week, tmp_path))
    clock.forward(minutes=1)
    first, second, third = records.items.of_set(week)
    records.items.edit(second.id, "Second, in other words?")
    records.items.remove(third.id)
    records.items.move(second.id, 0)
    other.exchange.import_file(records.exchange.export_set(week, tmp_path))
    assert everything(other) == everything(records)
    assert [item.id for item in other.items.of_set(week)] == [second.id, first.id]


def test_a_class_is_collected_from_many_computers(
    records: Records, other: Records, tmp_path: Path, clock: StoppedClock
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    ana = records.profiles.add("Ana", "fox")
    other.exchange.import_file(records.exchange.export_class_list(stick))
    assert other.profiles.all() == [ana]
    work(other, ana.id)
    work(other)
    for _ in range(2):  # the second time replaces the first file, and brings nothing new
        other.exchange.export_class(stick)
        collected = records.exchange.collect(stick)
        clock.forward(days=1)
    assert len(files_in(stick)) == 2
    assert all(each.imported is not None and each.imported.new == 0 for each in collected)
    assert records.attempts.all() == other.attempts.all()
    assert records.unsure.all() == other.unsure.all()
    assert records.grid() == other.grid()


def test_the_rules_go_with_the_class_list_but_the_projector_is_this_computers(
    records: Records, other: Records, tmp_path: Path, clock: StoppedClock
) -> None:
    records.settings.set_rules(Rules(3, ("addition",), projector=True))
    other.exchange.import_file(records.exchange.export_class_list(tmp_path))
    assert other.settings.rules() == Rules(3, ("addition",))
    clock.forward(minutes=1)
    other.settings.set_rules(Rules(3, ("addition",), projector=True))
    records.exchange.import_file(other.exchange.export_everything(tmp_path / "all.tinytutor"))
    assert records.settings.rules() == Rules(3, ("addition",), projector=True)
    clock.forward(minutes=1)
    records.settings.set_rules(Rules(0))
    other.exchange.import_file(records.exchange.export_class_list(tmp_path))
    assert other.settings.rules() == Rules(0, projector=True)


def test_todays_set_is_todays_where_it_was_handed_out(
    records: Records, other: Records, tmp_path: Path, clock: StoppedClock
) -> None:
    first = make_week(records)
    other.exchange.import_file(records.exchange.export_set(first, tmp_path))
    assert other.sets.today() is None
    records.sets.set_today(first)
    other.exchange.import_file(records.exchange.export_set(first, tmp_path))
    assert other.sets.today() == records.sets.today()
    second = records.sets.create("Week 2", ["One?"])
    other.exchange.import_file(records.exchange.export_set(second.id, tmp_path))
    assert other.sets.today() == records.sets.get(first)
    clock.forward(days=7)
    records.sets.set_today(second.id)
    other.exchange.import_file(records.exchange.export_set(second.id, tmp_path))
    assert other.sets.today() == second


def test_the_results_of_some_children_alone(records: Records, other: Records, tmp_path: Path) -> None:
    ana, ben = records.profiles.add("Ana", "fox"), records.profiles.add("Ben", "owl")
    for profile in (ana.id, ben.id, None):
        work(records, profile)
    other.exchange.import_file(records.exchange.export_class(tmp_path, [ben.id]))
    assert other.profiles.all() == [ben]
    assert {attempt.profile for attempt in other.attempts.all()} == {ben.id}
    assert {question.profile for question in other.unsure.all()} == {ben.id}


def test_everything_moves_to_a_new_computer_but_the_pin(
    records: Records, other: Records, tmp_path: Path
) -> None:
    week = make_week(records)
    records.sets.set_today(week)
    work(records, records.profiles.add("Ana", "fox").id)
    records.settings.put("window.text_size", 150)
    records.pin.set("2468")
    other.exchange.import_file(records.exchange.export_everything(tmp_path / "all.tinytutor"))
    assert everything(other) == everything(records)
    assert other.settings.get("window.text_size") == 150
    assert other.sets.today() == records.sets.today()
    assert not other.pin.is_set()
    names = {records.exchange.export_class(tmp_path).name, other.exchange.export_class(tmp_path).name}
    assert len(names) == 2, "each computer's file has a name of its own"


def test_what_was_removed_here_comes_back_only_if_wanted(
    records: Records, other: Records, tmp_path: Path
) -> None:
    work(records, records.profiles.add("Ana", "fox").id)
    make_week(records)
    path = records.exchange.export_everything(tmp_path)
    other.exchange.import_file(path)
    other.profiles.remove(other.profiles.all()[0].id)
    other.sets.remove(other.sets.all()[0].id)
    imported = other.exchange.import_file(path)
    assert (imported.new, imported.removed_here, imported.sets) == (0, 7, [])
    assert not other.profiles.all()
    assert not other.sets.all()
    assert not other.attempts.all()
    assert other.exchange.import_file(path, bring_back=True).new == 7
    assert everything(other) == everything(records)


def test_a_file_of_a_read_only_folder_is_a_source(
    records: Records, other: Records, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "for all users"
    shared.mkdir()
    path = records.exchange.export_set(make_week(records), shared)
    path.chmod(0o444)
    shared.chmod(0o555)
    missing = tmp_path / "not there"
    monkeypatch.setattr(exchange_module, "shared_sets_folders", lambda: (missing, shared))
    try:
        assert shared_files() == [path]
        assert read_file(path).content.sets == records.sets.all()
        other.exchange.import_file(path)
        assert list(shared.iterdir()) == [path]
    finally:
        shared.chmod(0o755)
    assert everything(other) == everything(records)


def test_what_lies_there_for_all_users_is_taken_once_until_it_is_another_file(
    records: Records, other: Records, tmp_path: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "for all users"
    shared.mkdir()
    monkeypatch.setattr(exchange_module, "shared_sets_folders", lambda: (shared,))
    week = make_week(records)
    path = records.exchange.export_set(week, shared)
    (shared / "cut.tinytutor").write_bytes(path.read_bytes()[:100])
    cut, taken = other.exchange.take_shared()
    assert taken.imported is not None
    assert cut.imported is None
    assert everything(other) == everything(records)
    (again,) = other.exchange.take_shared()
    assert again.path == cut.path
    clock.forward(minutes=1)
    records.sets.rename(week, "Week 1, again")
    records.exchange.export_set(week, shared)
    assert len(other.exchange.take_shared()) == 2
    assert everything(other) == everything(records)


def test_a_set_that_is_not_there_can_not_be_handed_out(records: Records, tmp_path: Path) -> None:
    with pytest.raises(UnknownEntry):
        records.exchange.export_set("0" * 32, tmp_path)
    assert list(tmp_path.glob("*.tinytutor")) == []


def test_a_folder_or_file_that_is_gone_is_said(records: Records, tmp_path: Path) -> None:
    gone = tmp_path / "stick"
    with pytest.raises(CannotWrite, match="Choose another folder"):
        records.exchange.export_everything(gone / "all.tinytutor")
    with pytest.raises(FileUnreadable, match="Put the stick in again"):
        records.exchange.import_file(gone / "all.tinytutor")
    with pytest.raises(FileUnreadable, match="Put the stick in again"):
        records.exchange.collect(gone)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_cut_short_anywhere_or_changed_is_refused_as_a_whole(
    records: Records, other: Records, tmp_path: Path, data: st.DataObject
) -> None:
    if not records.sets.all():
        make_week(records)
    path = records.exchange.export_everything(tmp_path)
    whole = path.read_bytes()
    spot = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        path.write_bytes(whole[:spot])
    else:
        other_byte = data.draw(st.integers(33, 126).filter(lambda byte: byte != whole[spot]))
        path.write_bytes(whole[:spot] + bytes([other_byte]) + whole[spot + 1 :])
    try:
        handed = read_file(path)
    except (FileDamaged, FileTooNew):
        with pytest.raises((FileDamaged, FileTooNew)):
            other.exchange.import_file(path)
        assert other.sets.all() == []
    else:  # the head alone was changed, which the checksum does not cover: the moment, the kind
        assert handed.content.sets == records.sets.all()


def rewritten(path: Path, **changes: object) -> Path:
    """The file with other content under a right checksum, as no TinyTutor writes it."""
    document = json.loads(path.read_text(encoding="utf-8"))
    document["content"].update(changes)
    document["sha256"] = _checksum(document["content"])
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{}", '{"tinytutor": "set"}', '{"tinytutor": {}}', "[" * 100_000, "\x00", '"\\ud800"'],
)
def test_what_is_no_file_of_ours_is_refused_in_a_sentence(
    records: Records, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "odd.tinytutor"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileDamaged, match="Nothing of it was taken"):
        records.exchange.import_file(path)


def test_entries_that_are_not_allowed_are_refused_though_the_checksum_is_right(
    records: Records, other: Records, tmp_path: Path
) -> None:
    week = make_week(records)
    path = records.exchange.export_set(week, tmp_path)
    item = json.loads(path.read_text(encoding="utf-8"))["content"]["items"][0]
    bad: tuple[dict[str, object], ...] = (
        {"items": [item | {"state": "perfect"}]},
        {"items": [item | {"question": "x" * 3_000}]},
        {"items": [item | {"id": "'; DROP TABLE items; --"}]},
        {"items": [item], "sets": []},
        {"profiles": [{"id": "0" * 32, "changed": item["changed"], "nickname": "=1+1", "picture": "fox"}]},
        {"surprise": []},
    )
    for changes in bad:
        records.exchange.export_set(week, tmp_path)
        with pytest.raises(FileDamaged, match="not allowed"):
            other.exchange.import_file(rewritten(path, **changes))
    assert not other.sets.all()
    assert not other.profiles.all()


def test_a_file_of_a_newer_version_asks_for_an_update(records: Records, tmp_path: Path) -> None:
    path = records.exchange.export_everything(tmp_path)
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(document | {"format": 2}), encoding="utf-8")
    with pytest.raises(FileTooNew, match="Update TinyTutor"):
        records.exchange.import_file(path)


def test_one_bad_file_does_not_hinder_the_collection(
    records: Records, other: Records, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    work(other)
    other.exchange.export_class(stick)
    (stick / "bad.tinytutor").write_text("{", encoding="utf-8")
    (stick / ".class-1.tinytutor.77.partial").write_text("{", encoding="utf-8")
    (stick / "letter.txt").write_text("Dear teacher", encoding="utf-8")
    bad, good = records.exchange.collect(stick)
    assert bad.imported is None
    assert "cut short or damaged" in bad.problem
    assert good.imported is not None
    assert records.attempts.all() == other.attempts.all()


def test_a_change_made_under_a_clock_that_was_set_back_is_newer_all_the_same(
    records: Records, other: Records, tmp_path: Path, clock: StoppedClock
) -> None:
    week = make_week(records)
    path = records.exchange.export_set(week, tmp_path)
    clock.forward(days=-300)
    records.sets.rename(week, "Week 2")
    records.items.edit(records.items.of_set(week)[0].id, "Other words?")
    assert records.exchange.import_file(path).same == 4
    assert records.sets.get(week).name == "Week 2"
    other.exchange.import_file(path)
    other.exchange.import_file(records.exchange.export_set(week, tmp_path))
    assert everything(other) == everything(records)

"""Sticks that are pulled out while the window works with them: a plain sentence, and on it goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from app.records import Records, RecordsError, open_records
from app.records import folder as records_folder
from app.ui.class_work import read_report, save_report
from app.ui.handover import collect, hand_in, hand_out, look_into
from tests.sticks.plug import BreakingStick, StickShop, told
from tests.ui.conftest import OpenScreen
from tests.ui.teacher_room import press
from tests.ui.test_class import exchange

WORK: dict[str, Callable[[Records, Path], object]] = {
    "hand out": lambda records, folder: hand_out(records, folder, records.sets.all()[0].id, class_list=True),
    "hand in": hand_in,
    "report": lambda records, folder: save_report(read_report(records), folder, date(2026, 3, 2)),
    "look": look_into,
    "collect": collect,
}


@pytest.mark.parametrize("what", WORK)
def test_whatever_is_done_with_a_stick_ends_with_a_sentence_and_can_be_done_again(
    stick_shop: StickShop, tmp_path: Path, what: str
) -> None:
    with open_records(tmp_path / "records") as records:
        records.profiles.add("Mia", "owl")
        records.sets.create("Week 1", ["1 + 1?", "2 + 2?"])
        work = partial(WORK[what], records)
        for stick in stick_shop.breaking_everywhere(records.exchange.export_class_list):
            sentence = told(partial(work, stick.folder), RecordsError)
            assert not sentence or "hoose " in sentence, "it says what to do"
            stick.put_back()
            assert told(partial(work, stick.folder), RecordsError) == ""


@pytest.fixture
def stick(stick_shop: StickShop) -> BreakingStick:
    return stick_shop.new()


@pytest.mark.parametrize("operation", [1, 6, 9])
def test_the_window_says_that_the_stick_is_gone_and_hands_out_when_it_is_back(
    open_screen: OpenScreen, tmp_path: Path, stick: BreakingStick, operation: int
) -> None:
    screen, controller = exchange(open_screen, tmp_path, str(stick.folder))
    stick.break_at(operation)
    press(screen, "handOut")
    screen.qtbot.waitUntil(lambda: "hoose another folder" in screen.words())
    assert stick.broke
    stick.put_back("names")
    press(screen, "handOut")
    screen.qtbot.waitUntil(lambda: "Handed out: class-list.tinytutor" in controller.property("sentence"))


def test_records_on_a_stick_that_is_pulled_out_and_put_in_again(
    open_screen: OpenScreen, stick: BreakingStick, monkeypatch: pytest.MonkeyPatch
) -> None:
    portable = stick.folder / "portable"
    monkeypatch.setattr(records_folder, "PORTABLE", portable)
    screen = open_screen(records=lambda: open_records(portable / "records"))
    assert [screen.kept(partial(add, name)) for name in ("Mia", "Ben")] == ["Mia", "Ben"]
    stick.break_at(1)
    for name in ("Lea", "Tom"):  # the first finds out, the second does not find it
        with screen.qtbot.waitSignal(screen.records.failed) as failed:
            screen.records.do(partial(add, name))
        assert "put it in again, then go on" in failed.args[0] or "Choose another folder" in failed.args[0]
    screen.qtbot.waitUntil(screen.item("recordsNotice").isVisible)
    assert "until this is mended, nothing is kept" in screen.item("troubleWords").property("text")
    stick.put_back("flushed")
    press(screen, "openAgain")
    screen.qtbot.waitUntil(lambda: "The records are open now." in screen.words())
    pupils = screen.kept(lambda records: records.profiles.all())
    assert [pupil.nickname for pupil in pupils] == ["Ben", "Mia"]
    assert screen.kept(partial(add, "Lea")) == "Lea"


def add(name: str, records: Records) -> str:
    """Add a pupil; the nickname that is kept."""
    return records.profiles.add(name, "fox").nickname

"""Handing out and collecting with a stick that is pulled out or full: a plain sentence, nothing lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.records import open_records, read_file
from app.ui.controllers import ExchangeController
from tests.records.sticks import fill, pull_out, small_disk
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.teacher_room import press
from tests.ui.test_class import exchange

DONE = {"handOut": "Handed out", "handIn": "The results of this computer are in"}


def handed_in(tmp_path: Path, stick: Path) -> Path:
    """What another computer's pupil did, on the stick."""
    with open_records(tmp_path / "other") as other:
        pupil = other.profiles.add("Mia", "owl")
        other.attempts.checked(other.attempts.begin("1 + 1?", "addition", profile=pupil.id).id, "2", "right")
        return other.exchange.export_class(stick)


def nobody_came(screen: Screen) -> bool:
    """Whether the records have the class that was there alone."""
    return [pupil.nickname for pupil in screen.kept(lambda records: records.profiles.all())] == [
        "Kid00",
        "Kid01",
        "Kid02",
    ]


def looked_at(screen: Screen, controller: ExchangeController) -> None:
    press(screen, "look")
    screen.qtbot.waitUntil(lambda: "1 file can be taken over." in screen.words())
    assert controller.property("usable") == 1


def test_the_folder_goes_between_the_look_and_the_take_over(open_screen: OpenScreen, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    handed_in(tmp_path, stick)
    screen, controller = exchange(open_screen, tmp_path, str(stick))
    looked_at(screen, controller)
    shutil.rmtree(stick)
    press(screen, "collect")
    screen.qtbot.waitUntil(lambda: "Put the stick in, or choose another folder." in screen.words())
    assert controller.property("usable") == 0  # what was looked at is not offered any more
    assert nobody_came(screen)
    stick.mkdir()
    handed_in(tmp_path / "again", stick)
    looked_at(screen, controller)  # the stick is in again, in the same place
    press(screen, "collect")
    screen.qtbot.waitUntil(lambda: "1 file taken over." in screen.words())


def test_a_mounted_stick_is_pulled_out_between_the_look_and_the_take_over(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "stick", 256) as stick:
        handed_in(tmp_path, stick)
        screen, controller = exchange(open_screen, tmp_path, str(stick))
        looked_at(screen, controller)
        pull_out(stick)
        press(screen, "collect")
        screen.qtbot.waitUntil(lambda: "There are no TinyTutor files in" in screen.words())
        assert controller.property("usable") == 0
        assert nobody_came(screen)


def test_a_file_that_was_changed_between_the_look_and_the_take_over_is_skipped(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = handed_in(tmp_path, stick)
    screen, controller = exchange(open_screen, tmp_path, str(stick))
    looked_at(screen, controller)
    path.write_bytes(path.read_bytes()[:-40])  # pulled out while another computer was writing
    press(screen, "collect")
    screen.qtbot.waitUntil(lambda: "0 files taken over. 1 file was skipped" in screen.words())
    assert "is cut short or damaged. Nothing of it was taken." in screen.words()
    assert nobody_came(screen)


@pytest.mark.parametrize("action", list(DONE))
def test_a_full_stick_is_told_and_the_old_file_stays(
    open_screen: OpenScreen, tmp_path: Path, action: str
) -> None:
    with small_disk(tmp_path / "stick", 128) as stick:
        screen, controller = exchange(open_screen, tmp_path, str(stick))
        press(screen, action)
        screen.qtbot.waitUntil(lambda: ".tinytutor" in controller.property("sentence"))
        (path,) = stick.glob("*.tinytutor")
        before = path.read_bytes()
        filler = fill(stick)
        press(screen, action)
        screen.qtbot.waitUntil(lambda: "There is no room left on the disk" in screen.words())
        assert path.read_bytes() == before
        assert read_file(path).content.profiles
        assert sorted(stick.iterdir()) == sorted([path, filler])
        filler.unlink()
        press(screen, action)  # room was made
        screen.qtbot.waitUntil(lambda: controller.property("sentence").startswith(DONE[action]))
        assert nobody_came(screen)


def test_a_folder_with_a_name_that_no_disk_has_is_told(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen, _controller = exchange(open_screen, tmp_path, str(tmp_path / ("long" * 100)))
    for action in ("look", "handOut", "handIn"):
        press(screen, action)
        screen.qtbot.waitUntil(lambda: "Put the stick in, or choose another folder." in screen.words())

"""The typed text outlives the window, and a disk that refuses it is told of."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.ui.controllers import TutorController
from app.ui.drafts import TextFile
from app.ui.samples import PROBLEM
from tests.ui.conftest import OpenScreen

NOT_SAVED = "Your text cannot be saved on this computer just now"


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    file = TextFile(tmp_path / "new" / "draft.txt")
    assert file.load() == ""
    assert file.save("3 apples\nand ½ 🍎")
    assert file.load() == "3 apples\nand ½ 🍎"
    assert [path.name for path in file.path.parent.iterdir()] == ["draft.txt"]


def test_half_a_character_is_no_error(tmp_path: Path) -> None:
    file = TextFile(tmp_path / "draft.txt")
    assert file.save("apple \ud83c")
    assert file.load() == "apple ?"
    file.path.write_bytes(b"\xff\xfe")
    assert file.load() == ""


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not TextFile(tmp_path / "file" / "draft.txt").save("text")


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_keeps_the_old_text(tmp_path: Path) -> None:
    file = TextFile(tmp_path / "draft.txt")
    file.save("old")
    (tmp_path / "draft.txt.new").symlink_to("/dev/full")
    assert not file.save("new")
    assert file.load() == "old"


def test_the_text_is_there_again_after_the_window_was_closed(open_screen: OpenScreen) -> None:
    first = open_screen()
    first.type(PROBLEM)
    first.window.close()
    assert open_screen().text() == PROBLEM


def test_the_text_is_saved_a_moment_after_it_was_typed(open_screen: OpenScreen, draft: TextFile) -> None:
    screen = open_screen()
    screen.type("3 + 4")
    screen.qtbot.waitUntil(lambda: draft.load() == "3 + 4")


def test_the_text_is_saved_when_the_tutor_is_closed(draft: TextFile, open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.type("3 + 4")
    screen.tutor.close()
    assert draft.load() == "3 + 4"


def test_a_disk_that_refuses_the_text_is_told_of_in_the_window(
    open_screen: OpenScreen, draft: TextFile
) -> None:
    draft.path.parent.write_text("a file where the folder should be")
    screen = open_screen()
    screen.type("3 + 4")
    screen.qtbot.waitUntil(lambda: NOT_SAVED in screen.words())
    screen.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.wait_for(TutorController.Phase.Answered)
    draft.path.parent.unlink()
    screen.type("!")
    screen.tutor.saveDraft()
    assert NOT_SAVED not in screen.words()


def test_the_looks_are_kept_and_damaged_ones_ignored(open_screen: OpenScreen, tmp_path: Path) -> None:
    first = open_screen()
    first.appearance.setProperty("dark", True)
    first.appearance.larger()
    again = open_screen()
    assert again.appearance.property("dark") is True
    assert again.appearance.property("scale") == 1.15
    for damaged in ("{", "[]", '{"scale": 77}', '{"scale": []}'):
        (tmp_path / "state" / "appearance.json").write_text(damaged)
        assert open_screen().appearance.property("scale") == 1.0

"""Records that do not open: the window opens, says what happened, and goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.records import CannotWrite, DiskFull, Records, open_records
from app.records.backups import back_up
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.teacher_room import press


def damage(folder: Path, *, copy: bool) -> None:
    with open_records(folder) as records:
        records.profiles.add("Mia", "owl")
        if copy:
            back_up(folder, 99)
    for backup in () if copy else (folder / "backups").iterdir():
        backup.unlink()
    (folder / "records.db").write_bytes(b"SQLite format 3\0" + b"broken" * 2_000)


def notice(screen: Screen) -> str:
    screen.qtbot.waitUntil(screen.item("recordsNotice").isVisible)
    return str(screen.item("troubleWords").property("text"))


def test_with_damaged_records_the_window_opens_and_goes_on_with_the_copy(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    damage(tmp_path / "records", copy=True)
    screen = open_screen()
    assert "damaged" in notice(screen)
    assert "nothing is kept" in notice(screen)
    assert screen.item("useCopy").property("text") == "Use the last copy"
    press(screen, "useCopy")
    screen.qtbot.waitUntil(lambda: "The last copy is in use now." in screen.words())
    kept = list((tmp_path / "records").glob("damaged-*.db"))
    assert len(kept) == 1
    assert str(kept[0]) in screen.words()
    assert [child.nickname for child in screen.kept(lambda records: records.profiles.all())] == ["Mia"]
    press(screen, "hideTrouble")
    assert not screen.item("recordsNotice").isVisible()


def test_without_a_copy_there_is_a_fresh_start_and_the_damaged_file_is_kept(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    damage(tmp_path / "records", copy=False)
    screen = open_screen()
    notice(screen)
    assert screen.item("useCopy").property("text") == "Start afresh"
    press(screen, "useCopy")
    screen.qtbot.waitUntil(lambda: "There are new, empty records now." in screen.words())
    assert len(list((tmp_path / "records").glob("damaged-*.db"))) == 1
    assert screen.kept(lambda records: records.profiles.all()) == []


def test_records_of_a_newer_version_are_left_and_the_tutor_works(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    database = tmp_path / "records" / "records.db"
    open_records(database.parent).close()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = database.read_bytes()
    screen = open_screen()
    assert "newer TinyTutor" in notice(screen)
    assert not screen.item("useCopy").isVisible()
    press(screen, "hideTrouble")
    screen.item("problem").forceActiveFocus()
    screen.solve()
    assert not screen.item("recordsNotice").isVisible()  # it was put away, and is not said again
    assert database.read_bytes() == before


@pytest.mark.parametrize("error", [CannotWrite(Path("here"), "it is read-only"), DiskFull(Path("here"))])
def test_where_nothing_can_be_written_the_window_works_and_tries_again(
    open_screen: OpenScreen, tmp_path: Path, error: Exception
) -> None:
    ways: list[Callable[[], Records]] = [lambda: open_records(tmp_path / "records")]
    shut = True

    def opens() -> Records:
        if shut:
            raise error
        return ways[0]()

    screen = open_screen(records=opens)
    assert str(error) in notice(screen)
    press(screen, "openAgain")
    shut = False
    press(screen, "openAgain")
    screen.qtbot.waitUntil(lambda: "What you do is kept again." in screen.words())


def test_a_file_where_the_folder_should_be_is_told(open_screen: OpenScreen, tmp_path: Path) -> None:
    (tmp_path / "records").write_text("not a folder")
    screen = open_screen()
    assert "TinyTutor can not write to" in notice(screen)


def test_damage_that_is_found_later_is_told_and_mended(open_screen: OpenScreen, tmp_path: Path) -> None:
    with open_records(tmp_path / "records") as records:
        records.profiles.add("Mia", "owl")
        back_up(tmp_path / "records", 99)
        with closing(sqlite3.connect(tmp_path / "records" / "records.db")) as connection:
            connection.execute("UPDATE profiles SET changed = 'never'")
            connection.commit()
    screen = open_screen()
    assert "damaged" in notice(screen)
    press(screen, "useCopy")
    screen.qtbot.waitUntil(lambda: "The last copy is in use now." in screen.words())
    assert [child.nickname for child in screen.kept(lambda records: records.profiles.all())] == ["Mia"]


@pytest.mark.parametrize("size", [(360, 640), (880, 860)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_notice_leaves_the_page_room_and_each_button_is_reached(
    open_screen: OpenScreen, tmp_path: Path, size: tuple[int, int], scale: float
) -> None:
    damage(tmp_path / "records", copy=True)
    screen = open_screen()
    notice(screen)
    screen.window.resize(*size)
    screen.appearance.setProperty("scale", scale)
    screen.qtbot.wait(80)
    shown = screen.item("recordsNotice")
    assert shown.height() <= 0.6 * size[1] + 1
    assert screen.item("places").height() >= 0.2 * size[1]
    for name in ("useCopy", "openAgain", "hideTrouble"):
        screen.tab_to(name)
        button = screen.item(name)
        top = button.mapToItem(shown, button.boundingRect().topLeft()).y()
        assert top >= 0
        assert top + button.height() <= shown.height() + 1

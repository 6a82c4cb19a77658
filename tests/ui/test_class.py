"""The class's screens: the report and its file, pupils, handing out and collecting."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, Qt, QUrl

from app.records import Records, open_records
from app.ui.controllers import (
    ClassGridModel,
    ClassPupilsController,
    ClassReportController,
    ExchangeController,
)
from app.ui.languages import NAMES
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.teacher_room import PIN, at_the_door, part, press, seen

DISPLAY = int(Qt.ItemDataRole.DisplayRole)


def fill(records: Records, pupils: int = 3, skills: int = 2) -> None:
    """A class in which everybody worked on every skill but the last pupil, who did nothing yet."""
    for number in range(pupils):
        pupil = records.profiles.add(f"Kid{number:02}", "cat")
        for skill in range(skills if number < pupils - 1 else 0):
            attempt = records.attempts.begin("1 + 1?", f"skill {skill:02}", profile=pupil.id)
            if number % 2:
                records.attempts.checked(attempt.id, "3", "look again", "another operation")
                records.attempts.helped(attempt.id, 2)
            records.attempts.checked(attempt.id, "2", "right")


def at(open_screen: OpenScreen, tmp_path: Path, section: str, pupils: int = 3, skills: int = 2) -> Screen:
    """In a section of the teacher's side, with a class."""
    with open_records(tmp_path / "records") as records:
        fill(records, pupils, skills)
        records.pin.set(PIN)
    screen = at_the_door(open_screen)
    screen.type(PIN)
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(screen.item("setList").isVisible)
    press(screen, f"section-{section}")
    return screen


def report(open_screen: OpenScreen, tmp_path: Path, pupils: int = 3, skills: int = 2) -> Screen:
    screen = at(open_screen, tmp_path, "report", pupils, skills)
    screen.qtbot.waitUntil(lambda: part(screen, ClassReportController).property("read") is True)
    return screen


def shown(screen: Screen) -> dict[tuple[str, str], list[str]]:
    """The numbers that the screen's grid has, by skill and pupil."""
    grid = part(screen, ClassGridModel)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    found = {}
    for row in range(grid.rowCount()):
        for column in range(grid.columnCount()):
            words = grid.data(grid.index(row, column), DISPLAY)
            digits = [word for word in words.split() if word.isdigit()]
            right, problems, tries, hints = digits or ["0"] * 4
            heads = grid.headerData(row, down, DISPLAY), grid.headerData(column, across, DISPLAY)
            found[heads] = [problems, tries, right, hints]
    return found


@pytest.mark.parametrize("language", NAMES)
def test_the_file_has_the_numbers_of_the_screen(
    open_screen: OpenScreen, tmp_path: Path, language: str
) -> None:
    screen = report(open_screen, tmp_path, pupils=4, skills=3)
    screen.appearance.setProperty("language", language)
    part(screen, ClassReportController).saveTo(QUrl.fromLocalFile(str(tmp_path)))
    screen.qtbot.waitUntil(lambda: "class-report-" in screen.words())
    (path,) = tmp_path.glob("class-report-*.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file, delimiter="," if language == "en" else ";")
    saved = {
        (row[0], head[place].rpartition(": ")[0]): row[place : place + 4]
        for row in rows
        for place in range(1, len(head), 4)
    }
    assert saved == shown(screen)
    assert saved["skill 00", "Kid01"] == ["1", "2", "0", "2"]
    assert saved["skill 00", "Kid03"] == ["0", "0", "0", "0"]


def test_the_report_has_words_beside_its_colours_slips_and_hints(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = report(open_screen, tmp_path)
    screen.qtbot.waitUntil(lambda: "look here" in screen.words())
    words = screen.words()
    assert "going well" in words
    assert "nothing yet" in words
    assert "Another operation: 2 times, 1 pupil" in words
    assert "4 hints used" in words


def test_without_pupils_the_report_says_what_to_do(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = report(open_screen, tmp_path, pupils=0)
    screen.qtbot.waitUntil(seen(screen, "reportEmpty").isVisible)
    assert "There are no pupils yet." in screen.words()
    assert not screen.item("classGrid").isVisible()


def test_pupils_without_work_are_told_apart_from_no_pupils(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = report(open_screen, tmp_path, pupils=1)
    screen.qtbot.waitUntil(lambda: "Nobody has worked on a problem yet." in screen.words())


def test_a_large_class_is_read_by_the_keyboard_and_the_heads_stay(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = report(open_screen, tmp_path, pupils=40, skills=20)
    grid = screen.item("classGrid")
    screen.qtbot.waitUntil(lambda: screen.item("gridCells").property("rows") == 20)
    grid.forceActiveFocus()
    for _ in range(3):
        screen.key(Qt.Key.Key_Right)
        screen.key(Qt.Key.Key_Down)
    assert (grid.property("row"), grid.property("column")) == (3, 3)
    screen.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert (grid.property("row"), grid.property("column")) == (19, 39)
    cells, pupils, skills = (screen.item(name) for name in ("gridCells", "gridPupils", "gridSkills"))
    screen.qtbot.waitUntil(lambda: cells.property("contentX") > 0 and cells.property("contentY") > 0)
    screen.qtbot.waitUntil(lambda: pupils.property("contentX") == cells.property("contentX"))
    assert skills.property("contentY") == cells.property("contentY")
    assert pupils.property("contentY") == 0
    screen.qtbot.waitUntil(lambda: "Kid39" in screen.words())
    assert "skill 19" in screen.words()
    assert "Kid00" not in [item.property("text") for item in screen.items()]  # only what is seen is made


def test_several_pupils_at_once_and_what_is_wrong_stays_to_be_mended(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = at(open_screen, tmp_path, "pupils")
    part(screen, ClassPupilsController).addAll("Mia, Leo\nKid00\n\n  Ana  Lu \n=1+1")
    screen.qtbot.waitUntil(lambda: "3 pupils added." in screen.words())
    assert "Kid00: Another child here is called Kid00." in screen.words()
    assert screen.item("nicknames").property("text") == "Kid00\n=1+1"
    pupils = screen.kept(lambda records: records.profiles.all())
    assert {"Mia", "Leo", "Ana Lu"} <= {pupil.nickname for pupil in pupils}
    assert len({pupil.picture for pupil in pupils if not pupil.nickname.startswith("Kid")}) == 3


def open_pupil(screen: Screen, nickname: str) -> None:
    screen.qtbot.waitUntil(lambda: any(item.objectName() == f"change-{nickname}" for item in screen.items()))
    press(screen, f"change-{nickname}")
    screen.qtbot.waitUntil(lambda: screen.focused() == "pupilNickname")


def test_a_pupil_gets_another_name_and_picture(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = at(open_screen, tmp_path, "pupils")
    open_pupil(screen, "Kid00")
    screen.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    screen.type("Zoe")
    press(screen, "picture-owl")
    press(screen, "savePupil")
    screen.qtbot.waitUntil(lambda: "Saved: Zoe." in screen.words())
    pupils = screen.kept(lambda records: records.profiles.all())
    assert [(pupil.nickname, pupil.picture) for pupil in pupils][-1] == ("Zoe", "owl")
    names = [item.objectName() for item in screen.items() if item.objectName().startswith("pupil-")]
    assert sorted(names) == ["pupil-Kid01", "pupil-Kid02", "pupil-Zoe"]


def test_a_pupil_is_removed_with_everything_after_a_question_that_says_what_goes(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = at(open_screen, tmp_path, "pupils")
    open_pupil(screen, "Kid00")
    press(screen, "removePupil")
    screen.qtbot.waitUntil(lambda: "Remove Kid00?" in screen.words())
    assert "the nickname and picture and the work on 2 problems" in screen.words()
    assert screen.focused() == "keepPupil"
    press(screen, "removeSurely")
    screen.qtbot.waitUntil(lambda: "Kid00 is removed, with everything." in screen.words())
    assert len(screen.kept(lambda records: records.attempts.all())) == 2
    assert len(screen.kept(lambda records: records.profiles.all())) == 2


def exchange(open_screen: OpenScreen, tmp_path: Path, folder: str) -> tuple[Screen, ExchangeController]:
    screen = at(open_screen, tmp_path, "exchange")
    controller = part(screen, ExchangeController)
    controller.setProperty("folder", folder)
    return screen, controller


def test_a_set_and_the_class_list_are_handed_out(open_screen: OpenScreen, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with open_records(tmp_path / "records") as records:
        week = records.sets.create("Week 1", ["What is 1 + 1?"])
    screen, controller = exchange(open_screen, tmp_path, str(stick))
    controller.handOut(week.id, True)
    screen.qtbot.waitUntil(lambda: "Handed out: " in screen.words())
    with open_records(tmp_path / "other") as other:
        assert all(found.imported for found in other.exchange.collect(stick))
        assert [one.name for one in other.sets.all()] == ["Week 1"]
        assert len(other.profiles.all()) == 3
        assert other.attempts.all() == []


def test_results_are_looked_at_taken_over_without_doubles_and_what_is_skipped_is_told(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with open_records(tmp_path / "other") as other:
        pupil = other.profiles.add("Mia", "owl")
        other.attempts.checked(other.attempts.begin("1 + 1?", "addition", profile=pupil.id).id, "2", "right")
        written = other.exchange.export_class(stick)
    (stick / "cut.tinytutor").write_bytes(written.read_bytes()[:200])
    newer = (
        written.read_text(encoding="utf-8")
        .replace('"format": 1', '"format": 9')
        .replace('"format":1', '"format":9')
    )
    (stick / "newer.tinytutor").write_text(newer, encoding="utf-8")
    screen, controller = exchange(open_screen, tmp_path, str(stick))
    press(screen, "look")
    screen.qtbot.waitUntil(lambda: "1 file can be taken over. 2 files were skipped" in screen.words())
    words = screen.words()
    assert "1 pupil, 1 problem worked on; 2 of 2 entries new or changed" in words
    assert "cut.tinytutor (skipped)" in words
    assert "this TinyTutor knows formats up to 1" in words
    assert len(screen.kept(lambda records: records.profiles.all())) == 3  # nothing came in yet
    press(screen, "collect")
    screen.qtbot.waitUntil(lambda: "2 entries new, 0 changed" in screen.words())
    controller.look()
    screen.qtbot.waitUntil(lambda: "all of it is here already" in screen.words())
    controller.collect()
    screen.qtbot.waitUntil(lambda: "0 entries new, 0 changed, 2 here already" in screen.words())
    assert len(screen.kept(lambda records: records.profiles.all())) == 4


def test_a_stick_that_is_not_there_gets_a_plain_sentence(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen, controller = exchange(open_screen, tmp_path, str(tmp_path / "gone"))
    for action in ("look", "handOut", "handIn"):
        controller.setProperty("folder", "")
        controller.setProperty("folder", str(tmp_path / "gone"))
        press(screen, action)
        screen.qtbot.waitUntil(lambda: "Put the stick in" in screen.words())
    assert not (tmp_path / "gone").exists()


def test_a_folder_without_our_files_and_no_folder_are_told(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen, controller = exchange(open_screen, tmp_path, "")
    press(screen, "look")
    screen.qtbot.waitUntil(lambda: "Choose a folder first" in screen.words())
    QMetaObject.invokeMethod(seen(screen, "folder"), "forceActiveFocus")
    (tmp_path / "empty").mkdir()
    screen.type(str(tmp_path / "empty"))
    assert controller.property("folder") == str(tmp_path / "empty")
    press(screen, "look")
    screen.qtbot.waitUntil(lambda: "There are no TinyTutor files in" in screen.words())

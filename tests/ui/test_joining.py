"""Two pupils who are one child: joined by a teacher after a question, with a copy from before."""

from __future__ import annotations

from pathlib import Path

from app.records.backups import backups_of
from app.ui.controllers import ClassPupilsController
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.teacher_room import part, press
from tests.ui.test_class import at, open_pupil


def test_two_pupils_become_one_after_a_question_that_says_what_happens(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = at(open_screen, tmp_path, "pupils")
    open_pupil(screen, "Kid00")
    press(screen, "joinPupil")
    assert screen.focused() == "keepBoth"
    press(screen, "same-Kid01")
    screen.qtbot.waitUntil(lambda: "Are Kid00 (Cat) and Kid01 (Cat) the same child?" in screen.words())
    assert "the work on 2 problems and the saved questions of Kid01 (Cat) go to Kid00 (Cat)" in screen.words()
    assert len(screen.kept(lambda records: records.profiles.all())) == 3  # not yet
    copies = len(backups_of(tmp_path / "records"))
    press(screen, "joinSurely")
    screen.qtbot.waitUntil(lambda: "They are one child now. The copy from before is" in screen.words())
    left = screen.kept(lambda records: records.profiles.all())
    assert [pupil.nickname for pupil in left] == ["Kid00", "Kid02"]
    assert len(screen.kept(lambda records: records.attempts.of_profile(left[0].id))) == 4
    assert len(backups_of(tmp_path / "records")) == copies + 1


def test_keeping_both_changes_nothing(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = at(open_screen, tmp_path, "pupils")
    open_pupil(screen, "Kid00")
    press(screen, "joinPupil")
    press(screen, "same-Kid01")
    screen.qtbot.waitUntil(lambda: "the same child?" in screen.words())
    press(screen, "keepBoth")
    assert screen.focused() == "joinPupil"
    assert "Are Kid00" not in screen.words()
    assert len(screen.kept(lambda records: records.profiles.all())) == 3


def joined(screen: Screen) -> None:
    open_pupil(screen, "Kid00")
    press(screen, "joinPupil")
    press(screen, "same-Kid01")
    screen.qtbot.waitUntil(lambda: "as long as you stay here" in screen.words())
    press(screen, "joinSurely")
    screen.qtbot.waitUntil(lambda: "They are one child now." in screen.words())


def test_a_joining_can_be_taken_back_at_once(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = at(open_screen, tmp_path, "pupils")
    before = screen.kept(lambda records: records.attempts.all())
    joined(screen)
    screen.qtbot.waitUntil(lambda: screen.focused() == "partPupils")
    press(screen, "partPupils")
    screen.qtbot.waitUntil(lambda: "Kid01 is in the list again, with the work from before." in screen.words())
    pupils = screen.kept(lambda records: records.profiles.all())
    assert [pupil.nickname for pupil in pupils] == ["Kid00", "Kid01", "Kid02"]
    after = screen.kept(lambda records: records.attempts.all())
    assert {entry.id: entry.profile for entry in after} == {entry.id: entry.profile for entry in before}
    assert not screen.item("partPupils").isVisible()


def test_after_another_change_it_is_not_offered_any_more(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = at(open_screen, tmp_path, "pupils")
    joined(screen)
    assert screen.item("partPupils").isVisible()
    part(screen, ClassPupilsController).addAll("Lea")
    screen.qtbot.waitUntil(lambda: "1 pupil added." in screen.words())
    assert not screen.item("partPupils").isVisible()

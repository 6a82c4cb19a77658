"""The settings' page: every part by keyboard, by eye and by screen reader; nothing goes unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor

from app.packs.pack import open_pack, pack_folders
from app.records import Records
from app.solving.effort import Effort
from app.ui.controllers import DataController, SolverController
from app.ui.controllers.appearance import BACKGROUNDS
from app.ui.samples import PROBLEM
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor
from tests.ui.test_accessibility import (
    LEAST_CONTRAST,
    LEAST_TARGET_PX,
    accessible_name,
    contrast,
    focusable,
)

PARTS = ("appearance", "solver", "packs", "about", "data", "keys")
WAIT_MS = 100


class TutorOfShippedPack(FakeTutor):
    """A fake that says it has the pack that comes with the app."""

    pack = open_pack(pack_folders()[0] / "nano")


def show(open_screen: OpenScreen, part: str) -> Screen:
    screen = open_screen(TutorOfShippedPack())
    screen.window.setProperty("place", "settings")
    screen.item("settingsPage").setProperty("part", part)
    screen.item("settingsPage").forceActiveFocus(Qt.FocusReason.OtherFocusReason)
    screen.qtbot.wait(WAIT_MS)
    return screen


@pytest.mark.parametrize("part", PARTS)
def test_all_that_takes_the_focus_has_a_name_and_can_be_hit(open_screen: OpenScreen, part: str) -> None:
    screen = show(open_screen, part)
    items = [item for item in focusable(screen) if item.objectName() != "settingsScroll"]
    assert len(items) >= 6
    for item in items:
        assert accessible_name(item), item.objectName()
        assert item.width() >= LEAST_TARGET_PX, item.objectName()
        assert item.height() >= LEAST_TARGET_PX, item.objectName()


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("spacing", [0.0, 1.0])
def test_text_of_double_size_stays_inside_a_narrow_window(
    open_screen: OpenScreen, part: str, spacing: float
) -> None:
    screen = show(open_screen, part)
    screen.window.resize(360, 640)
    screen.appearance.setProperty("scale", 2.0)
    screen.appearance.setProperty("spacing", spacing)
    screen.qtbot.wait(WAIT_MS)
    for item in screen.items():
        if item.property("text"):
            left = item.mapToScene(item.boundingRect().topLeft()).x()
            painted = item.property("paintedWidth") or item.width()
            assert left >= 0, item.property("text")
            assert left + painted <= 361, item.property("text")


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("part", PARTS)
def test_every_text_is_seen_against_what_is_drawn_behind_it(
    open_screen: OpenScreen, part: str, background: str
) -> None:
    screen = show(open_screen, part)
    screen.appearance.setProperty("background", background)
    screen.window.resize(880, 2800)
    screen.qtbot.wait(WAIT_MS)
    image = screen.window.grabWindow()
    checked = 0
    for item in screen.items():
        color = item.property("color")
        if isinstance(color, QColor) and item.property("text") and item.property("paintedWidth"):
            corner = item.mapToScene(item.boundingRect().topLeft())
            behind = image.pixelColor(max(0, round(corner.x()) - 1), max(0, round(corner.y()) - 1))
            assert contrast(color, behind) >= LEAST_CONTRAST, item.property("text")
            checked += 1
    assert checked >= 5


def test_every_part_is_reached_by_keyboard(open_screen: OpenScreen) -> None:
    screen = show(open_screen, "appearance")
    for part in PARTS:
        screen.tab_to(f"part-{part}")
        screen.key(Qt.Key.Key_Return)
        assert screen.item("settingsPage").property("part") == part


def test_the_solver_is_changed_while_the_app_runs(open_screen: OpenScreen) -> None:
    screen = show(open_screen, "solver")
    screen.tab_to("effort-fast")
    screen.key(Qt.Key.Key_Return)
    solver = screen.engine.findChild(SolverController)
    assert solver is not None
    screen.qtbot.waitUntil(lambda: solver.property("status") == "")
    assert solver.property("effort") == Effort.FAST
    assert [item.property("taken") for item in screen.items() if item.objectName() == "effort-fast"] == [True]


def test_the_self_test_tells_what_it_measured(open_screen: OpenScreen) -> None:
    screen = show(open_screen, "solver")
    screen.tab_to("selfTest")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(screen.item("selfTestResult").isVisible)
    assert "s a problem" in screen.words()
    assert "Cores: " in screen.words()


def test_the_page_about_the_model_tells_figures_and_curve(open_screen: OpenScreen) -> None:
    words = show(open_screen, "about").words()
    assert "makes no network connections" in words
    assert "Problems as children type them" in words
    assert "TinyTutor calls an answer checked for" in words


def test_the_curve_is_told_to_a_screen_reader(open_screen: OpenScreen) -> None:
    screen = show(open_screen, "about")
    assert accessible_name(screen.item("curve")) == screen.item("curveSentence").property("text")


def test_a_pack_without_figures_says_that_nothing_was_measured(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.window.setProperty("place", "settings")
    screen.item("settingsPage").setProperty("part", "about")
    assert screen.words().count("Not measured for this pack.") == 2


def test_the_keys_are_those_that_work(open_screen: OpenScreen) -> None:
    words = show(open_screen, "keys").words().splitlines()
    for keys in ("Ctrl and Enter", "Escape", "Page down", "Ctrl and + or Ctrl and =", "Ctrl and −"):
        assert keys in words
    for keys in ("A", "E or Enter", "R", "M", "space bar", "Alt and down arrow or Alt and up arrow"):
        assert keys in words


def test_a_voice_is_offered_only_where_there_is_one(open_screen: OpenScreen) -> None:
    assert not show(open_screen, "appearance").item("voices").isVisible()


def data_of(screen: Screen) -> DataController:
    found = screen.engine.findChild(DataController)
    assert found is not None
    return found


def fill(records: Records) -> None:
    ann = records.profiles.add("Ann", "fox")
    records.sets.create("Week 1", [PROBLEM])
    records.attempts.begin(PROBLEM, "multi-step", profile=ann.id)


def test_deleting_everything_asks_first_and_says_what_goes(open_screen: OpenScreen) -> None:
    screen = show(open_screen, "data")
    screen.kept(fill)
    screen.tutor.setProperty("text", PROBLEM)
    data_of(screen).look()
    screen.qtbot.waitUntil(lambda: "1 child, 1 set of problems, 1 problem worked on" in screen.words())
    screen.tab_to("deleteAll")
    screen.key(Qt.Key.Key_Return)
    assert screen.focused() == "keepAll"
    assert "This deletes 1 child, 1 set of problems" in screen.words()
    screen.key(Qt.Key.Key_Return)
    assert not screen.item("deleteWarning").isVisible()
    assert screen.kept(lambda records: len(records.profiles.all())) == 1

    screen.tab_to("deleteAll")
    screen.key(Qt.Key.Key_Return)
    screen.tab_to("deleteSurely")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "Everything is deleted from this computer." in screen.words())
    assert screen.kept(lambda records: [*records.profiles.all(), *records.sets.all()]) == []
    assert screen.tutor.property("text") == ""


def test_everything_is_exported_to_a_folder(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = show(open_screen, "data")
    screen.kept(fill)
    data_of(screen).exportTo(QUrl.fromLocalFile(str(tmp_path)))
    screen.qtbot.waitUntil(lambda: "Everything is in" in screen.words())
    assert len(list(tmp_path.glob("*.tinytutor"))) == 1


def test_an_export_that_fails_is_told(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = show(open_screen, "data")
    gone = QUrl.fromLocalFile(str(tmp_path / "stick" / "gone"))
    data_of(screen).exportTo(gone)
    screen.qtbot.waitUntil(screen.item("dataStatus").isVisible)
    assert screen.item("dataStatus").property("trouble")


def test_the_pin_guards_what_is_for_adults(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.kept(lambda records: records.pin.set("2468"))
    screen.window.setProperty("place", "settings")
    page = screen.item("settingsPage")
    page.forceActiveFocus(Qt.FocusReason.OtherFocusReason)
    page.setProperty("part", "data")
    screen.qtbot.waitUntil(lambda: "opened with the teacher's PIN" in screen.words())
    assert "Delete" not in screen.words()
    screen.tab_to("settingsPin")
    screen.type("1111")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(screen.item("gateStatus").isVisible)
    page.setProperty("part", "about")
    assert "makes no network connections" in screen.words()
    page.setProperty("part", "packs")
    assert "Download a pack" not in screen.words()


def test_the_right_pin_opens_until_the_page_is_left(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.kept(lambda records: records.pin.set("2468"))
    screen.window.setProperty("place", "settings")
    screen.item("settingsPage").forceActiveFocus(Qt.FocusReason.OtherFocusReason)
    screen.item("settingsPage").setProperty("part", "packs")
    screen.qtbot.waitUntil(lambda: "opened with the teacher's PIN" in screen.words())
    screen.tab_to("settingsPin")
    screen.type("2468")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: "Download a pack" in screen.words())
    screen.window.setProperty("place", "problem")
    screen.window.setProperty("place", "settings")
    screen.qtbot.waitUntil(lambda: "opened with the teacher's PIN" in screen.words())

"""How the window looks: chosen in the settings, kept, and never the reason why the app does not start."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.controllers import AppearanceController
from app.ui.controllers.appearance import BACKGROUNDS, SCALES, SPACINGS
from app.ui.drafts import TextFile
from tests.ui.conftest import OpenScreen
from tests.ui.test_speech import SilentVoice


@pytest.fixture
def file(tmp_path: Path) -> TextFile:
    return TextFile(tmp_path / "appearance.json")


def values(appearance: AppearanceController) -> dict[str, object]:
    return {
        name: appearance.property(name)
        for name in ("scale", "spacing", "background", "dark", "still", "voice")
    }


def test_everything_that_is_chosen_is_kept(qtbot: QtBot, file: TextFile) -> None:
    chosen = {"scale": 1.5, "spacing": 0.5, "background": "cream", "still": True, "voice": "Ann"}
    first = AppearanceController(file)
    for name, value in chosen.items():
        first.setProperty(name, value)
    assert values(AppearanceController(file)) == {**chosen, "dark": False}


@pytest.mark.parametrize(("dark", "background"), [(True, "dark"), (False, "light")])
def test_a_file_of_an_older_version_is_read(
    qtbot: QtBot, file: TextFile, dark: bool, background: str
) -> None:
    file.save(json.dumps({"dark": dark, "scale": 2.0}))
    found = values(AppearanceController(file))
    assert (found["background"], found["scale"], found["spacing"]) == (background, 2.0, 0.0)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
KEPT = st.dictionaries(st.sampled_from(["scale", "spacing", "background", "dark", "still", "voice"]), JSON)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.text(max_size=20) | KEPT.map(json.dumps) | JSON.map(json.dumps))
def test_no_file_breaks_the_start(qtbot: QtBot, file: TextFile, content: str) -> None:
    file.save(content)
    found = values(AppearanceController(file))
    assert found["scale"] in SCALES
    assert found["spacing"] in SPACINGS
    assert found["background"] in BACKGROUNDS


def test_a_value_that_is_not_offered_is_not_taken(qtbot: QtBot, file: TextFile) -> None:
    appearance = AppearanceController(file)
    before = values(appearance)
    for name, value in (("scale", 3.0), ("spacing", 0.3), ("background", "pink")):
        appearance.setProperty(name, value)
    assert values(appearance) == before


@pytest.mark.parametrize("before", ["light", "cream"])
@pytest.mark.parametrize("after", ["dark", "contrast"])
def test_the_button_for_dark_goes_to_and_fro(qtbot: QtBot, file: TextFile, before: str, after: str) -> None:
    appearance = AppearanceController(file)
    appearance.setProperty("background", after)
    appearance.setProperty("background", before)
    for background in (after, before, after):
        appearance.setProperty("dark", not appearance.property("dark"))
        assert appearance.property("background") == background


def test_spacing_is_seen_in_every_kind_of_text(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.type("How many?")
    names = ("problem", "solve", "gettingReady")
    narrow = [screen.item(name).property("font") for name in names]
    screen.appearance.setProperty("spacing", 1.0)
    for name, before in zip(names, narrow, strict=True):
        font = screen.item(name).property("font")
        assert font.letterSpacing() > before.letterSpacing() == 0
        assert font.wordSpacing() > before.wordSpacing() == 0
    assert screen.item("gettingReady").property("lineHeight") > 1


def test_nothing_moves_where_that_is_chosen(open_screen: OpenScreen) -> None:
    screen = open_screen()
    theme: Any = screen.engine.singletonInstance("TinyTutor.Theme", "Theme")
    assert theme.property("motion") == 1
    screen.appearance.setProperty("still", True)
    assert theme.property("motion") == 0


def test_the_choice_is_made_by_keyboard_and_seen_at_once(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.window.setProperty("place", "settings")
    screen.item("settingsPage").forceActiveFocus(Qt.FocusReason.OtherFocusReason)
    screen.tab_to("background-contrast")
    screen.key(Qt.Key.Key_Return)
    assert screen.window.property("color").name() == "#000000"
    assert screen.appearance.property("background") == "contrast"


def test_a_voice_is_chosen_heard_and_kept(open_screen: OpenScreen) -> None:
    voice = SilentVoice()
    screen = open_screen(voice=voice)
    screen.window.setProperty("place", "settings")
    screen.item("settingsPage").forceActiveFocus(Qt.FocusReason.OtherFocusReason)
    screen.qtbot.waitUntil(screen.item("voices").isVisible)
    screen.tab_to("voice-Bob")
    screen.key(Qt.Key.Key_Return)
    assert screen.appearance.property("voice") == "Bob"
    assert voice.chosen == "Bob"
    assert voice.said == ["I read the problem to you."]


@pytest.mark.parametrize(
    ("language", "written"), [("en", "150%"), ("es", "150\u00a0%"), ("fr", "150\u00a0%")]
)
def test_a_text_size_is_written_as_the_language_does(
    open_screen: OpenScreen, language: str, written: str
) -> None:
    screen = open_screen()
    screen.window.setProperty("place", "settings")
    screen.appearance.setProperty("language", language)
    screen.qtbot.waitUntil(lambda: written in screen.words().splitlines())

"""Another language in the middle of a problem: all is said anew, and what the child did stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from app.ui.assembly import Controllers
from app.ui.controllers import AppearanceController, AttemptController
from app.ui.samples import RIGHT, sample_solution
from app.ui.screenshot_acts import READING_MS, is_seen, wait_until
from app.ui.screenshot_states import STATES
from app.ui.state_window import settle, window_in
from tests.ui.conftest import OpenScreen
from tests.ui.fakes import FakeTutor
from tests.ui.test_pseudo_language import visible_texts

SIZE = (880, 860)
WITH_SENTENCES_OF_PYTHON = (
    *("waiting", "ready", "so-far", "slip", "steps", "bars", "last-hint", "answer", "no-similar"),
    *("practice-worked", "practice-known", "unsure", "idea", "problem", "saved"),
)


SOLVED = {"answer", "no-similar", "practice-known"}
"""Here another problem is offered, once one is drawn."""


def texts(window: QQuickWindow) -> list[str]:
    return [item.property("text") for item in visible_texts(window)]


@contextmanager
def opened(name: str, language: str) -> Iterator[tuple[QQuickWindow, AppearanceController]]:
    """A window that came into a state in a language."""

    def prepare(controllers: Controllers) -> None:
        controllers.appearance.setProperty("language", language)

    with window_in(STATES[name], SIZE, prepare=prepare) as (window, controllers):
        if name in SOLVED:
            wait_until(lambda: is_seen(window, "similar"), READING_MS)
            settle()
        yield window, controllers.appearance


@pytest.mark.parametrize("name", WITH_SENTENCES_OF_PYTHON)
def test_what_is_on_the_screen_is_as_if_the_language_had_been_on_before(
    qapp: object, qtbot: QtBot, name: str
) -> None:
    with opened(name, "es") as (window, _):
        spanish = texts(window)
    with opened(name, "en") as (window, appearance):
        assert texts(window) != spanish
        appearance.setProperty("language", "es")

        def is_spanish() -> None:
            assert texts(window) == spanish

        qtbot.waitUntil(is_spanish)


def test_to_change_the_language_is_no_try_and_is_not_announced(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(sample_solution((RIGHT,), "verified"))).solve().check("184")
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    screen.appearance.setProperty("language", "es")
    screen.qtbot.waitUntil(lambda: "Mira otra vez" in screen.words())
    (kept,) = screen.kept(lambda records: records.attempts.all())
    assert kept.tries == 1
    assert heard == []


def test_a_number_that_is_another_one_in_that_language_is_to_be_checked_anew(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(sample_solution((RIGHT,), "verified"))).solve().check("16,000")
    attempt = screen.tutor.findChild(AttemptController)
    assert attempt is not None
    before = attempt.property("mark")
    screen.appearance.setProperty("language", "es")
    screen.qtbot.waitUntil(lambda: attempt.property("mark") != before)
    assert attempt.property("mark") == AttemptController.Mark.Nothing.value
    assert screen.item("myNumber").property("text") == "16,000"
    assert not screen.item("result").isVisible()


def test_the_childs_own_words_and_what_it_opened_stay(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(sample_solution((RIGHT,), "verified"))).solve().check("16")
    for name in ("explain", "program"):
        screen.item(name).setProperty("open", True)
    screen.item("ownWords").setProperty("text", "First she reads.")
    screen.tab_to("why")
    screen.key(Qt.Key.Key_Return)
    assert "Because there are equal groups" in screen.words()
    screen.appearance.setProperty("language", "es")
    screen.qtbot.waitUntil(lambda: "Porque hay grupos iguales" in screen.words())
    assert screen.item("ownWords").property("text") == "First she reads."
    assert screen.item("ownWords").isVisible()
    assert screen.focused() == "why"

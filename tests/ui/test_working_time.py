"""How long the tutor has been working: shown, never spoken unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui import working_time
from app.ui.controllers import TutorController
from app.ui.samples import PROBLEM, PROGRESS
from tests.ui.conftest import OpenScreen
from tests.ui.fakes import FakeTutor

Phase = TutorController.Phase
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_how_long_the_tutor_works_is_shown_and_not_announced(
    open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working_time, "TOLD_FROM_SECONDS", 0)
    tutor = FakeTutor(held=True, progress=PROGRESS)
    screen = open_screen(tutor)
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.qtbot.waitUntil(lambda: "I have been working for" in screen.words())
    assert not any("working for" in text for text in heard)
    tutor.release.set()
    screen.wait_for(Phase.Answered)
    assert "working for" not in screen.words()
    assert screen.tutor.property("time") == ""


def test_the_first_moment_is_not_told() -> None:
    assert [working_time.time_words(seconds) for seconds in (0, 1)] == ["", ""]
    assert working_time.time_words(12) == "I have been working for 12 seconds."

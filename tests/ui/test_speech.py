"""Reading aloud: shown where the machine has a voice, one text at a time, and it can be stopped."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from app.ui.controllers.speech import SpeechController
from app.ui.samples import PROBLEM
from app.ui.voice import QtVoice, find_voice
from tests.ui.conftest import OpenScreen, Screen

CONTROL = Qt.KeyboardModifier.ControlModifier


class SilentVoice(QObject):
    """Speaks until it is stopped or `end` is called."""

    stateChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.chosen = ""
        self.speaking = False

    def say(self, text: str) -> None:
        self.said.append(text)
        self.speaking = True
        self.stateChanged.emit()

    def stop(self) -> None:
        self.end()

    def end(self) -> None:
        self.speaking = False
        self.stateChanged.emit()

    def is_speaking(self) -> bool:
        return self.speaking

    def names(self) -> list[str]:
        return ["Ann", "Bob"]

    def choose(self, name: str) -> None:
        self.chosen = name


@pytest.fixture
def voice(qapp: object) -> SilentVoice:
    return SilentVoice()


def spoken_buttons(screen: Screen) -> list[str]:
    return [str(item.property("tip")) for item in screen.items() if item.objectName() == "readAloud"]


def test_without_a_voice_nothing_is_shown(open_screen: OpenScreen) -> None:
    screen = open_screen().solve()
    screen.tab_to("hint")
    screen.key(Qt.Key.Key_Return)
    assert spoken_buttons(screen) == []
    assert "Read aloud" not in screen.words()


def test_this_machine_is_searched_without_a_word_of_complaint(qapp: object) -> None:
    voice = find_voice()  # a message of Qt would fail this test
    assert voice is None or voice.names()


def test_the_problem_is_read_and_stopped(open_screen: OpenScreen, voice: SilentVoice) -> None:
    screen = open_screen(voice=voice)
    assert spoken_buttons(screen) == []  # nothing is there to be read
    screen.type(PROBLEM)
    screen.qtbot.waitUntil(lambda: spoken_buttons(screen) == ["Read aloud: the problem"])
    screen.tab_to("readAloud")
    screen.key(Qt.Key.Key_Return)
    assert voice.said == [PROBLEM]
    assert "Stop reading" in screen.words()
    screen.key(Qt.Key.Key_Return)
    assert not voice.speaking
    assert "Stop reading" not in screen.words()


def test_hints_and_steps_are_read(open_screen: OpenScreen, voice: SilentVoice) -> None:
    screen = open_screen(voice=voice).solve()
    screen.tab_to("hint")
    screen.key(Qt.Key.Key_Return)
    screen.tab_to("readAloud")
    screen.key(Qt.Key.Key_Return)
    assert voice.said[-1].startswith("What is asked.")
    for _ in range(5):
        screen.tab_to("hint")
        screen.key(Qt.Key.Key_Return)
    assert screen.item("result").isVisible()
    assert {"Read aloud: the problem", "Read aloud: step 1", "Read aloud: step 2"} <= set(
        spoken_buttons(screen)
    )


def test_leaving_the_page_stops_the_reading(open_screen: OpenScreen, voice: SilentVoice) -> None:
    screen = open_screen(voice=voice)
    screen.type(PROBLEM)
    screen.tab_to("readAloud")
    screen.key(Qt.Key.Key_Return)
    assert voice.speaking
    screen.tab_to("start")
    screen.key(Qt.Key.Key_Return)
    assert not voice.speaking


def test_the_button_changes_back_at_the_end_of_the_text(qtbot: QtBot, voice: SilentVoice) -> None:
    speech = SpeechController(lambda: voice)
    qtbot.waitUntil(lambda: bool(speech.property("available")))
    speech.read("one")
    assert speech.property("text") == "one"
    voice.end()
    assert speech.property("text") == ""


def test_a_voice_asked_for_before_it_was_found_is_taken(qtbot: QtBot, voice: SilentVoice) -> None:
    speech = SpeechController(lambda: voice)
    speech.use("Bob")
    qtbot.waitUntil(lambda: bool(speech.property("available")))
    assert voice.chosen == "Bob"
    assert speech.property("voices") == ["Ann", "Bob"]
    speech.use("Ann")
    assert voice.chosen == "Ann"


def test_the_systems_own_voice_comes_back_at_once(qtbot: QtBot, voice: SilentVoice) -> None:
    speech = SpeechController(lambda: voice)
    speech.use("Bob")
    qtbot.waitUntil(lambda: bool(speech.property("available")))
    speech.use("")
    assert voice.chosen == ""


@dataclass(frozen=True)
class NamedVoice:
    called: str

    def name(self) -> str:
        return self.called


class SpeechModule:
    """Stands for Qt's module, which is not installed everywhere: an engine with three voices."""

    class QTextToSpeech(QObject):
        State = Enum("State", ("Ready", "Speaking", "Synthesizing", "Error"))
        stateChanged = Signal()  # noqa: N815 - Qt's name

        def __init__(self, _engine: str, parent: QObject) -> None:
            super().__init__(parent)
            self.voices = [NamedVoice(name) for name in ("Own", "Ann", "Bob")]
            self.used = self.voices[0]
            self.say = self.stop = lambda: None

        def voice(self) -> NamedVoice:
            return self.used

        def setVoice(self, voice: NamedVoice) -> None:  # noqa: N802 - Qt's name
            self.used = voice

        def availableVoices(self) -> list[NamedVoice]:  # noqa: N802 - Qt's name
            return self.voices


@pytest.mark.parametrize("name", ["", "Somebody who was taken off this machine"])
def test_without_a_name_or_with_one_that_is_gone_the_machine_speaks_as_at_first(
    qapp: object, name: str
) -> None:
    voice = QtVoice(SpeechModule, "engine")
    speech = voice.findChild(SpeechModule.QTextToSpeech)
    assert speech is not None
    voice.choose("Bob")
    assert speech.voice().name() == "Bob"
    voice.choose(name)
    assert speech.voice().name() == "Own"


def test_without_a_voice_reading_does_nothing(qtbot: QtBot) -> None:
    speech = SpeechController(lambda: None)
    qtbot.wait(20)
    speech.read("one")
    speech.stop()
    assert speech.property("text") == ""
    assert not speech.property("available")

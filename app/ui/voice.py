"""The machine's voice, where there is one: Qt's text to speech, which is not part of PySide6-Essentials."""

from __future__ import annotations

import importlib
from typing import Any, Protocol

from PySide6.QtCore import QLoggingCategory, QObject

SILENT_ENGINES = frozenset({"mock"})
"""Qt's own stand-in for tests: it makes no sound."""
# On Linux Qt looks for PipeWire when its multimedia library is loaded, and complains where it is not there.
NO_COMPLAINTS = "qt.multimedia.symbolsresolver=false"


class Voice(Protocol):
    """What reading aloud needs of `QTextToSpeech`."""

    stateChanged: Any  # noqa: N815 - Qt's name

    def say(self, text: str) -> None: ...

    def stop(self) -> None: ...

    def is_speaking(self) -> bool: ...

    def names(self) -> list[str]: ...

    def choose(self, name: str) -> None: ...


class QtVoice(QObject):
    """`QTextToSpeech` behind `Voice`; `module` is `PySide6.QtTextToSpeech`."""

    def __init__(self, module: Any, engine: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states = module.QTextToSpeech.State
        self._speech = module.QTextToSpeech(engine, self)
        self._own = self._speech.voice()
        self.stateChanged = self._speech.stateChanged
        self.say = self._speech.say
        self.stop = self._speech.stop

    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return bool(self._speech.state() in (self._states.Speaking, self._states.Synthesizing))

    def names(self) -> list[str]:
        """The voices of the machine's language; none where the engine does not work."""
        if self._speech.state() == self._states.Error:
            return []
        return [voice.name() for voice in self._speech.availableVoices()]

    def choose(self, name: str) -> None:
        """Speak with the voice of that name, with the system's own where none has it."""
        voices = {voice.name(): voice for voice in self._speech.availableVoices()}
        self._speech.setVoice(voices.get(name, self._own))


def find_voice() -> Voice | None:
    """The first engine of this machine that has a voice, or None. Takes some hundredths of a second."""
    QLoggingCategory.setFilterRules(NO_COMPLAINTS)
    try:
        module = importlib.import_module("PySide6.QtTextToSpeech")
    except ImportError:  # not installed, or a library of the system that it needs is not there
        return None
    for engine in module.QTextToSpeech.availableEngines():
        if engine not in SILENT_ENGINES:
            voice = QtVoice(module, engine)
            if voice.names():
                return voice
    return None

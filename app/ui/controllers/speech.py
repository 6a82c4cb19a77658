"""Reading aloud."""

# ruff: noqa: N815 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from app.ui.voice import Voice, find_voice

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SpeechController(QObject):
    """Reads one text at a time. `text` is what is being read, so that the button beside it can stop it.

    The machine's voice is looked for once the window is on the screen; where there is none, `available` stays
    false and nothing about reading aloud is shown.
    """

    availableChanged = Signal()
    changed = Signal()

    def __init__(self, find: Callable[[], Voice | None] = find_voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._voice: Voice | None = None
        self._wanted = ""
        self._text = ""
        QTimer.singleShot(0, self, self._look)

    @Slot()
    def _look(self) -> None:
        self._voice = self._find()
        if self._voice is not None:
            self._voice.stateChanged.connect(self._on_state)
            self._voice.choose(self._wanted)
            self.availableChanged.emit()

    @Slot(str)
    def read(self, text: str) -> None:
        """Read this text, in place of what is being read."""
        if self._voice is None:
            return
        self._voice.stop()
        self._set_text(text)
        self._voice.say(text)

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        if self._voice is not None:
            self._voice.stop()
        self._set_text("")

    @Slot(str)
    def use(self, name: str) -> None:
        """Read with the voice of that name from now on; empty: the system's own."""
        self._wanted = name
        if self._voice is not None:
            self._voice.choose(name)

    @Slot()
    def _on_state(self) -> None:
        if self._voice is not None and not self._voice.is_speaking():
            self._set_text("")

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.changed.emit()

    @Property(bool, notify=availableChanged)
    def available(self) -> bool:
        """Whether this machine has a voice."""
        return self._voice is not None

    @Property("QStringList", notify=availableChanged)  # type: ignore[arg-type]  # a type of Qt alone
    def voices(self) -> list[str]:
        """The names of the voices that there are."""
        return [] if self._voice is None else self._voice.names()

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is being read; empty while it is silent."""
        return self._text

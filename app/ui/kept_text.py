"""The typed text as it is written to disk: a moment after the last keystroke, and whenever it must be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.sentences import say
from app.ui.drafts import TextFile

SAVE_DELAY_MS = 400


class KeptText(QObject):
    """Saves what `current` gives. `note` says what is wrong with that; it is empty where nothing is."""

    note = Signal(str)

    def __init__(self, file: TextFile, current: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._current = current
        self._delay = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._delay.timeout.connect(self.save)

    def changed(self) -> None:
        """The text is another one: save it soon."""
        self._delay.start()

    def finish(self) -> None:
        """Save now what is not saved yet."""
        if self._delay.isActive():
            self.save()

    @Slot()
    def save(self) -> None:
        """Save now."""
        self._delay.stop()
        not_saved = say(
            "tutor",
            "Your text cannot be saved on this computer just now, so it will be gone when you close the "
            "window.",
        )
        self.note.emit("" if self._file.save(self._current()) else not_saved)

"""How long the tutor has worked on a problem, in words: the tutor's time, never the child's."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from app.sentences import counted, say

TOLD_FROM_SECONDS = 2
"""What is over sooner needs no telling."""
TICK_MS = 1000


class WorkingTime(QObject):
    """A clock that runs while something is worked on and says each second how long that has been."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    def run(self, on: bool) -> None:
        """Begin at nothing, or end; no change where it runs, or does not run, already."""
        if on == self._tick.isActive():
            return
        if on:
            self._clock.start()
            self._tick.start()
        else:
            self._tick.stop()
        self.changed.emit()

    @property
    def words(self) -> str:
        """``I have been working for 12 seconds.``; empty at first, and while nothing runs."""
        return time_words(self._clock.elapsed() // 1000) if self._tick.isActive() else ""

    @Slot()
    def _on_tick(self) -> None:
        self.changed.emit()


def time_words(seconds: int) -> str:
    """How long the tutor has worked; empty for the first moment."""
    if seconds < TOLD_FROM_SECONDS:
        return ""
    return counted(
        seconds,
        say("tutor", "I have been working for {count} second."),
        say("tutor", "I have been working for {count} seconds."),
    )

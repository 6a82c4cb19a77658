"""Lets the running tutor work in another way: tried at once, kept only where it works."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.sentences import say
from app.ui.drafts import TextFile
from app.ui.preferences import Preferences, TutorOpener, save_preferences
from app.ui.solving_thread import Job, SolvingThread


class TutorSwitch(QObject):
    """Owns the preferences that the tutor was opened with.

    `changed` tells of other preferences or another open pack; `failed` carries a sentence, and the tutor then
    works as before.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, thread: SolvingThread, opener: TutorOpener, file: TextFile, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.thread_of_tutor = thread
        self._file = file
        self._opener = opener
        self._wanted = opener
        self._jobs: dict[int, TutorOpener] = {}
        thread.opened.connect(self.changed)
        thread.done.connect(self._on_done)
        thread.failed.connect(self._on_failed)

    @property
    def wanted(self) -> Preferences:
        """What was asked for last, whether the tutor has got there or not."""
        return self._wanted.preferences

    @property
    def opener(self) -> TutorOpener:
        """What the open tutor was opened with."""
        return self._opener

    @property
    def busy(self) -> bool:
        """Whether a change is on its way."""
        return bool(self._jobs)

    def apply(self, **changes: object) -> None:
        """Open the tutor with these preferences changed, after what it does now."""
        self._wanted = self._wanted.with_preferences(**changes)
        job: Job = self.thread_of_tutor.reopen(self._wanted)
        self._jobs[job.number] = self._wanted
        self.changed.emit()

    def keep(self, **changes: object) -> None:
        """Change what the open tutor need not know of."""
        self._wanted.preferences = self._wanted.with_preferences(**changes).preferences
        self._opener.preferences = self._opener.with_preferences(**changes).preferences
        save_preferences(self._file, self._opener.preferences)
        self.changed.emit()

    @Slot(int, object)
    def _on_done(self, number: int, _result: object) -> None:
        opener = self._jobs.pop(number, None)
        if opener is not None:
            self._opener = opener
            if not save_preferences(self._file, opener.preferences):
                not_kept = say(
                    "settings",
                    "This works now, but cannot be saved on this computer, so it will be forgotten when you "
                    "close the window.",
                )
                self.failed.emit(not_kept)
            self.changed.emit()

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if self._jobs.pop(number, None) is not None:
            self._wanted = self._opener
            self.failed.emit(sentence)
            self.changed.emit()

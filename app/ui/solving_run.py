"""One problem in the solving thread, from Solve to its end or to Stop."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.solving.solution import Progress, Solution
from app.ui.solving_thread import Job, SolvingThread

STOP_PATIENCE_MS = 800


class SolvingRun(QObject):
    """At most one problem at a time; it ends with one of `solved`, `failed` and `stopped`, or is left."""

    progressed = Signal(object)  # the Progress, until it is stopped
    solved = Signal(object)  # the Solution
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, thread: SolvingThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        thread.progressed.connect(self._on_progress)
        thread.done.connect(self._on_done)
        thread.failed.connect(self._on_failed)
        self._job: Job | None = None
        self._patience = QTimer(self, singleShot=True, interval=STOP_PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)

    @property
    def running(self) -> bool:
        """Whether a problem is being solved, or stopped."""
        return self._job is not None

    def begin(self, question: str) -> None:
        """Solve this problem."""
        self._job = self._thread.submit(lambda solve: solve(question))

    def stop(self) -> None:
        """Stop: `stopped` comes when the tutor lets go, or after a moment in any case."""
        if self._job is not None:
            self._job.cancel.set()
            self._patience.start()

    def leave(self) -> None:
        """Stop without a word."""
        if self._job is not None:
            self._job.cancel.set()
            self._end()

    def _end(self) -> bool:
        """Nothing runs any more; returns whether it was to be stopped."""
        stopping = self._patience.isActive()
        self._patience.stop()
        self._job = None
        return stopping

    @Slot()
    def _give_up(self) -> None:
        self._end()
        self.stopped.emit()

    @Slot(int, object)
    def _on_progress(self, number: int, progress: Progress) -> None:
        if self._is_mine(number) and not self._patience.isActive():
            self.progressed.emit(progress)

    @Slot(int, object)
    def _on_done(self, number: int, solution: Solution) -> None:
        if self._is_mine(number):
            if self._end():
                self.stopped.emit()
            else:
                self.solved.emit(solution)

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if self._is_mine(number):
            if self._end():
                self.stopped.emit()
            else:
                self.failed.emit(sentence)

    def _is_mine(self, number: int) -> bool:
        return self._job is not None and self._job.number == number

"""A long piece of work beside the window that needs no tutor: copying, downloading, verifying."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app.packs.staging import Watcher
from app.ui.solving_thread import sentence_of


class Errand(QObject):
    """One piece of work at a time, in its own thread; ends with `done` or `failed`, which carry its name.

    The thread is a daemon: work that hangs, as on a stick that was pulled out, cannot keep the program alive.
    """

    progressed = Signal(int, int)
    done = Signal(str, object)
    failed = Signal(str, str)
    _ended = Signal(str, bool, object)  # name, whether it worked, the result or a sentence

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: _Running | None = None
        self._ended.connect(self._on_end)

    @property
    def running(self) -> str:
        """The name of what is being done, or nothing."""
        return "" if self._running is None else self._running.name

    def start(self, name: str, work: Callable[[Watcher], object]) -> bool:
        """Begin; False where something is still being done."""
        if self._running is not None:
            return False
        watcher = Watcher(self.progressed.emit)
        thread = threading.Thread(target=self._run, args=(name, work, watcher), name=name, daemon=True)
        self._running = _Running(name, watcher)
        thread.start()
        return True

    def stop(self) -> None:
        """Ask the work to end; it then fails with a sentence."""
        if self._running is not None:
            self._running.watcher.cancel.set()

    def _run(self, name: str, work: Callable[[Watcher], object], watcher: Watcher) -> None:
        try:
            result = work(watcher)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is said in the window
            self._ended.emit(name, False, sentence_of(error))
        else:
            self._ended.emit(name, True, result)

    @Slot(str, bool, object)
    def _on_end(self, name: str, worked: bool, result: object) -> None:
        self._running = None
        if worked:
            self.done.emit(name, result)
        else:
            self.failed.emit(name, str(result))


@dataclass(frozen=True)
class _Running:
    name: str
    watcher: Watcher

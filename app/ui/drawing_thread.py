"""The thread that draws problems like a solved one: neither the window nor the tutor waits for that."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject, Signal

from app.teaching.similar import SimilarProblem

logger = logging.getLogger(__name__)

Draw = Callable[[], SimilarProblem | None]


class DrawingThread(QObject):
    """Draws one problem after the other; `prepare` is what the first one needs, and is done once.

    `drawn` carries the number of the draw and what came of it: None where there is none. The thread is a
    daemon, and closing does not wait for it.
    """

    drawn = Signal(int, object)

    def __init__(self, prepare: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._draws: queue.SimpleQueue[tuple[int, Draw] | None] = queue.SimpleQueue()
        self._numbers = count(1)
        self._telling = threading.Lock()
        self._closed = False  # then nobody listens, and this object may be gone
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Prepare for drawing, unless that was begun before."""
        if self._thread is None and not self._closed:
            self._thread = threading.Thread(target=self._run, name="drawing", daemon=True)
            self._thread.start()

    def draw(self, draw: Draw) -> int:
        """Draw when all is prepared; returns the number that `drawn` will carry."""
        self.start()
        number = next(self._numbers)
        self._draws.put((number, draw))
        return number

    def close(self) -> None:
        """Tell nobody any more."""
        with self._telling:
            self._closed = True
        self._draws.put(None)

    def _run(self) -> None:
        self._prepare()
        while (asked := self._draws.get()) is not None:
            number, draw = asked
            try:
                drawn = draw()
            except Exception:
                logger.exception("no problem could be drawn")
                drawn = None
            with self._telling:
                if not self._closed:
                    self.drawn.emit(number, drawn)

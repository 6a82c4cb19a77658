"""The thread that lays sheets out and writes them, so that the window never waits for paper."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count

from PySide6.QtCore import QObject, Signal

from app.sentences import say
from app.ui.printing.pdf import PrintingError

logger = logging.getLogger(__name__)


class Press(QObject):
    """Does one piece of work after the other; each ends with `done`, with what it gave, or `failed`."""

    done = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="press")

    def submit(self, work: Callable[[], object]) -> int:
        """Do `work` when the work before it is done; the number that its end will carry."""
        number = next(self._numbers)
        self._thread.submit(self._do, number, work)
        return number

    def _do(self, number: int, work: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # the window was closed meanwhile, and this object with it
            try:
                result = work()
            except PrintingError as error:
                self.failed.emit(number, str(error))
            except Exception:
                logger.exception("a sheet could not be made")
                failed = say("printing", "Something went wrong while the pages were made. Try it again.")
                self.failed.emit(number, failed)
            else:
                self.done.emit(number, result)

"""The thread that reads and writes the records, so that a slow stick never holds the window up."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from app.records import OutOfReach, Records, RecordsDamaged, RecordsError
from app.sentences import say

logger = logging.getLogger(__name__)

Result = TypeVar("Result")
CLOSING_SECONDS = 5.0


@dataclass(frozen=True)
class _Job:
    work: Callable[[], Any]
    then: Callable[[Any], None]
    otherwise: Callable[[str], None]
    ended: threading.Event = field(default_factory=threading.Event)


class RecordsThread(QObject):
    """Does one piece of work with the records after the other, in the order that they were asked for.

    The records are opened by the first job, and again by the next one where that failed. `failed` carries a
    sentence for a person, whatever was asked for. `unopened` carries the error that keeps them closed, each
    time, and `opened` tells that they are open.
    """

    failed = Signal(str)
    opened = Signal()
    unopened = Signal(object)
    _ended = Signal(object, object)  # what to call in the window's thread, and with what

    def __init__(self, open_records: Callable[[], Records], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_records = open_records
        self._records: Records | None = None
        self._damage: RecordsDamaged | None = None  # found in open records: they stay closed until mended
        self._closed = False
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._ended.connect(self._call)
        self._thread = threading.Thread(target=self._run, name="records", daemon=True)
        self._thread.start()

    def do(
        self,
        work: Callable[[Records], Result],
        then: Callable[[Result], None] | None = None,
        otherwise: Callable[[str], None] | None = None,
    ) -> None:
        """Do `work` there; then call `then` here with what it gave, or `otherwise` with what went wrong.

        Without `otherwise` it is told by `failed`.
        """
        told, untold = then or (lambda _result: None), otherwise or self.failed.emit
        self._jobs.put(_Job(lambda: work(self._opened()), told, untold))

    def do_unopened(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[str], None],
    ) -> None:
        """As `do`, for work that needs no open records: it mends what keeps them from opening."""

        def mend() -> Result:
            result = work()
            self._damage = None
            return result

        self._jobs.put(_Job(mend, then, otherwise))

    def wait_for(self, work: Callable[[Records], Result], seconds: float) -> Result | None:
        """What `work` gives, waited for here; None where it fails or takes longer than that."""
        results: list[Result] = []
        job = _Job(lambda: results.append(work(self._opened())), lambda _nothing: None, self.failed.emit)
        self._jobs.put(job)
        job.ended.wait(seconds)
        return results[0] if results else None

    def close(self) -> None:
        """Finish what was asked for, and let go of the records. Nobody is told any more: they may be gone."""
        self._closed = True
        self._jobs.put(None)
        self._thread.join(CLOSING_SECONDS)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                result = job.work()
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is said in the window
                if isinstance(error, RecordsDamaged | OutOfReach) and self._records is not None:
                    # So that a copy can take its place, or a stick that is put in again be read anew.
                    self._records.close()
                    self._records = None
                    self._damage = error if isinstance(error, RecordsDamaged) else None
                    self.unopened.emit(error)
                self._ended.emit(job.otherwise, sentence_of(error))
            else:
                self._ended.emit(job.then, result)
            job.ended.set()
        if self._records is not None:
            self._records.close()

    def _opened(self) -> Records:
        """The records, opened where they are not."""
        if self._damage is not None:
            raise self._damage
        if self._records is None:
            try:
                self._records = self._open_records()
            except Exception as error:
                self.unopened.emit(error)
                raise
            self.opened.emit()
        return self._records

    @Slot(object, object)
    def _call(self, function: Callable[[Any], None], argument: Any) -> None:
        if not self._closed:
            function(argument)


def sentence_of(error: Exception) -> str:
    """What to tell the person: the records' own errors speak for themselves, any other is logged."""
    if isinstance(error, RecordsError):
        return str(error)
    logger.error("the records failed", exc_info=error)
    return say(
        "records",
        "Something went wrong with the records on this computer. You can go on; it may not be kept.",
    )

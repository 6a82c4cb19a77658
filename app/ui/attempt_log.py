"""Writes a child's work on a problem into the records, as it happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.records import Outcome, Records
from app.sentences import say
from app.solving.solution import Solution
from app.teaching.attempts import Attempt
from app.teaching.operations import skill_of
from app.ui.records_thread import RecordsThread


@dataclass
class _Page:
    """One attempt of the records; its id is known, in the records' thread, once it is written there."""

    id: str | None = None


class AttemptLog(QObject):
    """The attempt that is being worked on; `profile` is whose it is, None for "just try".

    Where something can not be written, `note` says so and the child goes on.
    """

    note = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.profile: str | None = None
        self._records = records
        self._page = _Page()

    def begin(self, solution: Solution, item: str | None = None) -> None:
        """A child turns to a problem that the tutor is sure of; `item` is its id in a teacher's set."""
        if solution.verdict != "verified" or solution.chosen is None or solution.chosen.trace is None:
            self.leave()
            return
        self._page = page = _Page()
        profile, question, skill = self.profile, solution.question, skill_of(solution.chosen.trace)

        def write(records: Records) -> None:
            page.id = records.attempts.begin(question, skill, profile=profile, item=item).id

        self._do(write)

    def leave(self) -> None:
        """What happens now belongs to no attempt."""
        self._page = _Page()

    def checked(self, answer: str, attempt: Attempt) -> None:
        """An answer was checked."""
        outcome: Outcome = attempt.outcome.value
        slip = attempt.slip
        self._write(lambda records, page: records.attempts.checked(page, answer, outcome, slip))

    def helped(self, rung: int, *, whole: bool = False) -> None:
        """So many rungs of the ladder were shown; `whole`: the whole solution, before it was found."""
        self._write(lambda records, page: records.attempts.helped(page, rung, whole=whole))

    def _write(self, write: Callable[[Records, str], object]) -> None:
        page = self._page

        def work(records: Records) -> None:
            if page.id is not None:
                write(records, page.id)

        self._do(work)

    def _do(self, work: Callable[[Records], None]) -> None:
        not_kept = say("tutor", "What you do cannot be saved on this computer just now. You can go on.")
        self._records.do(work, otherwise=lambda _sentence: self.note.emit(not_kept))

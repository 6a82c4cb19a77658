"""Saving a question that the tutor is not sure of for the teacher."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.sentences import say
from app.solving.solution import Solution
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ForTeacherController(QObject):
    """The question that may be saved is that of the last solution given to `show`, unless that is sure."""

    changed = Signal()
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.profile: str | None = None
        self._records = records
        self._solution: Solution | None = None
        self._saved = False
        self._trouble = ""

    def show(self, solution: Solution | None) -> None:
        """Another solution is shown, or none."""
        self._solution = None if solution is None or solution.verdict == "verified" else solution
        self._saved = False
        self._trouble = ""
        self.changed.emit()

    def reword(self) -> None:
        """Another language is on."""
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """Keep the question, with the different answers that were found, for the teacher."""
        solution, profile = self._solution, self.profile
        if solution is None or self._saved:
            return
        answers = [str(tally.answer) for tally in solution.answers]

        def on_saved(_kept: object) -> None:
            if self._solution is solution:
                self._saved = True
                self._say(saved_for_teacher())

        def on_failed(sentence: str) -> None:
            self._trouble = sentence
            self._say(sentence)

        self._records.do(
            lambda records: records.unsure.save(solution.question, answers, profile=profile),
            on_saved,
            on_failed,
        )

    def _say(self, note: str) -> None:
        self.changed.emit()
        self.announced.emit(note)

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether there is a question to save."""
        return self._solution is not None

    @Property(bool, notify=changed)
    def saved(self) -> bool:
        """Whether it is saved."""
        return self._saved

    @Property(str, notify=changed)
    def note(self) -> str:
        """That it is saved, or what went wrong; may be empty."""
        return saved_for_teacher() if self._saved else self._trouble


def saved_for_teacher() -> str:
    """Said as it stands."""
    return say("tutor", "Saved. Your teacher will find this problem in the list “not sure”.")

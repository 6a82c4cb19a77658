"""The questions that children saved because the tutor was not sure."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.records import Records
from app.sentences import say
from app.ui import set_work
from app.ui.controllers.teacher_rows import KeyedRowsModel
from app.ui.records_thread import RecordsThread
from app.ui.set_work import SavedRow

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TeacherSavedController(QObject):
    """See them, put them into a set, or take them off the list."""

    changed = Signal()
    moved = Signal()  # a question went into a set
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._questions = KeyedRowsModel(SavedRow, self)
        self._sentence = ""

    @Slot()
    def reload(self) -> None:
        """Read the list again."""
        self._records.do(set_work.saved_rows, self._show, self._say)

    @Slot(str, str, str)
    def putInto(self, question_id: str, set_id: str, name: str) -> None:
        """Add a question to the set of that id and name; it leaves this list."""

        def then(rows: Sequence[SavedRow]) -> None:
            self._show(rows)
            self._say(say("teacher", "The problem is in the set “{name}” now.").format(name=name))
            self.moved.emit()

        self._change(lambda records: set_work.put_into_set(records, question_id, set_id), then)

    @Slot(str)
    def remove(self, question_id: str) -> None:
        """Take a question off the list."""

        def then(rows: Sequence[SavedRow]) -> None:
            self._show(rows)
            self._say(say("teacher", "Taken off the list."))

        self._change(lambda records: records.unsure.settle(question_id), then)

    def _change(self, work: Callable[[Records], object], then: Callable[[Sequence[SavedRow]], None]) -> None:
        def both(records: Records) -> Sequence[SavedRow]:
            work(records)
            return set_work.saved_rows(records)

        self._records.do(both, then, self._say)

    def _show(self, rows: Sequence[SavedRow]) -> None:
        self._questions.show(rows)
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        self.announced.emit(sentence)

    @Property(KeyedRowsModel, notify=changed)
    def questions(self) -> KeyedRowsModel:
        """Rows of `SavedRow`, the oldest first."""
        return self._questions

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What was done or went wrong; may be empty."""
        return self._sentence

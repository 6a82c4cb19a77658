"""The list of the teacher's sets: make, rename, remove, choose today's."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.records import Records
from app.ui.controllers.teacher_rows import KeyedRowsModel
from app.ui.records_thread import RecordsThread
from app.ui.set_work import SetRow, set_rows

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TeacherSetsController(QObject):
    """All sets, as the records have them; every change is kept at once."""

    changed = Signal()
    made = Signal(str)  # the id of a new set
    edited = Signal()  # a name, or which is today's
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._sets = KeyedRowsModel(SetRow, self)
        self._sentence = ""

    @Slot()
    def reload(self) -> None:
        """Read the sets again."""
        self._records.do(set_rows, self._show, self._say)

    @Slot(str)
    def make(self, name: str) -> None:
        """Make an empty set and say its id by `made`."""

        def shown(set_id: str) -> None:
            self._say("")
            self.reload()
            self.made.emit(set_id)

        self._records.do(lambda records: records.sets.create(name).id, shown, self._say)

    @Slot(str, str)
    def rename(self, set_id: str, name: str) -> None:
        """Give a set another name."""
        self._change(lambda records: records.sets.rename(set_id, name))

    @Slot(str)
    def remove(self, set_id: str) -> None:
        """Remove a set with its problems."""
        self._change(lambda records: records.sets.remove(set_id))

    @Slot(str, bool)
    def setToday(self, set_id: str, today: bool) -> None:
        """Let children choose from this set today, or from none."""
        self._change(lambda records: records.sets.set_today(set_id if today else None))

    def _change(self, work: Callable[[Records], object]) -> None:
        def both(records: Records) -> Sequence[SetRow]:
            work(records)
            return set_rows(records)

        self._records.do(both, self._changed, self._say)

    def _changed(self, rows: Sequence[SetRow]) -> None:
        self._say("")
        self._show(rows)
        self.edited.emit()

    def _show(self, rows: Sequence[SetRow]) -> None:
        self._sets.show(rows)
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        if sentence:
            self.announced.emit(sentence)

    @Property(KeyedRowsModel, notify=changed)
    def sets(self) -> KeyedRowsModel:
        """Rows of `SetRow`, the newest first."""
        return self._sets

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What went wrong last; may be empty."""
        return self._sentence

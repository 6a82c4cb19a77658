"""Today's set on the screen: its problems, and opening one from its kept solution, without the model."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.ui.controllers.rows import RowsModel
from app.ui.records_thread import RecordsThread
from app.ui.todays_set import OfferedProblem, TodaysSet, kept_solution, todays_set

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

AT_ONCE = 30
"""So many problems are shown, and so many more when asked for: a set may have thousands."""


@QmlElement
class TodaysSetController(QObject):
    """What the teacher handed out for today; nothing before `show` or `load`. `profile` is who is working."""

    changed = Signal()
    read = Signal()  # after `load`, also where that failed
    opened = Signal(object, str)  # the Solution of a problem, and the id of its item
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.profile: str | None = None
        self._records = records
        self._name = ""
        self._note = ""
        self._offered: tuple[OfferedProblem, ...] = ()
        self._shown = AT_ONCE
        self._problems = RowsModel(OfferedProblem, self)

    def show(self, offered: TodaysSet | None) -> None:
        """This is handed out. As much of it is shown as the child has seen or done, and some more."""
        name = "" if offered is None else offered.name
        if name != self._name:
            self._shown = AT_ONCE
        self._name, self._offered = name, () if offered is None else offered.problems
        done = next((place for place, one in enumerate(self._offered) if not one.done), 0)
        self._shown = max(self._shown, AT_ONCE * (1 + done // AT_ONCE))
        self._problems.replace(self._offered[: self._shown])
        self.changed.emit()

    @Slot()
    def showMore(self) -> None:
        """Show some problems more."""
        for problem in self._offered[self._shown : self._shown + AT_ONCE]:
            self._problems.append(problem)
        self._shown += AT_ONCE
        self.changed.emit()

    @Slot()
    def load(self) -> None:
        """Read from the records what is handed out, and what of it this child has done."""
        profile = self.profile
        self._records.do(lambda records: todays_set(records, profile), self._on_read, self._on_read_failed)

    @Slot(str)
    def open(self, key: str) -> None:
        """Go to a problem."""
        self._say("")
        self._records.do(
            lambda records: kept_solution(records, key),
            lambda solution: self.opened.emit(solution, key),
            self._say,
        )

    def _on_read(self, offered: TodaysSet | None) -> None:
        self.show(offered)
        self.read.emit()

    def _on_read_failed(self, sentence: str) -> None:
        self._say(sentence)
        self.read.emit()

    def _say(self, note: str) -> None:
        self._note = note
        self.changed.emit()
        if note:
            self.announced.emit(note)

    @Property(str, notify=changed)
    def name(self) -> str:
        """What the set is called; empty where there is none."""
        return self._name

    @Property(int, notify=changed)
    def left(self) -> int:
        """How many problems of the set are not shown yet."""
        return max(0, len(self._offered) - self._shown)

    @Property(str, notify=changed)
    def note(self) -> str:
        """What went wrong; may be empty."""
        return self._note

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def problems(self) -> RowsModel:
        """Rows of `OfferedProblem`: those that are shown."""
        return self._problems

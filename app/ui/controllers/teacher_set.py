"""One set and the teacher's decisions on its problems."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.problem.question import QuestionProblem
from app.records import ProblemSet, Records
from app.sentences import counted, say
from app.sentences.numerals import whole
from app.ui import set_work
from app.ui.controllers.teacher_rows import KeyedRowsModel
from app.ui.records_thread import RecordsThread
from app.ui.set_work import ItemRow

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

Work = Callable[[Records], object]


@QmlElement
class TeacherSetController(QObject):
    """The problems of the set that is open, all or those to be looked at, and which of them are selected.

    Every decision is kept at once. `sentence` says what was done or what went wrong.
    """

    @QEnum
    class Shown(Enum):
        """Which problems are shown."""

        All = 0
        ToLookAt = 1
        Differing = 2
        Approved = 3

    changed = Signal()
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._id = ""
        self._name = ""
        self._today = False
        self._rows: list[ItemRow] = []
        self._selected: set[str] = set()
        self._shown = self.Shown.All
        self._sentence = ""
        self._items = KeyedRowsModel(ItemRow, self)

    @Slot(str)
    def open(self, set_id: str) -> None:
        """Show this set."""
        if set_id != self._id:
            self._id, self._name, self._rows = set_id, "", []
            self._selected.clear()
            self._shown = self.Shown.All
        self._say("")
        self._show()
        self.reload()

    @Slot()
    def close(self) -> None:
        """Show none."""
        self._id, self._name, self._rows = "", "", []
        self._selected.clear()
        self._show()

    @Slot()
    def reload(self) -> None:
        """Read the set again."""
        self._do(lambda _records: None)

    def reload_item(self, item_id: str) -> None:
        """Read one of its problems again, if it is one."""
        if any(row.key == item_id for row in self._rows):
            self._records.do(lambda records: set_work.item_row(records, item_id), self._put, self._say)

    @Slot("QVariantList")
    def approve(self, ids: list[str]) -> None:
        """Approve the tutor's answers of these problems."""
        done = counted(
            len(ids),
            say("teacher", "{count} problem approved."),
            say("teacher", "{count} problems approved."),
        )
        self._do(lambda records: set_work.approve(records, ids), done)

    @Slot()
    def approveChecked(self) -> None:
        """Approve all that the tutor is sure of and that do not differ from the teacher's answer."""
        self.approve([row.key for row in self._rows if row.checked])

    @Slot("QVariantList")
    def reject(self, ids: list[str]) -> None:
        """Keep these problems from pupils."""
        done = counted(
            len(ids),
            say("teacher", "{count} problem rejected."),
            say("teacher", "{count} problems rejected."),
        )
        self._do(lambda records: records.items.set_state(ids, "rejected"), done)

    @Slot("QVariantList")
    def solveAgain(self, ids: list[str]) -> None:
        """Forget what was found for these problems."""
        done = counted(
            len(ids),
            say("teacher", "{count} problem to be solved again."),
            say("teacher", "{count} problems to be solved again."),
        )
        self._do(lambda records: set_work.solve_again(records, ids), done)

    @Slot("QVariantList")
    def remove(self, ids: list[str]) -> None:
        """Take these problems out of the set."""
        self._selected.difference_update(ids)
        done = counted(
            len(ids), say("teacher", "{count} problem removed."), say("teacher", "{count} problems removed.")
        )
        self._do(lambda records: set_work.remove(records, ids), done)

    @Slot(str, str, str)
    def change(self, item_id: str, question: str, given: str) -> None:
        """Change the words of a problem, which then waits to be solved, or the teacher's own answer."""
        done = say("teacher", "Saved.")
        self._do(lambda records: set_work.change(records, item_id, question, given), done)

    @Slot(str, str, str)
    def useOwn(self, item_id: str, question: str, given: str) -> None:
        """Approve a problem with the teacher's own answer."""
        done = say("teacher", "Approved.")
        self._do(lambda records: set_work.use_own_answer(records, item_id, question, given), done)

    @Slot(str, int)
    def move(self, item_id: str, by: int) -> None:
        """Move a problem down by so many of the problems that are shown, or up where negative."""
        shown = [row.key for row in self._visible()]
        place = shown.index(item_id)
        instead_of = shown[max(0, min(len(shown) - 1, place + by))]
        target = next(number for number, row in enumerate(self._rows) if row.key == instead_of)
        sentence = say("teacher", "Now problem {place} of {all}.").format(
            place=whole(target + 1), all=whole(len(self._rows))
        )
        self._do(lambda records: records.items.move(item_id, target), sentence)

    @Slot(str, bool)
    def select(self, item_id: str, selected: bool) -> None:
        """Select a problem, or no more."""
        (self._selected.add if selected else self._selected.discard)(item_id)
        self._show()

    @Slot(bool)
    def selectAll(self, selected: bool) -> None:
        """Select every problem that is shown, or none."""
        self._selected = {row.key for row in self._visible()} if selected else set()
        self._show()

    def _do(self, work: Work, sentence: str = "") -> None:
        """Work on the records, then show the set as it is."""
        set_id = self._id

        def both(records: Records) -> tuple[ProblemSet, bool, list[ItemRow], str]:
            said = sentence
            try:
                work(records)
            except QuestionProblem as problem:
                said = str(problem)
            today = records.sets.today()
            found = records.sets.get(set_id)
            return found, today == found, set_work.item_rows(records, set_id), said

        if set_id:
            self._records.do(both, lambda result: self._take(*result), self._say)

    def _take(self, found: ProblemSet, today: bool, rows: list[ItemRow], sentence: str) -> None:
        if found.id == self._id:
            self._name, self._today, self._rows = found.name, today, rows
            self._selected.intersection_update(row.key for row in rows)
            self._show()
            if sentence:
                self._say(sentence)

    def _put(self, row: ItemRow) -> None:
        self._rows = [row if old.key == row.key else old for old in self._rows]
        self._show()

    def _visible(self) -> list[ItemRow]:
        match self._shown:
            case self.Shown.ToLookAt:
                return [row for row in self._rows if row.to_look_at]
            case self.Shown.Differing:
                return [row for row in self._rows if row.differs]
            case self.Shown.Approved:
                return [row for row in self._rows if row.decision == "approved"]
        return self._rows

    def _show(self) -> None:
        marked = [
            replace(row, selected=True) if row.key in self._selected else row for row in self._visible()
        ]
        self._items.show(marked)
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        if sentence:
            self.announced.emit(sentence)

    def _get_shown(self) -> int:
        return int(self._shown.value)

    def _set_shown(self, shown: int) -> None:
        self._shown = self.Shown(shown)
        self._selected.clear()
        self._show()

    shown = Property(int, _get_shown, _set_shown, notify=changed)

    @Property(str, notify=changed)
    def setId(self) -> str:
        """The id of the open set; empty where none is."""
        return self._id

    @Property(str, notify=changed)
    def name(self) -> str:
        """The name of the open set."""
        return self._name

    @Property(bool, notify=changed)
    def today(self) -> bool:
        """Whether it is today's set."""
        return self._today

    @Property(KeyedRowsModel, notify=changed)
    def items(self) -> KeyedRowsModel:
        """Rows of `ItemRow`."""
        return self._items

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt takes names
    def selected(self) -> list[str]:
        """The ids of the problems that are selected, in their order."""
        return [row.key for row in self._rows if row.key in self._selected]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt takes names
    def counts(self) -> list[int]:
        """How many problems there are for each value of `Shown`."""
        states = Counter(row.decision for row in self._rows)
        return [len(self._rows), states["solved"], sum(row.differs for row in self._rows), states["approved"]]

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many problems are to be solved."""
        return sum(row.decision == "waiting" for row in self._rows)

    @Property(int, notify=changed)
    def checked(self) -> int:
        """How many problems `approveChecked` approves."""
        return sum(row.checked for row in self._rows)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What was done or went wrong; may be empty."""
        return self._sentence

"""Worksheets of approved problems: chosen, looked at and printed."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement

from app.records import Records
from app.sentences import say
from app.sentences.numerals import whole
from app.solving.solution import Solution
from app.teaching.sheets import Sheet
from app.teaching.similar import NumberRange
from app.teaching.worksheets import Choices, chosen_problems, worksheet
from app.ui.controllers.printing import PrintController
from app.ui.controllers.rows import RowsModel
from app.ui.printing.pages import Page, pages_of
from app.ui.printing.paper import Paper, local_paper
from app.ui.printing.pdf import paint_preview
from app.ui.printing.press import Press
from app.ui.records_thread import RecordsThread
from app.ui.set_work import SetRow, set_rows
from app.ui.todays_set import kept_solution

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

CALM_MS = 250
"""So long nothing is changed before the pages are made anew."""


@dataclass(frozen=True)
class _Made:
    """A worksheet in pages."""

    sheet: Sheet
    pages: list[Page]
    paper: Paper
    problems: int


@QmlElement
class WorksheetsController(QObject):
    """What is chosen, and the pages that it gives. They are made anew soon after each change."""

    changed = Signal()
    pagesChanged = Signal()
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._sets = RowsModel(SetRow, self)
        self._rows: list[SetRow] = []
        self._key = ""
        self._title = ""
        self._choices = Choices()
        self._range = NumberRange(2, 20)
        self._large = False
        self._approved: list[Solution] = []
        self._made: _Made | None = None
        self._page = 0
        self._note = ""
        self._loading = False
        self._running = 0
        self._press = Press(self)
        self._press.done.connect(self._on_made)
        self._press.failed.connect(self._on_failed)
        self._printing = PrintController(self)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._make)

    @Slot()
    def reload(self) -> None:
        """Look which sets have approved problems."""
        self._records.do(set_rows, self._show_sets, self._say)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Make worksheets of this set."""
        self._key, self._loading = key, True
        self._title = next((row.name for row in self._rows if row.key == key), "")
        self._records.do(lambda records: approved_solutions(records, key), self._show_approved, self._say)
        self.changed.emit()

    @Slot()
    def shuffle(self) -> None:
        """Draw other numbers."""
        self._choose(replace(self._choices, seed=self._choices.seed + 1))

    @Slot(int, int)
    def setRange(self, lowest: int, highest: int) -> None:
        """Draw whole numbers between these; a range that is none is told, and the old one stays."""
        try:
            self._range = NumberRange(lowest, highest)
        except ValueError as error:
            self._say(str(error))
            return
        if self._choices.numbers is not None:
            self._choose(replace(self._choices, numbers=self._range))

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint the page that is looked at, as wide as `width`."""
        if self._made is not None:
            paint_preview(painter, self._made.pages, self._page, self._made.paper, width)

    def _show_sets(self, rows: list[SetRow]) -> None:
        self._rows = [row for row in rows if row.approved]
        self._sets.replace(self._rows)
        keys = [row.key for row in self._rows]
        if self._key in keys:
            self.choose(self._key)
        elif keys:
            self.choose(keys[0])
        else:
            self._key, self._title = "", ""
            self._show_approved([])

    def _show_approved(self, approved: list[Solution]) -> None:
        self._approved, self._loading = approved, False
        self._make()

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._changed()

    def _changed(self) -> None:
        self._calm.start()
        self.changed.emit()

    @Slot()
    def _make(self) -> None:
        title, approved, choices = self._title, tuple(self._approved), self._choices
        paper = Paper(local_paper(), self._large)

        def work() -> _Made:
            problems = chosen_problems(approved, choices)
            sheet = worksheet(title, problems)
            return _Made(sheet, pages_of(sheet, paper), paper, len(problems))

        self._running = self._press.submit(work)
        self.changed.emit()

    @Slot(int, object)
    def _on_made(self, number: int, made: _Made) -> None:
        if number != self._running:
            return
        self._running = 0
        self._made = made if made.problems else None
        self._page = min(self._page, len(made.pages) - 1)
        self._printing.show(self._title, (lambda: made.sheet) if made.problems else None)
        wanted = self._choices.count if self._choices.other_numbers else made.problems
        self._note = ""
        if self._approved and not made.problems:
            self._say(
                say(
                    "teacher",
                    "No problem with other numbers could be made of this set. Choose a wider range, or "
                    "another set.",
                )
            )
        elif made.problems < wanted:
            fewer = say(
                "teacher",
                "Only {made} of {wanted} problems could be made. Choose a wider range of numbers, or "
                "another set.",
            )
            self._say(fewer.format(made=whole(made.problems), wanted=whole(wanted)))
        self.changed.emit()
        self.pagesChanged.emit()

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if number == self._running:
            self._running = 0
            self._say(sentence)

    def _say(self, note: str) -> None:
        self._note, self._loading = note, False
        self.changed.emit()
        self.announced.emit(note)

    def _get_title(self) -> str:
        return self._title

    def _set_title(self, title: str) -> None:
        if title != self._title:
            self._title = title
            self._changed()

    def _get_other_numbers(self) -> bool:
        return self._choices.other_numbers

    def _set_other_numbers(self, other_numbers: bool) -> None:
        self._choose(replace(self._choices, other_numbers=other_numbers))

    def _get_count(self) -> int:
        return self._choices.count

    def _set_count(self, count: int) -> None:
        self._choose(replace(self._choices, count=count))

    def _get_ranged(self) -> bool:
        return self._choices.numbers is not None

    def _set_ranged(self, ranged: bool) -> None:
        self._choose(replace(self._choices, numbers=self._range if ranged else None))

    def _get_large(self) -> bool:
        return self._large

    def _set_large(self, large: bool) -> None:
        if large != self._large:
            self._large = large
            self._changed()

    def _get_page(self) -> int:
        return self._page

    def _set_page(self, page: int) -> None:
        if self._made is not None and 0 <= page < len(self._made.pages):
            self._page = page
            self.changed.emit()
            self.pagesChanged.emit()

    title = Property(str, _get_title, _set_title, notify=changed)
    otherNumbers = Property(bool, _get_other_numbers, _set_other_numbers, notify=changed)
    count = Property(int, _get_count, _set_count, notify=changed)
    ranged = Property(bool, _get_ranged, _set_ranged, notify=changed)
    large = Property(bool, _get_large, _set_large, notify=changed)
    page = Property(int, _get_page, _set_page, notify=changed)

    @Property(str, notify=changed)
    def key(self) -> str:
        """The set that is chosen; empty where none has approved problems."""
        return self._key

    @Property(int, notify=changed)
    def lowest(self) -> int:
        """The smallest number that is drawn."""
        return self._range.lowest

    @Property(int, notify=changed)
    def highest(self) -> int:
        """The largest number that is drawn."""
        return self._range.highest

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """How many pages there are; 0 while there are none."""
        return 0 if self._made is None else len(self._made.pages)

    @Property(float, notify=changed)
    def pageRatio(self) -> float:
        """A page's height by its width."""
        page = Paper(local_paper(), self._large).page
        return page.height() / page.width()

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the pages are being made anew."""
        return self._loading or bool(self._running) or self._calm.isActive()

    @Property(str, notify=changed)
    def note(self) -> str:
        """What is missing or went wrong; may be empty."""
        return self._note

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def sets(self) -> RowsModel:
        """Rows of `SetRow`: the sets that have approved problems."""
        return self._sets

    @Property(PrintController, notify=changed)  # never changes, as above
    def printing(self) -> PrintController:
        """The way to paper."""
        return self._printing


def approved_solutions(records: Records, set_id: str) -> list[Solution]:
    """The kept solutions of the approved problems of a set, in their order."""
    return [kept_solution(records, item.id) for item in records.items.of_set(set_id, "approved")]

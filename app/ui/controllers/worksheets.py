"""Worksheets of approved problems: chosen, looked at and printed."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement

from app.records import Records
from app.solving.solution import Solution
from app.teaching.sheet_phrases import what_is_left_out, what_is_missing
from app.teaching.sheets import Sheet
from app.teaching.similar import NumberRange
from app.teaching.variants import Variants
from app.teaching.worksheets import Choices, SheetProblem, as_they_are, with_other_numbers, worksheet
from app.ui.controllers.printing import PrintController
from app.ui.controllers.rows import RowsModel
from app.ui.controllers.worksheet_variants import VariantsController
from app.ui.printing.pages import Page, pages_of
from app.ui.printing.paper import Paper, local_paper
from app.ui.printing.pdf import paint_preview
from app.ui.printing.press import Press
from app.ui.records_thread import RecordsThread
from app.ui.set_work import SetRow, set_rows
from app.ui.solving_thread import SolvingThread
from app.ui.todays_set import for_pupils, kept_solution

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


@dataclass(frozen=True)
class _Found:
    """Problems with other numbers, and what they were made of: they stay where the title alone is changed."""

    approved: tuple[Solution, ...]
    choices: Choices
    variants: Variants
    ended: str = ""


@QmlElement
class WorksheetsController(QObject):
    """What is chosen, and the pages that it gives. They are made anew soon after each change."""

    changed = Signal()
    pagesChanged = Signal()
    announced = Signal(str)

    def __init__(
        self,
        thread: SolvingThread,
        records: RecordsThread,
        others_busy: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """`others_busy`: whether the tutor works on something that other numbers must wait for."""
        super().__init__(parent)
        self._records = records
        self._checking = VariantsController(thread, others_busy, self)
        self._checking.ended.connect(self._on_found)
        self._found: _Found | None = None
        self._sets = RowsModel(SetRow, self)
        self._rows: list[SetRow] = []
        self._key = ""
        self._title = ""
        self._choices = Choices()
        self._range = NumberRange(2, 20)
        self._large = False
        self._approved: list[Solution] = []
        self._all_approved = 0
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
        self._records.do(lambda records: to_be_printed(records, key), self._show_approved, self._say)
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
            self._show_approved(([], 0))

    def _show_approved(self, found: tuple[list[Solution], int]) -> None:
        (self._approved, self._all_approved), self._loading = found, False
        self._make()

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._changed()

    def _changed(self) -> None:
        self._calm.start()
        self.changed.emit()

    @Slot()
    def _make(self) -> None:
        """Make the pages; problems with other numbers are found first, unless they are."""
        approved, choices = tuple(self._approved), self._choices
        if not choices.other_numbers:
            self._checking.leave()
            self._lay_out(lambda: as_they_are(approved))
            return
        found = self._found
        if found is None or (found.approved, found.choices) != (approved, choices):
            variants = Variants(approved, choices.count, Random(choices.seed), choices.numbers)
            found = self._found = _Found(approved, choices, variants)
            self._running = 0
            self._checking.begin(variants)
        elif not self._checking.property("total"):
            self._on_found(found.variants, found.ended)
        self.changed.emit()

    @Slot(object, str)
    def _on_found(self, variants: Variants, ended: str) -> None:
        if self._found is not None and self._choices.other_numbers:
            self._found = replace(self._found, ended=ended)
            self._lay_out(lambda: with_other_numbers(variants.found))

    def _lay_out(self, problems_of: Callable[[], tuple[SheetProblem, ...]]) -> None:
        title, paper = self._title, Paper(local_paper(), self._large)

        def work() -> _Made:
            problems = problems_of()
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
        self._note = ""
        if note := self._what_is_not_there(made.problems):
            self._say(note)
        self.changed.emit()
        self.pagesChanged.emit()

    def _what_is_not_there(self, made: int) -> str:
        """Why there are fewer problems on the sheet than one would think; mostly nothing."""
        allowed = len(self._approved)
        if not self._choices.other_numbers:
            return what_is_left_out(self._all_approved, allowed, made)
        missing = ""
        if self._found is not None and allowed:
            variants = self._found.variants
            missing = what_is_missing(made, variants.wanted, variants.refused, self._found.ended)
        return f"{what_is_left_out(self._all_approved, allowed, allowed)} {missing}".strip()

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
        checking = self._checking.property("total") > 0
        return self._loading or checking or bool(self._running) or self._calm.isActive()

    @Property(str, notify=changed)
    def note(self) -> str:
        """What is missing or went wrong; may be empty."""
        return self._note

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def sets(self) -> RowsModel:
        """Rows of `SetRow`: the sets that have approved problems."""
        return self._sets

    @Property(VariantsController, notify=changed)  # never changes, as above
    def checking(self) -> VariantsController:
        """The search for problems with other numbers."""
        return self._checking

    @Property(PrintController, notify=changed)  # never changes, as above
    def printing(self) -> PrintController:
        """The way to paper."""
        return self._printing


def to_be_printed(records: Records, set_id: str) -> tuple[list[Solution], int]:
    """The kept solutions of the problems of a set that pupils may have; how many are approved of all."""
    solutions = [kept_solution(records, item.id) for item in for_pupils(records, set_id)]
    return solutions, records.sets.counts(set_id)["approved"]

"""The class report: the grid, the common slips, and the same as a file."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from app.records import Grid
from app.sentences import say
from app.ui.class_work import Report, read_report, save_report, slip_words, whole_words
from app.ui.controllers.class_grid import ClassGridModel
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ClassReportController(QObject):
    """What is saved is what is shown: the report is read again by `reload` alone."""

    changed = Signal()
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._report = Report(Grid((), (), ()))
        self._read = False
        self._sentence = ""
        self._grid = ClassGridModel(self)

    @Slot()
    def reload(self) -> None:
        """Read what the class did."""
        self._sentence = ""
        self._records.do(read_report, self._show, self._say)

    @Slot(QUrl)
    def saveTo(self, folder: QUrl) -> None:
        """Write what is shown into a folder, as a table for a spreadsheet."""
        report, target = self._report, Path(folder.toLocalFile())
        self._records.do(
            lambda _records: save_report(report, target, date.today()), self._on_saved, self._say
        )

    def _on_saved(self, path: Path) -> None:
        said = say("class", "The report is in {path} now, with the same numbers as here.")
        self._say(said.format(path=path))

    def _show(self, report: Report) -> None:
        self._report, self._read = report, True
        self._grid.show(report.grid)
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        self.announced.emit(sentence)

    @Property(ClassGridModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def grid(self) -> ClassGridModel:
        """Skills by pupils."""
        return self._grid

    @Property(bool, notify=changed)
    def read(self) -> bool:
        """Whether the report was read yet."""
        return self._read

    @Property(int, notify=changed)
    def pupils(self) -> int:
        """How many columns there are."""
        return len(self._report.grid.pupils)

    @Property(int, notify=changed)
    def skills(self) -> int:
        """How many rows there are."""
        return len(self._report.grid.skills)

    @Property(str, notify=changed)
    def whole(self) -> str:
        """All work added up, in words; empty where there is none."""
        return whole_words(self._report)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt takes names
    def slips(self) -> list[str]:
        """The common slips in words, the most frequent first."""
        return [slip_words(count) for count in self._report.slips]

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What was done or went wrong; may be empty."""
        return self._sentence

"""Problems for a set, pasted or from a file: what is read is shown before it is added."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Property, QEnum, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from app.sentences import counted, say
from app.teaching.pasted_problems import Split, read_pasted
from app.teaching.problem_table import read_table_file
from app.teaching.set_import import SetImport
from app.teaching.text_file import UnreadableFile
from app.ui.controllers.rows import RowsModel
from app.ui.records_thread import RecordsThread
from app.ui.set_work import add_problems

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

logger = logging.getLogger(__name__)

TYPING_PAUSE_MS = 250


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A problem that was read, at `place` of its text or file; with a `reason` it can not be taken."""

    place: int
    question: str
    answer: str
    reason: str


@QmlElement
class TeacherImportController(QObject):
    """Reads in a thread of its own: a stick may be slow, and a file may hold thousands of problems."""

    @QEnum
    class Begins(Enum):
        """Where a new problem begins in a pasted text."""

        ByItself = 0
        Lines = 1
        BlankLines = 2

    changed = Signal()
    textChanged = Signal()
    added = Signal()
    announced = Signal(str)
    _done = Signal(int, object)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._text = ""
        self._file = ""
        self._begins = self.Begins.ByItself
        self._read = SetImport()
        self._sentence = ""
        self._number = 0
        self._reading = False
        self._rows = RowsModel(PreviewRow, self)
        self._done.connect(self._on_done)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._read_text)

    @Slot()
    def clear(self) -> None:
        """Begin afresh."""
        self._file = ""
        self._set_text("")
        self._show(SetImport())

    @Slot(QUrl)
    def readFile(self, url: QUrl) -> None:
        """Read a CSV file, in place of the text."""
        path = Path(url.toLocalFile())
        self._set_text("")
        self._typing.stop()
        self._file = path.name
        self._begin(lambda: read_table_file(path))

    @Slot(str)
    def add(self, set_id: str) -> None:
        """Add what can be taken to a set; the rest stays in the text."""
        read = self._read
        if not read.problems or self._reading or self._typing.isActive():
            return

        def then(count: int) -> None:
            self._file = ""
            self._show(SetImport())
            self._set_text("\n\n".join(refused.text for refused in read.refused))
            self._say(" ".join([added(count), *([left(len(read.refused))] if read.refused else [])]))
            self.added.emit()

        self._reading = True
        self._records.do(lambda records: add_problems(records, set_id, read.problems), then, self._fail)

    def _read_text(self) -> None:
        text, split = self._text, Split(self._begins.value)
        self._begin(lambda: read_pasted(text, split))

    def _begin(self, read: Callable[[], SetImport]) -> None:
        self._number += 1
        number = self._number
        self._reading = True

        def work() -> None:
            try:
                result: SetImport | str = read()
            except UnreadableFile as error:
                result = str(error)
            except Exception:  # a fault of ours must not leave the screen waiting
                logger.exception("reading failed")
                result = say("teacher", "This could not be read. Paste the problems instead.")
            self._done.emit(number, result)

        threading.Thread(target=work, name="reading", daemon=True).start()
        self.changed.emit()

    @Slot(int, object)
    def _on_done(self, number: int, result: SetImport | str) -> None:
        if number != self._number:
            return
        if isinstance(result, str):
            self._show(SetImport())
            self._say(result)
        else:
            self._show(result)

    def _show(self, read: SetImport) -> None:
        self._number += 1  # what is still being read comes too late
        self._reading = False
        self._read = read
        refused = [PreviewRow(row.number, row.text, "", row.reason) for row in read.refused]
        taken = [PreviewRow(row.number, row.question, row.answer, "") for row in read.problems]
        self._rows.replace([*refused, *taken])
        self._sentence = ""
        self.changed.emit()

    def _fail(self, sentence: str) -> None:
        self._reading = False
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        self.announced.emit(sentence)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._typing.start()
            self.textChanged.emit()

    def _get_begins(self) -> int:
        return int(self._begins.value)

    def _set_begins(self, begins: int) -> None:
        self._begins = self.Begins(begins)
        self._read_text()

    text = Property(str, _get_text, _set_text, notify=textChanged)
    begins = Property(int, _get_begins, _set_begins, notify=changed)

    @Property(str, notify=changed)
    def file(self) -> str:
        """The name of the file that was read; empty for a text."""
        return self._file

    @Property(RowsModel, notify=changed)
    def rows(self) -> RowsModel:
        """Rows of `PreviewRow`: first what can not be taken, then the problems."""
        return self._rows

    @Property(int, notify=changed)
    def taken(self) -> int:
        """How many problems can be added."""
        return len(self._read.problems)

    @Property(int, notify=changed)
    def refused(self) -> int:
        """How many pieces can not be taken."""
        return len(self._read.refused)

    @Property(str, notify=changed)
    def notes(self) -> str:
        """Remarks on what was read, a line each."""
        return "\n".join(self._read.notes)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What was done or went wrong; may be empty."""
        return self._sentence


def added(count: int) -> str:
    """How many problems were added."""
    return counted(count, say("teacher", "{count} problem added."), say("teacher", "{count} problems added."))


def left(count: int) -> str:
    """How many pieces could not be taken, and where they are."""
    return counted(
        count,
        say("teacher", "{count} problem could not be taken; it is still here for you to mend."),
        say("teacher", "{count} problems could not be taken; they are still here for you to mend."),
    )

"""Handing out and collecting by a folder or a stick."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from app.records import Records
from app.sentences import counted, say
from app.teaching import phrases
from app.ui import handover
from app.ui.controllers.rows import RowsModel
from app.ui.handover import FileRow
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

Result = TypeVar("Result")


@QmlElement
class ExchangeController(QObject):
    """All of it is with one folder; another one clears what was looked at."""

    changed = Signal()
    folderChanged = Signal()  # noqa: N815 - Qt's way
    collected = Signal()
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._folder = ""
        self._files = RowsModel(FileRow, self)
        self._usable = 0
        self._busy = False
        self._sentence = ""

    @Slot(QUrl)
    def choose(self, folder: QUrl) -> None:
        """Take the folder that was chosen in the system's dialog."""
        self._set_folder(folder.toLocalFile())

    @Slot(str, bool)
    def handOut(self, set_id: str, class_list: bool) -> None:
        """Write a set (empty: none) and perhaps the class list into the folder."""

        def then(written: Sequence[Path]) -> None:
            names = phrases.listed([path.name for path in written])
            said = say("class", "Handed out: {files} in {folder}.")
            self._say(said.format(files=names, folder=written[0].parent))

        self._do(
            lambda records, folder: handover.hand_out(records, folder, set_id, class_list=class_list), then
        )

    @Slot()
    def handIn(self) -> None:
        """Write what the pupils of this computer did into the folder."""
        said = say("class", "The results of this computer are in {path} now.")
        self._do(handover.hand_in, lambda path: self._say(said.format(path=path)))

    @Slot()
    def look(self) -> None:
        """Show what the files of the folder would bring."""

        def then(rows: Sequence[FileRow]) -> None:
            self._show(rows, sum(not row.trouble for row in rows))
            self._say(
                _summary(
                    rows,
                    say("class", "{count} file can be taken over."),
                    say("class", "{count} files can be taken over."),
                )
            )

        self._do(handover.look_into, then)

    @Slot()
    def collect(self) -> None:
        """Take the files of the folder over, without doubles."""

        def then(rows: Sequence[FileRow]) -> None:
            self._show(rows, 0)
            self._say(
                _summary(
                    rows, say("class", "{count} file taken over."), say("class", "{count} files taken over.")
                )
            )
            self.collected.emit()

        self._do(handover.collect, then)

    def _do(self, work: Callable[[Records, Path], Result], then: Callable[[Result], None]) -> None:
        if self._busy:
            return
        if not self._folder:
            self._say(say("class", "Choose a folder first, or type where it is."))
            return
        folder = Path(self._folder).expanduser()

        def done(result: Result) -> None:
            self._busy = False
            then(result)

        def failed(sentence: str) -> None:
            self._busy = False
            self._show((), 0)
            self._say(sentence)

        self._busy = True
        self.changed.emit()
        self._records.do(lambda records: work(records, folder), done, failed)

    def _show(self, rows: Sequence[FileRow], usable: int) -> None:
        self._files.replace(rows)
        self._usable = usable

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        if sentence:
            self.announced.emit(sentence)

    def _get_folder(self) -> str:
        return self._folder

    def _set_folder(self, folder: str) -> None:
        folder = folder.strip().strip('"')
        if folder != self._folder:
            self._folder = folder
            self._show((), 0)
            self._say("")
            self.folderChanged.emit()

    folder = Property(str, _get_folder, _set_folder, notify=folderChanged)

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def files(self) -> RowsModel:
        """Rows of `FileRow`: what the files would bring, or brought."""
        return self._files

    @Property(int, notify=changed)
    def usable(self) -> int:
        """How many of the files that were looked at can be taken over."""
        return self._usable

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the folder is being read or written."""
        return self._busy

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What was done or went wrong; may be empty."""
        return self._sentence


def _summary(rows: Sequence[FileRow], one: str, many: str) -> str:
    left = sum(row.trouble for row in rows)
    said = counted(len(rows) - left, one, many)
    if not left:
        return said
    skipped = counted(
        left,
        say("class", "{count} file was skipped; below is why."),
        say("class", "{count} files were skipped; below is why."),
    )
    return f"{said} {skipped}"

"""A sheet to be printed: written as PDF, then opened by the program that shows PDF files here, or kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from app.sentences import say
from app.teaching.sheets import Sheet
from app.ui.printing.paper import Paper, local_paper
from app.ui.printing.pdf import write_pdf
from app.ui.printing.press import Press
from app.ui.printing.printed import print_folder

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

NOT_IN_A_NAME = re.compile(r"[^\w .-]+")


@QmlElement
class PrintController(QObject):
    """Prints the sheet last given to `show`. `note` is what came of it, as a sentence."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or print_folder()
        self._title = ""
        self._make: Callable[[], Sheet] | None = None
        self._note = ""
        self._running = 0
        self._press = Press(self)
        self._press.done.connect(self._on_written)
        self._press.failed.connect(self._on_failed)

    def show(self, title: str, make: Callable[[], Sheet] | None) -> None:
        """Another sheet: `make` makes it when it is printed. None: there is nothing to print."""
        self._title, self._make, self._note, self._running = title, make, "", 0
        self.changed.emit()

    @Slot(bool)
    def open(self, large: bool) -> None:
        """Write the sheet and open it, so that it can be printed from there."""
        self._write(self._folder / self._file_name(), large, opened=True)

    @Slot(QUrl, bool)
    def save(self, target: QUrl, large: bool) -> None:
        """Write the sheet to a file that the user chose."""
        path = Path(target.toLocalFile())
        self._write(path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf"), large)

    def _write(self, path: Path, large: bool, *, opened: bool = False) -> None:
        make, paper = self._make, Paper(local_paper(), large)
        if make is None or self._running:
            return

        def work() -> tuple[Path, bool]:
            write_pdf(make(), paper, path)
            return path, opened

        self._running = self._press.submit(work)
        self._say("")

    @Slot(int, object)
    def _on_written(self, number: int, written: tuple[Path, bool]) -> None:
        if number != self._running:
            return
        self._running = 0
        path, opened = written
        if not opened:
            self._say(say("printing", "Saved as “{name}”.").format(name=path.name))
        elif QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self._say(say("printing", "The pages are open in another window. Print them there."))
        else:
            self._say(
                say(
                    "printing",
                    "No program on this computer opens PDF files. Save the pages, and print them where "
                    "there is one.",
                )
            )

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if number == self._running:
            self._running = 0
            self._say(sentence)

    def _say(self, note: str) -> None:
        self._note = note
        self.changed.emit()

    def _file_name(self) -> str:
        name = " ".join(NOT_IN_A_NAME.sub(" ", self._title).split())
        return f"{name or 'TinyTutor'}.pdf"

    @Property(bool, notify=changed)
    def available(self) -> bool:
        """Whether there is something to print."""
        return self._make is not None

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether pages are being written."""
        return bool(self._running)

    @Property(str, notify=changed)
    def note(self) -> str:
        """What came of it, or what went wrong; may be empty."""
        return self._note

    @Property(QUrl, notify=changed)
    def proposal(self) -> QUrl:
        """Where to save, as long as the user chooses nothing else."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QUrl.fromLocalFile(Path(documents) / self._file_name())

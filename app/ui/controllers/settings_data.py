"""The user's own data: where they lie, a copy of all, and away with all."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from app.packs.pack import user_models
from app.records import Records
from app.sentences import counted, say
from app.ui.controllers.rows import RowsModel
from app.ui.printing.printed import print_folder
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DataPlace:
    """What is kept, and in which folder."""

    what: str
    path: str


@QmlElement
class DataController(QObject):
    """Works with the records in their own thread. `deleted` tells the others to forget what they show."""

    changed = Signal()
    announced = Signal(str)
    deleted = Signal()

    def __init__(self, records: RecordsThread, state: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._state = state
        self._places = RowsModel(DataPlace, self)
        self._contents = self._status = ""
        self._trouble = False

    @Slot()
    def look(self) -> None:
        """Count what is kept."""
        self._records.do(_look, self._on_look, self._on_failed)

    def reword(self) -> None:
        """Count in the language that is on, if this was looked at."""
        if self._contents:
            self.look()

    @Slot(QUrl)
    def exportTo(self, folder: QUrl) -> None:
        """Write all into one file in `folder`."""
        target = Path(folder.toLocalFile())
        self._records.do(
            lambda records: records.exchange.export_everything(target), self._on_export, self._on_failed
        )

    @Slot()
    def deleteEverything(self) -> None:
        """Delete the records with all their copies, the typed text, and the pages that were printed."""
        self._records.do(lambda records: records.delete_everything(), self._on_deleted, self._on_failed)

    def _on_look(self, found: tuple[str, Path]) -> None:
        self._contents, folder = found
        self._places.replace(
            [
                DataPlace(say("settings", "Profiles, problem sets and what was worked on"), str(folder)),
                DataPlace(say("settings", "The text you type, and these settings"), str(self._state)),
                DataPlace(say("settings", "Pages that were opened to be printed"), str(print_folder())),
                DataPlace(say("settings", "Model packs that you imported"), str(user_models())),
            ]
        )
        self.changed.emit()

    def _on_export(self, path: Path) -> None:
        self._tell(say("settings", "Everything is in {path} now.").format(path=path))

    def _on_deleted(self, _nothing: object) -> None:
        self._tell(say("settings", "Everything is deleted from this computer."))
        self.deleted.emit()
        self.look()

    def _on_failed(self, sentence: str) -> None:
        self._tell(sentence, trouble=True)

    def _tell(self, status: str, *, trouble: bool = False) -> None:
        self._status, self._trouble = status, trouble
        self.changed.emit()
        self.announced.emit(status)

    @Property(RowsModel, notify=changed)
    def places(self) -> RowsModel:
        """Rows of `DataPlace`."""
        return self._places

    @Property(str, notify=changed)
    def contents(self) -> str:
        """What is kept, counted."""
        return self._contents

    @Property(str, notify=changed)
    def status(self) -> str:
        """What was done, or what went wrong; may be empty."""
        return self._status

    @Property(bool, notify=changed)
    def trouble(self) -> bool:
        """Whether `status` tells of something that went wrong."""
        return self._trouble


def _look(records: Records) -> tuple[str, Path]:
    children, sets = len(records.profiles.all()), len(records.sets.all())
    worked, unsure = len(records.attempts.all()), len(records.unsure.all())
    parts = (
        counted(children, say("settings", "{count} child"), say("settings", "{count} children")),
        counted(
            sets, say("settings", "{count} set of problems"), say("settings", "{count} sets of problems")
        ),
        counted(
            worked,
            say("settings", "{count} problem worked on"),
            say("settings", "{count} problems worked on"),
        ),
        counted(
            unsure,
            say("settings", "{count} question for the teacher"),
            say("settings", "{count} questions for the teacher"),
        ),
    )
    return ", ".join(parts), records.folder

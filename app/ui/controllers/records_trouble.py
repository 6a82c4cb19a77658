"""What to do where the records do not open: the window opens all the same, nothing is thrown away."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.records import RecordsDamaged, Restored, restore
from app.sentences import say
from app.ui.records_thread import RecordsThread, sentence_of

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RecordsTroubleController(QObject):
    """`mended` tells the others to read again."""

    changed = Signal()
    mended = Signal()
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._error: Exception | None = None
        self._hidden = True
        self._sentence = self._restored = ""
        records.unopened.connect(self._on_unopened)
        records.opened.connect(self._on_opened)

    @Slot()
    def tryAgain(self) -> None:
        """Open the records once more."""
        self._records.do_unopened(lambda: None, self._open, self._say)

    @Slot()
    def useCopy(self) -> None:
        """Go on with the last whole copy, or afresh where there is none; the damaged file is kept."""
        error = self._error
        if isinstance(error, RecordsDamaged):
            self._records.do_unopened(lambda: restore(error.path.parent), self._on_restored, self._say)

    @Slot()
    def hide(self) -> None:
        """Go on without."""
        self._hidden = True
        self.changed.emit()

    @Slot(object)
    def _on_unopened(self, error: Exception) -> None:
        sentence = sentence_of(error)
        known = self._error is not None and str(self._error) == str(error)
        self._error = error
        if not known:
            self._hidden = False
            goes_on = say("records", "You can solve problems as ever; until this is mended, nothing is kept.")
            self._say(f"{sentence} {goes_on}")

    @Slot()
    def _on_opened(self) -> None:
        if self._error is not None:
            self._error = None
            mended = say("records", "The records are open now. What you do is kept again.")
            self._say(self._restored or mended)
            self._restored = ""
            self.mended.emit()

    def _on_restored(self, done: Restored) -> None:
        afresh = say("records", "There are new, empty records now.")
        said = [afresh if done.backup is None else say("records", "The last copy is in use now.")]
        kept = say("records", "The damaged file is kept: {path}")
        said += [kept.format(path=path) for path in done.kept if path.suffix == ".db"]
        self._restored = " ".join(said)
        self._open()

    def _open(self, _nothing: object = None) -> None:
        self._records.do(lambda _records: None, None, self._say)

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        self.announced.emit(sentence)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether there is something to say that nobody put away."""
        return not self._hidden

    @Property(bool, notify=changed)
    def trouble(self) -> bool:
        """Whether the records are still closed."""
        return self._error is not None

    @Property(bool, notify=changed)
    def damaged(self) -> bool:
        """Whether they are damaged, so that a copy, or a fresh start, can take their place."""
        return isinstance(self._error, RecordsDamaged)

    @Property(bool, notify=changed)
    def hasCopy(self) -> bool:
        """Whether there is a whole copy."""
        return isinstance(self._error, RecordsDamaged) and self._error.backup is not None

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What happened and what can be done; may be empty."""
        return self._sentence

"""The door to the teacher's side: a PIN that is chosen at the first entry and asked for at every other."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.problem.installation import window_command
from app.sentences import say
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

RESET_PIN = "--reset-pin"
"""The option that takes a forgotten PIN away, for whoever may use the computer's terminal."""


@QmlElement
class TeacherPinController(QObject):
    """Shut until the PIN is typed, and again from `lock` on. Wrong PINs make the next try wait."""

    @QEnum
    class Door(Enum):
        """Whether the teacher's side is to be seen, and if not, what is asked."""

        Unknown = 0
        Choosing = 1
        Asking = 2
        Open = 3

    changed = Signal()
    opened = Signal()
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._door = self.Door.Unknown
        self._sentence = ""
        self._busy = False

    @Slot()
    def knock(self) -> None:
        """Find out whether there is a PIN to be asked for."""
        self._records.do(lambda records: records.pin.is_set(), self._ask, self._refuse)

    @Slot(str, str)
    def choose(self, pin: str, again: str) -> None:
        """Set the first PIN, typed twice, and open."""
        if pin != again:
            self._refuse(say("teacher", "The two PINs are not the same. Type the PIN twice."))
        elif self._begin():
            self._records.do(lambda records: records.pin.set(pin), self._open, self._refuse)

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Open, if it is the PIN."""
        if self._begin():
            self._records.do(lambda records: records.pin.check(pin), self._open, self._refuse)

    @Slot()
    def change(self) -> None:
        """Ask the teacher, who is inside, for another PIN; until it is set the old one holds."""
        if self._door is self.Door.Open:
            self._enter(self.Door.Choosing)

    @Slot()
    def lock(self) -> None:
        """Shut the door behind the teacher."""
        self._enter(self.Door.Unknown)

    def _begin(self) -> bool:
        free, self._busy = not self._busy, True
        return free

    def _ask(self, is_set: bool) -> None:
        if self._door is not self.Door.Open:
            self._enter(self.Door.Asking if is_set else self.Door.Choosing)

    def _open(self, _nothing: None) -> None:
        if self._door is not self.Door.Unknown:  # locked meanwhile
            self._enter(self.Door.Open)
            self.opened.emit()
        self._busy = False

    def _refuse(self, sentence: str) -> None:
        self._busy = False
        self._enter(self._door, sentence)
        self.announced.emit(sentence)

    def _enter(self, door: Door, sentence: str = "") -> None:
        self._door, self._sentence = door, sentence
        self.changed.emit()

    @Property(int, notify=changed)
    def door(self) -> int:
        """A number of `Door`."""
        return int(self._door.value)

    @Property(str, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def resetCommand(self) -> str:
        """What is typed in a terminal, in the app's folder, where the PIN is forgotten."""
        return f"{window_command()} {RESET_PIN}"

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What was wrong with the last PIN; may be empty."""
        return self._sentence

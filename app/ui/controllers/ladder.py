"""The help ladder on the screen: one rung more at a time, the whole solution last."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.solving.solution import Solution
from app.teaching.hints import Rung, ladder_of
from app.ui.controllers.pictures import picture_row
from app.ui.controllers.rows import RowsModel

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class RungRow:
    """A rung as the screen reads it: lines of text, or a picture (`pictures.picture_row`) in their place.

    `spoken` is all of the rung for a screen reader.
    """

    title: str
    lines: list[str]
    pictures: list[dict[str, Any]]
    spoken: str


@QmlElement
class LadderController(QObject):
    """What help is shown of the solution last given to `show`: the rungs so far, and whether the whole.

    The whole solution may be asked for after as many checks and hints as the teacher's rules say. The
    solution of a problem that the tutor is not sure of is no help to hold back: it is whole at once.
    """

    changed = Signal()
    climbed = Signal()
    reached = Signal()  # the whole solution, which was kept back, is shown
    announced = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._solution: Solution | None = None
        self._hints: tuple[Rung, ...] = ()
        self._whole = False
        self._tries = 0
        self._tries_needed = 1
        self._rungs = RowsModel(RungRow, self)

    def show(self, solution: Solution) -> None:
        """Begin at the foot of the ladder of another solution."""
        self._solution = solution
        self._hints = ladder_of(solution)[:-1]
        self._whole = not self._hints
        self._tries = 0
        self._rungs.replace(())
        self.changed.emit()

    def clear(self) -> None:
        """No solution is there."""
        self._solution = None
        self._hints = ()
        self._whole = False
        self._tries = 0
        self._rungs.replace(())
        self.changed.emit()

    def reword(self) -> None:
        """Say the hints that are shown, and those to come, in the language that is on."""
        if self._solution is not None:
            self._hints = ladder_of(self._solution)[:-1]
            self._rungs.reword([row_of(hint) for hint in self._hints[: self._shown()]])

    def require_tries(self, tries: int) -> None:
        """How many checks and hints come before the whole solution."""
        self._tries_needed = tries
        self.changed.emit()

    def count_try(self) -> None:
        """The child has checked an answer."""
        self._tries += 1
        self.changed.emit()

    @Slot()
    def climb(self) -> None:
        """Show one rung more; after the last hint the whole solution."""
        if self._left() == 0:
            self.askForWhole()
            return
        row = row_of(self._hints[self._shown()])
        self._rungs.append(row)
        self._tries += 1
        self.changed.emit()
        self.climbed.emit()
        self.announced.emit(row.spoken)

    @Slot()
    def askForWhole(self) -> None:
        """Show the whole solution, if the child may see it."""
        if self._tries_left() == 0:
            self.show_whole()

    def show_whole(self) -> None:
        """Show the whole solution: the child has found the answer, or may see it."""
        if not self._whole:
            self._whole = True
            self.changed.emit()
            self.reached.emit()

    def _shown(self) -> int:
        return self._rungs.rowCount()

    def _left(self) -> int:
        return len(self._hints) - self._shown()

    def _tries_left(self) -> int:
        return max(0, self._tries_needed - self._tries)

    @Property(bool, notify=changed)
    def holdsBack(self) -> bool:
        """Whether a solution is there that the child has not seen as a whole."""
        return bool(self._hints) and not self._whole

    @Property(bool, notify=changed)
    def available(self) -> bool:
        """Whether there is a ladder: the tutor is sure of its solution."""
        return bool(self._hints)

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        """Whether the whole solution is shown."""
        return self._whole

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        """How many checks or hints there must be still before the whole solution may be seen."""
        return self._tries_left()

    @Property(int, notify=changed)
    def shown(self) -> int:
        """How many hints are shown."""
        return self._shown()

    @Property(int, notify=changed)
    def left(self) -> int:
        """How many hints there are still, before the whole solution."""
        return self._left()

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def rungs(self) -> RowsModel:
        """Rows of `RungRow`."""
        return self._rungs


def row_of(rung: Rung) -> RungRow:
    """A rung as the screen reads it. The one line of a rung with a picture are the picture's words."""
    picture = rung.picture
    return RungRow(
        title=rung.title,
        lines=[] if picture else list(rung.lines),
        pictures=[picture_row(picture)] if picture else [],
        spoken=" ".join([f"{rung.title.rstrip('?.')}.", *rung.lines]),
    )

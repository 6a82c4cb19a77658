"""The class report's grid as a table model: skills by pupils, with their names as heads."""

# ruff: noqa: N802 - the names are Qt's

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtQml import QmlElement

from app.records import Grid
from app.sentences import say
from app.ui.class_work import cell_lines, level_of, level_words, words_for

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

AnyIndex = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
LEVEL = int(Qt.ItemDataRole.UserRole)
LABEL = LEVEL + 1
SKILL = LEVEL + 2


@QmlElement
class ClassGridModel(QAbstractTableModel):
    """Roles: `display`, the numbers, a line each (or nothing yet); `level`, `label`: how it goes; `skill`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = Grid((), (), ())

    def show(self, grid: Grid) -> None:
        """Show another grid."""
        if grid != self._grid:
            self.beginResetModel()
            self._grid = grid
            self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One for each skill."""
        return 0 if parent.isValid() else len(self._grid.skills)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One for each pupil."""
        return 0 if parent.isValid() else len(self._grid.pupils)

    def data(self, index: AnyIndex, role: int = DISPLAY) -> Any:
        """What `role` stands for."""
        if not index.isValid():
            return None
        cell = self._grid.cells[index.row()][index.column()]
        if role == DISPLAY:
            return "\n".join(cell_lines(cell))
        if role == LEVEL:
            return level_of(cell)
        if role == SKILL:
            return self.headerData(index.row(), Qt.Orientation.Vertical)
        return level_words(level_of(cell)) if role == LABEL else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The name of a pupil (across) or a skill (down)."""
        if role != DISPLAY:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._grid.pupils[section].name or words_for(self._grid).nobody
        skill = self._grid.skills[section]
        return words_for(self._grid).skills.get(skill, skill)

    def roleNames(self) -> dict[int, QByteArray]:
        """The names that QML knows the roles by."""
        names = {DISPLAY: b"display", LEVEL: b"level", LABEL: b"label", SKILL: b"skill"}
        return {role: QByteArray(name) for role, name in names.items()}

    @Slot(int, int, result=str)
    def spoken(self, row: int, column: int) -> str:
        """One cell with its heads, for a screen reader."""
        if not (0 <= row < self.rowCount() and 0 <= column < self.columnCount()):
            return ""
        cell = self._grid.cells[row][column]
        nothing = [say("class", "nothing yet")]
        said = [*cell_lines(cell), level_words(level_of(cell))] if cell.problems else nothing
        pupil = self.headerData(column, Qt.Orientation.Horizontal)
        return f"{pupil}, {self.headerData(row, Qt.Orientation.Vertical)}: {', '.join(said)}"

"""A list whose rows have a key: when it changes, what stays keeps its place on the screen and the focus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtQml import QmlElement

from app.ui.controllers.rows import RowsModel

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class KeyedRowsModel(RowsModel):
    """Rows of one dataclass that has a field `key`."""

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows, by the smallest changes; afresh where no row stays."""
        wanted = {row.key for row in rows}
        if not any(row.key in wanted for row in self._rows):
            self.replace(rows)
            return
        for place in reversed(range(len(self._rows))):
            if self._rows[place].key not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                self._rows = (*self._rows[:place], *self._rows[place + 1 :])
                self.endRemoveRows()
        there = {row.key for row in self._rows}
        for place, row in enumerate(rows):
            if row.key in there:
                self._move(self._place(row.key, place), place)
                self._change(place, row)
            else:
                self.beginInsertRows(QModelIndex(), place, place)
                self._rows = (*self._rows[:place], row, *self._rows[place:])
                self.endInsertRows()
        self.countChanged.emit()

    def _place(self, key: Any, start: int) -> int:
        return next(at for at in range(start, len(self._rows)) if self._rows[at].key == key)

    def _move(self, former: int, place: int) -> None:
        """Move a row up, to where all that stand above it are in their places."""
        if former != place:
            self.beginMoveRows(QModelIndex(), former, former, QModelIndex(), place)
            rows = [*self._rows[:former], *self._rows[former + 1 :]]
            rows.insert(place, self._rows[former])
            self._rows = tuple(rows)
            self.endMoveRows()

    def _change(self, place: int, row: Any) -> None:
        if row != self._rows[place]:
            self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
            index = self.index(place)
            self.dataChanged.emit(index, index)

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
    """Rows of one dataclass that has a field `key`; the order of those that stay never changes."""

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
        for place, row in enumerate(rows):
            if place < len(self._rows) and self._rows[place].key == row.key:
                self._change(place, row)
            else:
                self.beginInsertRows(QModelIndex(), place, place)
                self._rows = (*self._rows[:place], row, *self._rows[place:])
                self.endInsertRows()
        self.countChanged.emit()

    def _change(self, place: int, row: Any) -> None:
        if row != self._rows[place]:
            self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
            index = self.index(place)
            self.dataChanged.emit(index, index)

"""A list of equal records as a model that QML's repeaters read, one role a field."""

# ruff: noqa: N815 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

AnyIndex = QModelIndex | QPersistentModelIndex


@QmlElement
class RowsModel(QAbstractListModel):
    """Rows of one dataclass; a role has the name of its field, and an extra role `number` counts from 1."""

    countChanged = Signal()

    def __init__(self, row_type: type[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        names = ["number", *(field.name for field in fields(row_type))]
        self._names = {int(Qt.ItemDataRole.UserRole) + place: name for place, name in enumerate(names)}
        self._rows: tuple[Any, ...] = ()

    def replace(self, rows: Sequence[Any]) -> None:
        """Show other rows. Equal ones change nothing: the keyboard's focus stays in them."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        self.countChanged.emit()

    def reword(self, rows: Sequence[Any]) -> None:
        """Show the same rows in other words: what is open in them stays so.

        Where there are more of them or fewer, they are other rows after all.
        """
        if len(rows) != len(self._rows):
            self.replace(rows)
        elif rows:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def append(self, row: Any) -> None:
        """Show one row more, after the others."""
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
        self._rows = (*self._rows, row)
        self.endInsertRows()
        self.countChanged.emit()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number of rows; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The field that `role` stands for."""
        name = self._names.get(role)
        if name is None or not index.isValid():
            return None
        return index.row() + 1 if name == "number" else getattr(self._rows[index.row()], name)

    def roleNames(self) -> dict[int, QByteArray]:
        """Role numbers and the names that QML knows them by."""
        return {role: QByteArray(name.encode()) for role, name in self._names.items()}

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """The number of rows."""
        return len(self._rows)

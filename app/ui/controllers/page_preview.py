"""A page of a worksheet on the screen, as it will be printed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from app.ui.controllers.worksheets import WorksheetsController

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PagePreview(QQuickPaintedItem):
    """The page that the worksheets' controller shows, as it will be printed."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._worksheets: WorksheetsController | None = None
        self.setAntialiasing(True)

    def paint(self, painter: QPainter) -> None:
        """Paint the page as wide as the item."""
        if self._worksheets is not None:
            self._worksheets.paint(painter, self.width())

    def _get(self) -> WorksheetsController | None:
        return self._worksheets

    def _set(self, worksheets: Any) -> None:
        self._worksheets = worksheets
        if worksheets is not None:
            worksheets.pagesChanged.connect(self.update)
        self.changed.emit()
        self.update()

    worksheets = Property(WorksheetsController, _get, _set, notify=changed)

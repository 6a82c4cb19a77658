"""The numbers of a problem, marked in the text where they stand: in bold, underlined and in the accent."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

import re

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickTextDocument

from app.problem.quantities import quantities

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

CLOCK_TIME = re.compile(r"(?<![\d:.,])\d{1,2}:[0-5]\d(?![\d:])")


class _Marker(QSyntaxHighlighter):
    """Marks the quantities of each line, a time such as 1:25 as one; the text itself stays plain."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.look = QTextCharFormat()
        self.look.setFontWeight(QFont.Weight.Bold)
        self.look.setFontUnderline(True)

    def highlightBlock(self, text: str) -> None:
        for quantity in quantities(text):
            self._mark(text, quantity.start, quantity.text)
        for time in CLOCK_TIME.finditer(text):
            self._mark(text, time.start(), time[0])

    def _mark(self, text: str, start: int, marked: str) -> None:
        self.setFormat(_units(text[:start]), _units(marked), self.look)


@QmlElement
class QuantityMarks(QObject):
    """Marks the numbers in `document`, the `textDocument` of a field, as it is typed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: QObject | None = None
        self._color = QColor()
        self._marker: _Marker | None = None

    def _get_document(self) -> QObject | None:
        return self._document

    def _set_document(self, document: QObject | None) -> None:
        self._document = document
        if isinstance(document, QQuickTextDocument):
            self._marker = _Marker(document.textDocument())
            self._set_color(self._color)
        self.changed.emit()

    def _get_color(self) -> QColor:
        return self._color

    def _set_color(self, color: QColor) -> None:
        self._color = color
        if self._marker is not None:
            self._marker.look.setForeground(color)
            self._marker.rehighlight()
        self.changed.emit()

    document = Property(QObject, _get_document, _set_document, notify=changed)
    color = Property(QColor, _get_color, _set_color, notify=changed)


def _units(text: str) -> int:
    """The length of `text` as Qt counts it, in UTF-16 units: a picture character such as 🍎 takes two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

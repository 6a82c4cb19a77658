"""How the window looks, as this user last chose it: text size, light or dark."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

import json

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QmlElement

from app.ui.drafts import TextFile

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


@QmlElement
class AppearanceController(QObject):
    """Text scale (1.0 to 2.0 in six steps) and theme; kept in `file` where that can be written."""

    scaleChanged = Signal()
    darkChanged = Signal()

    def __init__(self, file: TextFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        hints = QGuiApplication.styleHints()
        self._dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self._scale = SCALES[0]
        self._restore()

    def _restore(self) -> None:
        try:
            kept = json.loads(self._file.load())
        except ValueError:
            return
        if isinstance(kept, dict):
            self._dark = bool(kept.get("dark", self._dark))
            self._scale = kept["scale"] if kept.get("scale") in SCALES else self._scale

    def _keep(self) -> None:
        self._file.save(json.dumps({"dark": self._dark, "scale": self._scale}))

    def _set_scale(self, scale: float) -> None:
        if scale != self._scale:
            self._scale = scale
            self._keep()
            self.scaleChanged.emit()

    def _get_dark(self) -> bool:
        return self._dark

    def _set_dark(self, dark: bool) -> None:
        if dark != self._dark:
            self._dark = dark
            self._keep()
            self.darkChanged.emit()

    dark = Property(bool, _get_dark, _set_dark, notify=darkChanged)

    @Property(float, notify=scaleChanged)
    def scale(self) -> float:
        """1.0 to 2.0."""
        return self._scale

    @Property(str, notify=scaleChanged)  # never changes; 6.11 describes no constants to qmllint
    def fixedFamily(self) -> str:
        """The machine's own typeface of equal widths, for programs."""
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()

    @Slot()
    def larger(self) -> None:
        """One step up, to 200 % at most."""
        self._set_scale(next((scale for scale in SCALES if scale > self._scale), SCALES[-1]))

    @Slot()
    def smaller(self) -> None:
        """One step down, to 100 % at least."""
        self._set_scale(next((scale for scale in reversed(SCALES) if scale < self._scale), SCALES[0]))

    @Slot()
    def reset(self) -> None:
        """Back to 100 %."""
        self._set_scale(SCALES[0])

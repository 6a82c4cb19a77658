"""About the model: where it comes from, what it can do, and how often it is wrong, as measured."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement

from app.packs.facts import Curve, curve, held_out
from app.packs.manifest import Manifest
from app.ui.controllers.rows import RowsModel
from app.ui.model_words import curve_words, data_note, data_set_name, figures_words, grades_words
from app.ui.tutor_switch import TutorSwitch

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DataNote:
    """A sentence on what the models learned from."""

    note: str


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """One set of problems that the pack was measured on, in words."""

    name: str
    figures: str


@QmlElement
class AboutController(QObject):
    """Tells of the pack that is in use; everything is empty while there is none."""

    changed = Signal()

    def __init__(self, switch: TutorSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._switch = switch
        self._manifest: Manifest | None = None
        self._curve: Curve | None = None
        self._data = RowsModel(DataNote, self)
        self._figures = RowsModel(FiguresRow, self)
        switch.changed.connect(self._on_switch)

    @Slot()
    def _on_switch(self) -> None:
        pack = self._switch.opener.opened
        manifest = None if pack is None else pack.manifest
        if manifest != self._manifest:
            self._manifest = manifest
            self._curve = None if manifest is None else curve(manifest)
            self.reword()

    def reword(self) -> None:
        """Say what is known of the pack in the language that is on."""
        manifest = self._manifest
        data, figures = ((), ()) if manifest is None else (manifest.data, held_out(manifest))
        self._data.replace([DataNote(data_note(text)) for text in data])
        self._figures.replace([FiguresRow(data_set_name(one.name), figures_words(one)) for one in figures])
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """Name and version."""
        return "" if self._manifest is None else f"{self._manifest.name} {self._manifest.version}"

    @Property(str, notify=changed)
    def license(self) -> str:
        """The licence of the models, as the manifest has it."""
        return "" if self._manifest is None else self._manifest.license

    @Property(str, notify=changed)
    def grades(self) -> str:
        """What it is made for: "Grades K to 8: money, time"."""
        manifest = self._manifest
        if manifest is None or not manifest.grades:
            return ""
        return grades_words(manifest)

    @Property(RowsModel, notify=changed)
    def data(self) -> RowsModel:
        """Rows of `DataNote`."""
        return self._data

    @Property(RowsModel, notify=changed)
    def figures(self) -> RowsModel:
        """Rows of `FiguresRow`."""
        return self._figures

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the name is taken too
    def points(self) -> list[QPointF]:
        """The curve: x is the share of problems answered, y the share wrong of these; empty: not measured."""
        return [] if self._curve is None else [QPointF(one.answered, one.wrong) for one in self._curve.points]

    @Property(float, notify=changed)
    def answered(self) -> float:
        """The share of problems that the tutor calls checked, on the curve's problems."""
        return 0.0 if self._curve is None else self._curve.answered

    @Property(str, notify=changed)
    def curveSentence(self) -> str:
        """The curve in words."""
        found = self._curve
        if found is None:
            return ""
        return curve_words(found)

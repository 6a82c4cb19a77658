"""The measures of a printed page. One unit is a tenth of a point: 7200 of them are 100 inches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPageSize

from app.teaching.sheets import Weight

UNITS_PER_INCH = 720
FAMILY = "Andika"
SIZES: dict[Weight, int] = {"title": 200, "heading": 150, "strong": 125, "plain": 125, "small": 105}
"""Heights of the letters; 125 are 12.5 points."""
BOLD: frozenset[Weight] = frozenset({"title", "heading", "strong"})
LARGE_PRINT = 1.6
"""18 points and more count as large print: https://www.aph.org/resources/large-print-guidelines."""
MARGIN = 540
FOOT = 240
LINE_SPACING = 1.12

PaperSize = Literal["A4", "Letter"]


def local_paper() -> PaperSize:
    """The paper that printers have where this computer is used."""
    imperial = QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if QLocale.system().measurementSystem() == imperial else "A4"


@dataclass(frozen=True)
class Paper:
    """A page and the type on it; `large` is large print."""

    size: PaperSize
    large: bool

    @property
    def page_size(self) -> QPageSize:
        """The page as Qt knows it."""
        return QPageSize(QPageSize.PageSizeId.A4 if self.size == "A4" else QPageSize.PageSizeId.Letter)

    @property
    def scale(self) -> float:
        """How much larger than usual everything is written."""
        return LARGE_PRINT if self.large else 1.0

    @property
    def page(self) -> QRectF:
        """The whole page."""
        points = self.page_size.sizePoints()
        return QRectF(0, 0, points.width() * 10, points.height() * 10)

    @property
    def body(self) -> QRectF:
        """Where blocks may stand."""
        return self.page.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - FOOT)

    @property
    def gap(self) -> float:
        """The room between two blocks; groups have three times as much."""
        return 50 * self.scale

    def font(self, weight: Weight) -> QFont:
        """The typeface of a text."""
        font = QFont(FAMILY)
        font.setPixelSize(round(SIZES[weight] * self.scale))
        font.setBold(weight in BOLD)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def line(self, weight: Weight) -> float:
        """The height of a line of text."""
        return QFontMetricsF(self.font(weight)).height() * LINE_SPACING

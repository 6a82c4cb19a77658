"""Each kind of block on paper: how high it is in a given width, and how it is painted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.teaching.bars import BarModel
from app.teaching.sheets import Blanks, Block, Drawing, Room, Text
from app.ui.printing.bar_painting import THIN, bars_height, paint_bars
from app.ui.printing.line_painting import line_height, paint_line
from app.ui.printing.paper import Paper

MARK_WIDTH = 300
TALL = 1e6
WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


def block_height(block: Block, width: float, paper: Paper) -> float:
    """How high a block is."""
    match block:
        case Text():
            place = _text_place(block, QRectF(0, 0, width, TALL), paper)
            metrics = QFontMetricsF(paper.font(block.weight))
            return metrics.boundingRect(place, WRAPPED, block.text).height()
        case Drawing(picture):
            inside = width - MARK_WIDTH * paper.scale
            if isinstance(picture, BarModel):
                return bars_height(picture, inside, paper)
            return line_height(picture, paper)
        case Room(lines):
            return lines * replace(paper, large=False).line("plain")  # nobody writes larger than usual
        case Blanks():
            return paper.line("plain") * 1.4


def paint_block(painter: QPainter, block: Block, place: QRectF, paper: Paper) -> None:
    """Paint a block; `place` is as high as `block_height` says."""
    painter.setPen(QPen(Qt.GlobalColor.black, THIN))
    match block:
        case Text(text, weight, mark):
            painter.setFont(paper.font(weight))
            painter.drawText(_text_place(block, place, paper), WRAPPED, text)
            painter.drawText(place, WRAPPED, mark)
        case Drawing(picture):
            inside = place.adjusted(MARK_WIDTH * paper.scale, 0, 0, 0)
            if isinstance(picture, BarModel):
                paint_bars(painter, picture, inside, paper)
            else:
                paint_line(painter, picture, inside, paper)
        case Room():
            pass
        case Blanks(labels, indented):
            inside = place.adjusted(MARK_WIDTH * paper.scale if indented else 0, 0, 0, 0)
            _paint_blanks(painter, labels, inside, paper)


def _text_place(block: Text, place: QRectF, paper: Paper) -> QRectF:
    return place.adjusted(MARK_WIDTH * paper.scale if block.mark else 0, 0, 0, 0)


def _paint_blanks(painter: QPainter, labels: tuple[str, ...], place: QRectF, paper: Paper) -> None:
    """The first line takes two thirds where there are several, as a name needs more room than a date."""
    painter.setFont(paper.font("plain"))
    metrics = QFontMetricsF(painter.font())
    shares = [1.0] if len(labels) == 1 else [2 / 3, *[1 / 3 / (len(labels) - 1)] * (len(labels) - 1)]
    left, base = place.left(), place.bottom() - metrics.descent()
    for label, share in zip(labels, shares, strict=True):
        right = left + place.width() * share
        painter.drawText(QPointF(left, base), label)
        start = left + metrics.horizontalAdvance(label) + paper.gap
        painter.drawLine(QPointF(start, base), QPointF(right - paper.gap, base))
        left = right

"""A number line on paper: the marks below it, the jumps as arcs above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.teaching.number_lines import Jump, Mark, NumberLine
from app.ui.printing.paper import Paper

TICK = 50
STROKE = 12


def line_height(line: NumberLine, paper: Paper) -> float:
    """How high the number line is: an arc's height for each jump, and two lines for the numbers."""
    return (len(line.jumps) + 1) * _arc(paper) + TICK + 2 * paper.line("small")


def paint_line(painter: QPainter, line: NumberLine, place: QRectF, paper: Paper) -> None:
    """Paint a number line."""
    painter.setPen(QPen(Qt.GlobalColor.black, STROKE))
    painter.setFont(paper.font("small"))
    axis = place.top() + (len(line.jumps) + 1) * _arc(paper)
    painter.drawLine(QPointF(place.left(), axis), QPointF(place.right(), axis))
    for order, jump in enumerate(line.jumps, start=1):
        _paint_jump(painter, jump, place, axis, order * _arc(paper))
    _paint_marks(painter, line.marks, place, axis, paper)


def _arc(paper: Paper) -> float:
    return paper.line("small") * 1.2


def _paint_jump(painter: QPainter, jump: Jump, place: QRectF, axis: float, rise: float) -> None:
    start = QPointF(place.left() + jump.start * place.width(), axis - TICK / 2)
    end = QPointF(place.left() + jump.end * place.width(), axis - TICK / 2)
    middle = (start.x() + end.x()) / 2
    way = 1 if end.x() > start.x() else -1
    head = min(TICK, abs(end.x() - start.x()) / 3)
    path = QPainterPath(start)
    path.quadTo(QPointF(middle, start.y() - 2 * rise + rise * 0.6), end)
    path.moveTo(QPointF(end.x() - way * head * 1.2, end.y() - head * 0.6))
    path.lineTo(end)
    path.lineTo(QPointF(end.x() + way * head * 0.1, end.y() - head * 1.4))
    painter.drawPath(path)
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(jump.text)
    left = min(max(place.left(), middle - width / 2), place.right() - width)
    painter.drawText(QPointF(left, start.y() - rise * 0.7 - metrics.descent() - STROKE), jump.text)


def _paint_marks(painter: QPainter, marks: Sequence[Mark], place: QRectF, axis: float, paper: Paper) -> None:
    """The numbers; one that has no room beside the one before it stands a line lower."""
    taken = place.left() - paper.gap
    for mark in marks:
        x = place.left() + mark.place * place.width()
        painter.drawLine(QPointF(x, axis - TICK), QPointF(x, axis + TICK))
        font = QFont(paper.font("small"))
        font.setBold(mark.unknown)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(mark.text)
        left = min(max(place.left(), x - width / 2), place.right() - width)
        lower = left < taken + paper.gap
        base = axis + TICK + metrics.ascent() + (paper.line("small") if lower else 0)
        painter.drawText(QPointF(left, base), mark.text)
        taken = left + width

"""Bars on paper: black on white, what was found in grey, so that any printer and copier will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.teaching import phrases
from app.teaching.bars import Bar, BarModel, Segment
from app.ui.printing.paper import Paper

FOUND = QColor(222, 222, 222)
THIN, THICK = 8, 18


def bars_height(model: BarModel, width: float, paper: Paper) -> float:
    """How high the bars are with all their words."""
    remark = 0.0 if model.to_scale else paper.line("small")
    return sum(_bar_height(bar, width, paper) for bar in model.bars) + remark


def paint_bars(painter: QPainter, model: BarModel, place: QRectF, paper: Paper) -> None:
    """Paint the bars, the first on top."""
    top = place.top()
    for bar in model.bars:
        _paint_bar(painter, bar, QPointF(place.left(), top), place.width(), paper)
        top += _bar_height(bar, place.width(), paper)
    if not model.to_scale:
        painter.setFont(paper.font("small"))
        painter.drawText(QPointF(place.left(), top + _ascent(paper)), phrases.not_to_scale())


def _bar_height(bar: Bar, width: float, paper: Paper) -> float:
    label = paper.line("small") if bar.label else 0.0
    beside = len(_lines_beside(bar, width, paper)) * paper.line("small")
    return label + _thickness(paper) + beside + paper.gap


def _thickness(paper: Paper) -> float:
    return 2 * paper.line("small")


def _ascent(paper: Paper) -> float:
    return QFontMetricsF(paper.font("small")).ascent()


def _paint_bar(painter: QPainter, bar: Bar, corner: QPointF, width: float, paper: Paper) -> None:
    left, top = corner.x(), corner.y()
    painter.setFont(paper.font("small"))
    if bar.label:
        painter.drawText(QPointF(left, top + _ascent(paper)), bar.label)
        top += paper.line("small")
    right = left
    for segment in bar.segments:
        place = QRectF(right, top, segment.share * width, _thickness(paper))
        painter.setPen(QPen(Qt.GlobalColor.black, THICK if segment.unknown else THIN))
        painter.setBrush(FOUND if segment.unknown else Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), _inside(segment, bar, width, paper))
        right = place.right()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    top += _thickness(paper)
    for line in _lines_beside(bar, width, paper):
        painter.drawText(QPointF(left, top + _ascent(paper)), line)
        top += paper.line("small")


def _inside(segment: Segment, bar: Bar, width: float, paper: Paper) -> str:
    """What is written into a segment: its number and its name, as far as they have room."""
    room = segment.share * width - paper.gap
    metrics = QFontMetricsF(paper.font("small"))
    lines = [segment.value, "" if segment.label == bar.label else segment.label]
    return "\n".join(line for line in lines if line and metrics.horizontalAdvance(line) <= room)


def _lines_beside(bar: Bar, width: float, paper: Paper) -> list[str]:
    """The words of the segments that are too short for them, from left to right, in lines below the bar."""
    metrics = QFontMetricsF(paper.font("small"))
    lines: list[str] = []
    for words in _words_beside(bar.segments, bar, width, paper):
        joined = f"{lines[-1]};  {words}" if lines else words
        if lines and metrics.horizontalAdvance(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(words)
    return lines


def _words_beside(segments: Sequence[Segment], bar: Bar, width: float, paper: Paper) -> Iterator[str]:
    for segment in segments:
        inside = _inside(segment, bar, width, paper).split("\n")
        wanted = {segment.value, "" if segment.label == bar.label else segment.label} - {""}
        if not wanted <= set(inside):
            yield ": ".join(part for part in (segment.label, segment.value) if part)

"""A sheet in pages: no group is cut in two unless it is longer than a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.teaching.sheets import Block, Group, Section, Sheet
from app.ui.printing.blocks import block_height, paint_block
from app.ui.printing.paper import FOOT, MARGIN, Paper

GROUP_GAPS = 3


@dataclass
class Page:
    """What stands on a page, each block with its place; `foot` stands at its foot, with the number."""

    foot: str
    blocks: list[tuple[Block, QRectF]] = field(default_factory=list)


def pages_of(sheet: Sheet, paper: Paper) -> list[Page]:
    """The pages of a sheet, one at least."""
    pages: list[Page] = []
    for section in sheet.sections:
        pages += _section_pages(section, paper)
    return pages


def paint_page(painter: QPainter, pages: list[Page], number: int, paper: Paper) -> None:
    """Paint a page, counted from 0, in units of a tenth of a point."""
    page = pages[number]
    for block, place in page.blocks:
        paint_block(painter, block, place, paper)
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(paper.font("small"))
    foot = paper.page.adjusted(MARGIN, paper.page.height() - MARGIN - FOOT / 2, -MARGIN, -MARGIN / 2)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), page.foot)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), f"{number + 1} / {len(pages)}")


def _section_pages(section: Section, paper: Paper) -> list[Page]:
    body = paper.body
    pages = [Page(section.title)]
    top = body.top()
    for group in section.groups:
        whole = _group_height(group, paper)
        if top + whole > body.bottom() and top > body.top():
            pages.append(Page(section.title))
            top = body.top()
        for block in group.blocks:
            height = block_height(block, body.width(), paper)
            if top + height > body.bottom() and top > body.top():
                pages.append(Page(section.title))
                top = body.top()
            pages[-1].blocks.append((block, QRectF(body.left(), top, body.width(), height)))
            top += height + paper.gap
        top += (GROUP_GAPS - 1) * paper.gap
    return pages


def _group_height(group: Group, paper: Paper) -> float:
    heights = [block_height(block, paper.body.width(), paper) for block in group.blocks]
    return sum(heights) + paper.gap * (len(heights) - 1)

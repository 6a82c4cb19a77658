"""A sheet as a PDF file, and as a picture of one page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPainter, QPdfWriter

from app.problem.whole_file import whole_file
from app.sentences import say
from app.sentences.disk import reason_of
from app.teaching.sheets import Sheet
from app.ui.printing.pages import Page, pages_of, paint_page
from app.ui.printing.paper import UNITS_PER_INCH, Paper

RESOLUTION = 1200
CREATOR = "TinyTutor"


class PrintingError(OSError):
    """The file could not be written; the message says what to do."""


def pdf_of(sheet: Sheet, paper: Paper) -> bytes:
    """The PDF of a sheet."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator(CREATOR)
    writer.setTitle(sheet.title)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(QPageLayout(paper.page_size, QPageLayout.Orientation.Portrait, QMarginsF()))
    pages = pages_of(sheet, paper)
    painter = QPainter(writer)
    painter.scale(RESOLUTION / UNITS_PER_INCH, RESOLUTION / UNITS_PER_INCH)
    for number in range(len(pages)):
        if number:
            writer.newPage()
        paint_page(painter, pages, number, paper)
    painter.end()
    return bytes(buffer.data().data())


def write_pdf(sheet: Sheet, paper: Paper, path: Path) -> None:
    """Write the PDF, whole or not at all. Raises PrintingError."""
    content = pdf_of(sheet, paper)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as partial:
            partial.write_bytes(content)
    except OSError as error:
        raise PrintingError(
            say(
                "printing",
                "“{name}” cannot be written to “{folder}” ({reason}). Make room there, close the file where "
                "it is open, or choose another folder.",
            ).format(name=path.name, folder=path.parent, reason=reason_of(error))
        ) from error


def paint_preview(painter: QPainter, pages: list[Page], number: int, paper: Paper, width: float) -> None:
    """Paint one page as wide as `width`, on white paper."""
    scale = width / paper.page.width()
    painter.scale(scale, scale)
    painter.fillRect(paper.page, "white")
    paint_page(painter, pages, number, paper)


def image_of(pages: list[Page], number: int, paper: Paper, width: int) -> QImage:
    """One page as a picture."""
    image = QImage(width, round(width * paper.page.height() / paper.page.width()), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_preview(painter, pages, number, paper, width)
    painter.end()
    return image

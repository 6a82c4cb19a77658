"""A solved problem is printed: opened as PDF, in large print, or saved; what goes wrong is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.teaching.solution_sheet import solution_sheet
from app.teaching.words import explain
from app.ui.controllers.printing import PrintController
from app.ui.samples import PROBLEM, RIGHT, sample_solution

OPENED = "The pages are open in another window. Print them there."
NO_VIEWER = "No program on this computer opens PDF files. Save the pages, and print them where there is one."


class Viewer(QObject):
    """Stands for the program that shows PDF files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def view(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "view")  # type: ignore[arg-type]  # the slot's name
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def printing(qtbot: QtBot, tmp_path: Path) -> PrintController:
    controller = PrintController(folder=tmp_path / "print")
    explanation = explain(sample_solution((RIGHT,), "verified"))
    controller.show("A solved: problem", lambda: solution_sheet(PROBLEM, explanation))
    return controller


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def ended(printing: PrintController, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not printing.property("busy"), timeout=20_000)
    return str(printing.property("note"))


def test_it_is_opened_by_the_program_that_shows_pdf_files(
    printing: PrintController, viewer: Viewer, qtbot: QtBot, tmp_path: Path
) -> None:
    printing.open(False)
    assert printing.property("busy")
    assert ended(printing, qtbot) == OPENED
    assert viewer.opened == [tmp_path / "print" / "A solved problem.pdf"]
    normal = pages(viewer.opened[0])
    printing.open(True)
    assert ended(printing, qtbot) == OPENED
    assert pages(viewer.opened[1]) > normal


def test_it_is_saved_where_the_user_wants_it(printing: PrintController, qtbot: QtBot, tmp_path: Path) -> None:
    printing.save(QUrl.fromLocalFile(tmp_path / "mine"), False)
    assert ended(printing, qtbot) == "Saved as “mine.pdf”."
    assert pages(tmp_path / "mine.pdf") == 1


def test_a_folder_that_cannot_be_written_is_told(
    printing: PrintController, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "full").write_text("")
    printing.save(QUrl.fromLocalFile(tmp_path / "full" / "a.pdf"), False)
    assert "choose another folder" in ended(printing, qtbot)


def test_without_a_program_that_shows_pdf_files_it_says_what_to_do(
    printing: PrintController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    printing.open(False)
    assert ended(printing, qtbot) == NO_VIEWER


def test_another_problem_takes_the_note_away(printing: PrintController, qtbot: QtBot, tmp_path: Path) -> None:
    printing.save(QUrl.fromLocalFile(tmp_path / "mine.pdf"), False)
    assert ended(printing, qtbot)
    printing.show("", None)
    assert not printing.property("note")
    assert not printing.property("available")
    printing.open(False)
    assert not printing.property("busy")

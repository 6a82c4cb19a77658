"""The numbers of the problem are marked in the field, by more than their colour."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor, QFont, QTextDocument
from PySide6.QtQuick import QQuickTextDocument
from pytestqt.qtbot import QtBot

from app.ui.samples import PROBLEM
from tests.ui.conftest import OpenScreen, Screen


def marked(screen: Screen) -> list[str]:
    """The pieces of the problem that are drawn bold and underlined."""
    holder = screen.item("problem").property("textDocument")
    assert isinstance(holder, QQuickTextDocument)
    document: QTextDocument = holder.textDocument()
    pieces = []
    block = document.begin()
    while block.isValid():
        units = block.text().encode("utf-16-le")
        for piece in block.layout().formats():
            assert piece.format.fontWeight() == QFont.Weight.Bold
            assert piece.format.fontUnderline()
            pieces.append(units[2 * piece.start : 2 * (piece.start + piece.length)].decode("utf-16-le"))
        block = block.next()
    return pieces


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (PROBLEM, ["12", "7", "100"]),
        ("Twenty-five ducks and 1/2 of 1,000 hens.", ["Twenty-five", "1/2", "1,000"]),
        ("🍎🍎 5 apples cost $2.50,\nand 3 more?", ["5", "$2.50", "3"]),
        ("It starts at 1:25 p.m. and lasts 55 minutes.", ["1:25", "55"]),
        ("No numbers here.", []),
    ],
)
def test_the_numbers_are_bold_and_underlined(open_screen: OpenScreen, text: str, numbers: list[str]) -> None:
    screen = open_screen()
    screen.item("problem").setProperty("text", text)
    assert marked(screen) == numbers
    assert screen.text() == text


def test_they_follow_what_is_typed_and_stay_while_it_is_solved(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.type("Mia has 2")
    assert marked(screen) == ["2"]
    screen.type("4 stickers")
    assert marked(screen) == ["24"]
    screen.solve(" and 9 more. How many?")
    assert marked(screen) == ["24", "9"]


def test_they_take_the_colours_of_the_theme(open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen()
    screen.item("problem").setProperty("text", "7 days")
    colours = set()
    for dark in (False, True):
        screen.appearance.setProperty("dark", dark)
        document = screen.item("problem").property("textDocument").textDocument()
        (piece,) = document.begin().layout().formats()
        theme: Any = screen.engine.singletonInstance("TinyTutor.Theme", "Theme")
        assert piece.format.foreground().color() == QColor(theme.property("accent"))
        colours.add(piece.format.foreground().color().name())
    assert len(colours) == 2

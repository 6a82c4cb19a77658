"""Files of problems as schools have them, on the teacher's screen: in any encoding, or no text at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from app.ui.controllers.teacher_import import TeacherImportController
from tests.ui.conftest import OpenScreen
from tests.ui.teacher_room import inside, part, rows

ZOE = "Zoë has 3 crêpes for 2 € each. How much do they cost?"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_table_in_any_of_these_encodings_is_added_with_its_letters(
    open_screen: OpenScreen, tmp_path: Path, encoding: str
) -> None:
    screen = inside(open_screen)
    screen.type("Week 1")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "paste")
    file = tmp_path / "set.csv"
    file.write_bytes(f'question;answer\r\n"{ZOE}";6\r\n'.encode(encoding))
    part(screen, TeacherImportController).readFile(QUrl.fromLocalFile(str(file)))
    screen.qtbot.waitUntil(lambda: ZOE in screen.words())
    screen.tab_to("addThem")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: [(row.question, row.given) for row in rows(screen)] == [(ZOE, "6")])


def test_a_spreadsheet_that_is_named_like_a_table_is_refused_with_what_to_do(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = inside(open_screen)
    screen.type("Week 1")
    screen.key(Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.focused() == "paste")
    file = tmp_path / "list.csv"
    file.write_bytes(b"PK\x03\x04" + bytes(400))
    part(screen, TeacherImportController).readFile(QUrl.fromLocalFile(str(file)))
    screen.qtbot.waitUntil(lambda: "This is a spreadsheet or another packed file" in screen.words())
    assert rows(screen) == []

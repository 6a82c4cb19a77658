"""The dialogs for folders and files: each button opens its own, and what is chosen there is what is used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMetaObject, QObject, QUrl

from app.ui.controllers import (
    ClassReportController,
    PacksController,
)
from app.ui.controllers.teacher_import import TeacherImportController
from app.ui.samples import PROBLEM
from tests.packs.making import make_pack
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.teacher_room import SURE, in_a_set, part, press
from tests.ui.test_class import exchange, report
from tests.ui.test_settings_page import show
from tests.ui.test_worksheets_screen import at_worksheets, with_an_approved_set


def dialogs(screen: Screen, kind: str) -> list[QObject]:
    """All dialogs for folders ("Folder") or files ("File") that the screens have."""
    return [
        found
        for found in screen.window.findChildren(QObject)
        if isinstance(found.property(f"selected{kind}"), QUrl)
        and "_QMLTYPE_" not in found.metaObject().className()  # what Qt draws where the system has no dialog
    ]


def choose(screen: Screen, button: str, kind: str, path: Path) -> None:
    """Press the button, choose the path in the dialog that it opens, and accept it."""
    press(screen, button)
    screen.qtbot.waitUntil(lambda: any(each.property("visible") for each in dialogs(screen, kind)))
    (dialog,) = (each for each in dialogs(screen, kind) if each.property("visible"))
    assert dialog.property("title")
    url = QUrl.fromLocalFile(str(path))
    name = f"selected{kind}"
    QMetaObject.invokeMethod(dialog, "close")
    dialog.setProperty(name, url)
    assert dialog.property(name) == url
    QMetaObject.invokeMethod(dialog, "accepted")  # as at its Open or Save button


def test_the_folder_to_hand_out_and_collect(open_screen: OpenScreen, tmp_path: Path) -> None:
    stick = tmp_path / "stick é"
    stick.mkdir()
    screen, controller = exchange(open_screen, tmp_path, "")
    choose(screen, "chooseFolder", "Folder", stick)
    assert controller.property("folder") == str(stick)
    assert screen.item("folder").property("text") == str(stick)
    press(screen, "handOut")
    screen.qtbot.waitUntil(lambda: "Handed out" in controller.property("sentence"))
    assert [path.name for path in stick.iterdir()] == ["class-list.tinytutor"]


def test_the_folder_for_the_class_report(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = report(open_screen, tmp_path)
    choose(screen, "saveReport", "Folder", tmp_path)
    screen.qtbot.waitUntil(lambda: "class-report-" in screen.words())
    assert len(list(tmp_path.glob("class-report-*.csv"))) == 1
    assert part(screen, ClassReportController).property("sentence")


def test_the_file_of_problems_for_a_set(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = in_a_set(open_screen, tmp_path, (PROBLEM, "16", SURE))
    press(screen, "addProblemsButton")
    file = tmp_path / "week 2.csv"
    file.write_text("problem,answer\nWhat is 2 + 2?,4\n", encoding="utf-8")
    choose(screen, "chooseFile", "File", file)
    adding = part(screen, TeacherImportController)
    screen.qtbot.waitUntil(lambda: "What is 2 + 2?" in screen.words())
    assert adding.property("text") == ""


def test_the_folder_for_a_copy_of_everything(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = show(open_screen, "data")
    choose(screen, "exportAll", "Folder", tmp_path)
    screen.qtbot.waitUntil(lambda: "Everything is in" in screen.words())
    assert len(list(tmp_path.glob("everything-*.tinytutor"))) == 1


def test_the_folder_of_a_pack_to_import(open_screen: OpenScreen, tmp_path: Path) -> None:
    empty = tmp_path / "nothing here"
    empty.mkdir()
    screen = show(open_screen, "packs")
    packs = part(screen, PacksController)
    screen.qtbot.waitUntil(lambda: not packs.property("busy"))
    choose(screen, "importPack", "Folder", empty)
    screen.qtbot.waitUntil(lambda: str(empty) in packs.property("status"))


def test_a_further_folder_of_packs(open_screen: OpenScreen, tmp_path: Path) -> None:
    make_pack(tmp_path / "stick" / "mini")
    screen = show(open_screen, "packs")
    screen.qtbot.waitUntil(lambda: not part(screen, PacksController).property("busy"))
    choose(screen, "addFolder", "Folder", tmp_path / "stick")
    screen.qtbot.waitUntil(lambda: "mini" in screen.words())
    assert "In a folder that you chose" in screen.words()


def test_the_file_for_a_worksheet(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = with_an_approved_set(open_screen, tmp_path)
    at_worksheets(screen)
    choose(screen, "saveWorksheet", "File", tmp_path / "sheet.pdf")
    screen.qtbot.waitUntil(lambda: "Saved as “sheet.pdf”." in screen.words(), timeout=20_000)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def at_printing(open_screen: OpenScreen) -> Screen:
    """A problem that a child has solved, with the ways to print it unfolded."""
    screen = open_screen().solve().check("16")
    (offer,) = (
        item
        for item in screen.items()
        if item.property("text") == "Print" and item.metaObject().indexOfMethod("click()") >= 0
    )
    QMetaObject.invokeMethod(offer, "click")
    screen.qtbot.waitUntil(lambda: any(item.objectName() == "savePdf" for item in screen.items()))
    return screen


def test_the_file_for_one_solved_problem(open_screen: OpenScreen, tmp_path: Path) -> None:
    screen = at_printing(open_screen)
    choose(screen, "savePdf", "File", tmp_path / "my apples.pdf")
    screen.qtbot.waitUntil(lambda: "Saved as “my apples.pdf”." in screen.words(), timeout=20_000)
    assert (tmp_path / "my apples.pdf").read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["my apples.pdf"]


def test_a_folder_that_takes_no_file_for_a_solved_problem_is_told(
    open_screen: OpenScreen, tmp_path: Path
) -> None:
    screen = at_printing(open_screen)
    refuses = tmp_path / "a file"
    refuses.write_text("where a folder should be")
    choose(screen, "savePdf", "File", refuses / "my apples.pdf")
    screen.qtbot.waitUntil(lambda: "“my apples.pdf” cannot be written to" in screen.words(), timeout=20_000)
    assert "or choose another folder." in screen.words()
    assert refuses.read_text() == "where a folder should be"
    choose(screen, "savePdf", "File", tmp_path / "my apples.pdf")  # and then another one
    screen.qtbot.waitUntil(lambda: "Saved as “my apples.pdf”." in screen.words(), timeout=20_000)

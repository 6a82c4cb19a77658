"""The bar of the teacher's sections: each is reached, at any size of window and text, and no name is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import OpenScreen
from tests.ui.teacher_room import inside, press, seen


@pytest.mark.parametrize("size", [(360, 640), (880, 860)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_section_is_reached_and_none_of_their_names_is_cut(
    open_screen: OpenScreen, size: tuple[int, int], scale: float
) -> None:
    screen = inside(open_screen)
    screen.window.resize(*size)
    screen.appearance.setProperty("scale", scale)
    screen.qtbot.wait(80)
    folded = screen.item("unfoldSections")
    assert folded.isVisible() == (size == (360, 640)), "the rows fit into the larger window alone"
    for name in ("worksheets", "saved", "report", "pupils", "exchange", "rules", "sets"):
        if folded.isVisible():
            press(screen, "unfoldSections")
        tab = seen(screen, f"section-{name}")
        left = tab.mapToScene(tab.boundingRect().topLeft()).x()
        assert left >= 0
        assert left + tab.width() <= size[0]
        assert tab.width() >= min(tab.implicitWidth(), size[0] - 40)
        press(screen, f"section-{name}")
        assert screen.item("teacherPage").property("section") == name
        if folded.isVisible():
            assert screen.focused() == "unfoldSections"
            assert not any(item.objectName() == f"section-{name}" for item in screen.items())
            assert folded.property("text")


def test_the_unfolded_sections_are_seen_one_by_one_with_the_keyboard(open_screen: OpenScreen) -> None:
    screen = inside(open_screen)
    screen.window.resize(360, 640)
    screen.appearance.setProperty("scale", 2.0)
    screen.qtbot.wait(80)
    screen.tab_to("unfoldSections")
    screen.key(Qt.Key.Key_Return)
    bar = screen.item("sections")
    for name in ("sets", "worksheets", "saved", "report", "pupils", "exchange", "rules"):
        screen.key(Qt.Key.Key_Tab)
        assert screen.focused() == f"section-{name}"
        tab = seen(screen, f"section-{name}")
        top = tab.mapToItem(bar, tab.boundingRect().topLeft()).y()
        assert top >= 0
        assert top + tab.height() <= bar.height() + 1
    screen.key(Qt.Key.Key_Return)
    assert screen.item("teacherPage").property("section") == "rules"

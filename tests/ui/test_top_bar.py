"""The bar on top in a narrow window with large text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from app.ui.controllers.appearance import SCALES
from tests.ui.conftest import OpenScreen

LEAST_GAP_PX = 8
LEAST_HEIGHT_PX = 14


def buttons_of(bar: QQuickItem) -> list[QQuickItem]:
    found, waiting = [], bar.childItems()
    while waiting:
        item = waiting.pop()
        waiting += item.childItems()
        if item.isVisible() and item.inherits("QQuickAbstractButton"):
            found.append(item)
    return found


@pytest.mark.parametrize("place", ["problem", "start", "settings"])
def test_the_name_stands_apart_from_the_buttons_and_is_never_tiny(
    open_screen: OpenScreen, place: str
) -> None:
    screen = open_screen()
    screen.window.setProperty("place", place)
    name, bar = screen.item("appName"), screen.item("topBar")

    def is_apart() -> None:
        assert bar.width() == width
        first = min(button.mapToItem(bar, QPointF(0, 0)).x() for button in buttons_of(bar))
        end = name.mapToItem(bar, QPointF(name.property("paintedWidth"), 0)).x()
        assert not name.isVisible() or end + LEAST_GAP_PX <= first
        assert not name.isVisible() or name.property("paintedHeight") >= LEAST_HEIGHT_PX * scale

    for width in (360, 480, 880):
        screen.window.resize(width, 640)
        for scale in SCALES:
            screen.appearance.setProperty("scale", scale)
            screen.qtbot.waitUntil(is_apart)
    assert name.isVisible()

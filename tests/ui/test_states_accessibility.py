"""What eyes, fingers and screen readers need, in every state of the teacher's pages and of the settings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.ui.controllers.appearance import BACKGROUNDS
from app.ui.screenshot_acts import State
from app.ui.screenshot_settings import SETTINGS
from app.ui.screenshot_teachers import TEACHERS
from app.ui.state_window import settle, window_in
from tests.ui.test_accessibility import LEAST_CONTRAST, LEAST_TARGET_PX, accessible_name, contrast
from tests.ui.test_pseudo_language import visible_items, visible_texts

STATES: dict[str, State] = {**TEACHERS, **SETTINGS}
SIZE, SMALL = (880, 860), (360, 640)
TOLD = {
    "door-wrong": "pinSaid",
    "remove-selected": "no",
    "worksheet-checking": "cancelChecking",
    "worksheet-unsure": "worksheetNote",
    "report-saved": "reportSaid",
    "pupil-remove": "keepPupil",
    "join": "joinSurely",
    "joined": "partPupils",
    "handed-out": "exchangeSaid",
    "collected": "exchangeSaid",
    "self-test": "stopSelfTest",
    "pack-refused": "packsStatus",
    "data-exported": "dataStatus",
    "data-delete": "keepAll",
}
"""What is to be seen after the last thing that was done."""


def seen_part(item: QQuickItem) -> QRectF:
    """The rectangle of an item in the window that no view around it cuts away."""
    seen, around = item.mapRectToScene(item.boundingRect()), item.parentItem()
    while around is not None:
        if around.clip():
            seen = seen.intersected(around.mapRectToScene(around.boundingRect()))
        around = around.parentItem()
    return seen


def is_whole(item: QQuickItem, window: QQuickWindow) -> bool:
    """Whether all of an item is seen."""
    whole = item.mapRectToScene(item.boundingRect())
    inside = QRectF(0, 0, window.width(), window.height())
    return seen_part(item) == whole and inside.contains(whole)


def faint(window: QQuickWindow, image: QImage) -> list[str]:
    """The texts that stand out too little from what is drawn behind them."""
    found = []
    for item in visible_texts(window):
        colour = item.property("color")
        if isinstance(colour, QColor) and is_whole(item, window):
            corner = item.mapToScene(item.boundingRect().topLeft())
            behind = image.pixelColor(max(0, round(corner.x()) - 1), max(0, round(corner.y()) - 1))
            if contrast(colour, behind) < LEAST_CONTRAST:
                found.append(f"{item.property('text')}: {contrast(colour, behind):.2f}")
    return found


@pytest.mark.parametrize("name", STATES)
def test_all_has_a_name_can_be_hit_and_stands_out(qapp: object, name: str) -> None:
    with window_in(STATES[name], SIZE) as (window, controllers):
        for item in visible_items(window):
            if item.activeFocusOnTab():
                assert accessible_name(item), item.objectName()
                assert item.width() >= LEAST_TARGET_PX, accessible_name(item)
                assert item.height() >= LEAST_TARGET_PX, accessible_name(item)
        for background in BACKGROUNDS:
            controllers.appearance.setProperty("background", background)
            settle()
            assert not faint(window, window.grabWindow()), background


@pytest.mark.parametrize(("name", "item"), TOLD.items())
def test_what_is_asked_or_told_is_seen_in_a_small_window(qapp: object, name: str, item: str) -> None:
    with window_in(STATES[name], SMALL) as (window, _):
        told = next(found for found in visible_items(window) if found.objectName() == item)
        assert is_whole(told, window), seen_part(told)

"""What is scrolled away is gone: drawn shapes do not stand in the bar on top, as Qt would have it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from app.ui.assembly import Controllers
from app.ui.samples import PROBLEM, sample_solution
from app.ui.screenshot_acts import item_of
from app.ui.screenshot_states import STATES
from app.ui.state_window import window_in
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor
from tests.ui.test_settings_page import show

STORY = "In the morning it is 3 degrees. Until night it falls by 8 degrees. How many degrees is it then?"
PROGRAM = """\
    morning = 3
    fall = 8
    night = morning - fall
    return night
"""
STEP_PX = 25


def solved(open_screen: OpenScreen) -> Screen:
    screen = open_screen(FakeTutor(sample_solution((PROGRAM,), "verified", STORY)))
    return screen.solve(STORY).check("-5")


def settled(screen: Screen) -> QImage:
    """What the window shows; without the page's thin bar at its edge, which comes and goes."""
    screen.qtbot.wait(30)
    return screen.window.grabWindow()


def shown(screen: Screen, kind: str) -> list[QQuickItem]:
    return [item for item in screen.items() if item.metaObject().className().startswith(kind)]


@pytest.mark.parametrize(("kind", "page"), [("NumberLine", "page"), ("CurvePicture", "settingsScroll")])
def test_a_picture_that_is_scrolled_away_is_not_drawn_over_the_bar(
    open_screen: OpenScreen, kind: str, page: str
) -> None:
    screen = solved(open_screen) if kind == "NumberLine" else show(open_screen, "about")
    screen.window.resize(400, 500)
    screen.qtbot.wait(100)
    assert shown(screen, kind)
    flickable, bar = screen.item(page), screen.item("topBar")
    above = bar.mapToScene(bar.boundingRect().bottomRight()).toPoint()

    def bar_at(y: int) -> QImage:
        flickable.setProperty("contentY", y)
        return settled(screen).copy(0, 0, above.x(), above.y())

    last = int(flickable.property("contentHeight") - flickable.property("height"))
    before = bar_at(0)
    assert [y for y in range(0, last, STEP_PX) if bar_at(y) != before] == []


def test_a_kept_problem_is_seen_from_its_left_edge_in_a_narrow_window_too(qapp: QGuiApplication) -> None:
    def enlarged(controllers: Controllers) -> None:
        controllers.appearance.setProperty("scale", 2.0)

    with window_in(STATES["typed"], (360, 640), prepare=enlarged) as (window, _):
        text = item_of(window, "problem")
        assert isinstance(text, QQuickItem)
        scrolled = text.parentItem()
        assert scrolled is not None
        assert text.property("text") == PROBLEM
        assert 0 < text.width() < window.width()
        assert scrolled.x() == 0

"""What eyes and screen readers need: names, sizes, contrast, text that grows and stays in the window."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem

from app.ui.controllers import TutorController
from app.ui.controllers.appearance import BACKGROUNDS
from app.ui.samples import PROBLEM, PROGRESS, RIGHT, STEPS, WORSE, WRONG, sample_solution, works_out
from app.ui.screenshot_states import STATES
from app.ui.window import QML_FOLDER
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.fakes import FakeTutor

Phase = TutorController.Phase
CONTROL = Qt.KeyboardModifier.ControlModifier
LEAST_TARGET_PX = 44
LEAST_CONTRAST = 4.5
LEAST_OF_HIGH_CONTRAST = 7.0
LEAST_CONTRAST_OF_EDGES = 3.0

SURE = sample_solution((RIGHT, RIGHT, WRONG), "verified")
OUTCOMES = {
    "start": None,
    "ready": SURE,
    "right so far": SURE,
    "slip": SURE,
    "steps": SURE,
    "unplaced": SURE,
    "hints": SURE,
    "answer": SURE,
    "practice-worked": works_out,
    "practice-known": works_out,
    "unsure": sample_solution((WRONG, RIGHT, WORSE), "unsure"),
    "unsolved": sample_solution((), "unsolved"),
}
TYPED = {"right so far": "84", "slip": "184", "steps": "17", "unplaced": "55", "answer": "16"}


def show(open_screen: OpenScreen, outcome: str) -> Screen:
    solution = OUTCOMES[outcome]
    screen = open_screen(FakeTutor(solution) if solution else None)
    if solution:
        screen.type(PROBLEM)
        screen.key(Qt.Key.Key_Return, CONTROL)
        screen.wait_for(Phase.Answered)
    if outcome in STATES and solution is works_out:
        for act in STATES[outcome].acts:
            act(screen.tutor, screen.window)
    for name in ("idea", "program"):
        screen.item(name).setProperty("open", True)
    if outcome == "steps":
        screen.item("writeSteps").setProperty("open", True)
        screen.item("mySteps").setProperty("text", STEPS)
    if outcome in TYPED:
        screen.check(TYPED[outcome])
    if outcome == "hints":
        while screen.item("whole").isVisible():
            screen.tab_to("hint")
            screen.key(Qt.Key.Key_Return)
    return screen


def accessible_name(item: QQuickItem) -> str:
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


def focusable(screen: Screen) -> list[QQuickItem]:
    return [item for item in screen.items() if item.activeFocusOnTab()]


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_all_that_takes_the_focus_has_a_name_and_can_be_hit(open_screen: OpenScreen, outcome: str) -> None:
    screen = show(open_screen, outcome)
    items = focusable(screen)
    assert len(items) >= 5
    for item in items:
        assert accessible_name(item), item.objectName()
        assert item.width() >= LEAST_TARGET_PX, item.objectName()
        assert item.height() >= LEAST_TARGET_PX, item.objectName()


def test_the_answer_is_read_out_as_one_sentence(open_screen: OpenScreen) -> None:
    screen = show(open_screen, "answer")
    name = accessible_name(screen.item("answer"))
    assert name.startswith("We think the answer is 16 pages left. Checked. 2 of the 3 ideas")


def test_the_outcome_is_announced(open_screen: OpenScreen) -> None:
    screen = open_screen(FakeTutor(OUTCOMES["unsure"] or Exception()))
    heard: list[str] = []
    screen.tutor.announced.connect(heard.append)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.wait_for(Phase.Answered)
    assert heard[-1].startswith("I found different answers. Let's ask your teacher.")


@pytest.mark.parametrize("width", [360, 880])
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_text_of_double_size_stays_inside_the_window(
    open_screen: OpenScreen, outcome: str, width: int
) -> None:
    screen = show(open_screen, outcome)
    screen.window.resize(width, 600)
    before = screen.item("problem").property("font").pixelSize()
    for _ in range(9):
        screen.key(Qt.Key.Key_Plus, CONTROL)
    screen.qtbot.wait(50)
    assert screen.item("problem").property("font").pixelSize() == 2 * before
    assert screen.window.width() == width
    for item in screen.items():
        if item.property("text"):
            left = item.mapToScene(item.boundingRect().topLeft()).x()
            painted = item.property("paintedWidth") or item.width()
            assert left >= 0, item.property("text")
            assert left + painted <= width + 1, item.property("text")


def test_the_text_size_goes_from_one_to_two_and_back(open_screen: OpenScreen) -> None:
    screen = open_screen()

    def scale() -> float:
        return float(screen.appearance.property("scale"))

    screen.key(Qt.Key.Key_Minus, CONTROL)
    assert scale() == 1.0
    for _ in range(9):
        screen.key(Qt.Key.Key_Plus, CONTROL)
    assert scale() == 2.0
    screen.key(Qt.Key.Key_Minus, CONTROL)
    assert scale() == 1.75
    screen.key(Qt.Key.Key_0, CONTROL)
    assert scale() == 1.0


@pytest.mark.parametrize("outcome", ["answer", "hints", "steps", "practice-worked", "practice-known"])
def test_what_takes_the_focus_is_scrolled_into_the_window(open_screen: OpenScreen, outcome: str) -> None:
    screen = show(open_screen, outcome)
    screen.window.resize(480, 420)
    screen.qtbot.wait(50)
    for _ in range(12):
        screen.key(Qt.Key.Key_Tab)
        screen.qtbot.wait(20)
        item = screen.window.activeFocusItem()
        top = item.mapToScene(item.boundingRect().topLeft()).y()
        assert top >= 0, screen.focused()
        assert top + min(item.height(), 300) <= 420, screen.focused()


def test_the_page_keys_scroll(open_screen: OpenScreen) -> None:
    screen = show(open_screen, "answer")
    screen.window.resize(480, 420)
    screen.qtbot.wait(20)
    page = next(item for item in screen.items() if item.property("contentY") is not None)
    screen.key(Qt.Key.Key_PageUp)
    screen.key(Qt.Key.Key_PageUp)
    assert page.property("contentY") == 0
    screen.key(Qt.Key.Key_PageDown)
    assert page.property("contentY") > 200


def luminance(color: QColor) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(a: QColor, b: QColor) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXT_ON = {
    "ink": ("page", "card", "field", "accentTint", "sureTint", "unsureTint", "troubleTint"),
    "soft": ("page", "card", "field"),
    "accent": ("page", "card", "field", "accentTint"),
    "accentInk": ("accent", "accentPressed"),
    "sure": ("sureTint", "card"),
    "unsure": ("unsureTint",),
    "trouble": ("troubleTint",),
    "page": ("ink",),
    "sureTint": ("sure",),
    "unsureTint": ("unsure",),
}
EDGES_ON = {
    "outline": ("page", "field"),
    "accent": ("page", "field", "card", "accentTint"),
    "unsure": ("card", "unsureTint"),
}


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_every_pair_of_text_and_surface_has_enough_contrast(open_screen: OpenScreen, background: str) -> None:
    screen = open_screen()
    screen.appearance.setProperty("background", background)
    theme: Any = screen.engine.singletonInstance("TinyTutor.Theme", "Theme")
    assert theme.property("background") == background
    least_of_text = LEAST_OF_HIGH_CONTRAST if background == "contrast" else LEAST_CONTRAST
    for pairs, least in ((TEXT_ON, least_of_text), (EDGES_ON, LEAST_CONTRAST_OF_EDGES)):
        for text, surfaces in pairs.items():
            for surface in surfaces:
                found = contrast(theme.property(text), theme.property(surface))
                assert found >= least, f"{text} on {surface}: {found:.2f}"


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_text_on_the_screen_is_seen_against_what_is_drawn_behind_it(
    open_screen: OpenScreen, outcome: str, background: str
) -> None:
    screen = show(open_screen, outcome)
    screen.appearance.setProperty("background", background)
    screen.window.resize(880, 3600)
    screen.qtbot.wait(50)
    image = screen.window.grabWindow()
    checked = 0
    for item in screen.items():
        if (
            isinstance(item.property("color"), QColor)
            and item.property("text")
            and item.property("paintedWidth")
        ):
            corner = item.mapToScene(item.boundingRect().topLeft())
            inside = image.pixelColor(max(0, round(corner.x()) - 1), max(0, round(corner.y()) - 1))
            found = contrast(item.property("color"), inside)
            assert found >= LEAST_CONTRAST, f"{item.property('text')}: {found:.2f}"
            checked += 1
    assert checked >= 5


def test_colours_are_named_in_the_theme_alone() -> None:
    literal = re.compile(r"\"#[0-9a-fA-F]{3,8}\"|Qt\.rgba|color: \"(?!transparent)")
    for path in QML_FOLDER.rglob("*.qml"):
        if path.parent.name != "Theme":
            assert not literal.search(path.read_text(encoding="utf-8")), path


def test_every_colour_of_the_theme_is_in_a_measured_pair() -> None:
    text = Path(QML_FOLDER, "TinyTutor", "Theme", "Theme.qml").read_text(encoding="utf-8")
    names = set(re.findall(r"property color (\w+)", text))
    measured = {*TEXT_ON, *EDGES_ON, *itertools.chain(*TEXT_ON.values(), *EDGES_ON.values())}
    # a hairline is an ornament, and paper is under the picture of a page: nothing is written on them
    assert names - {"hairline", "paper"} == measured


def test_progress_has_a_name(open_screen: OpenScreen) -> None:
    tutor = FakeTutor(held=True, progress=PROGRESS)
    screen = open_screen(tutor)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)
    screen.qtbot.waitUntil(lambda: accessible_name(screen.item("progress")) == "5 of 16 ideas tried, 3 agree")


@pytest.mark.parametrize("name", ["progress", "notice"])
def test_what_is_told_is_scrolled_into_a_small_window(open_screen: OpenScreen, name: str) -> None:
    screen = open_screen(FakeTutor(held=True, progress=PROGRESS))
    screen.window.resize(480, 420)
    for _ in range(9):
        screen.key(Qt.Key.Key_Plus, CONTROL)
    screen.type("How many apples are there? " + (name == "progress") * "3 + 4")
    screen.key(Qt.Key.Key_Return, CONTROL)

    def is_seen() -> None:
        item = screen.item(name)
        assert item.isVisible()
        top = item.mapToScene(item.boundingRect().topLeft()).y()
        assert 0 <= top < 420 - LEAST_TARGET_PX

    screen.qtbot.waitUntil(is_seen)


@pytest.mark.parametrize("held", [True, False])
def test_the_field_for_an_answer_is_seen_in_a_small_window(open_screen: OpenScreen, held: bool) -> None:
    screen = open_screen(FakeTutor(held=held, progress=PROGRESS))
    screen.window.resize(360, 420)
    for _ in range(9):
        screen.key(Qt.Key.Key_Plus, CONTROL)
    screen.type(PROBLEM)
    screen.key(Qt.Key.Key_Return, CONTROL)

    def is_seen() -> None:
        field = screen.item("myNumber")
        assert screen.focused() == "myNumber"
        top = field.mapToScene(field.boundingRect().topLeft()).y()
        assert 0 <= top <= 420 - field.height()

    screen.qtbot.waitUntil(is_seen)
    if not held:
        screen.wait_for(Phase.Answered)
        screen.qtbot.waitUntil(is_seen)

"""In a longer language no text of any page or state is cut off, and none stays English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.ui.examples import EXAMPLES
from app.ui.languages import Languages
from app.ui.samples import MUFFINS, PROBLEM, RIGHT, STEPS, WORSE, WRONG
from app.ui.screenshot_acts import wait_until
from app.ui.screenshot_children import KILLED, NO_PACK
from app.ui.screenshot_states import STATES
from app.ui.state_window import settle, window_in
from tests.ui.pseudo import CLOSING, OPENING, pseudo_catalogue

WIDTHS_PX = (360, 880, 1366)
SCALES = (1.0, 2.0)
HEIGHT_PX = 760
SHRINKS = "TinyTutor"
"""The name in the bar on top gets smaller where the bar is full; Qt gives its width before that."""
FEWEST_TEXTS = 2
RESIZED_MS = 60

SAME_IN_ALL = re.compile(
    r"TinyTutor|English|Español|Français|nano.*|MIT"  # names
    r"|Mia(?: B\.)?|Leo|Ava|Ben|Zoe|Tom|Alexandra-Maria|Taking away|Week 12"  # children and sets
    r"|[\w-]+\.tinytutor"  # files
    r"|[\W\d_]*|A[+−]"  # signs and numbers
    r"|Enter|Escape|Tab|(?:Ctrl|Alt|Shift)\+.*|F\d+|[A-Z]"  # what stands on the keyboard
    r"|(?:Mia|Leo|Ava|Ben|Alexandra-Maria) [\d-]+"  # who saved a question, and when
    r"|https?://|(?:python3?|py) [\w. -]+|(?:[A-Z]:)?[/\\].*|~.*"  # an address, a command, a folder
)
PROBLEMS = (PROBLEM, *(example.problem for example in EXAMPLES), "How are you today?")
FAULTS_OF_THE_STATES = (NO_PACK, KILLED)
COMMENTS = re.findall(r"# (.*)", "\n".join((RIGHT, WRONG, WORSE, MUFFINS)))
WORDS_OF_THE_MODEL = {
    re.sub(r"\W+", " ", text).strip().lower()
    for text in (
        *PROBLEMS,
        *FAULTS_OF_THE_STATES,
        *COMMENTS,
        *STEPS.splitlines(),
        *(example.title for example in EXAMPLES),
    )
}
"""The problems and the programs' comments, which the model reads and writes in English."""
PROGRAMS = "\n".join((RIGHT, WRONG, WORSE, MUFFINS))
NAMES_OF_THE_MODEL = {name.replace("_", " ") for name in re.findall(r"(\w+) =", PROGRAMS)}
OWN_WORDS = {word for text in (*WORDS_OF_THE_MODEL, *NAMES_OF_THE_MODEL) for word in text.split()}
SHOWN_PROGRAM = "def simple_math_problem"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo_catalogue(tmp_path_factory.mktemp("pseudo"))


def visible_items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """All that is drawn."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            waiting += item.childItems()
            yield item


def visible_texts(window: QQuickWindow) -> Iterator[QQuickItem]:
    """All pieces of text that are drawn."""
    items = visible_items(window)
    return (item for item in items if item.inherits("QQuickText") and item.property("text"))


def names_of(window: QQuickWindow) -> set[str]:
    """What a screen reader calls all that takes the focus."""
    items = [item for item in visible_items(window) if item.activeFocusOnTab()]
    known = filter(None, map(QAccessible.queryAccessibleInterface, items))
    return {interface.text(QAccessible.Text.Name) for interface in known}


def cut_off(item: QQuickItem) -> bool:
    """Whether part of the text is not drawn, or is drawn outside its place.

    An example in an empty field may be: the field's name stands above it. So may a problem in a list.
    """
    if item.inherits("QQuickPlaceholderText") or item.property("text") in PROBLEMS:
        return False
    wide = item.property("contentWidth") > item.width() + 1
    high = item.property("contentHeight") > item.height() + 1
    return bool(item.property("truncated") or wide or high)


def outside(window: QQuickWindow, item: QQuickItem) -> bool:
    """Whether the text begins or ends beside the window, in no list that can be moved sideways."""
    around = item.parentItem()
    while around is not None:
        if around.inherits("QQuickFlickable") and around.property("contentWidth") > around.width() + 1:
            return False
        around = around.parentItem()
    left = item.mapToScene(item.boundingRect().topLeft()).x()
    return bool(left < -1 or left + item.property("contentWidth") > window.width() + 1)


def translated(text: str) -> bool:
    """Whether a text, or a part of one that is shown in two places, is of the pseudo-language."""
    return OPENING in text or CLOSING in text


def stays(text: str) -> bool:
    """Whether a text is the same in every language."""
    plain = re.sub(r"\W+", " ", text).strip().lower()
    if text.startswith(SHOWN_PROGRAM) or SAME_IN_ALL.fullmatch(text) or plain in WORDS_OF_THE_MODEL:
        return True
    is_fact = any(character.isdigit() for character in text) and set(plain.split()) <= OWN_WORDS
    return is_fact or re.sub(r"[\W\d]+", " ", text).strip() in NAMES_OF_THE_MODEL


@pytest.mark.parametrize("name", STATES)
def test_in_every_state_all_is_translated_and_nothing_cut_off(
    qapp: object, catalogue: Path, name: str
) -> None:
    def put_on(engine: QQmlApplicationEngine) -> None:
        languages = engine.findChild(Languages)
        assert languages is not None
        languages.load(catalogue)

    faults: list[str] = []
    with window_in(STATES[name], (WIDTHS_PX[0], HEIGHT_PX), opened=put_on) as (window, controllers):
        said = {str(item.property("text")) for item in visible_texts(window)} | names_of(window)
        faults += [f"English: {text}" for text in said if not translated(text) and not stays(text)]
        for width in WIDTHS_PX:
            for scale in SCALES:
                window.resize(width, HEIGHT_PX)
                controllers.appearance.setProperty("scale", scale)
                wait_until(lambda: window.width() == width)  # noqa: B023 - it is waited for here
                settle(RESIZED_MS)
                shown = list(visible_texts(window))
                assert sum(CLOSING in item.property("text") for item in shown) >= FEWEST_TEXTS
                faults += [
                    f"{width} px, {scale:.0%}: {item.property('text')}"
                    for item in shown
                    if item.property("text") != SHRINKS and (cut_off(item) or outside(window, item))
                ]
    assert not faults, "\n".join(sorted(faults))

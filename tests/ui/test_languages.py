"""Every text can be translated and is translated, and a longer language is not cut off anywhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtQuick import QQuickItem

from app.records import open_records
from app.ui import languages
from app.ui.examples import EXAMPLES
from app.ui.languages import CATALOGUES, NAMES, Languages, catalogue_of
from app.ui.samples import PROBLEM, RIGHT
from app.ui.screenshot_states import children
from app.ui.translate import refresh
from tests.ui.conftest import OpenScreen, Screen
from tests.ui.pseudo import CLOSING, OPENING, PLACES, pseudo_catalogue

TRANSLATED = ("es", "fr")
WIDTHS_PX = (360, 880, 1366)
SCALES = (1.0, 2.0)
HEIGHT_PX = 760
SHRINKS = "TinyTutor"
"""The name in the bar on top gets smaller where the bar is full; Qt gives its width before that."""
SETTLE_MS = 60


def messages(catalogue: Path) -> dict[tuple[str, str], list[str]]:
    """From context and English text to the translation, in its number forms."""
    found = {}
    for context in ElementTree.parse(catalogue).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            assert translation.get("type") is None, f"unfinished: {message.findtext('source')}"
            forms = [form.text or "" for form in translation.findall("numerusform")]
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = forms or [translation.text or ""]
    return found


def ts(language: str) -> Path:
    return CATALOGUES / f"tinytutor_{language}.ts"


@pytest.mark.parametrize("language", NAMES)
def test_the_catalogue_has_every_text_of_the_sources(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    refresh(fresh, language)
    sources = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(fresh).iter("context")
        for message in context.iter("message")
    }
    assert sources
    assert messages(ts(language)).keys() == sources, "run `python -m app.ui.translate`, translate"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated_with_the_places_of_its_source(language: str) -> None:
    for (_, source), forms in messages(ts(language)).items():
        for form in forms:
            assert form.strip(), source
            left_out = set(PLACES.findall(source)) - set(PLACES.findall(form))
            assert set(PLACES.findall(form)) <= set(PLACES.findall(source)), form
            assert left_out <= ({"%n"} if len(forms) > 1 else set()), form


@pytest.mark.parametrize("language", NAMES)
def test_what_is_loaded_says_what_the_catalogue_says(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(catalogue_of(language)))
    for (context, source), forms in messages(ts(language)).items():
        many = 7 if len(forms) > 1 else -1
        assert translator.translate(context, source, None, many) in forms, source


def test_a_language_is_put_on_at_once_and_kept(open_screen: OpenScreen) -> None:
    screen = open_screen()
    assert "Check my answer" in screen.words() or "Solve" in screen.words()
    screen.appearance.setProperty("language", "fr")
    assert "Résoudre" in screen.words()
    screen.appearance.setProperty("language", "es")
    assert "Resolver" in screen.words()
    again = open_screen()
    assert again.appearance.property("language") == "es"
    assert "Resolver" in again.words()


def test_a_language_that_is_not_known_changes_nothing(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.appearance.setProperty("language", "tlh")
    assert screen.appearance.property("language") == ""


@pytest.mark.parametrize(
    ("wanted", "taken"), [(["fr-CA", "en"], "fr"), (["de-DE", "es"], "es"), (["de"], "en")]
)
def test_the_computers_language_is_the_first_that_we_have(
    monkeypatch: pytest.MonkeyPatch, wanted: list[str], taken: str
) -> None:
    class System:
        @staticmethod
        def system() -> System:
            return System()

        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name
            return wanted

    monkeypatch.setattr(languages, "QLocale", System)
    assert languages.language_of_the_computer() == taken


def on_settings(part: str) -> Callable[[Screen], None]:
    def go(screen: Screen) -> None:
        screen.window.setProperty("place", "settings")
        screen.item("settingsPage").setProperty("part", part)

    return go


def solved(screen: Screen) -> None:
    screen.window.setProperty("place", "problem")
    screen.item("problem").forceActiveFocus()
    screen.solve().check("16")


def at(place: str) -> Callable[[Screen], None]:
    def go(screen: Screen) -> None:
        screen.window.setProperty("place", place)

    return go


PAGES: dict[str, Callable[[Screen], None]] = {
    "start": at("start"),
    "problem": at("problem"),
    "solved": solved,
    "teacher": at("teacher"),
    **{f"settings, {part}": on_settings(part) for part in ("appearance", "solver", "packs", "data", "keys")},
}

SAME_IN_ALL = re.compile(
    r"TinyTutor|English|Español|Français|nano"  # names
    r"|Mia|Leo|Ava|Ben|Alexandra-Maria"  # what the children of this test are called
    r"|[\W\d_]*|A[+−]"  # signs and numbers
    r"|Enter|Escape|Tab|(?:Ctrl|Alt|Shift)\+.*|F\d+|[A-Z]"  # what stands on the keyboard
    r"|https://|python -m [\w. -]+|(?:[A-Z]:)?[/\\].*"  # an address, a command, a folder
)
ENGLISH = (*(example.title for example in EXAMPLES), PROBLEM, *re.findall(r"# (.*)", RIGHT))
"""The problems and the program's comments, which the model reads and writes."""
PROGRAMS_NAMES = {name.replace("_", " ") for name in re.findall(r"(\w+) =", RIGHT)}


def stays(text: str) -> bool:
    """Whether a text is the same in every language."""
    known = {sentence.strip(" .").lower() for sentence in ENGLISH} | PROGRAMS_NAMES
    return bool(SAME_IN_ALL.fullmatch(text)) or text.strip(" .").lower() in known


def texts(screen: Screen) -> list[QQuickItem]:
    """All pieces of text that are drawn."""
    return [item for item in screen.items() if item.inherits("QQuickText") and item.property("text")]


def cut_off(item: QQuickItem) -> bool:
    """Whether part of the text is not drawn, or is drawn outside its place."""
    wide = item.property("contentWidth") > item.width() + 1
    high = item.property("contentHeight") > item.height() + 1
    return bool(item.property("truncated") or wide or high)


def outside(screen: Screen, item: QQuickItem) -> bool:
    """Whether the text begins or ends beside the window."""
    left = item.mapToScene(item.boundingRect().topLeft()).x()
    return bool(left < -1 or left + item.property("contentWidth") > screen.window.width() + 1)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_cuts_a_longer_language_off(open_screen: OpenScreen, tmp_path: Path, page: str) -> None:
    with open_records(tmp_path / "records") as records:
        children(records)
    screen = open_screen()
    language = screen.engine.findChild(Languages)
    assert language is not None
    language.load(pseudo_catalogue(tmp_path))
    PAGES[page](screen)
    faults = []
    for width in WIDTHS_PX:
        for scale in SCALES:
            screen.window.resize(width, HEIGHT_PX)
            screen.appearance.setProperty("scale", scale)
            screen.qtbot.wait(SETTLE_MS)
            shown = texts(screen)
            assert sum(CLOSING in item.property("text") for item in shown) >= 3
            faults += [
                f"{width} px, {scale:.0%}: {item.property('text')}"
                for item in shown
                if item.property("text") != SHRINKS and (cut_off(item) or outside(screen, item))
            ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page", PAGES)
def test_every_text_of_a_page_can_be_translated(open_screen: OpenScreen, tmp_path: Path, page: str) -> None:
    with open_records(tmp_path / "records") as records:
        children(records)
    screen = open_screen()
    language = screen.engine.findChild(Languages)
    assert language is not None
    language.load(pseudo_catalogue(tmp_path))
    PAGES[page](screen)
    screen.qtbot.wait(SETTLE_MS)
    said = {str(item.property("text")) for item in texts(screen)}
    english = sorted(text for text in said if OPENING not in text and not stays(text))
    assert not english, "\n".join(english)

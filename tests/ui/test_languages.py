"""Every text is translated, and a language is put on with its words and its numbers."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMetaObject, QTranslator

from app.sentences import numerals
from app.ui import languages
from app.ui.languages import CATALOGUES, NAMES, catalogue_of
from app.ui.screenshot_packs import ShippedTutor
from app.ui.translate import refresh
from tests.ui.conftest import OpenScreen
from tests.ui.pseudo import PLACES

TRANSLATED = ("es", "fr")
FIELDS = re.compile(r"\{\w+\}")


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


def test_what_stands_in_lists_changes_with_the_language_too(open_screen: OpenScreen) -> None:
    screen = open_screen(ShippedTutor(None))
    screen.window.setProperty("place", "settings")
    page = screen.item("settingsPage")
    for part, english, spanish in (
        ("solver", "Processor", "Procesador"),
        ("about", "Problems as children type them", "Problemas como los escriben los niños"),
        ("data", "0 children", "0 niños y niñas"),
    ):
        screen.appearance.setProperty("language", "en")
        page.setProperty("part", part)
        screen.qtbot.waitUntil(lambda: english in screen.words())  # noqa: B023 - waited for here
        screen.appearance.setProperty("language", "es")
        screen.qtbot.waitUntil(lambda: spanish in screen.words())  # noqa: B023 - waited for here


def test_the_pictures_have_names_of_the_language(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.appearance.setProperty("language", "fr")
    screen.window.setProperty("place", "start")
    QMetaObject.invokeMethod(screen.item("addMe"), "click")
    assert "Champignon" in screen.words()


@pytest.mark.parametrize(
    ("language", "country", "written"),
    [
        ("en", "de_DE", "10,000.5"),
        ("es", "en_US", "10.000,5"),
        ("es", "es_MX", "10,000.5"),
        ("es", "es_ES", "10.000,5"),
        ("fr", "en_US", "10\u202f000,5"),
    ],
)
def test_numbers_are_written_as_the_language_and_the_country_do(
    monkeypatch: pytest.MonkeyPatch, language: str, country: str, written: str
) -> None:
    class Locale(QLocale):
        @staticmethod
        def system() -> QLocale:
            return QLocale(country)

    monkeypatch.setattr(languages, "QLocale", Locale)
    numerals.use(languages.numerals_of(language))
    try:
        assert numerals.shown("10000.5") == written
    finally:
        numerals.use(numerals.ENGLISH)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_place_of_a_python_sentence_is_in_its_translation(language: str) -> None:
    """A place that is lost would lose what it stands for; one that nobody fills would be an error."""
    for (_, source), forms in messages(ts(language)).items():
        for form in forms:
            assert sorted(FIELDS.findall(form)) == sorted(FIELDS.findall(source)), source

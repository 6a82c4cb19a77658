"""The languages of the window: which there are, and how one is put on at once.

The texts are in Qt Linguist's catalogues, `assets/translations/tinytutor_LANGUAGE.ts`; loaded is the compiled
`.qm` beside each. English has one too, for its number forms ("1 problem", "2 problems").
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from app import sentences
from app.sentences import numerals
from app.sentences.numerals import Numerals

CATALOGUES = Path(__file__).parents[2] / "assets" / "translations"
AS_THE_COMPUTER = ""
NAMES = {"en": "English", "es": "Español", "fr": "Français"}
"""Each language in its own words: somebody who reads no other must find it."""
FRENCH = "fr"
CHOICES = (AS_THE_COMPUTER, *NAMES)


def language_of_the_computer() -> str:
    """The first of the languages that the user asked the system for and that we have; else English."""
    wanted = (tag.partition("-")[0] for tag in QLocale.system().uiLanguages())
    return next((language for language in wanted if language in NAMES), "en")


def numerals_of(language: str) -> Numerals:
    """How numbers are written in a language: as the computer's own country does where it speaks it.

    So 3.5 is 3,5 in Spain and stays 3.5 in Mexico. English is that of the problems everywhere.
    """
    if language not in NAMES or language == "en":
        return numerals.ENGLISH
    system = QLocale.system()
    locale = QLocale(language)
    if system.language() == locale.language():
        locale = system
    return Numerals(
        decimal=locale.decimalPoint(),
        group=locale.groupSeparator(),
        zero_is_single=language == FRENCH,
        percent=f"{numerals.NARROW_SPACE}%",
        hours_to_24=True,
    )


def catalogue_of(language: str, folder: Path = CATALOGUES) -> Path:
    """The compiled catalogue of a language."""
    return folder / f"tinytutor_{language}.qm"


class Languages(QObject):
    """Puts a language on the application: QML's texts and the sentences that Python makes.

    `retranslate` is called after each change, so that what is on the screen is read anew. The translator is
    taken off again by `take_off`, when the window goes (`open_window`).
    """

    def __init__(self, retranslate: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._retranslate = retranslate
        self._translator: QTranslator | None = None

    def put_on(self, choice: str) -> None:
        """Put on the chosen language, or the computer's. Where its catalogue is lost, texts stay English."""
        language = choice or language_of_the_computer()
        self.load(catalogue_of(language), numerals_of(language))

    def load(self, catalogue: Path, style: Numerals = numerals.ENGLISH) -> None:
        """Put on the language of a compiled catalogue, which writes numbers in `style`."""
        self.take_off()
        translator = QTranslator(self)
        if translator.load(str(catalogue)):
            QCoreApplication.installTranslator(translator)
            self._translator = translator
            sentences.use(QCoreApplication.translate, style)
        self._retranslate()

    def take_off(self) -> None:
        """Back to the English that the sources are written in."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None
        sentences.use(None)

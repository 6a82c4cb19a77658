"""How the window looks and speaks, as this user last chose it: size, background, motion, voice, language."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

import json
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QmlElement

from app.ui.drafts import TextFile
from app.ui.languages import AS_THE_COMPUTER, CHOICES

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
SPACINGS = (0.0, 0.5, 1.0)
BACKGROUNDS = ("light", "cream", "dark", "contrast")
DARK_BACKGROUNDS = ("dark", "contrast")

Choice = TypeVar("Choice", str, float)


@QmlElement
class AppearanceController(QObject):
    """What the Theme takes its values from, and the voice; kept in `file` where that can be written.

    `scale` goes from 1.0 to 2.0 in six steps, `spacing` (of letters, words and lines) from 0.0 to 1.0 in
    three, `background` is the name of a palette. `still` means that nothing shall move. `voice` is the name
    of an installed voice, or empty for the system's own. `language` is one of `CHOICES`. `dark` says which
    kind of background it is; setting it goes to the other kind and back to the one before.
    """

    scaleChanged = Signal()
    spacingChanged = Signal()
    backgroundChanged = Signal()
    stillChanged = Signal()
    voiceChanged = Signal()
    languageChanged = Signal()

    def __init__(self, file: TextFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._background = _background_of_the_system()
        self._before = ""
        self._scale = SCALES[0]
        self._spacing = SPACINGS[0]
        self._still = False
        self._voice = ""
        self._language = AS_THE_COMPUTER
        self._restore()

    def _restore(self) -> None:
        """Take what is known of what the file holds; an older file says `dark` instead of `background`."""
        try:
            kept = json.loads(self._file.load())
        except (ValueError, RecursionError):
            return
        if not isinstance(kept, dict):
            return
        dark = kept.get("dark")
        older = ("dark" if dark else "light") if isinstance(dark, bool) else None
        self._background = _one_of(BACKGROUNDS, kept.get("background", older), self._background)
        self._scale = _one_of(SCALES, kept.get("scale"), self._scale)
        self._spacing = _one_of(SPACINGS, kept.get("spacing"), self._spacing)
        self._still = kept.get("still") is True
        self._voice = voice if isinstance(voice := kept.get("voice"), str) else ""
        self._language = _one_of(CHOICES, kept.get("language"), AS_THE_COMPUTER)

    def _keep(self) -> None:
        kept = {
            "background": self._background,
            "scale": self._scale,
            "spacing": self._spacing,
            "still": self._still,
            "language": self._language,
            "voice": self._voice,
        }
        self._file.save(json.dumps(kept))

    def _set_scale(self, scale: float) -> None:
        if scale != self._scale and scale in SCALES:
            self._scale = scale
            self._keep()
            self.scaleChanged.emit()

    def _get_scale(self) -> float:
        return self._scale

    def _set_spacing(self, spacing: float) -> None:
        if spacing != self._spacing and spacing in SPACINGS:
            self._spacing = spacing
            self._keep()
            self.spacingChanged.emit()

    def _get_spacing(self) -> float:
        return self._spacing

    def _set_background(self, background: str) -> None:
        if background != self._background and background in BACKGROUNDS:
            self._before, self._background = self._background, background
            self._keep()
            self.backgroundChanged.emit()

    def _get_background(self) -> str:
        return self._background

    def _get_dark(self) -> bool:
        return self._background in DARK_BACKGROUNDS

    def _set_dark(self, dark: bool) -> None:
        if dark != self._get_dark():
            usual = "dark" if dark else "light"
            fits = self._before and (self._before in DARK_BACKGROUNDS) == dark
            self._set_background(self._before if fits else usual)

    def _get_still(self) -> bool:
        return self._still

    def _set_still(self, still: bool) -> None:
        if still != self._still:
            self._still = still
            self._keep()
            self.stillChanged.emit()

    def _get_voice(self) -> str:
        return self._voice

    def _set_voice(self, voice: str) -> None:
        if voice != self._voice:
            self._voice = voice
            self._keep()
            self.voiceChanged.emit()

    def _get_language(self) -> str:
        return self._language

    def _set_language(self, language: str) -> None:
        language = _one_of(CHOICES, language, self._language)
        if language != self._language:
            self._language = language
            self._keep()
            self.languageChanged.emit()

    scale = Property(float, _get_scale, _set_scale, notify=scaleChanged)
    spacing = Property(float, _get_spacing, _set_spacing, notify=spacingChanged)
    background = Property(str, _get_background, _set_background, notify=backgroundChanged)
    dark = Property(bool, _get_dark, _set_dark, notify=backgroundChanged)
    still = Property(bool, _get_still, _set_still, notify=stillChanged)
    voice = Property(str, _get_voice, _set_voice, notify=voiceChanged)
    language = Property(str, _get_language, _set_language, notify=languageChanged)

    @Property(str, notify=scaleChanged)  # never changes; 6.11 describes no constants to qmllint
    def fixedFamily(self) -> str:
        """The machine's own typeface of equal widths, for programs."""
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()

    @Slot()
    def larger(self) -> None:
        """One step up, to 200 % at most."""
        self._set_scale(next((scale for scale in SCALES if scale > self._scale), SCALES[-1]))

    @Slot()
    def smaller(self) -> None:
        """One step down, to 100 % at least."""
        self._set_scale(next((scale for scale in reversed(SCALES) if scale < self._scale), SCALES[0]))

    @Slot()
    def reset(self) -> None:
        """Back to 100 %."""
        self._set_scale(SCALES[0])


def _one_of(known: tuple[Choice, ...], value: object, usual: Choice) -> Choice:
    """`value` where it is a known one, else `usual`."""
    return next((one for one in known if one == value and not isinstance(value, bool)), usual)


def _background_of_the_system() -> str:
    """The one that fits what the user asked the system for."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

"""Builds the window: typeface, QML engine, screens. Used by the app, its tests and its screenshots."""

from __future__ import annotations

import ctypes
import functools
import os
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtQuickControls2 import QQuickStyle

from app.ui.controllers import AppearanceController, TutorController

QML_FOLDER = Path(__file__).parent / "qml"
ASSETS = Path(__file__).parents[2] / "assets"
MOST_CALLS = 1_000_000
GRAPHICS_VARIABLES = ("QT_QUICK_BACKEND", "QSG_RHI_BACKEND")


def prepare_qt() -> None:
    """Choose the controls' style and how the window is drawn; to be called before the first window.

    Drawn by the processor: a page of text needs no graphics card, and many school laptops have poor
    drivers. Qt's own variables choose otherwise.
    """
    QQuickStyle.setStyle("Basic")
    spare_references()
    if not any(os.environ.get(name) for name in GRAPHICS_VARIABLES):
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


@functools.cache
def spare_references() -> None:
    """WORKAROUND: keep PySide6 6.12.0 from aborting Python 3.11.

    There, `Signal.emit` gives back a reference to True that it never took, and functions without a result
    one to None; Python aborts when none is left. Later Pythons do not count references to these two;
    PySide6 6.11.3 is not affected.
    """
    if sys.version_info < (3, 12) and PySide6.__version__ == "6.12.0":
        spare = [True, None] * MOST_CALLS
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(spare))  # never freed, not even when Python ends


def load_typefaces() -> None:
    """Make the shipped typeface known, so that the window looks alike everywhere; else Qt takes another."""
    for path in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def open_window(
    tutor: TutorController, appearance: AppearanceController
) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """The engine, which must be kept for as long as the window is shown, and the window.

    The engine takes both controllers over, so that the screens go before what they are bound to. Raises
    RuntimeError where the screens can not be loaded; Qt has then logged why.
    """
    load_typefaces()
    QGuiApplication.setWindowIcon(QIcon(str(ASSETS / "icons" / "tinytutor.svg")))
    engine = QQmlApplicationEngine()
    engine.addImportPath(QML_FOLDER)
    tutor.setParent(engine)
    appearance.setParent(engine)
    engine.setInitialProperties({"tutor": tutor, "appearance": appearance})
    engine.load(QUrl.fromLocalFile(QML_FOLDER / "TinyTutor" / "Main.qml"))
    windows = engine.rootObjects()
    if not windows or not isinstance(windows[0], QQuickWindow):
        raise RuntimeError("The window could not be built. Install TinyTutor again.")
    return engine, windows[0]

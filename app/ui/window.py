"""Builds the window: typeface, QML engine, screens. Used by the app, its tests and its screenshots."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtQuickControls2 import QQuickStyle

from app.ui.assembly import Controllers
from app.ui.languages import Languages

QML_FOLDER = Path(__file__).parent / "qml"
ASSETS = Path(__file__).parents[2] / "assets"
GRAPHICS_VARIABLES = ("QT_QUICK_BACKEND", "QSG_RHI_BACKEND")


def prepare_qt() -> None:
    """Choose the controls' style and how the window is drawn; to be called before the first window.

    Drawn by the processor: a page of text needs no graphics card, and many school laptops have poor
    drivers. Qt's own variables choose otherwise.
    """
    QQuickStyle.setStyle("Basic")
    if not any(os.environ.get(name) for name in GRAPHICS_VARIABLES):
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def load_typefaces() -> None:
    """Make the shipped typeface known, so that the window looks alike everywhere; else Qt takes another."""
    for path in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def open_window(controllers: Controllers) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """The engine, which must be kept for as long as the window is shown, and the window.

    The engine takes the controllers over, so that the screens go before what they are bound to. Raises
    RuntimeError where the screens can not be loaded; Qt has then logged why.
    """
    load_typefaces()
    QGuiApplication.setWindowIcon(QIcon(str(ASSETS / "icons" / "tinytutor.svg")))
    engine = QQmlApplicationEngine()
    engine.addImportPath(QML_FOLDER)
    for controller in vars(controllers).values():
        controller.setParent(engine)
    engine.setInitialProperties(vars(controllers))

    def retranslate() -> None:
        controllers.reword()
        engine.retranslate()

    languages = Languages(retranslate, engine)
    engine.destroyed.connect(languages.take_off)
    languages.put_on(str(controllers.appearance.property("language")))
    controllers.appearance.languageChanged.connect(
        lambda: languages.put_on(str(controllers.appearance.property("language")))
    )
    engine.load(QUrl.fromLocalFile(QML_FOLDER / "TinyTutor" / "Main.qml"))
    windows = engine.rootObjects()
    if not windows or not isinstance(windows[0], QQuickWindow):
        raise RuntimeError("The window could not be built. Install TinyTutor again.")
    return engine, windows[0]

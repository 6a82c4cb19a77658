"""Builds the window: typeface, QML engine, screens. Used by the app, its tests and its screenshots."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtQuickControls2 import QQuickStyle

from app.records import Profile, Records
from app.ui.controllers import (
    AppearanceController,
    ProfilesController,
    SettingsController,
    SpeechController,
    TeacherController,
    TodaysSetController,
    TutorController,
)
from app.ui.drafts import TextFile
from app.ui.preferences import SOLVER_FILE, TutorOpener, load_preferences
from app.ui.records_thread import RecordsThread
from app.ui.solving_thread import TutorLike
from app.ui.todays_set import TodaysSet, todays_set
from app.ui.tutor_switch import TutorSwitch
from app.ui.voice import Voice, find_voice

QML_FOLDER = Path(__file__).parent / "qml"
ASSETS = Path(__file__).parents[2] / "assets"
FIRST_READ_SECONDS = 1.0
"""How long the window waits for who uses this computer; after that it opens on the problem."""
GRAPHICS_VARIABLES = ("QT_QUICK_BACKEND", "QSG_RHI_BACKEND")


@dataclass(frozen=True)
class Controllers:
    """What the screens are bound to: each field is the property of that name in `Main.qml`.

    A field that is None leaves the property as it is: the page that needs it is not offered.
    """

    tutor: TutorController
    appearance: AppearanceController
    profiles: ProfilesController
    todays: TodaysSetController
    teacher: TeacherController
    settings: SettingsController
    speech: SpeechController


def make_controllers(
    open_tutor: TutorOpener | Callable[[], TutorLike],
    state: Path,
    records: RecordsThread,
    find_voice: Callable[[], Voice | None] = find_voice,
) -> Controllers:
    """The controllers, joined with each other; `state` is the folder of what the window keeps in files."""
    solver_file = TextFile(state / SOLVER_FILE)
    opener = (
        open_tutor
        if isinstance(open_tutor, TutorOpener)
        else TutorOpener(load_preferences(solver_file), make=lambda _: open_tutor())
    )
    tutor = TutorController(opener, TextFile(state / "draft.txt"), records)
    settings = SettingsController(TutorSwitch(tutor.solving, opener, solver_file), records, state)
    appearance = AppearanceController(TextFile(state / "appearance.json"))
    profiles, todays = ProfilesController(records), TodaysSetController(records)
    teacher = TeacherController(tutor.solving, records, appearance)
    speech = SpeechController(find_voice)
    speech.use(str(appearance.property("voice")))

    def on_chosen() -> None:
        todays.profile = profiles.profile
        tutor.work_as(profiles.profile)
        todays.load()

    appearance.voiceChanged.connect(lambda: speech.use(str(appearance.property("voice"))))
    profiles.chosen.connect(on_chosen)
    todays.opened.connect(tutor.open_solved)
    teacher.changed.connect(todays.load)
    settings.everythingDeleted.connect(tutor.forget)
    settings.everythingDeleted.connect(profiles.justTry)
    settings.everythingDeleted.connect(profiles.load)

    def read(kept: Records) -> tuple[list[Profile], TodaysSet | None]:
        return kept.profiles.all(), todays_set(kept, None)

    first = records.wait_for(read, FIRST_READ_SECONDS)
    if first is not None:
        profiles.show(first[0])
        todays.show(first[1])
    return Controllers(
        tutor=tutor,
        appearance=appearance,
        profiles=profiles,
        todays=todays,
        teacher=teacher,
        settings=settings,
        speech=speech,
    )


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
    given = {name: controller for name, controller in vars(controllers).items() if controller is not None}
    for controller in given.values():
        controller.setParent(engine)
    engine.setInitialProperties(given)
    engine.load(QUrl.fromLocalFile(QML_FOLDER / "TinyTutor" / "Main.qml"))
    windows = engine.rootObjects()
    if not windows or not isinstance(windows[0], QQuickWindow):
        raise RuntimeError("The window could not be built. Install TinyTutor again.")
    return engine, windows[0]

"""A window offscreen with a tutor that the test chooses. A warning of Qt fails its test (pyproject.toml)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from app.records import Records, open_records
from app.ui.assembly import make_controllers
from app.ui.controllers import AppearanceController, ProfilesController, TutorController
from app.ui.drafts import TextFile
from app.ui.family_drawing import stop_reading
from app.ui.printing import printed
from app.ui.records_thread import RecordsThread
from app.ui.samples import PROBLEM
from app.ui.solving_thread import TutorLike
from app.ui.voice import Voice
from app.ui.window import open_window, prepare_qt
from tests.ui.fakes import FakeTutor
from tests.ui.responsiveness import GAP, HANGS_MS, Watch

Result = TypeVar("Result")
BUSY_MS = 30_000
"""Within this a window has done what it was asked, also where other tests have the processor."""
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_qt()
    return QGuiApplication


class PatientBot(QtBot):
    """Waits long for what comes at once on a machine that has nothing else to do."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = BUSY_MS) -> None:  # noqa: N802 - Qt's name
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QGuiApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def ended_reading() -> Iterator[None]:
    """As at the end of the app: a thread that still reads the families would end the tests by a signal."""
    yield
    stop_reading()


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is printed, and deleted again, is never the developer's."""
    monkeypatch.setattr(printed, "user_cache_path", lambda *_names, **_options: tmp_path / "cache")


@pytest.fixture
def draft(tmp_path: Path) -> TextFile:
    return TextFile(tmp_path / "state" / "draft.txt")


@dataclass
class Screen:
    """An open window and what a person at the keyboard can do with it."""

    window: QQuickWindow
    tutor: TutorController
    appearance: AppearanceController
    engine: QQmlApplicationEngine
    qtbot: QtBot
    records: RecordsThread
    profiles: ProfilesController

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self.window, key, modifier)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.window, character)  # type: ignore[call-overload]  # a character is taken too

    def item(self, name: str) -> QQuickItem:
        found = self.window.findChild(QObject, name)
        assert isinstance(found, QQuickItem), name
        return found

    def text(self) -> str:
        return str(self.item("problem").property("text"))

    def focused(self) -> str:
        item = self.window.activeFocusItem()
        return item.objectName() or str(item.property("text"))

    def phase(self) -> TutorController.Phase:
        return TutorController.Phase(self.tutor.property("phase"))

    def wait_for(self, phase: TutorController.Phase) -> None:
        self.qtbot.waitUntil(lambda: self.phase() is phase)

    def items(self) -> list[QQuickItem]:
        """All items that are visible, from the outermost to the innermost."""
        found: list[QQuickItem] = []
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                found.append(item)
                waiting += item.childItems()
        return found

    def tab_to(self, name: str) -> None:
        """Press Tab until the item is reached."""
        seen = [self.focused()]
        while self.focused() != name:
            self.key(Qt.Key.Key_Tab)
            assert self.focused() != seen[0], f"{name} is not among {seen}"
            seen.append(self.focused())

    def solve(self, problem: str = PROBLEM) -> Screen:
        """Type a problem and wait until it is solved."""
        self.type(problem)
        self.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait_for(TutorController.Phase.Answered)
        return self

    def check(self, answer: str) -> Screen:
        """Type an answer where the focus is, its field, and wait for what is said of it."""
        self.type(answer)
        self.key(Qt.Key.Key_Return)
        self.qtbot.waitUntil(self.item("outcome").isVisible)
        return self

    def kept(self, work: Callable[[Records], Result]) -> Result:
        """What `work` finds in the records, after all that was to be written there before."""
        results: list[Result] = []
        self.records.do(lambda records: results.append(work(records)))
        self.qtbot.waitUntil(lambda: bool(results))
        return results[0]

    def place(self) -> str:
        """Which page is shown."""
        return str(self.window.property("place"))

    def words(self) -> str:
        """All text on the screen."""
        return "\n".join(str(item.property("text")) for item in self.items() if item.property("text"))


OpenScreen = Callable[..., Screen]
READING_MS = 300_000
"""The families are read in the background, once: seconds, and more where the machine is busy."""


@pytest.fixture
def open_screen(qtbot: QtBot, draft: TextFile, tmp_path: Path) -> Iterator[OpenScreen]:
    """Opens windows: `open_screen(tutor)` or `open_screen(open_tutor=...)`; closes them after the test."""
    screens: list[Screen] = []

    def make(
        tutor: TutorLike | None = None,
        *,
        open_tutor: Callable[[], TutorLike] | None = None,
        ready: bool = True,
        records: Callable[[], Records] | None = None,
        voice: Voice | None = None,
    ) -> Screen:
        used = tutor or FakeTutor()
        thread = RecordsThread(records or (lambda: open_records(tmp_path / "records")))
        controllers = make_controllers(open_tutor or (lambda: used), draft.path.parent, thread, lambda: voice)
        engine, window = open_window(controllers)
        screen = Screen(
            window, controllers.tutor, controllers.appearance, engine, qtbot, thread, controllers.profiles
        )
        screens.append(screen)
        qtbot.waitUntil(window.isActive)
        screen.tutor.start()
        if ready:
            qtbot.waitUntil(lambda: screen.phase() is not TutorController.Phase.Opening)
        return screen

    yield make
    for screen in screens:
        screen.tutor.close()
        screen.records.close()
        screen.window.close()
        screen.engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


Answers = Callable[[str, Watch], None]


@pytest.fixture
def answers(record_property: Callable[[str, object], None]) -> Answers:
    """The window answered while something was done: `answers("hints are taken", watch)`."""

    def keep(what: str, watch: Watch) -> None:
        record_property(GAP + what, watch.longest_ms)
        assert watch.longest_ms < HANGS_MS, what

    return keep

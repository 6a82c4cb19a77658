"""The settings' page: its parts, joined."""

# ruff: noqa: N802, N815 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.packs.pack import user_models
from app.ui.controllers.settings_about import AboutController
from app.ui.controllers.settings_data import DataController
from app.ui.controllers.settings_packs import PacksController
from app.ui.controllers.settings_self_test import SelfTestController
from app.ui.controllers.settings_solver import SolverController
from app.ui.controllers.teacher_pin import TeacherPinController
from app.ui.records_thread import RecordsThread
from app.ui.tutor_switch import TutorSwitch

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SettingsController(QObject):
    """Holds the parts; `announced` is whatever one of them has to say."""

    partsChanged = Signal()
    announced = Signal(str)
    everythingDeleted = Signal()

    def __init__(
        self,
        switch: TutorSwitch,
        records: RecordsThread,
        state: Path,
        models: Callable[[], Path] = user_models,
        parent: QObject | None = None,
    ) -> None:
        """`models`: where packs are imported to."""
        super().__init__(parent)
        switch.setParent(self)
        self._solver = SolverController(switch, self)
        self._packs = PacksController(switch, models, parent=self)
        self._self_test = SelfTestController(switch.thread_of_tutor, self)
        self._about = AboutController(switch, self)
        self._data = DataController(records, state, self)
        self._pin = TeacherPinController(records, self)
        self._data.deleted.connect(self.everythingDeleted)
        self._data.deleted.connect(self._pin.lock)
        for part in (self._solver, self._packs, self._self_test, self._data, self._pin):
            part.announced.connect(self.announced)

    def reword(self) -> None:
        """Say lists in the language that is on."""
        for part in (self._about, self._packs, self._self_test, self._data):
            part.reword()

    @Property(SolverController, notify=partsChanged)  # never changes; 6.11 describes no constants to qmllint
    def solver(self) -> SolverController:
        """How hard the tutor tries."""
        return self._solver

    @Property(PacksController, notify=partsChanged)  # never changes, as above
    def packs(self) -> PacksController:
        """The model packs."""
        return self._packs

    @Property(SelfTestController, notify=partsChanged)  # never changes, as above
    def selfTest(self) -> SelfTestController:
        """How fast and how well it works here."""
        return self._self_test

    @Property(AboutController, notify=partsChanged)  # never changes, as above
    def about(self) -> AboutController:
        """The pack that is in use."""
        return self._about

    @Property(DataController, notify=partsChanged)  # never changes, as above
    def records(self) -> DataController:
        """The user's own data."""
        return self._data

    @Property(TeacherPinController, notify=partsChanged)  # never changes, as above
    def pin(self) -> TeacherPinController:
        """The door to the parts that are for adults, where there is a PIN."""
        return self._pin

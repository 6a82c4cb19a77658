"""The teacher's side: the door and, behind it, sets, saved questions and rules."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.ui.controllers.appearance import AppearanceController
from app.ui.controllers.class_pupils import ClassPupilsController
from app.ui.controllers.class_report import ClassReportController
from app.ui.controllers.exchange import ExchangeController
from app.ui.controllers.teacher_batch import TeacherBatchController
from app.ui.controllers.teacher_import import TeacherImportController
from app.ui.controllers.teacher_making import TeacherMakingController
from app.ui.controllers.teacher_pin import TeacherPinController
from app.ui.controllers.teacher_rules import TeacherRulesController
from app.ui.controllers.teacher_saved import TeacherSavedController
from app.ui.controllers.teacher_set import TeacherSetController
from app.ui.controllers.teacher_sets import TeacherSetsController
from app.ui.controllers.worksheets import WorksheetsController
from app.ui.records_thread import RecordsThread
from app.ui.solving_thread import SolvingThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TeacherController(QObject):
    """Joins the parts: what one changes, the others show. A further section is a further part here."""

    partsChanged = Signal()  # noqa: N815 - Qt's way
    announced = Signal(str)
    changed = Signal()
    """Something that children see is another one: today's set, what is approved in it."""
    classChanged = Signal()  # noqa: N815 - Qt's way
    """The pupils are other ones."""

    def __init__(
        self,
        thread: SolvingThread,
        records: RecordsThread,
        appearance: AppearanceController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pin = TeacherPinController(records, self)
        self._sets = TeacherSetsController(records, self)
        self._set = TeacherSetController(records, self)
        self._adding = TeacherImportController(records, self)
        self._making = TeacherMakingController(records, self)
        self._batch = TeacherBatchController(thread, records, self)
        self._saved = TeacherSavedController(records, self)
        self._rules = TeacherRulesController(records, appearance, self)
        adding = self._adding, self._making
        for part in (self._pin, self._sets, self._set, *adding, self._batch, self._saved, self._rules):
            part.announced.connect(self.announced)
        self._worksheets = WorksheetsController(thread, records, self._is_solving_a_set, self)
        self._worksheets.announced.connect(self.announced)
        self._report = ClassReportController(records, self)
        self._pupils = ClassPupilsController(records, self)
        self._exchange = ExchangeController(records, self)
        for announced in (self._report.announced, self._pupils.announced, self._exchange.announced):
            announced.connect(self.announced)
        self._pupils.edited.connect(self.classChanged)
        self._exchange.collected.connect(self.classChanged)
        self._exchange.collected.connect(self._sets.reload)
        self._exchange.collected.connect(self._rules.reload)
        self._exchange.collected.connect(self.changed)
        self._pin.opened.connect(self._on_opened)
        for added in (self._adding.added, self._making.added):
            added.connect(self._set.reload)
            added.connect(self._sets.reload)
        self._making.added.connect(self.changed)
        self._batch.solved.connect(self._set.reload_item)
        self._saved.moved.connect(self._sets.reload)
        self._sets.edited.connect(self._set.reload)
        self._sets.edited.connect(self.changed)

    def reword(self) -> None:
        """Say lists in the language that is on; the other lists are read when a teacher comes in."""
        self._pupils.reword()

    def _is_solving_a_set(self) -> bool:
        return bool(self._batch.property("state") != TeacherBatchController.State.Idle.value)

    @Slot()
    def knock(self) -> None:
        """Somebody is at the door."""
        self._pin.knock()

    @Slot()
    def leave(self) -> None:
        """Shut the door. A set that is being solved goes on."""
        self._pin.lock()
        self._set.close()
        self.changed.emit()

    @Slot()
    def _on_opened(self) -> None:
        for part in (self._sets, self._saved, self._rules):
            part.reload()

    @Property(
        TeacherPinController, notify=partsChanged
    )  # never changes; 6.11 describes no constants to qmllint
    def pin(self) -> TeacherPinController:
        """The door."""
        return self._pin

    @Property(TeacherSetsController, notify=partsChanged)  # never changes, as above
    def sets(self) -> TeacherSetsController:
        """All sets."""
        return self._sets

    @Property(TeacherSetController, notify=partsChanged)  # never changes, as above
    def open(self) -> TeacherSetController:
        """The set that is open."""
        return self._set

    @Property(TeacherImportController, notify=partsChanged)  # never changes, as above
    def adding(self) -> TeacherImportController:
        """Problems to be added to it."""
        return self._adding

    @Property(TeacherMakingController, notify=partsChanged)  # never changes, as above
    def making(self) -> TeacherMakingController:
        """Problems that TinyTutor writes for it."""
        return self._making

    @Property(TeacherBatchController, notify=partsChanged)  # never changes, as above
    def batch(self) -> TeacherBatchController:
        """Solving a set beforehand."""
        return self._batch

    @Property(TeacherSavedController, notify=partsChanged)  # never changes, as above
    def saved(self) -> TeacherSavedController:
        """Questions that children saved."""
        return self._saved

    @Property(TeacherRulesController, notify=partsChanged)  # never changes, as above
    def rules(self) -> TeacherRulesController:
        """The rules."""
        return self._rules

    @Property(WorksheetsController, notify=partsChanged)  # never changes, as above
    def worksheets(self) -> WorksheetsController:
        """Worksheets of approved problems."""
        return self._worksheets

    @Property(ClassReportController, notify=partsChanged)  # never changes, as above
    def report(self) -> ClassReportController:
        """What the class did."""
        return self._report

    @Property(ClassPupilsController, notify=partsChanged)  # never changes, as above
    def pupils(self) -> ClassPupilsController:
        """The pupils of this computer."""
        return self._pupils

    @Property(ExchangeController, notify=partsChanged)  # never changes, as above
    def exchange(self) -> ExchangeController:
        """From computer to computer."""
        return self._exchange

"""The teacher's rules: tries before the whole solution, operations, projector."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.records import OPERATIONS, Rules
from app.sentences import say
from app.ui.controllers.appearance import AppearanceController
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

PROJECTOR_SCALE = 1.75
SCALE_BEFORE = "teacher.scale_before"


@QmlElement
class TeacherRulesController(QObject):
    """Each change is kept at once. The projector mode shows large text; off, the size is as before."""

    changed = Signal()
    announced = Signal(str)

    def __init__(
        self, records: RecordsThread, appearance: AppearanceController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._records = records
        self._appearance = appearance
        self._rules = Rules()
        self._sentence = ""

    @Slot()
    def reload(self) -> None:
        """Read the rules again."""
        self._records.do(lambda records: records.settings.rules(), self._show, self._say)

    @Slot(str, bool)
    def allow(self, operation: str, allowed: bool) -> None:
        """Let problems use an operation, or not."""
        kept = tuple(
            name for name in OPERATIONS if (allowed if name == operation else name in self._rules.operations)
        )
        if kept:
            self._keep(replace(self._rules, operations=kept))
        else:
            self._say(say("teacher", "At least one operation is needed."))

    def _keep(self, rules: Rules) -> None:
        self._show(rules)
        self._records.do(lambda records: records.settings.set_rules(rules), None, self._say)

    def _show(self, rules: Rules) -> None:
        self._rules, self._sentence = rules, ""
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        self.announced.emit(sentence)

    def _get_tries(self) -> int:
        return self._rules.tries_before_solution

    def _set_tries(self, tries: int) -> None:
        if 0 <= tries <= 10:
            self._keep(replace(self._rules, tries_before_solution=tries))

    def _get_projector(self) -> bool:
        return self._rules.projector

    def _set_projector(self, projector: bool) -> None:
        if projector == self._rules.projector:
            return
        self._keep(replace(self._rules, projector=projector))
        if projector:
            before = float(self._appearance.property("scale"))
            self._records.do(lambda records: records.settings.put(SCALE_BEFORE, before))
            self._scale(max(PROJECTOR_SCALE, before))
        else:
            self._records.do(lambda records: records.settings.get(SCALE_BEFORE, 1.0), self._scale)

    def _scale(self, scale: object) -> None:
        self._appearance.setProperty("scale", scale)

    tries = Property(int, _get_tries, _set_tries, notify=changed)
    projector = Property(bool, _get_projector, _set_projector, notify=changed)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt takes names
    def operations(self) -> list[str]:
        """The operations that problems may use."""
        return list(self._rules.operations)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt takes names
    def allOperations(self) -> list[str]:
        """Every operation there is."""
        return list(OPERATIONS)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What went wrong; may be empty."""
        return self._sentence

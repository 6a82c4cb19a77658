"""How hard the tutor tries, and on how many cores of the processor."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.sentences import say
from app.solving.effort import CANDIDATES, Effort
from app.solving.machine import cores_allowed, physical_cores
from app.ui.tutor_switch import TutorSwitch

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SolverController(QObject):
    """The choice counts at once: the tutor is opened anew with it. `status` says how that went."""

    changed = Signal()
    announced = Signal(str)

    def __init__(self, switch: TutorSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._switch = switch
        self._trouble = ""
        switch.changed.connect(self.changed)
        switch.failed.connect(self._on_failed)

    def _on_failed(self, sentence: str) -> None:
        self._trouble = sentence
        self.announced.emit(sentence)
        self.changed.emit()

    def _get_effort(self) -> str:
        return self._switch.wanted.effort

    def _set_effort(self, effort: str) -> None:
        if effort != self._get_effort() and effort in set(Effort):
            self._trouble = ""
            self._switch.apply(effort=Effort(effort))

    def _get_cores(self) -> int:
        return min(self._switch.wanted.cores or cores_allowed(), cores_allowed())

    def _set_cores(self, cores: int) -> None:
        if cores != self._get_cores() and 1 <= cores <= cores_allowed():
            self._trouble = ""
            self._switch.apply(cores=cores)

    effort = Property(str, _get_effort, _set_effort, notify=changed)
    cores = Property(int, _get_cores, _set_cores, notify=changed)

    @Property(int, notify=changed)
    def fastIdeas(self) -> int:
        """How many ideas are tried at most, when it is to be fast."""
        return CANDIDATES[Effort.FAST]

    @Property(int, notify=changed)
    def carefulIdeas(self) -> int:
        """The same, when it is to be careful."""
        return CANDIDATES[Effort.CAREFUL]

    @Property(int, notify=changed)
    def coresAllowed(self) -> int:
        """The most cores that can be chosen."""
        return cores_allowed()

    @Property(int, notify=changed)
    def coresThere(self) -> int:
        """The cores of this computer."""
        return physical_cores()

    @Property(str, notify=changed)
    def status(self) -> str:
        """A sentence while the tutor changes, or on why it could not; else empty."""
        changing = say("settings", "The tutor is getting ready to work like this…")
        return changing if self._switch.busy else self._trouble

"""Problems that TinyTutor writes for a set: which ones, and that they are being written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.sentences import say
from app.solving.solution import Solution
from app.teaching.made_problems import Wish
from app.teaching.operations import OPERATIONS
from app.ui.errand import Errand
from app.ui.made_set import keep_written, questions_of, trouble_with, write_problems, written
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TeacherMakingController(QObject):
    """Draws in a thread of its own, then keeps what was drawn with the records."""

    changed = Signal()
    added = Signal(bool)
    """They are in the set; whether they are as many as were asked for."""
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._wish = Wish(("addition", "subtraction"), largest=100, count=10)
        self._keep: Callable[[tuple[Solution, ...]], None] = lambda _solutions: None
        self._busy = False
        self._sentence = ""
        self._errand = Errand(self)
        self._errand.done.connect(self._on_drawn)
        self._errand.failed.connect(self._on_failed)

    @Slot()
    def clear(self) -> None:
        """Say nothing of what was written before."""
        if not self._busy:
            self._say("")

    @Slot(str, bool)
    def use(self, operation: str, wanted: bool) -> None:
        """Take an operation, or leave it out."""
        chosen = {*self._wish.operations, operation} if wanted else {*self._wish.operations} - {operation}
        self._change(replace(self._wish, operations=tuple(one for one in OPERATIONS if one in chosen)))

    @Slot(str)
    def make(self, set_id: str) -> None:
        """Write the problems, and add them to a set."""
        if self._busy:
            return
        if trouble := trouble_with(self._wish):
            self._say(trouble)
            return
        wish = self._wish

        def keep(solutions: tuple[Solution, ...]) -> None:
            self._records.do(lambda records: keep_written(records, set_id, solutions), told, self._end)

        def told(count: int) -> None:
            self._end(written(count, wish.count))
            if count:
                self.added.emit(count == wish.count)

        def draw(taken: list[str]) -> None:
            self._errand.start("making", lambda _watcher: write_problems(wish, set_id, taken))

        self._busy, self._keep = True, keep
        self._say(say("teacher", "Writing the problems…"))
        self._records.do(lambda records: questions_of(records, set_id), draw, self._end)

    @Slot(str, object)
    def _on_drawn(self, _name: str, solutions: tuple[Solution, ...]) -> None:
        self._keep(solutions)

    @Slot(str, str)
    def _on_failed(self, _name: str, _sentence: str) -> None:
        self._end(say("teacher", "The problems could not be written. Paste some instead."))

    def _end(self, sentence: str) -> None:
        self._busy = False
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        if sentence:
            self.announced.emit(sentence)

    def _change(self, wish: Wish) -> None:
        self._wish = wish
        self.changed.emit()

    def _get_largest(self) -> int:
        return self._wish.largest

    def _set_largest(self, largest: int) -> None:
        self._change(replace(self._wish, largest=largest))

    def _get_count(self) -> int:
        return self._wish.count

    def _set_count(self, count: int) -> None:
        self._change(replace(self._wish, count=count))

    def _get_steps(self) -> int:
        return self._wish.steps

    def _set_steps(self, steps: int) -> None:
        self._change(replace(self._wish, steps=steps))

    largest = Property(int, _get_largest, _set_largest, notify=changed)
    count = Property(int, _get_count, _set_count, notify=changed)
    steps = Property(int, _get_steps, _set_steps, notify=changed)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt takes names
    def operations(self) -> list[str]:
        """The operations that are chosen."""
        return list(self._wish.operations)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether problems are being written."""
        return self._busy

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What is being done, was done or went wrong; may be empty."""
        return self._sentence

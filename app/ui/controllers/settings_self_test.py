"""The self-test: how fast and how well this pack works on this computer, measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.packs.pack import user_models
from app.sentences import say
from app.sentences.numerals import rounded, whole
from app.solving.machine import look_at_machine
from app.solving.self_test import SelfTest, run_self_test
from app.ui.controllers.rows import RowsModel
from app.ui.solving_thread import Job, Solve, SolvingThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


EXACT_BELOW_SECONDS = 10


@dataclass(frozen=True)
class Fact:
    """One thing about the computer, and its value in words."""

    name: str
    value: str


@QmlElement
class SelfTestController(QObject):
    """Runs the test with the tutor as it is set now. `sentence` is the result; `machine` the computer."""

    changed = Signal()
    announced = Signal(str)
    _progressed = Signal(int, int)

    def __init__(self, thread: SolvingThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._job: Job | None = None
        self._done = self._whole = 0
        self._sentence = ""
        self._machine = RowsModel(Fact, self)
        self._progressed.connect(self._on_progress)
        thread.done.connect(self._on_done)
        thread.failed.connect(self._on_failed)

    @Slot()
    def look(self) -> None:
        """Read what the computer has."""
        self._machine.replace(machine_facts(user_models()))

    def reword(self) -> None:
        """Name what the computer has in the language that is on, if this was looked at."""
        if self._machine.rowCount():
            self.look()

    @Slot()
    def start(self) -> None:
        """Begin, after what the tutor does now."""
        if self._job is None:

            def test(solve: Solve) -> SelfTest:
                return run_self_test(solve, self._progressed.emit)

            self._done = self._whole = 0
            self._sentence = ""
            self._job = self._thread.submit(test)
            self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """End it; it tells nothing then."""
        if self._job is not None:
            self._job.cancel.set()
            self._end(say("settings", "Stopped. Nothing was measured."))

    @Slot(int, int)
    def _on_progress(self, done: int, whole: int) -> None:
        if self._job is not None:
            self._done, self._whole = done, whole
            self.changed.emit()

    @Slot(int, object)
    def _on_done(self, number: int, result: object) -> None:
        if self._job is not None and self._job.number == number and isinstance(result, SelfTest):
            self._end(sentence_of_test(result))

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if self._job is not None and self._job.number == number:
            self._end(sentence)

    def _end(self, sentence: str) -> None:
        self._job = None
        self._sentence = sentence
        self.look()
        self.changed.emit()
        self.announced.emit(sentence)

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether it is at work."""
        return self._job is not None

    @Property(int, notify=changed)
    def done(self) -> int:
        """Problems solved so far."""
        return self._done

    @Property(int, notify=changed)
    def whole(self) -> int:
        """Problems to solve; 0 before the first one."""
        return self._whole

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What came out, or why nothing did; empty before the first test."""
        return self._sentence

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def machine(self) -> RowsModel:
        """Rows of `Fact`."""
        return self._machine


def sentence_of_test(test: SelfTest) -> str:
    """The result in words."""
    seconds = test.typical_seconds
    return say(
        "settings",
        "About {pace} s a problem. The best answer was right for {right} of {problems}. TinyTutor was sure "
        "of {sure}, and wrong on {wrong} of these. It used {memory} MB of memory.",
    ).format(
        pace=rounded(seconds, 1 if seconds < EXACT_BELOW_SECONDS else 0),
        right=whole(test.right),
        problems=whole(test.problems),
        sure=whole(test.problems - test.not_sure),
        wrong=whole(test.shown_wrong),
        memory=rounded(test.memory / 1e6),
    )


def machine_facts(folder: Path) -> list[Fact]:
    """The computer in words; disk space is that of `folder`'s disk."""
    machine = look_at_machine(folder)
    memory = say("settings", "{whole} GB, {free} GB free now")
    return [
        Fact(say("settings", "Processor"), machine.processor),
        Fact(say("settings", "Cores"), whole(machine.cores)),
        Fact(
            say("settings", "Memory"),
            memory.format(whole=rounded(machine.memory / 1e9, 1), free=rounded(machine.memory_free / 1e9, 1)),
        ),
        Fact(
            say("settings", "Free on the disk"),
            say("settings", "{free} GB").format(free=rounded(machine.disk_free / 1e9, 1)),
        ),
    ]

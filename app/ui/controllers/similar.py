"""Another problem like the one that is solved."""

from __future__ import annotations

from enum import Enum
from random import Random

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.solving.solution import Solution
from app.teaching import trying_phrases
from app.teaching.similar import SimilarProblem, agreed, similar_problem
from app.ui.drawing_thread import DrawingThread
from app.ui.family_drawing import family_draw, read_families
from app.ui.solving_thread import Job, SolvingThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

DRAWS_OF_FAMILY = 2


@QmlElement
class SimilarController(QObject):
    """Looks whether a problem like the solved one can be drawn and, when asked, solves it from its text.

    Only where that agrees with the program that was drawn with it, `made` gives its solution: no child gets a
    problem that the tutor is not sure of.
    """

    @QEnum
    class State(Enum):
        """Whether there is another problem to be had."""

        Missing = 0
        Offered = 1
        Making = 2

    changed = Signal()
    made = Signal(object)
    announced = Signal(str)

    def __init__(self, thread: SolvingThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        thread.done.connect(self._on_done)
        thread.failed.connect(self._on_failed)
        self._drawing = DrawingThread(read_families, self)
        self._drawing.drawn.connect(self._on_drawn)
        thread.closing.connect(self._drawing.close)
        self._solution: Solution | None = None
        self._drawn: SimilarProblem | None = None
        self._draws = 0
        self._draw_number = 0
        self._job: Job | None = None
        self._state = self.State.Missing
        self._failed = False

    def prepare(self) -> None:
        """Read what drawing needs, so that it is there once it is wanted."""
        self._drawing.start()

    def look_for(self, solution: Solution) -> None:
        """Draw a problem like the one of a solution that the tutor is sure of, to be offered."""
        self.clear()
        if solution.verdict == "verified" and solution.chosen is not None:
            self._solution = solution
            self._draw()

    def clear(self) -> None:
        """Offer nothing, and stop what is being made."""
        self._leave_job()
        self._solution = self._drawn = None
        self._draws = self._draw_number = 0
        self._enter(self.State.Missing)

    def reword(self) -> None:
        """Another language is on."""
        self.changed.emit()

    @Slot()
    def make(self) -> None:
        """Solve the problem that was drawn."""
        drawn = self._drawn
        if drawn is None or self._state is not self.State.Offered:
            return
        self._enter(self.State.Making)
        self.announced.emit(self._note())
        self._job = self._thread.submit(lambda solve: agreed(drawn, solve))

    @Slot()
    def stop(self) -> None:
        """Make none after all."""
        if self._state is self.State.Making and self._drawn is not None:
            self._leave_job()
            self._enter(self.State.Offered)

    def _draw(self) -> None:
        solution, self._draws = self._solution, self._draws + 1
        if solution is None or solution.chosen is None:
            return
        question, program = solution.question, solution.chosen.text
        rng = Random(f"{question}{self._draws}")
        # A family's problem that is not agreed upon gives way to the child's own story with other numbers.
        of_family = self._draws <= DRAWS_OF_FAMILY

        def draw() -> SimilarProblem | None:
            family = family_draw(solution) if of_family else None
            return similar_problem(question, program, rng, family=family)

        self._draw_number = self._drawing.draw(draw)

    @Slot(int, object)
    def _on_drawn(self, number: int, drawn: SimilarProblem | None) -> None:
        if number == self._draw_number:
            self._drawn = drawn
            self._enter(self.State.Missing if drawn is None else self.State.Offered, failed=self._failed)

    @Slot(int, object)
    def _on_done(self, number: int, result: Solution | None) -> None:
        if self._job is not None and self._job.number == number:
            self._job = None
            if result is None:
                self._not_agreed()
            else:
                self.made.emit(result)

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        if self._job is not None and self._job.number == number:
            self._job = None
            self._not_agreed()

    def _not_agreed(self) -> None:
        """Say so, and draw another one."""
        self._drawn = None
        self._enter(self._state, failed=True)
        self.announced.emit(trying_phrases.no_similar_one())
        self._draw()

    def _leave_job(self) -> None:
        if self._job is not None:
            self._job.cancel.set()
            self._job = None

    def _enter(self, state: State, *, failed: bool = False) -> None:
        self._state, self._failed = state, failed
        self.changed.emit()

    @Property(int, notify=changed)
    def state(self) -> int:
        """A number of `State`."""
        return int(self._state.value)

    @Property(str, notify=changed)
    def note(self) -> str:
        """That one is being made, or why the last one could not be; may be empty."""
        return self._note()

    def _note(self) -> str:
        if self._failed:
            return trying_phrases.no_similar_one()
        return trying_phrases.making_similar_one() if self._state is self.State.Making else ""

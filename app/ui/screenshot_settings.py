"""The states of the settings' page, with the pack that comes with the app."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickWindow

from app.solving.self_test import PROBLEMS
from app.solving.solution import Solution
from app.ui.controllers import DataController, SelfTestController, TutorController
from app.ui.controllers.settings import SettingsController
from app.ui.controllers.teacher_pin import TeacherPinController
from app.ui.samples import held_after, sample_solution
from app.ui.screenshot_acts import State, gives, part, presses, reaches, wait_until
from app.ui.screenshot_children import handed_out
from app.ui.screenshot_packs import PACKS, settings
from app.ui.screenshot_school import PIN, at_school
from app.ui.solving_thread import TutorLike

PARTS = ("appearance", "solver", "packs", "about", "data", "keys")
TESTED = 2
ANSWERS = {problem.question: problem.answer for problem in PROBLEMS}


def solves_the_test(question: str) -> Solution:
    """The right solution of a problem of the self-test."""
    program = f"    answer = {ANSWERS[question]}\n    return answer\n"
    return sample_solution((program,), "verified", question)


def two_then_held() -> TutorLike:
    """Solves two problems of the test, after the one that is not counted, and works on the next one."""
    return held_after(1 + TESTED, solves_the_test)


def solves_two(tutor: TutorController, _window: QQuickWindow) -> None:
    """Two problems of the test are done."""
    test = part(tutor, SelfTestController)
    wait_until(lambda: test.property("done") == TESTED)


def is_tested(tutor: TutorController, _window: QQuickWindow) -> None:
    """The test is done."""
    test = part(tutor, SelfTestController)
    wait_until(lambda: bool(test.property("sentence")))


def types_a_wrong_pin(tutor: TutorController, _window: QQuickWindow) -> None:
    """A child guesses the PIN."""
    pin = part(tutor, SettingsController).findChild(TeacherPinController)
    assert pin is not None
    wait_until(lambda: pin.property("door") == TeacherPinController.Door.Asking.value)
    pin.enter(PIN[::-1])
    wait_until(lambda: bool(pin.property("sentence")))


def exports(tutor: TutorController, _window: QQuickWindow) -> None:
    """All is exported; the system's dialog can not be driven, so what it does is done here."""
    data = part(tutor, DataController)
    data.exportTo(QUrl.fromLocalFile("."))
    wait_until(lambda: bool(data.property("status")))


def looks(tutor: TutorController, _window: QQuickWindow) -> None:
    """What is kept is counted."""
    data = part(tutor, DataController)
    wait_until(lambda: bool(data.property("contents")))


SETTINGS: dict[str, State] = {
    **{f"settings-{name}": settings(name) for name in PARTS},
    "self-test": settings("solver", presses("selfTest"), solves_two, tutor=two_then_held),
    "self-tested": settings("solver", presses("selfTest"), is_tested, tutor=gives(solves_the_test)),
    **PACKS,
    "settings-locked": settings("packs", prepare=at_school),
    "settings-wrong-pin": settings("data", types_a_wrong_pin, prepare=at_school),
    "data-exported": settings("data", looks, exports, prepare=handed_out),
    "data-delete": settings("data", looks, presses("deleteAll"), reaches("keepAll"), prepare=handed_out),
}

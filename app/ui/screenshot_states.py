"""The states of the window that its pictures show, by the fixed programs of `app.ui.samples`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QMetaObject, QObject, QThread
from PySide6.QtQuick import QQuickWindow

from app.packs.errors import PackMissing
from app.packs.pack import Pack, open_pack, pack_folders
from app.records import Records, Rules, Solved
from app.solving import Solution, SolvingError
from app.teaching.mutants import Slip
from app.ui.controllers import AttemptController, TeacherController, TutorController
from app.ui.controllers.teacher_pin import TeacherPinController
from app.ui.controllers.tutor_state import TutorState
from app.ui.examples import EXAMPLES
from app.ui.samples import MUFFINS, PROBLEM, RIGHT, STEPS, WORSE, WRONG, SampleTutor, sample_solution
from app.ui.solving_thread import TutorLike

Phase = TutorState.Phase
PIN = "2468"
STATE_WAIT_MS = 10_000
NO_PACK = "There is no model pack on this computer. Copy one into the models folder, then try again."
KILLED = "The model stopped again and again (it was killed). Your question is kept: try it again."
"""What goes wrong in the pictures, as the tutor would say it in English."""

Act = Callable[[TutorController, QQuickWindow], None]


class ShippedTutor(SampleTutor):
    """Says that it has the smallest pack that comes with the app."""

    @property
    def pack(self) -> Pack:
        """The pack."""
        return open_pack(pack_folders()[0] / "nano")


@dataclass(frozen=True)
class State:
    """What is typed, what the tutor gives, the phase that this ends in, what is done and opened then.

    `prepare` fills the records before the window opens.
    """

    text: str
    tutor: Callable[[], TutorLike]
    phase: Phase
    opened: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    prepare: Callable[[Records], None] = lambda _records: None


def wait_until(condition: Callable[[], bool], limit_ms: int = STATE_WAIT_MS) -> None:
    """Let Qt work until `condition` holds; TimeoutError after `limit_ms`."""
    deadline = QDeadlineTimer(limit_ms)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError(f"the window did not get there within {limit_ms / 1000:.0f} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QThread.msleep(5)


def item_of(window: QQuickWindow, name: str) -> QObject:
    """The item with that object name. What a list made is no child of the window's but to the eye."""
    found = window.findChild(QObject, name)
    if found is not None:
        return found
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.objectName() == name:
            return item
        waiting += item.childItems()
    raise LookupError(name)


def gives(outcome: Solution | Exception | None) -> Callable[[], TutorLike]:
    """Opens a tutor that solves with `outcome`."""
    return lambda: SampleTutor(outcome)


def no_pack() -> TutorLike:
    """Fails as opening does without a pack."""
    raise PackMissing(NO_PACK)


def presses(name: str) -> Act:
    """The child presses a button."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        QMetaObject.invokeMethod(item_of(window, name), "click")

    return act


def tries(answer: str, steps: str = "") -> Act:
    """The child checks an answer."""

    def act(tutor: TutorController, _window: QQuickWindow) -> None:
        attempt = tutor.findChild(AttemptController)
        assert attempt is not None
        attempt.setProperty("answer", answer)
        attempt.setProperty("steps", steps)
        attempt.check()

    return act


def goes_to(place: str) -> Act:
    """The window turns to another of its pages."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        window.setProperty("place", place)

    return act


def shows(page: str, name: str, part: str) -> Act:
    """A page shows one of its parts; `name` is what the page calls that."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        item_of(window, page).setProperty(name, part)

    return act


def passes_the_door(tutor: TutorController, _window: QQuickWindow) -> None:
    """The teacher types the PIN."""
    engine = tutor.parent()
    assert engine is not None
    teacher = engine.findChild(TeacherController)
    assert teacher is not None
    pin = teacher.findChild(TeacherPinController)
    assert pin is not None
    wait_until(lambda: pin.property("door") == TeacherPinController.Door.Asking.value)
    pin.enter(PIN)
    wait_until(lambda: pin.property("door") == TeacherPinController.Door.Open.value)


def section(name: str, *acts: Act) -> tuple[Act, ...]:
    """The teacher comes in and turns to a section."""
    return (goes_to("teacher"), passes_the_door, shows("teacherPage", "section", name), *acts)


def settings(part: str) -> State:
    """A part of the settings, with the pack that comes with the app."""
    acts = (goes_to("settings"), shows("settingsPage", "part", part))
    return State("", lambda: ShippedTutor(None), Phase.Ready, acts=acts)


def children(records: Records) -> None:
    """A class of five."""
    for nickname, picture in (
        ("Mia", "cat"),
        ("Leo", "rocket"),
        ("Ava", "owl"),
        ("Ben", "turtle"),
        ("Alexandra-Maria", "flower"),
    ):
        records.profiles.add(nickname, picture)


def handed_out(records: Records) -> None:
    """A class, and a set for today, the first problem of which Mia has done."""
    children(records)
    chosen = records.sets.create("Taking away", [PROBLEM, *(example.problem for example in EXAMPLES[:2])])
    items = records.items.of_set(chosen.id)
    for item in items:
        solution = sample_solution((RIGHT,), "verified", item.question)
        solved = Solved(json.dumps(solution.to_json()), str(solution.answer), "verified", 0.9, 1.0)
        records.items.record(item.id, item.question, solved)
    records.items.set_state([item.id for item in items], "approved")
    records.sets.set_today(chosen.id)
    mia = next(child for child in records.profiles.all() if child.nickname == "Mia")
    attempt = records.attempts.begin(PROBLEM, "subtraction", profile=mia.id, item=items[0].id)
    records.attempts.checked(attempt.id, "16", "right")


def at_school(records: Records) -> None:
    """A class at work on its set, and a teacher who has a PIN, and a question to look at."""
    handed_out(records)
    records.pin.set(PIN)
    items = records.items.of_set(records.sets.all()[0].id)
    records.items.set_given(items[1].id, "44")
    records.items.set_state([items[1].id], "solved")
    pupils = records.profiles.all()
    for pupil, tries in zip(pupils, (("16",), ("184", "16"), ("88", "84", "16"), ("16",)), strict=False):
        for skill in ("subtraction", "multiplication"):
            attempt = records.attempts.begin(PROBLEM, skill, profile=pupil.id)
            for answer in tries:
                right = answer == "16"
                records.attempts.checked(
                    attempt.id,
                    answer,
                    "right" if right else "look again",
                    "" if right else Slip.OPERATION.value,
                )
    records.unsure.save(EXAMPLES[2].problem, ("12", "9"), profile=pupils[0].id)


def three_tries(records: Records) -> None:
    """The teacher wants three tries before the whole solution."""
    records.settings.set_rules(Rules(tries_before_solution=3))


SURE = gives(sample_solution((RIGHT, RIGHT, RIGHT, WRONG), "verified"))
GROUPS = gives(sample_solution((MUFFINS,), "verified", EXAMPLES[1].problem))
UNSURE = gives(sample_solution((WRONG, WRONG, RIGHT, RIGHT, WORSE), "unsure"))
LOST = gives(SolvingError(KILLED, PROBLEM))

SETTINGS = ("appearance", "solver", "packs", "about", "data", "keys")
STATES: dict[str, State] = {
    "start": State("", SURE, Phase.Ready),
    "typed": State(PROBLEM, SURE, Phase.Ready),
    "solving": State(PROBLEM, gives(None), Phase.Solving),
    "waiting": State(PROBLEM, gives(None), Phase.Solving, acts=(tries("88"),)),
    "ready": State(PROBLEM, SURE, Phase.Answered),
    "right": State(PROBLEM, SURE, Phase.Answered, acts=(tries("16 pages"),)),
    "so-far": State(PROBLEM, SURE, Phase.Answered, acts=(tries("84"),)),
    "slip": State(PROBLEM, SURE, Phase.Answered, acts=(tries("184"),)),
    "steps": State(PROBLEM, SURE, Phase.Answered, ("writeSteps",), (tries("17", STEPS),)),
    "unplaced": State(PROBLEM, SURE, Phase.Answered, acts=(tries("55"),)),
    "hint": State(PROBLEM, SURE, Phase.Answered, acts=(presses("hint"),)),
    "bars": State(PROBLEM, SURE, Phase.Answered, acts=(presses("hint"),) * 3),
    "groups": State(EXAMPLES[1].problem, GROUPS, Phase.Answered, acts=(presses("hint"),) * 3),
    "last-hint": State(PROBLEM, SURE, Phase.Answered, acts=(presses("hint"),) * 5),
    "answer": State(PROBLEM, SURE, Phase.Answered, acts=(presses("hint"),) * 6),
    "no-similar": State(PROBLEM, SURE, Phase.Answered, acts=(tries("16"), presses("similar"))),
    "program": State(PROBLEM, SURE, Phase.Answered, ("program",), (presses("hint"),) * 6),
    "unsure": State(PROBLEM, UNSURE, Phase.Answered),
    "idea": State(PROBLEM, UNSURE, Phase.Answered, ("idea",)),
    "unsolved": State(PROBLEM, gives(sample_solution((), "unsolved")), Phase.Answered),
    "problem": State("How are you today?", SURE, Phase.Problem),
    "unsure-checked": State(PROBLEM, UNSURE, Phase.Answered, acts=(tries("88"),)),
    "lost": State(PROBLEM, LOST, Phase.Broken),
    "saved": State(PROBLEM, UNSURE, Phase.Answered, acts=(presses("saveForTeacher"),)),
    "rules": State(PROBLEM, SURE, Phase.Answered, acts=(tries("55"),), prepare=three_tries),
    "who": State("", SURE, Phase.Ready, prepare=children),
    "add-me": State("", SURE, Phase.Ready, acts=(presses("addMe"),), prepare=children),
    "nobody": State("", SURE, Phase.Ready, acts=(presses("start"),)),
    "set": State("", SURE, Phase.Ready, acts=(presses("child-Mia"),), prepare=handed_out),
    "set-problem": State(
        "", SURE, Phase.Ready, acts=(presses("child-Mia"), presses("item1")), prepare=handed_out
    ),
    "no-pack": State(PROBLEM, no_pack, Phase.Broken),
    "door": State("", SURE, Phase.Ready, acts=(goes_to("teacher"),)),
    "sets": State("", SURE, Phase.Ready, acts=section("sets"), prepare=at_school),
    "table": State(
        "", SURE, Phase.Ready, acts=section("sets", presses("set-Taking away")), prepare=at_school
    ),
    "worksheets": State("", SURE, Phase.Ready, acts=section("worksheets"), prepare=at_school),
    "not-sure": State("", SURE, Phase.Ready, acts=section("saved"), prepare=at_school),
    "report": State("", SURE, Phase.Ready, acts=section("report"), prepare=at_school),
    "pupils": State("", SURE, Phase.Ready, acts=section("pupils"), prepare=at_school),
    "exchange": State("", SURE, Phase.Ready, acts=section("exchange"), prepare=at_school),
    "teachers-rules": State("", SURE, Phase.Ready, acts=section("rules"), prepare=at_school),
    **{f"settings-{part}": settings(part) for part in SETTINGS},
}

IN_THE_DOCS = (
    *("who", "set", "typed", "waiting", "hint", "bars", "slip", "steps", "right", "answer", "unsure"),
    *("door", "sets", "table", "worksheets", "not-sure", "report", "pupils", "exchange", "teachers-rules"),
    *("settings-appearance", "settings-solver", "settings-about", "settings-keys"),
)
"""Of these docs/screens.md shows a picture; not of those that name folders of the computer."""

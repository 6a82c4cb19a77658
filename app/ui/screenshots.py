"""`python -m app.ui.screenshots FOLDER`: pictures of the window in every state, to be looked at.

The states come from the fixed programs of `app.ui.samples`; no model is needed. With `--solve "..."`, and
`--pack NAME|FOLDER`, it is one picture instead, of a problem that the real tutor solves.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QMetaObject, QObject, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from app.packs.errors import PackMissing
from app.records import Records, Rules, Solved, open_records
from app.solving import Solution, SolvingError, Tutor
from app.ui.assembly import make_controllers
from app.ui.controllers import AttemptController, TutorController
from app.ui.drafts import TextFile
from app.ui.examples import EXAMPLES
from app.ui.records_thread import RecordsThread
from app.ui.samples import MUFFINS, PROBLEM, RIGHT, STEPS, WORSE, WRONG, SampleTutor, sample_solution
from app.ui.solving_thread import TutorLike
from app.ui.window import open_window, prepare_qt

Phase = TutorController.Phase
SIZES = ((880, 1000), (360, 800), (1366, 700))
PICTURE_SIZE = (880, 1000)
SCALES = (1.0, 2.0)
PAGES = {"start": "startPage"}
STATE_WAIT_MS = 10_000
SOLVE_WAIT_MS = 120_000
SETTLE_MS = 150


Act = Callable[[TutorController, QQuickWindow], None]


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


def gives(outcome: Solution | Exception | None) -> Callable[[], TutorLike]:
    """Opens a tutor that solves with `outcome`."""
    return lambda: SampleTutor(outcome)


def no_pack() -> TutorLike:
    """Fails as opening does without a pack."""
    raise PackMissing(
        "There is no model pack on this computer. Copy one into the models folder, then try again."
    )


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


def three_tries(records: Records) -> None:
    """The teacher wants three tries before the whole solution."""
    records.settings.set_rules(Rules(tries_before_solution=3))


SURE = gives(sample_solution((RIGHT, RIGHT, RIGHT, WRONG), "verified"))
GROUPS = gives(sample_solution((MUFFINS,), "verified", EXAMPLES[1].problem))
UNSURE = gives(sample_solution((WRONG, WRONG, RIGHT, RIGHT, WORSE), "unsure"))
LOST = gives(
    SolvingError(
        "The model stopped again and again (it was killed). Your question is kept: try it again.", PROBLEM
    )
)

STATES = {
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
}


def wait_until(condition: Callable[[], bool], limit_ms: int = STATE_WAIT_MS) -> None:
    """Let Qt work until `condition` holds; TimeoutError after `limit_ms`."""
    deadline = QDeadlineTimer(limit_ms)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError(f"the window did not get there within {limit_ms / 1000:.0f} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QThread.msleep(5)


def settle() -> None:
    """Let the window lay itself out and draw."""
    deadline = QDeadlineTimer(SETTLE_MS)
    wait_until(deadline.hasExpired)


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


def whole_height(window: QQuickWindow) -> float:
    """How high the window must be to show all of the page that is in it."""
    page = item_of(window, PAGES.get(window.property("place"), "page"))
    return float(window.height() - page.property("height") + page.property("contentHeight"))


def arrived(tutor: TutorController, state: State) -> bool:
    """Whether the window shows `state`: while solving, with the first progress.

    RuntimeError, with what the window says, where something is wrong that should not be.
    """
    if tutor.property("phase") in {Phase.Broken.value, Phase.Problem.value} - {state.phase.value}:
        raise RuntimeError(tutor.property("status"))
    return tutor.property("phase") == state.phase.value and (
        state.phase is not Phase.Solving or tutor.property("finished") > 0
    )


def picture(
    file: Path,
    state: State,
    *,
    size: tuple[int, int],
    dark: bool,
    scale: float,
    whole: bool = False,
    limit_ms: int = STATE_WAIT_MS,
) -> None:
    """Bring a window into `state` and save what it shows as a PNG file; `whole`: all of it."""
    with TemporaryDirectory() as folder:
        TextFile(Path(folder) / "draft.txt").save(state.text)
        with open_records(Path(folder) / "records") as kept:
            state.prepare(kept)
        records = RecordsThread(lambda: open_records(Path(folder) / "records"))
        controllers = make_controllers(state.tutor, Path(folder), records)
        tutor, appearance = controllers.tutor, controllers.appearance
        appearance.setProperty("dark", dark)
        while appearance.property("scale") < scale:
            appearance.larger()
        engine, window = open_window(controllers)
        window.resize(*size)
        tutor.start()
        try:
            wait_until(lambda: tutor.property("phase") != Phase.Opening.value)
            if state.phase is not Phase.Ready:
                tutor.solve()
            wait_until(lambda: arrived(tutor, state), limit_ms)
            settle()
            for act in state.acts:
                act(tutor, window)
                settle()
            for name in state.opened:
                item_of(window, name).setProperty("open", True)
            settle()
            if whole:
                window.setHeight(round(whole_height(window)))
                settle()
            if not window.grabWindow().save(str(file)):
                raise OSError(f"{file} could not be written. Choose another folder.")
        finally:
            tutor.close()
            records.close()
            del engine


def main(argv: Sequence[str] | None = None) -> int:
    """Write the pictures; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m app.ui.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the PNG files go")
    parser.add_argument("--only", metavar="STATE", choices=STATES, help="this state alone")
    parser.add_argument("--whole", action="store_true", help="windows as high as their contents")
    parser.add_argument(
        "--solve", metavar="PROBLEM", help="one picture, window.png, of the real tutor's solution"
    )
    parser.add_argument("--pack", metavar="NAME|FOLDER", help="the model pack for --solve")
    parser.add_argument(
        "--hints", metavar="N", type=int, default=0, help="take so many hints in the one of --solve"
    )
    parser.add_argument("--dark", action="store_true", help="the picture of --solve in dark colours")
    arguments = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare_qt()
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("TinyTutor")
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if arguments.solve:
        acts = (presses("hint"),) * arguments.hints
        state = State(arguments.solve, lambda: Tutor.open(arguments.pack), Phase.Answered, acts=acts)
        file = arguments.folder / "window.png"
        picture(
            file,
            state,
            size=PICTURE_SIZE,
            dark=arguments.dark,
            scale=1.0,
            whole=arguments.whole,
            limit_ms=SOLVE_WAIT_MS,
        )
        print(file)
        return 0
    for name, state in STATES.items():
        if arguments.only not in {None, name}:
            continue
        for size in SIZES:
            for dark in (False, True):
                for scale in SCALES:
                    theme = "dark" if dark else "light"
                    file = arguments.folder / f"{name}-{size[0]}x{size[1]}-{theme}-{round(scale * 100)}.png"
                    picture(file, state, size=size, dark=dark, scale=scale, whole=arguments.whole)
                    print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())

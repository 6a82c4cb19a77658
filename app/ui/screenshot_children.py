"""The states of the child's pages."""

from __future__ import annotations

import json

from PySide6.QtQuick import QQuickWindow

from app.packs.errors import PackMissing
from app.records import Records, Rules, Solved
from app.solving import SolvingError
from app.ui.controllers import TutorController
from app.ui.examples import EXAMPLES
from app.ui.samples import MUFFINS, PROBLEM, RIGHT, STEPS, WORSE, WRONG, sample_solution, works_out
from app.ui.screenshot_acts import Phase, State, gives, presses, scrolls_to, tries, wait_until
from app.ui.solving_thread import TutorLike

NO_PACK = "There is no model pack on this computer. Copy one into the models folder, then try again."
KILLED = "The model stopped again and again (it was killed). Your question is kept: try it again."
"""What goes wrong in the pictures, as the tutor would say it in English."""


def no_pack() -> TutorLike:
    """Fails as opening does without a pack."""
    raise PackMissing(NO_PACK)


def works_it_out(tutor: TutorController, window: QQuickWindow) -> None:
    """The child gets the problem that is there right."""
    tries(str(works_out(str(tutor.property("text"))).answer))(tutor, window)


def takes_another(tutor: TutorController, window: QQuickWindow) -> None:
    """The child goes on to a problem like the one that it has done."""
    before = tutor.property("text")
    presses("similar")(tutor, window)
    wait_until(lambda: tutor.property("text") != before and tutor.property("phase") == Phase.Answered.value)


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
LOST = gives(SolvingError(KILLED, PROBLEM))
ALWAYS_RIGHT = gives(works_out)

CHILDREN: dict[str, State] = {
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
    "practice-worked": State(
        PROBLEM,
        ALWAYS_RIGHT,
        Phase.Answered,
        ("workedWhy",),
        (tries("184"), works_it_out, takes_another, scrolls_to("worked")),
    ),
    "practice-known": State(
        PROBLEM,
        ALWAYS_RIGHT,
        Phase.Answered,
        acts=(works_it_out, *(takes_another, works_it_out) * 2, scrolls_to("known")),
    ),
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

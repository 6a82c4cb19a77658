"""The window's controllers, joined with each other."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.packs.pack import user_models
from app.records import Collected, Profile, Records
from app.ui.controllers import (
    AppearanceController,
    ProfilesController,
    RecordsTroubleController,
    SettingsController,
    SpeechController,
    TeacherController,
    TodaysSetController,
    TutorController,
)
from app.ui.drafts import TextFile
from app.ui.preferences import SOLVER_FILE, TutorOpener, load_preferences
from app.ui.printing.printed import forget_printed
from app.ui.records_thread import RecordsThread
from app.ui.solving_thread import TutorLike
from app.ui.todays_set import TodaysSet, todays_set
from app.ui.tutor_switch import TutorSwitch
from app.ui.voice import Voice, find_voice

logger = logging.getLogger(__name__)

FIRST_READ_SECONDS = 1.0
"""How long the window waits for who uses this computer; after that it opens on the problem."""


@dataclass(frozen=True)
class Controllers:
    """What the screens are bound to: each field is the property of that name in `Main.qml`."""

    tutor: TutorController
    appearance: AppearanceController
    profiles: ProfilesController
    todays: TodaysSetController
    teacher: TeacherController
    settings: SettingsController
    speech: SpeechController
    trouble: RecordsTroubleController

    def reword(self) -> None:
        """Another language is on: say anew what Python has said. Qt asks again for the rest."""
        for part in (self.tutor, self.profiles, self.teacher, self.settings):
            part.reword()


def make_controllers(
    open_tutor: TutorOpener | Callable[[], TutorLike],
    state: Path,
    records: RecordsThread,
    find_voice: Callable[[], Voice | None] = find_voice,
    models: Callable[[], Path] = user_models,
) -> Controllers:
    """The controllers, joined with each other; `state` is the folder of what the window keeps in files.

    `models` is where packs are imported to.
    """
    solver_file = TextFile(state / SOLVER_FILE)
    opener = (
        open_tutor
        if isinstance(open_tutor, TutorOpener)
        else TutorOpener(load_preferences(solver_file), make=lambda _: open_tutor())
    )
    trouble = RecordsTroubleController(records)
    tutor = TutorController(opener, TextFile(state / "draft.txt"), records)
    settings = SettingsController(TutorSwitch(tutor.solving, opener, solver_file), records, state, models)
    appearance = AppearanceController(TextFile(state / "appearance.json"))
    profiles, todays = ProfilesController(records), TodaysSetController(records)
    teacher = TeacherController(tutor.solving, records, appearance)
    speech = SpeechController(find_voice)
    speech.use(str(appearance.property("voice")))

    def on_chosen() -> None:
        todays.profile = profiles.profile
        tutor.work_as(profiles.profile)
        todays.load()

    def on_taken(shared: list[Collected]) -> None:
        for problem in (one.problem for one in shared if one.problem):
            logger.warning("a file for all users of this computer was not taken over: %s", problem)
        if any(one.imported for one in shared):
            profiles.load()
            todays.load()

    appearance.voiceChanged.connect(lambda: speech.use(str(appearance.property("voice"))))
    profiles.chosen.connect(on_chosen)
    todays.opened.connect(tutor.open_solved)
    teacher.changed.connect(todays.load)
    teacher.classChanged.connect(profiles.load)
    trouble.mended.connect(profiles.load)
    trouble.mended.connect(todays.load)
    settings.everythingDeleted.connect(tutor.forget)
    settings.everythingDeleted.connect(forget_printed)
    settings.everythingDeleted.connect(profiles.justTry)
    settings.everythingDeleted.connect(profiles.load)

    def read(kept: Records) -> tuple[list[Profile], TodaysSet | None]:
        return kept.profiles.all(), todays_set(kept, None)

    first = records.wait_for(read, FIRST_READ_SECONDS)
    if first is not None:
        profiles.show(first[0])
        todays.show(first[1])
    records.do(lambda kept: kept.exchange.take_shared(), on_taken, lambda _sentence: None)
    return Controllers(
        tutor=tutor,
        appearance=appearance,
        profiles=profiles,
        todays=todays,
        teacher=teacher,
        settings=settings,
        speech=speech,
        trouble=trouble,
    )

"""How this user wants the tutor to work: how hard it tries, on how many cores, with which model pack."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from app.packs.errors import PackError
from app.packs.pack import Pack, open_pack
from app.sentences import say
from app.solving.effort import Effort, settings_for
from app.ui.drafts import TextFile
from app.ui.solving_thread import TutorLike

SOLVER_FILE = "solver.json"
"""Where they are kept, in the folder of what the window keeps."""


@dataclass(frozen=True)
class Preferences:
    """What is kept. `cores` None: as many as is allowed.

    `pack`: a pack's folder, empty for the first that there is; `folders`: further ones to look for packs in.
    """

    effort: Effort = Effort.CAREFUL
    cores: int | None = None
    pack: str = ""
    folders: tuple[str, ...] = ()


def load_preferences(file: TextFile) -> Preferences:
    """What the file holds, as far as it can be used."""
    try:
        kept = json.loads(file.load())
    except (ValueError, RecursionError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    effort, cores, pack, folders = (kept.get(name) for name in ("effort", "cores", "pack", "folders"))
    usual = Preferences()
    return Preferences(
        effort=Effort(effort) if isinstance(effort, str) and effort in set(Effort) else usual.effort,
        cores=cores if isinstance(cores, int) and not isinstance(cores, bool) and cores >= 1 else None,
        pack=pack if isinstance(pack, str) else "",
        folders=tuple(one for one in folders if isinstance(one, str)) if isinstance(folders, list) else (),
    )


def save_preferences(file: TextFile, preferences: Preferences) -> bool:
    """Keep them; False where the disk does not take them."""
    return file.save(json.dumps(asdict(preferences)))


@dataclass
class TutorOpener:
    """Opens the tutor as `preferences` say; called in the solving thread.

    `given` is the pack of the command line, which comes before the chosen one. `opened` is the pack in use,
    `note` a sentence where another one than the chosen had to do. `make` opens it; tests give another tutor.
    """

    preferences: Preferences
    given: str | None = None
    make: Callable[[TutorOpener], TutorLike] = field(default_factory=lambda: open_real_tutor)
    opened: Pack | None = None
    note: str = ""

    def __call__(self) -> TutorLike:
        tutor = self.make(self)
        self.opened = getattr(tutor, "pack", None)
        return tutor

    def pack(self) -> Pack:
        """The chosen pack, or the first that there is where that can not be used now. Raises `PackError`."""
        self.note = ""
        if self.given or not self.preferences.pack:
            return open_pack(self.given)
        try:
            return open_pack(Path(self.preferences.pack))
        except PackError as error:
            usual = open_pack()
            until = say("settings", "Until then, the pack {name} is used.")
            self.note = f"{error} {until.format(name=usual.manifest.name)}"
            return usual

    def with_preferences(self, **changes: Any) -> TutorOpener:
        """One for other preferences; a pack that is chosen comes before the one of the command line."""
        given = None if "pack" in changes else self.given
        return TutorOpener(replace(self.preferences, **changes), given, self.make, self.opened, self.note)


def open_real_tutor(opener: TutorOpener) -> TutorLike:
    """The tutor with its models. Raises what `Tutor.open` raises."""
    # Imported in the solving thread: the window is on the screen before the engine's libraries are read.
    from app.solving import Tutor

    preferences = opener.preferences
    return Tutor.open(opener.pack(), settings_for(preferences.effort, preferences.cores))

"""The states of the window that its pictures show, by the fixed programs of `app.ui.samples`."""

from __future__ import annotations

from app.ui.screenshot_acts import State
from app.ui.screenshot_children import CHILDREN
from app.ui.screenshot_settings import SETTINGS
from app.ui.screenshot_teachers import TEACHERS

STATES: dict[str, State] = {**CHILDREN, **TEACHERS, **SETTINGS}

IN_THE_DOCS = (
    *("who", "set", "set-problem", "typed", "waiting", "hint", "bars", "slip", "steps", "right"),
    *("practice-worked", "practice-known", "answer", "unsure"),
    *("door", "sets", "add-file", "set-solving", "table", "edit", "worksheet-checking", "worksheet-large"),
    *("not-sure", "not-sure-set", "report", "pupils", "pupil", "join", "exchange", "collected"),
    *("teachers-rules", "settings-appearance", "settings-solver", "self-test", "settings-about"),
    *("settings-locked", "settings-keys"),
)
"""Of these docs/screens.md shows a picture; not of those that name folders of the computer."""

"""The states of the settings' page, with the pack that comes with the app."""

from __future__ import annotations

from app.packs.pack import Pack, open_pack, pack_folders
from app.ui.samples import SampleTutor
from app.ui.screenshot_acts import Phase, State, goes_to, shows

PARTS = ("appearance", "solver", "packs", "about", "data", "keys")


class ShippedTutor(SampleTutor):
    """Says that it has the smallest pack that comes with the app."""

    @property
    def pack(self) -> Pack:
        """The pack."""
        return open_pack(pack_folders()[0] / "nano")


def settings(part: str) -> State:
    """A part of the settings."""
    acts = (goes_to("settings"), shows("settingsPage", "part", part))
    return State("", lambda: ShippedTutor(None), Phase.Ready, acts=acts)


SETTINGS: dict[str, State] = {f"settings-{part}": settings(part) for part in PARTS}

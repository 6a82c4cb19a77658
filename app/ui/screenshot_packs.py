"""The states of the packs in the settings: checked, refused, offered by a server, broken off on the way."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, AnyStr

from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickWindow

from app.packs.manifest import MANIFEST_NAME
from app.packs.pack import Pack, open_pack, pack_folders
from app.records import Records
from app.ui.controllers import PacksController, TutorController
from app.ui.samples import SampleTutor
from app.ui.screenshot_acts import (
    Act,
    Phase,
    State,
    goes_to,
    part,
    presses,
    presses_in,
    reaches,
    shows,
    wait_until,
    writes,
)
from app.ui.solving_thread import TutorLike

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

SHIPPED = pack_folders()[0] / "nano"
STICK = Path("stick")
ARRIVES_BYTES = 2_000_000
"""So much of a model file comes before the server breaks off."""


class ShippedTutor(SampleTutor):
    """Says that it has the smallest pack that comes with the app."""

    @property
    def pack(self) -> Pack:
        """The pack."""
        return open_pack(SHIPPED)


class BreaksOff(SimpleHTTPRequestHandler):
    """Gives the files of a folder, but not all of a model."""

    def copyfile(self, source: SupportsRead[AnyStr], outputfile: SupportsWrite[AnyStr]) -> None:
        """Write the file, or its beginning."""
        outputfile.write(source.read(ARRIVES_BYTES if self.path.endswith(".gguf") else -1))

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing is printed."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server on this computer that gives the files of `folder`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(BreaksOff, directory=str(folder)))
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def is_told(tutor: TutorController, _window: QQuickWindow) -> None:
    """What was begun is done, and it is told what came of it."""
    packs = part(tutor, PacksController)
    wait_until(
        lambda: not packs.property("busy") and bool(packs.property("status") or packs.property("offer"))
    )


def checks(tutor: TutorController, window: QQuickWindow) -> None:
    """The pack is checked."""
    part(tutor, PacksController).verify(str(SHIPPED))
    is_told(tutor, window)


def imports(tutor: TutorController, window: QQuickWindow) -> None:
    """A pack is imported whose copy on the stick was cut short; in place of the system's dialog."""
    folder = STICK / SHIPPED.name
    folder.mkdir(parents=True)
    shutil.copy(SHIPPED / MANIFEST_NAME, folder)
    for model in SHIPPED.glob("*.gguf"):
        (folder / model.name).write_bytes(model.read_bytes()[:ARRIVES_BYTES])
    part(tutor, PacksController).importFolder(QUrl.fromLocalFile(str(STICK)))
    is_told(tutor, window)


def asks(tutor: TutorController, window: QQuickWindow) -> None:
    """A server on this computer is asked what it has."""
    with serving(SHIPPED) as address:
        writes("address", address)(tutor, window)
        presses_in("settingsScroll", "ask")(tutor, window)
        is_told(tutor, window)


def downloads(tutor: TutorController, window: QQuickWindow) -> None:
    """An adult says yes, and the server breaks off."""
    packs = part(tutor, PacksController)
    with serving(SHIPPED) as address:
        writes("address", address)(tutor, window)
        packs.ask(address)
        is_told(tutor, window)
        presses("download")(tutor, window)
        wait_until(lambda: not packs.property("busy"))


def settings(
    part: str,
    *acts: Act,
    prepare: Callable[[Records], None] = lambda _records: None,
    tutor: Callable[[], TutorLike] = lambda: ShippedTutor(None),
) -> State:
    """A part of the settings, and what is done there."""
    turns_there = (goes_to("settings"), shows("settingsPage", "part", part))
    return State("", tutor, Phase.Ready, acts=(*turns_there, *acts), prepare=prepare)


PACKS: dict[str, State] = {
    "pack-checked": settings("packs", checks),
    "pack-refused": settings("packs", imports),
    "pack-offered": settings("packs", asks, reaches("download")),
    "pack-broken-off": settings("packs", downloads),
}

"""The model packs: which there are, which one is used, and how others come here."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from app.packs.download import Offer, arrived_of, download_pack, look_at
from app.packs.errors import megabytes
from app.packs.importing import import_pack
from app.packs.pack import Pack, user_models
from app.packs.shelf import Found, stick_folders, survey
from app.packs.staging import Watcher, remove_pack
from app.sentences import say
from app.ui.controllers.rows import RowsModel
from app.ui.errand import Errand
from app.ui.pack_rows import PackRow, row_of, title_of
from app.ui.tutor_switch import TutorSwitch

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


class Work(Enum):
    """What can be done with packs, one at a time."""

    IMPORTING = "importing"
    VERIFYING = "verifying"
    REMOVING = "removing"
    ASKING = "asking"
    LOADING = "loading"


def doing(work: Work) -> str:
    """What is said while it is done."""
    return {
        Work.IMPORTING: say("settings", "Copying the pack and checking it…"),
        Work.VERIFYING: say("settings", "Checking every byte of the pack…"),
        Work.REMOVING: say("settings", "Removing the pack…"),
        Work.ASKING: say("settings", "Asking the server what it has…"),
        Work.LOADING: say("settings", "Downloading the pack…"),
    }[work]


def ended(work: Work, title: str) -> str:
    """What is said when it is done, with the pack of that name."""
    here = say("settings", "{title} is on this computer now. Choose it to use it.")
    return {
        Work.VERIFYING: say("settings", "{title} is whole: every checksum is right."),
        Work.REMOVING: say("settings", "The pack is gone."),
    }.get(work, here).format(title=title)


@QmlElement
class PacksController(QObject):
    """Each call begins something and returns; `status` tells how it goes, `trouble` whether that is bad news.

    Only `ask` and `download` use the network.
    """

    changed = Signal()
    announced = Signal(str)

    def __init__(
        self,
        switch: TutorSwitch,
        models: Callable[[], Path] = user_models,
        sticks: Callable[[], list[Path]] = stick_folders,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._switch = switch
        self._models = models
        self._sticks = sticks
        self._rows = RowsModel(PackRow, self)
        self._found: list[Found] = []
        self._offer: Offer | None = None
        self._status, self._trouble, self._share = "", False, -1.0
        self._choosing = False
        self._looking = Errand(self)  # apart: a slow stick is not in the way of other work
        self._looking.done.connect(self._on_found)
        self._look_again = False
        self._errand = Errand(self)
        self._errand.progressed.connect(self._on_progress)
        self._errand.done.connect(self._on_done)
        self._errand.failed.connect(self._on_failed)
        switch.changed.connect(self._on_switch)
        switch.failed.connect(self._on_switch_failed)

    @Slot()
    def refresh(self) -> None:
        """Look again, on sticks too."""
        chosen = [Path(folder) for folder in self._switch.wanted.folders]
        begun = self._looking.start("look", lambda _: survey(chosen, self._sticks()))
        self._look_again = not begun

    @Slot(str)
    def choose(self, folder: str) -> None:
        """Work with the pack in `folder`; where that fails, with the one before."""
        self._choosing = True
        self._tell(say("settings", "Opening the pack…"))
        self._switch.apply(pack=folder)

    @Slot(str)
    def verify(self, folder: str) -> None:
        """Read every file of a pack and compare its checksum."""

        def work(_: Watcher) -> Pack:
            pack = Pack.read(Path(folder))
            pack.verify()
            return pack

        self._begin(Work.VERIFYING, work)

    @Slot(str)
    def importFrom(self, folder: str) -> None:
        """Copy the pack in `folder` to the user's own."""
        self._begin(Work.IMPORTING, lambda watcher: import_pack(Path(folder), self._models(), watcher))

    @Slot(QUrl)
    def importFolder(self, folder: QUrl) -> None:
        """The same, for what a dialog gives."""
        self.importFrom(folder.toLocalFile())

    @Slot(QUrl)
    def addFolder(self, folder: QUrl) -> None:
        """List the packs of another folder from now on, and leave them where they are."""
        path = folder.toLocalFile()
        if path and path not in self._switch.wanted.folders:
            self._switch.keep(folders=(*self._switch.wanted.folders, path))
        self.refresh()

    @Slot(str)
    def remove(self, folder: str) -> None:
        """Delete an imported pack."""

        def work(_: Watcher) -> None:
            remove_pack(Pack.read(Path(folder)), self._models())

        self._begin(Work.REMOVING, work)

    @Slot(str)
    def ask(self, address: str) -> None:
        """Ask the server at `address` what it has; what that is, is then told by `offer`."""
        self._set_offer(None)
        self._begin(Work.ASKING, lambda _: look_at(address))

    @Slot()
    def download(self) -> None:
        """Fetch what was offered."""
        offer = self._offer
        if offer is not None:
            self._begin(Work.LOADING, lambda watcher: download_pack(offer, self._models(), watcher))

    @Slot()
    def decline(self) -> None:
        """Do not fetch it."""
        self._set_offer(None)
        self._tell("")

    @Slot()
    def stop(self) -> None:
        """Stop what is being done."""
        self._errand.stop()

    def _begin(self, name: Work, work: Callable[[Watcher], object]) -> None:
        if self._errand.start(name.value, work):
            self._tell(doing(name))

    @Slot(int, int)
    def _on_progress(self, done: int, whole: int) -> None:
        share = round(done / whole, 2) if whole else -1.0
        if self._errand.running and share != self._share:
            self._share = share
            far = say("settings", "{work} {done} of {whole}")
            self._status = far.format(
                work=doing(Work(self._errand.running)), done=megabytes(done), whole=megabytes(whole)
            )
            self.changed.emit()

    @Slot(str, object)
    def _on_found(self, _name: str, found: list[Found]) -> None:
        self._found = found
        self._show()
        self.changed.emit()
        if self._look_again:
            self.refresh()

    @Slot(str, object)
    def _on_done(self, name: str, result: object) -> None:
        work = Work(name)
        if work is Work.ASKING and isinstance(result, Offer):
            self._set_offer(result)
            self._tell("")
            self.announced.emit(self._offer_words())
            return
        title = title_of(result, Path()) if isinstance(result, Pack) else ""
        self._tell(ended(work, title), announce=True)
        if work is Work.LOADING:
            self._set_offer(None)
        self.refresh()

    @Slot(str, str)
    def _on_failed(self, _name: str, sentence: str) -> None:
        self._tell(sentence, trouble=True, announce=True)

    @Slot()
    def _on_switch(self) -> None:
        if self._choosing and not self._switch.busy:
            self._choosing = False
            opened = self._switch.opener.opened
            used = say("settings", "{title} is in use now.")
            self._tell(
                "" if opened is None else used.format(title=title_of(opened, opened.folder)), announce=True
            )
        self._show()
        self.changed.emit()

    @Slot(str)
    def _on_switch_failed(self, sentence: str) -> None:
        if self._choosing:
            self._choosing = False
            before = say("settings", "The pack before is still in use.")
            self._tell(f"{sentence} {before}", trouble=True, announce=True)

    def _tell(self, status: str, *, trouble: bool = False, announce: bool = False) -> None:
        self._status, self._trouble, self._share = status, trouble, -1.0
        self.changed.emit()
        if announce:
            self.announced.emit(status)

    def _set_offer(self, offer: Offer | None) -> None:
        self._offer = offer
        self.changed.emit()

    def reword(self) -> None:
        """Describe the packs in the language that is on."""
        self._show()

    def _show(self) -> None:
        opened = self._switch.opener.opened
        used = opened.folder.resolve() if opened else None
        self._rows.replace([row_of(found, used) for found in self._found])

    def _offer_words(self) -> str:
        offer = self._offer
        if offer is None:
            return ""
        arrived = arrived_of(offer, self._models())
        said = say("settings", "{title}, {size}, licence {license}, from {address}.").format(
            title=f"{offer.manifest.name} {offer.manifest.version}",
            size=megabytes(offer.size),
            license=offer.manifest.license,
            address=offer.address,
        )
        rest = say("settings", "{size} of it are here already.").format(size=megabytes(arrived))
        return f"{said} {rest}" if arrived else said

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def packs(self) -> RowsModel:
        """Rows of `PackRow`."""
        return self._rows

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being done that takes its time."""
        return bool(self._errand.running or self._choosing)

    @Property(bool, notify=changed)
    def stoppable(self) -> bool:
        """Whether that can be stopped."""
        return self._errand.running in {Work.IMPORTING.value, Work.LOADING.value}

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much of it is done, 0 to 1; below 0 where that is not known."""
        return self._share

    @Property(str, notify=changed)
    def status(self) -> str:
        """What is being done or what came of it; may be empty."""
        return self._status or self._switch.opener.note

    @Property(bool, notify=changed)
    def trouble(self) -> bool:
        """Whether `status` tells of something that went wrong."""
        return self._trouble

    @Property(str, notify=changed)
    def offer(self) -> str:
        """What the server has, with its size and address; empty before it was asked."""
        return self._offer_words()

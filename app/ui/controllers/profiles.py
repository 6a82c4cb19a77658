"""The children who use this computer, and which of them is working."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.records import Profile, Records
from app.ui.controllers.rows import RowsModel
from app.ui.profile_pictures import ProfilePicture, all_pictures, picture_of
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_NICKNAME = 30  # as app.records keeps it


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A child as the screen shows it; `title` is the name of the picture, `source` its file."""

    key: str
    nickname: str
    title: str
    source: str


@QmlElement
class ProfilesController(QObject):
    """Nobody is working by name at first, and after "just try"."""

    changed = Signal()
    chosen = Signal()
    announced = Signal(str)

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._known: tuple[Profile, ...] = ()
        self._profile: Profile | None = None
        self._note = ""
        self._profiles = RowsModel(ProfileRow, self)
        self._pictures = RowsModel(ProfilePicture, self)
        self._pictures.replace(all_pictures())

    @property
    def profile(self) -> str | None:
        """The id of the child who is working; None for "just try"."""
        return None if self._profile is None else self._profile.id

    def show(self, known: Sequence[Profile]) -> None:
        """These are the children; one who is gone works no longer."""
        self._known = tuple(known)
        self._profiles.replace([row_of(profile) for profile in known])
        self._profile = next((profile for profile in known if profile.id == self.profile), None)
        self.changed.emit()

    def reword(self) -> None:
        """Name the pictures in the language that is on."""
        self._pictures.replace(all_pictures())
        self.show(self._known)

    @Slot()
    def load(self) -> None:
        """Read the children from the records."""
        self._records.do(lambda records: records.profiles.all(), self.show, self._say)

    @Slot(str)
    def choose(self, key: str) -> None:
        """This child is working now."""
        self._enter(next((profile for profile in self._known if profile.id == key), None))

    @Slot()
    def justTry(self) -> None:
        """Nobody in particular is working now."""
        self._enter(None)

    @Slot(str, str)
    def add(self, nickname: str, picture: str) -> None:
        """A child comes to this computer, and works now. What is wrong with the nickname is said."""

        def work(records: Records) -> tuple[list[Profile], Profile]:
            added = records.profiles.add(nickname[:LONGEST_NICKNAME], picture)
            return records.profiles.all(), added

        self._records.do(work, self._on_added, self._say)

    def _on_added(self, result: tuple[list[Profile], Profile]) -> None:
        known, added = result
        self.show(known)
        self._enter(added)

    def _enter(self, profile: Profile | None) -> None:
        self._profile = profile
        self._say("")
        self.changed.emit()
        self.chosen.emit()

    def _say(self, note: str) -> None:
        self._note = note
        self.changed.emit()
        if note:
            self.announced.emit(note)

    @Property(RowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def profiles(self) -> RowsModel:
        """Rows of `ProfileRow`."""
        return self._profiles

    @Property(RowsModel, notify=changed)  # never changes, as above
    def pictures(self) -> RowsModel:
        """Rows of `ProfilePicture`: those that a child may have."""
        return self._pictures

    @Property(str, notify=changed)
    def freePicture(self) -> str:
        """The key of a picture that nobody has yet; of any where all are taken."""
        taken = {profile.picture for profile in self._known}
        free = [picture.key for picture in all_pictures() if picture.key not in taken]
        return free[0] if free else all_pictures()[0].key

    @Property(str, notify=changed)
    def nickname(self) -> str:
        """Who is working; empty for "just try"."""
        return "" if self._profile is None else self._profile.nickname

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The file of that child's picture; empty for "just try"."""
        return "" if self._profile is None else picture_of(self._profile.picture).source

    @Property(str, notify=changed)
    def note(self) -> str:
        """What went wrong; may be empty."""
        return self._note


def row_of(profile: Profile) -> ProfileRow:
    """A child as the screen shows it."""
    picture = picture_of(profile.picture)
    return ProfileRow(profile.id, profile.nickname, picture.title, picture.source)

"""The pupils of this computer: add several at once, rename, give another picture, remove with everything."""

# ruff: noqa: N802 - the names that QML sees are Qt's

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.records import Profile, Records
from app.records.joining import Joined
from app.sentences import counted, say
from app.ui.class_work import Added, add_pupils, what_goes, what_is_joined
from app.ui.controllers.rows import RowsModel
from app.ui.controllers.teacher_rows import KeyedRowsModel
from app.ui.profile_pictures import ProfilePicture, all_pictures, picture_of
from app.ui.records_thread import RecordsThread

QML_IMPORT_NAME = "TinyTutor.Controllers"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PupilRow:
    """A pupil as the teacher sees one: `picture` is its key, `title` its name, `source` its file."""

    key: str
    nickname: str
    picture: str
    title: str
    source: str


@QmlElement
class ClassPupilsController(QObject):
    """Each change is kept at once; `edited` tells that the pupils are other ones."""

    changed = Signal()
    edited = Signal()
    announced = Signal(str)
    pasted = Signal(str)
    """Some were added; carries the nicknames that were not, a line each."""

    def __init__(self, records: RecordsThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._pupils = KeyedRowsModel(PupilRow, self)
        self._pictures = RowsModel(ProfilePicture, self)
        self._pictures.replace(all_pictures())
        self._order: list[str] = []
        self._sentence = self._question = ""
        self._joined: Joined | None = None

    @Slot()
    def reload(self) -> None:
        """Read the pupils. What was joined before can not be parted from here on."""
        self._sentence = ""
        self._joined = None
        self._records.do(lambda records: records.profiles.all(), self._show, self._say)

    def reword(self) -> None:
        """Name the pictures in the language that is on."""
        self._pictures.replace(all_pictures())

    @Slot(str)
    def addAll(self, text: str) -> None:
        """Add a pupil for each nickname of a pasted list."""

        def then(added: Added) -> None:
            reasons = [f"{name}: {reason}" for name, reason in added.refused]
            count = len(added.names)
            self.pasted.emit("\n".join(name for name, _reason in added.refused))
            done = counted(count, say("class", "{count} pupil added."), say("class", "{count} pupils added."))
            self._say("\n".join([done, *reasons]))

        self._change(lambda records: add_pupils(records, text), then)

    @Slot(str, str, str)
    def change(self, key: str, nickname: str, picture: str) -> None:
        """Give a pupil this nickname and picture."""
        self._change(
            lambda records: records.profiles.change(key, nickname=nickname, picture=picture),
            lambda profile: self._say(say("class", "Saved: {nickname}.").format(nickname=profile.nickname)),
        )

    @Slot(str)
    def ask(self, key: str) -> None:
        """Find out what would go with a pupil; `question` then says it."""
        self._set_question("")
        self._records.do(lambda records: what_goes(records, key), self._set_question, self._say)

    @Slot(str, str)
    def remove(self, key: str, nickname: str) -> None:
        """Remove a pupil with everything."""
        self._change(
            lambda records: records.profiles.remove(key),
            lambda _nothing: self._say(
                say("class", "{nickname} is removed, with everything.").format(nickname=nickname)
            ),
        )

    @Slot(str, str)
    def askToJoin(self, key: str, other: str) -> None:
        """Find out what becoming one child would mean for two pupils; `question` then says it."""
        self._set_question("")
        self._records.do(lambda records: what_is_joined(records, key, other), self._set_question, self._say)

    @Slot(str, str)
    def join(self, key: str, other: str) -> None:
        """Make one child of two: the work of `other` goes to `key`."""

        def then(joined: Joined) -> None:
            self._joined = joined
            said = say("class", "They are one child now. The copy from before is {path}.")
            self._say(said.format(path=joined.backup))

        self._change(lambda records: records.profiles.join(key, other), then)

    @Slot()
    def part(self) -> None:
        """Take the last joining back."""
        joined = self._joined
        if joined is not None:
            self._change(
                lambda records: records.profiles.part(joined),
                lambda back: self._say(
                    say("class", "{nickname} is in the list again, with the work from before.").format(
                        nickname=back.nickname
                    )
                ),
            )

    def _change(self, work: Callable[[Records], object], then: Callable[..., None]) -> None:
        def both(records: Records) -> tuple[object, list[Profile]]:
            return work(records), records.profiles.all()

        def show(result: tuple[object, list[Profile]]) -> None:
            self._show(result[1])
            self._joined = None
            then(result[0])
            self.edited.emit()

        self._records.do(both, show, self._say)

    def _show(self, pupils: Sequence[Profile]) -> None:
        rows = [_row(profile) for profile in pupils]
        keys = [row.key for row in rows]
        stay = [key for key in self._order if key in keys]
        if stay == [key for key in keys if key in stay]:
            self._pupils.show(rows)
        else:  # another nickname may be another place
            self._pupils.replace(rows)
        self._order = keys
        self.changed.emit()

    def _set_question(self, question: str) -> None:
        self._question = question
        self.changed.emit()
        if question:
            self.announced.emit(question)

    def _say(self, sentence: str) -> None:
        self._sentence = sentence
        self.changed.emit()
        self.announced.emit(sentence)

    @Property(KeyedRowsModel, notify=changed)  # never changes; 6.11 describes no constants to qmllint
    def pupils(self) -> KeyedRowsModel:
        """Rows of `PupilRow`, by nickname."""
        return self._pupils

    @Property(RowsModel, notify=changed)  # never changes, as above
    def pictures(self) -> RowsModel:
        """Rows of `ProfilePicture`: those that a pupil may have."""
        return self._pictures

    @Property(bool, notify=changed)
    def canPart(self) -> bool:
        """Whether two were joined just now, so that it can be taken back."""
        return self._joined is not None

    @Property(str, notify=changed)
    def question(self) -> str:
        """What goes with the pupil that `ask` was called for; empty until it is known."""
        return self._question

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What was done or went wrong; may be empty."""
        return self._sentence


def _row(profile: Profile) -> PupilRow:
    picture = picture_of(profile.picture)
    return PupilRow(profile.id, profile.nickname, profile.picture, picture.title, picture.source)

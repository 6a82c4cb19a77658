"""What a picture's state is made of, and what is done in a window to come to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import (
    Q_ARG,
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QMetaObject,
    QObject,
    Qt,
    QThread,
)
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.records import Records
from app.ui.controllers import AttemptController, TutorController
from app.ui.controllers.tutor_state import TutorState
from app.ui.samples import Outcome, SampleTutor
from app.ui.solving_thread import TutorLike

Phase = TutorState.Phase
STATE_WAIT_MS = 10_000
READING_MS = 60_000
"""The families, among which a problem like the solved one is looked for, are read once, in the background."""

Act = Callable[[TutorController, QQuickWindow], None]
Part = TypeVar("Part", bound=QObject)


@dataclass(frozen=True)
class State:
    """What is typed, what the tutor gives, the phase that this ends in, what is done and opened then.

    `prepare` fills the records before the window opens. The acts are done in the folder that those are in: a
    state that shows the name of a folder shows the same one each time.
    """

    text: str
    tutor: Callable[[], TutorLike]
    phase: Phase
    opened: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    prepare: Callable[[Records], None] = lambda _records: None


def wait_until(condition: Callable[[], bool], limit_ms: int = STATE_WAIT_MS) -> None:
    """Let Qt work until `condition` holds; TimeoutError after `limit_ms`."""
    deadline = QDeadlineTimer(limit_ms)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError(f"the window did not get there within {limit_ms / 1000:.0f} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QThread.msleep(5)


def item_of(window: QQuickWindow, name: str) -> QObject:
    """The item with that object name. What a list made is no child of the window's but to the eye."""
    found = window.findChild(QObject, name)
    if found is not None:
        return found
    for item in items_in(window.contentItem()):
        if item.objectName() == name:
            return item
    raise LookupError(name)


def items_in(outer: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that are in it."""
    waiting = [outer]
    while waiting:
        item = waiting.pop()
        yield item
        waiting += item.childItems()


def is_seen(window: QQuickWindow, name: str) -> bool:
    """Whether there is an item of that object name, and it is drawn."""
    try:
        return bool(item_of(window, name).property("visible"))
    except LookupError:
        return False


def part(tutor: TutorController, kind: type[Part]) -> Part:
    """The window's controller of that kind."""
    engine = tutor.parent()
    assert engine is not None
    found = engine.findChild(kind)
    assert found is not None
    return found


def gives(outcome: Outcome) -> Callable[[], TutorLike]:
    """Opens a tutor that solves with `outcome`."""
    return lambda: SampleTutor(outcome)


def presses(name: str) -> Act:
    """The child presses a button as soon as it is there."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        wait_until(lambda: is_seen(window, name), READING_MS)
        QMetaObject.invokeMethod(item_of(window, name), "click")

    return act


def seen_in(window: QQuickWindow, outer: str, name: str) -> QQuickItem | None:
    """The item of that name that is drawn in one of several parts that are alike; None: not yet."""
    around = item_of(window, outer)
    assert isinstance(around, QQuickItem)
    named = (item for item in items_in(around) if item.objectName() == name)
    return next((item for item in named if item.isVisible()), None)


def sees_in(outer: str, name: str) -> Act:
    """What comes a moment later in one of several parts that are alike is there."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        wait_until(lambda: is_seen(window, outer) and seen_in(window, outer, name) is not None)

    return act


def presses_in(outer: str, name: str) -> Act:
    """The button of that name in one of several parts that are alike is pressed, as soon as it can be."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        def button() -> QQuickItem | None:
            found = seen_in(window, outer, name) if is_seen(window, outer) else None
            return found if found is not None and found.isEnabled() else None

        wait_until(lambda: button() is not None)
        pressed = button()
        assert pressed is not None
        QMetaObject.invokeMethod(pressed, "click")

    return act


def waits_for(name: str) -> Act:
    """What comes a moment later is there."""
    return lambda _tutor, window: wait_until(lambda: is_seen(window, name))


def writes(name: str, text: str) -> Act:
    """Something is typed into a field."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        wait_until(lambda: is_seen(window, name))
        item_of(window, name).setProperty("text", text)

    return act


def reaches(name: str) -> Act:
    """The keyboard goes to an item, as soon as it is there; the page then shows it."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        wait_until(lambda: is_seen(window, name))
        item = item_of(window, name)
        assert isinstance(item, QQuickItem)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    return act


def turns_to(name: str) -> Act:
    """The page is scrolled so that an item is seen, as soon as it is there."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        wait_until(lambda: is_seen(window, name))
        item = page = item_of(window, name)
        while page.metaObject().indexOfMethod("reveal(QQuickItem*)") < 0:
            assert isinstance(page, QQuickItem)
            page = page.parentItem()
        QMetaObject.invokeMethod(page, "reveal", Q_ARG(QQuickItem, item))

    return act


def tries(answer: str, steps: str = "") -> Act:
    """The child checks an answer, and is told what comes of it, or that this takes a while."""

    def act(tutor: TutorController, _window: QQuickWindow) -> None:
        attempt = tutor.findChild(AttemptController)
        assert attempt is not None
        attempt.setProperty("answer", answer)
        attempt.setProperty("steps", steps)
        attempt.check()
        wait_until(lambda: attempt.property("mark") != AttemptController.Mark.Nothing.value)

    return act


def scrolls_to(name: str) -> Act:
    """The child goes down the page of the problem until it sees something that is there, or comes."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        wait_until(lambda: is_seen(window, name))
        page, item = item_of(window, "page"), item_of(window, name)
        assert isinstance(page, QQuickItem)
        assert isinstance(item, QQuickItem)

        def is_inside() -> bool:
            QMetaObject.invokeMethod(page, "reveal", Q_ARG(QQuickItem, item))
            shown = item.mapRectToItem(page, item.boundingRect())
            return page.boundingRect().contains(shown) or 0 <= shown.top() < page.height() / 2

        wait_until(is_inside)

    return act


def goes_to(place: str) -> Act:
    """The window turns to another of its pages."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        window.setProperty("place", place)

    return act


def shows(page: str, name: str, part: str) -> Act:
    """A page shows one of its parts; `name` is what the page calls that."""

    def act(_tutor: TutorController, window: QQuickWindow) -> None:
        item_of(window, page).setProperty(name, part)

    return act

"""A window in one of the states of `screenshot_states`, for pictures and tests of every state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from app.records import open_records
from app.ui.assembly import Controllers, make_controllers
from app.ui.controllers import TutorController
from app.ui.drafts import TextFile
from app.ui.records_thread import RecordsThread
from app.ui.screenshot_acts import STATE_WAIT_MS, Phase, State, item_of, wait_until
from app.ui.window import open_window

SETTLE_MS = 150

Prepare = Callable[[Controllers], None]
Opened = Callable[[QQmlApplicationEngine], None]


def settle(for_ms: int = SETTLE_MS) -> None:
    """Let the window lay itself out and draw."""
    deadline = QDeadlineTimer(for_ms)
    wait_until(deadline.hasExpired)


def arrived(tutor: TutorController, state: State) -> bool:
    """Whether the window shows `state`: while solving, with the first progress.

    RuntimeError, with what the window says, where something is wrong that should not be.
    """
    if tutor.property("phase") in {Phase.Broken.value, Phase.Problem.value} - {state.phase.value}:
        raise RuntimeError(tutor.property("status"))
    return tutor.property("phase") == state.phase.value and (
        state.phase is not Phase.Solving or tutor.property("finished") > 0
    )


@contextmanager
def window_in(
    state: State,
    size: tuple[int, int],
    *,
    prepare: Prepare = lambda _controllers: None,
    opened: Opened = lambda _engine: None,
    limit_ms: int = STATE_WAIT_MS,
) -> Iterator[tuple[QQuickWindow, Controllers]]:
    """A window of that size in `state`, with records of its own, and its controllers.

    `prepare` sets how the window looks before it opens; `opened` is called before anything is done in it.
    """
    with TemporaryDirectory() as folder:
        TextFile(Path(folder) / "draft.txt").save(state.text)
        with open_records(Path(folder) / "records") as kept:
            state.prepare(kept)
        records = RecordsThread(lambda: open_records(Path(folder) / "records"))
        controllers = make_controllers(
            state.tutor, Path(folder), records, models=lambda: Path(folder) / "models"
        )
        tutor = controllers.tutor
        controllers.appearance.setProperty("still", True)  # pictures that draw themselves are drawn at once
        prepare(controllers)
        engine, window = open_window(controllers)
        opened(engine)
        window.resize(*size)
        tutor.start()
        try:
            wait_until(lambda: tutor.property("phase") != Phase.Opening.value)
            if state.phase is not Phase.Ready:
                tutor.solve()
            wait_until(lambda: arrived(tutor, state), limit_ms)
            settle()
            with chdir(folder):
                for act in state.acts:
                    act(tutor, window)
                    settle()
            for name in state.opened:
                item_of(window, name).setProperty("open", True)
            settle()
            yield window, controllers
        finally:
            tutor.close()
            records.close()
            window.close()
            engine.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

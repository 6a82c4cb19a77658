"""`python -m app.ui [--pack NAME|FOLDER] [--reset-pin]`: opens the window."""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from app.records import open_records, records_folder
from app.ui.assembly import make_controllers
from app.ui.controllers import TutorController
from app.ui.controllers.teacher_pin import RESET_PIN
from app.ui.drafts import TextFile, state_folder
from app.ui.family_drawing import stop_reading
from app.ui.preferences import SOLVER_FILE, TutorOpener, load_preferences
from app.ui.records_thread import RecordsThread
from app.ui.window import open_window, prepare_qt


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m app.ui", description="The TinyTutor window.")
    parser.add_argument(
        "--pack", metavar="NAME|FOLDER", help="the model pack to use (default: the one that is found)"
    )
    parser.add_argument(
        "--picture",
        metavar="FILE",
        help="save a picture of the window once the models are loaded, then close",
    )
    parser.add_argument(
        RESET_PIN, action="store_true", help="take a forgotten PIN away first; all records stay"
    )
    arguments = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING)

    prepare_qt()
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("TinyTutor")
    # The folder is settled now: a stick that is pulled out later has no other folder take its place.
    records = RecordsThread(partial(open_records, records_folder()))
    if arguments.reset_pin:
        records.do(lambda kept: kept.pin.reset())
    preferences = load_preferences(TextFile(state_folder() / SOLVER_FILE))
    controllers = make_controllers(TutorOpener(preferences, arguments.pack), state_folder(), records)
    application.aboutToQuit.connect(controllers.tutor.close)
    application.aboutToQuit.connect(records.close)
    engine, window = open_window(controllers)
    # What is there now stays until the end: the collector need not stop the screens to look through it again.
    gc.freeze()
    if arguments.picture:
        _close_with_picture(window, controllers.tutor, arguments.picture)
    controllers.tutor.start()
    status = application.exec()
    stop_reading()
    del engine  # before the objects that its screens are bound to
    return status


def _close_with_picture(window: QQuickWindow, tutor: TutorController, file: str) -> None:
    """Shows whether the app works on this computer: the exit status is 1 where it does not."""

    def on_phase() -> None:
        phase = tutor.Phase(tutor.property("phase"))
        if phase is not tutor.Phase.Opening:
            works = window.grabWindow().save(file) and phase is not tutor.Phase.Broken
            QGuiApplication.exit(0 if works else 1)

    tutor.phaseChanged.connect(on_phase)

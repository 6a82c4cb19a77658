"""`python -m app.ui [--pack NAME|FOLDER]`: opens the window."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from app.records import open_records
from app.ui.assembly import make_controllers
from app.ui.drafts import TextFile, state_folder
from app.ui.preferences import SOLVER_FILE, TutorOpener, load_preferences
from app.ui.records_thread import RecordsThread
from app.ui.window import open_window, prepare_qt


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m app.ui", description="The TinyTutor window.")
    parser.add_argument(
        "--pack", metavar="NAME|FOLDER", help="the model pack to use (default: the one that is found)"
    )
    arguments = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING)

    prepare_qt()
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("TinyTutor")
    records = RecordsThread(open_records)
    preferences = load_preferences(TextFile(state_folder() / SOLVER_FILE))
    controllers = make_controllers(TutorOpener(preferences, arguments.pack), state_folder(), records)
    application.aboutToQuit.connect(controllers.tutor.close)
    application.aboutToQuit.connect(records.close)
    engine, _window = open_window(controllers)
    controllers.tutor.start()
    status = application.exec()
    del engine  # before the objects that its screens are bound to
    return status

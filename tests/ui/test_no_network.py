"""Nothing touches the network unless an adult presses the button: the app starts and solves without a socket.

Every Python process that the app starts is watched by an audit hook, put there by a `sitecustomize` module,
which writes down what would go to a network. Pairs of pipes inside the machine (`socketpair`) are no network.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVENTS = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
HOOK = f"""
import os, sys
def note(event, arguments):
    if event in {EVENTS!r}:
        with open(os.environ["NETWORK_LOG"], "a") as log:
            log.write(event + repr(arguments) + "\\n")
sys.addaudithook(note)
with open(os.environ["NETWORK_LOG"] + ".watched", "a") as log:
    log.write(str(os.getpid()) + "\\n")
"""
START_AND_SOLVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from app.records import open_records
from app.ui.controllers import TutorController
from app.ui.family_drawing import stop_reading
from app.ui.preferences import Preferences, TutorOpener
from app.ui.records_thread import RecordsThread
from app.ui.assembly import make_controllers
from app.ui.window import open_window, prepare_qt

prepare_qt()
application = QGuiApplication([])
folder = Path(sys.argv[1])
records = RecordsThread(lambda: open_records(folder / "records"))
controllers = make_controllers(TutorOpener(Preferences(cores=1)), folder, records)
engine, window = open_window(controllers)
tutor = controllers.tutor

def on_phase():
    if tutor.property("phase") == TutorController.Phase.Answered.value:
        for part in ("appearance", "solver", "packs", "about", "data", "keys"):
            window.setProperty("place", "settings")
            window.findChild(type(window).__mro__[-2], "settingsPage").setProperty("part", part)
        QTimer.singleShot(500, application.quit)

tutor.phaseChanged.connect(on_phase)
tutor.setProperty("text", "Tom has 8 apples. He buys 5 more apples. How many apples does Tom have now?")
tutor.start()
tutor.solve()
QTimer.singleShot(90_000, lambda: application.exit(3))
status = application.exec()
tutor.close()
records.close()
stop_reading()
sys.exit(status)
"""
ONE_REQUEST = "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/', timeout=1)"


def watched(tmp_path: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], str, int]:
    """Run Python so; what it did, what went to the network, how many processes were watched."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    log = tmp_path / "network.log"
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(tmp_path / "site"), str(ROOT)]),
        "NETWORK_LOG": str(log),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    seen = log.read_text(encoding="utf-8") if log.exists() else ""
    return done, seen, len((tmp_path / "network.log.watched").read_text().splitlines())


@pytest.mark.slow
def test_start_settings_and_solving_open_no_connection(tmp_path: Path) -> None:
    done, seen, processes = watched(tmp_path, "-c", START_AND_SOLVE, str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert seen == ""
    assert processes >= 2  # the window's and the engine's at the least


def test_the_watch_sees_a_connection(tmp_path: Path) -> None:
    done, seen, _ = watched(tmp_path, "-c", ONE_REQUEST)
    assert done.returncode != 0
    assert "socket.connect" in seen

"""The window's program, in a process of its own, and the pictures of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from app.ui.screenshot_states import STATES
from app.ui.screenshots import picture

ROOT = Path(__file__).parents[2]
OPEN_AND_QUIT = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from app.ui import assembly, main as program
from app.ui.controllers import TutorController

def quit_when_known(controller):
    if controller.property("phase") == TutorController.Phase.Broken.value:
        print(controller.property("status"))
        QCoreApplication.quit()

class Watched(TutorController):
    def start(self):
        self.statusChanged.connect(lambda: None)
        self.phaseChanged.connect(lambda: QTimer.singleShot(0, lambda: quit_when_known(self)))
        super().start()

assembly.TutorController = Watched
sys.exit(program.main(sys.argv[1:]))
"""


def run(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_window_opens_says_that_the_pack_is_missing_and_closes(tmp_path: Path) -> None:
    done = run(tmp_path, "-c", OPEN_AND_QUIT, "--pack", str(tmp_path / "nowhere"))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "nowhere" in done.stdout


def test_a_picture_shows_a_state(qapp: QGuiApplication, tmp_path: Path) -> None:
    pictures = []
    for background in ("light", "dark"):
        file = tmp_path / f"{background}.png"
        picture(file, STATES["program"], size=(480, 800), background=background, scale=1.15)
        pictures.append(QImage(str(file)))
    assert [image.size().toTuple() for image in pictures] == [(480, 800)] * 2
    page_colours = [image.pixelColor(2, 2).lightnessF() for image in pictures]
    assert page_colours[0] > 0.8
    assert page_colours[1] < 0.2

"""A window that is closed on any of its pages goes without a word: no screen asks for what is gone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from app.ui import main, window

def opened(controllers):
    engine, shown = window.open_window(controllers)
    QTimer.singleShot(100, lambda: shown.setProperty("place", sys.argv[1]))
    QTimer.singleShot(600, shown.close if sys.argv[2] == "close" else QCoreApplication.quit)
    return engine, shown

main.open_window = opened
sys.exit(main.main([]))
"""


@pytest.mark.parametrize("way", ["close", "quit"])
@pytest.mark.parametrize("place", ["settings", "teacher"])
def test_the_window_closes_without_a_complaint(tmp_path: Path, place: str, way: str) -> None:
    folders = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "USERPROFILE")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, place, way],
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")

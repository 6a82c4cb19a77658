"""A window that is closed on any of its pages goes without a word: no screen asks for what is gone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.records import open_records

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
sys.exit(main.main(sys.argv[3:]))
"""


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Open the window on a page and have it closed."""
    folders = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "USERPROFILE")}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("way", ["close", "quit"])
@pytest.mark.parametrize("place", ["settings", "teacher"])
def test_the_window_closes_without_a_complaint(tmp_path: Path, place: str, way: str) -> None:
    done = run(tmp_path, place, way)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_forgotten_pin_is_taken_away_and_all_else_stays(tmp_path: Path) -> None:
    assert run(tmp_path, "teacher", "close").returncode == 0
    (database,) = tmp_path.rglob("records.db")
    with open_records(database.parent) as records:
        records.pin.set("2468")
        records.profiles.add("Ana", "fox")
    assert run(tmp_path, "teacher", "close").returncode == 0
    with open_records(database.parent) as records:
        assert records.pin.is_set()
    done = run(tmp_path, "teacher", "close", "--reset-pin")
    assert (done.returncode, done.stderr) == (0, "")
    with open_records(database.parent) as records:
        assert not records.pin.is_set()
        assert [profile.nickname for profile in records.profiles.all()] == ["Ana"]

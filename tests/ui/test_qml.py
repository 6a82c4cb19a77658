"""The screens hold to Qt's own checker, and it knows our Python types as they are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.ui.window import QML_FOLDER

ROOT = Path(__file__).parents[2]
TYPES = QML_FOLDER / "TinyTutor" / "Controllers" / "controllers.qmltypes"
SOURCES = (
    "rows.py",
    "appearance.py",
    "quantity_marks.py",
    "profiles.py",
    "todays_set.py",
    "for_teacher.py",
    "speech.py",
    "printing.py",
    "solution.py",
    "attempt.py",
    "ladder.py",
    "similar.py",
    "trying.py",
    "tutor_state.py",
    "tutor.py",
    "teacher_rows.py",
    "teacher_pin.py",
    "teacher_sets.py",
    "teacher_set.py",
    "teacher_import.py",
    "teacher_making.py",
    "teacher_batch.py",
    "teacher_saved.py",
    "teacher_rules.py",
    "worksheet_variants.py",
    "worksheets.py",
    "page_preview.py",
    "class_grid.py",
    "class_report.py",
    "class_pupils.py",
    "exchange.py",
    "records_trouble.py",
    "teacher.py",
    "settings_solver.py",
    "settings_packs.py",
    "settings_self_test.py",
    "settings_about.py",
    "settings_data.py",
    "settings.py",
)


def qt_tool(name: str, *arguments: str, folder: Path = ROOT) -> str:
    tool = Path(sys.executable).with_name(f"pyside6-{name}{Path(sys.executable).suffix}")
    done = subprocess.run([tool, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_qmllint_finds_nothing() -> None:
    screens = sorted(map(str, QML_FOLDER.rglob("*.qml")))  # absolute: with relative ones it misses singletons
    assert len(screens) > 10
    assert qt_tool("qmllint", "--max-warnings", "0", "-I", str(QML_FOLDER), *screens) == ""


def test_the_described_types_are_those_of_the_controllers(tmp_path: Path) -> None:
    """Where this fails, copy the file that it wrote over `controllers.qmltypes`."""
    described, made = tmp_path / "types.json", tmp_path / "controllers.qmltypes"
    controllers = ROOT / "app" / "ui" / "controllers"
    qt_tool("metaobjectdump", "--suppress-file", "-o", str(described), *SOURCES, folder=controllers)
    registered = ["--import-name", "TinyTutor.Controllers", "--major-version", "1"]
    code = ["-o", str(tmp_path / "unused.cpp")]
    qt_tool("qmltyperegistrar", "--generate-qmltypes", str(made), *registered, *code, str(described))
    assert made.read_text() == TYPES.read_text(), f"{made} differs from {TYPES}"

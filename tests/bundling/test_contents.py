"""What is taken into the portable folder fits what the app uses; nothing is built here."""

import ast
import re
from pathlib import Path

import PySide6
import pytest

from bundling.contents import DATA, QML_MODULES, ROOT, data_folders, llama_libraries, wanted, wanted_entry

QT_QML = next(
    folder
    for folder in (Path(PySide6.__path__[0], "Qt", "qml"), Path(PySide6.__path__[0], "qml"))
    if folder.is_dir()
)


def qml_imports() -> set[str]:
    """The modules of Qt that the screens import, as folders."""
    found: set[str] = set()
    for path in (ROOT / "app" / "ui" / "qml").rglob("*.qml"):
        found |= set(re.findall(r"^import (Qt[\w.]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    return {name.replace(".", "/") for name in found}


def test_every_module_that_a_screen_imports_is_taken() -> None:
    assert "QtQuick/Layouts" in qml_imports()
    for module in qml_imports():
        assert wanted(f"PySide6/Qt/qml/{module}/qmldir"), module


@pytest.mark.parametrize("module", sorted(QML_MODULES - {"QtQml/Base"}))
def test_every_module_that_is_taken_is_there(module: str) -> None:
    assert (QT_QML / module / "qmldir").is_file()


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/Qt/qml/QtQuick/Controls/Fusion/Button.qml",
        "PySide6/Qt/qml/QtQuick/Dialogs/quickimpl/qml/+Material/FileDialog.qml",
        "PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir",
        "PySide6/qml/QtTest/qmldir",
        "PySide6/Qt/plugins/sqldrivers/libqsqlpsql.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6\\plugins\\sqldrivers\\qsqlodbc.dll",
        "PySide6/Qt/lib/libQt6QuickControls2Material.so.6",
        "PySide6/Qt/translations/qt_de.qm",
    ],
)
def test_what_no_screen_uses_stays_out(destination: str) -> None:
    assert not wanted(destination)


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/QtQml.abi3.so",
        "PySide6/Qt/lib/libQt6QuickControls2Basic.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/qml/QtQuick/Dialogs/quickimpl/qml/FileDialog.qml",
        "PySide6/Qt/qml/QtQuick/Controls/Basic/Button.qml",
        "llama_cpp/lib/libllama.so",
        "assets/models/nano/manifest.json",
        "libpython3.11.so.1.0",
    ],
)
def test_what_the_app_needs_is_taken(destination: str) -> None:
    assert wanted(destination)


@pytest.mark.parametrize(
    ("destination", "leads_to"),
    [
        ("QtCore", "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"),
        ("PySide6/Qt/lib/QtCore.framework/QtCore", "Versions/Current/QtCore"),
        ("Python", "Python.framework/Versions/3.13/Python"),
    ],
)
def test_links_are_taken_on_macos_alone(destination: str, leads_to: str) -> None:
    assert wanted_entry(destination, leads_to, "SYMLINK", "darwin")
    assert not wanted_entry(destination, leads_to, "SYMLINK", "linux")


def test_a_link_to_what_stays_out_stays_out() -> None:
    assert not wanted_entry("QtPdf", "PySide6/Qt/lib/QtPdf.framework/Versions/A/QtPdf", "SYMLINK", "darwin")
    sql = "PySide6/Qt/plugins/sqldrivers/libqsqlite.dylib"
    assert not wanted_entry("libqsqlite.dylib", sql, "SYMLINK", "darwin")
    assert not wanted_entry(sql, "/elsewhere/libqsqlite.dylib", "BINARY", "darwin")


def test_every_folder_that_is_taken_is_there_and_the_app_looks_for_it_there() -> None:
    assert {target for _, target in data_folders()} >= set(DATA)
    assert all(Path(source).is_dir() for source, _ in data_folders())
    assets = {path.name for path in (ROOT / "assets").iterdir() if path.is_dir()}
    assert assets == {Path(target).name for _, target in data_folders() if target.startswith("assets/")}


@pytest.mark.parametrize(
    ("system", "present", "taken"),
    [
        (
            "linux",
            "libllama.so libllama.so.0 libggml.so libggml.so.0 libggml.so.0.25.3 libggml-base.so.0 "
            "libggml-cpu-x64.so libggml-cpu-haswell.so libggml-cpu.so libggml-cpu.so.0",
            "libggml-base.so.0 libggml-cpu-haswell.so libggml-cpu-x64.so libggml-cpu.so.0 libggml.so.0 "
            "libllama.so",
        ),
        (
            "darwin",
            "libllama.dylib libllama.0.dylib libggml.dylib libggml.0.dylib libggml.0.25.3.dylib "
            "libggml-base.0.dylib libggml-base.0.25.3.dylib libggml-cpu-apple_m1.so libggml-metal.so",
            "libggml-base.0.dylib libggml-cpu-apple_m1.so libggml.0.dylib libllama.dylib",
        ),
        (
            "win32",
            "llama.dll llama.lib ggml.dll ggml-base.dll ggml-cpu-x64.dll",
            "ggml-base.dll ggml-cpu-x64.dll ggml.dll llama.dll",
        ),
    ],
)
def test_each_library_of_llama_cpp_is_taken_once(
    tmp_path: Path, system: str, present: str, taken: str
) -> None:
    for name in present.split():
        (tmp_path / name).touch()
    assert [path.name for path in llama_libraries(tmp_path, system)] == taken.split()


def test_the_bundle_knows_the_app_and_not_what_makes_models() -> None:
    for path in (ROOT / "bundling").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        froms = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not {
            name for name in froms if name.split(".")[0] in {"training", "quantize", "tests", "torch"}
        }

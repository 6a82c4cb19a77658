"""What goes into the portable folder, and what of Qt stays out.

PyInstaller takes all of Qt's QML modules and plugins, as it can not see which a QML file will load. What the
screens import is listed here instead, and a test compares the list with them.
"""

from __future__ import annotations

import posixpath
import re
import sys
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[1]

DATA = {
    "app/ui/qml": "app/ui/qml",
    "assets/curriculum": "assets/curriculum",
    "assets/fonts": "assets/fonts",
    "assets/icons": "assets/icons",
    "assets/models": "assets/models",
    "assets/pictures": "assets/pictures",
    "assets/translations": "assets/translations",
}
"""Folders of the repository, and where each goes below the folder that stands for its root."""

NOT_NEEDED = [
    *("tkinter", "PIL", "IPython", "setuptools", "pip"),  # optional for libraries that we use
    *(
        "llama_cpp.server",
        "huggingface_hub",
        "transformers",
        "torch",
    ),  # of llama_cpp, which we use as bindings
    "app.inference.random_model",  # for development
]

QML_MODULES = frozenset(
    {
        "Qt/labs/folderlistmodel",  # Qt's own file dialog
        *("QtCore", "QtQml", "QtQml/Base", "QtQml/Models", "QtQml/WorkerScript"),
        *("QtQuick", "QtQuick/Layouts", "QtQuick/Shapes", "QtQuick/Templates", "QtQuick/Window"),
        *("QtQuick/Controls", "QtQuick/Controls/impl"),
        *("QtQuick/Controls/Basic", "QtQuick/Controls/Basic/impl"),
        *("QtQuick/Dialogs", "QtQuick/Dialogs/quickimpl"),
        *("QtQuick/Effects", "QtQuick/Shapes/DesignHelpers"),
    }
)
QML_PARTS_OF_A_MODULE = frozenset({"qml", "images"})  # folders without a `qmldir` inside one
QML_STYLES_LEFT_OUT = ("+Fusion", "+Imagine", "+Material", "+Universal", "+FluentWinUI3")

PLUGINS = frozenset(
    "iconengines imageformats platforms platforminputcontexts platformthemes styles "
    "wayland-decoration-client wayland-graphics-integration-client wayland-shell-integration "
    "xcbglintegrations".split()
)
# Devices without a window system, PDF as a picture, Qt's own keyboard, and GTK's whole library.
PLUGINS_LEFT_OUT = re.compile(
    "eglfs|linuxfb|vkkhr|vnc|minimalegl|qpdf|virtualkeyboard|gtk3|direct2d|webp|tiff|icns|tga|wbmp"
)
LIBRARIES_LEFT_OUT = re.compile(
    "Qt6?(3D|Charts|Labs(StyleKit|Platform|QmlModels|Settings|Animation|SharedImage|WavefrontMesh|Synchronizer)|DataVisualization|Designer|EglFs|EglFS|Graphs|Help|Lottie|Multimedia|NetworkAuth|Pdf|Quick3D|"
    "QuickControls2(Fusion|Imagine|Material|Universal|FluentWinUI3)|QuickParticles|QuickTest|QuickTimeline|"
    "QuickVectorImage|Sql|Test|VirtualKeyboard|WaylandCompositor|WaylandEglCompositor|WebEngine)|"
    "libgtk|QtSql|QtTest|QtDesigner|QtWidgets|QtPrintSupport"
)


def wanted(destination: str) -> bool:
    """Whether what PyInstaller would put at `destination`, a path below its folder, is needed."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if "PySide6" not in path.parts:
        return not LIBRARIES_LEFT_OUT.search(path.name)  # a link to one, or a copy
    inside = path.parts[path.parts.index("PySide6") + 1 :]
    if inside[:1] == ("Qt",):  # not on Windows
        inside = inside[1:]
    if inside[:1] == ("translations",):
        return False  # of the words in dialogs of Qt; the app loads its own alone
    if inside[:1] == ("plugins",):
        return inside[1] in PLUGINS and not PLUGINS_LEFT_OUT.search(path.name)
    if inside[:1] == ("qml",):
        return _is_wanted_qml(PurePosixPath(*inside[1:]))
    return not LIBRARIES_LEFT_OUT.search(path.name)


def wanted_entry(destination: str, source: str, kind: str, system: str = sys.platform) -> bool:
    """Whether PyInstaller's entry for `destination` is needed; of a link, `source` is where it leads.

    On macOS libraries name each other by way of links at the top, so that these are kept: copying the folder
    makes files of them. Elsewhere nothing needs a link.
    """
    if kind != "SYMLINK":
        return wanted(destination)
    leads_to = posixpath.normpath(PurePosixPath(destination).parent / source)
    return system == "darwin" and wanted(destination) and wanted(leads_to)


def _is_wanted_qml(path: PurePosixPath) -> bool:
    if path.suffix == ".qmltypes" or any(part in QML_STYLES_LEFT_OUT for part in path.parts):
        return False
    folder = path.parent
    while folder.name in QML_PARTS_OF_A_MODULE or folder.name.startswith("+"):
        folder = folder.parent
    return str(folder) in QML_MODULES


def llama_libraries(folder: Path, system: str = sys.platform) -> list[Path]:
    """llama.cpp's libraries in the `lib` folder of llama_cpp, each once.

    An installed wheel has each library up to three times, by version; the name that others link to counts.
    """
    names = {
        "win32": r".*\.dll",
        "darwin": r"libllama\.dylib|libggml(-base|-cpu)?\.\d+\.dylib|libggml-\w+-.*\.so",
    }.get(system, r"libllama\.so|libggml(-base|-cpu)?\.so\.\d+|libggml-\w+-.*\.so")
    return sorted(path for path in folder.iterdir() if re.fullmatch(names, path.name))


def data_folders() -> list[tuple[str, str]]:
    """Pairs of a folder and its place below the app's root, as PyInstaller wants them."""
    return [(str(ROOT / source), target) for source, target in DATA.items()]

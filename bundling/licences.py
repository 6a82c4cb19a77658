"""The licence texts of all that the portable folder holds."""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

from bundling.contents import ROOT

OWN_TEXTS = Path(__file__).with_name("licences")
"""Texts that no package below carries: Qt's and PySide6's (LGPL 3, which builds on GPL 3), llama.cpp's, and
PyInstaller's, whose start code is in the executables."""
COVERED_BY_OWN_TEXTS = frozenset({"pyside6-essentials", "shiboken6"})
IS_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


class LicenceMissing(Exception):
    """A package would be given on without its licence."""


def bundled_packages(first: str = "tinytutor") -> set[str]:
    """The names of the packages that `first` needs to run, all the way down, itself left out."""
    found: set[str] = set()
    waiting = [first]
    while waiting:
        for line in metadata.requires(waiting.pop()) or ():
            requirement = Requirement(line)
            name = re.sub(r"[-_.]+", "-", requirement.name).lower()
            if name not in found and (
                requirement.marker is None or requirement.marker.evaluate({"extra": ""})
            ):
                found.add(name)
                waiting.append(name)
    return found


def licence_files(package: str) -> list[Path]:
    """The licence files that an installed package carries."""
    files = metadata.files(package) or []
    return [
        Path(str(file.locate()))
        for file in files
        if ".dist-info" in str(file) and IS_LICENCE.search(file.name)
    ]


def copy_licences(target: Path) -> None:
    """Fill the folder `target`. Raises LicenceMissing."""
    shutil.copytree(OWN_TEXTS, target)
    shutil.copy2(ROOT / "LICENSE", target / "TinyTutor.txt")
    shutil.copy2(_of_python(), target / "Python.txt")
    for package in sorted(bundled_packages()):
        texts = [path for path in licence_files(package) if path.is_file()]
        if not texts and package not in COVERED_BY_OWN_TEXTS:
            raise LicenceMissing(f"{package} has no licence file: add its text to {OWN_TEXTS.name}.")
        for number, text in enumerate(texts, start=1):
            count = f"-{number}" if len(texts) > 1 else ""
            shutil.copy2(text, target / f"{package}{count}.txt")


def _of_python() -> Path:
    for folder in _python_folders():
        for name in ("LICENSE.txt", "LICENSE"):
            if (folder / name).is_file():
                return folder / name
    raise LicenceMissing("Python's own licence was not found. Use a Python from python.org.")


def _python_folders() -> Iterator[Path]:
    yield Path(sysconfig.get_path("stdlib"))
    yield Path(sys.base_prefix)

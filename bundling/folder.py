"""From PyInstaller's result to the folder that goes on a stick."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory

from app.packs.manifest import sha256_of
from bundling.contents import ROOT
from bundling.licences import copy_licences
from bundling.read_me import FILE_NAME, needed_glibc, read_me

SPEC = Path(__file__).with_name("tinytutor.spec")
LINUX_START = "start.sh"
CHECKSUMS = "SHA256SUMS.txt"
KEPT = "portable"
MODELS = "models"
MODELS_NOTE = 'Put the folders of model packs here (each with its manifest.json). See "READ ME FIRST.txt".\n'
KEPT_NOTE = 'What TinyTutor keeps is kept here while this folder exists. See "READ ME FIRST.txt".\n'
FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
LONGEST_PATH = 160  # characters: Windows allows 260 in all


class BundlingProblem(Exception):
    """The folder could not be made; the message says what to do."""


def make_portable(target: Path) -> None:
    """Make the portable folder `target`, which must be new or empty. Raises BundlingProblem."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise BundlingProblem(f"{target} is there already. Name a new folder, or empty this one.")
    with TemporaryDirectory() as work:
        assemble(freeze(Path(work)), target)
    if unfit := unfit_for_a_stick(path.relative_to(target) for path in target.rglob("*")):
        raise BundlingProblem(f"No stick can hold these files: {', '.join(map(str, unfit))}.")


def freeze(work: Path) -> Path:
    """Run PyInstaller, with all of its files below `work`; the folder that it made."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", str(work / "dist"), "--workpath", str(work / "build")]
    if subprocess.call([*command, *places, str(SPEC)], cwd=ROOT):
        raise BundlingProblem("PyInstaller failed. What it said is above.")
    return work / "dist" / "TinyTutor"


def assemble(frozen: Path, target: Path) -> None:
    """Copy what PyInstaller made and put beside it what a person needs."""
    shutil.copytree(frozen, target, dirs_exist_ok=True)  # links become files: FAT knows none
    copy_licences(target / "LICENCES")
    for folder, note in {MODELS: MODELS_NOTE, KEPT: KEPT_NOTE}.items():
        (target / folder).mkdir()
        (target / folder / "about this folder.txt").write_text(note, encoding="utf-8")
    if platform.system() == "Linux":
        shutil.copyfile(Path(__file__).with_name(LINUX_START), target / LINUX_START)
    text = read_me(
        platform.system(),
        metadata.version("tinytutor"),
        platform.machine(),
        needed_glibc(files_of(target)),
        for_all_processors=any(files_named(target, "ggml-cpu-")),
    )
    newline = "\r\n" if platform.system() == "Windows" else "\n"
    (target / FILE_NAME).write_text(text, encoding="utf-8", newline=newline)
    write_checksums(target)


def unfit_for_a_stick(paths: Iterable[Path]) -> list[Path]:
    """Of relative paths, those that FAT can not hold, or Windows not open from a folder with a long name.

    FAT takes two names that differ in capitals alone for one.
    """
    unfit: list[Path] = []
    seen: set[str] = set()
    for path in sorted(paths):
        name = path.as_posix().casefold()
        if len(name) > LONGEST_PATH or name in seen or FORBIDDEN.search(name) or name.endswith((".", " ")):
            unfit.append(path)
        seen.add(name)
    return unfit


def missing_libraries(target: Path) -> list[str]:
    """System libraries that the window needs and this computer does not have, so that they are not inside.

    Linux only: elsewhere Qt brings all of them. The computers that the folder goes to may have them.
    """
    if platform.system() != "Linux":
        return []
    inside = str(target / "_internal")
    missing: set[str] = set()
    for plugin in (target / "_internal").rglob("platforms/libq*.so"):
        told = subprocess.run(
            ["ldd", str(plugin)],
            env={"LD_LIBRARY_PATH": inside, "PATH": os.defpath, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        missing.update(re.findall(r"(\S+) => not found", told))
    return sorted(missing)


def files_of(folder: Path) -> list[Path]:
    """Every file below `folder`, in a fixed order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def files_named(folder: Path, part: str) -> Iterator[Path]:
    """The files whose names contain `part`."""
    return (path for path in files_of(folder) if part in path.name)


def write_checksums(target: Path) -> None:
    """List the SHA-256 of every file, as `sha256sum --check` reads it."""
    lines = [f"{sha256_of(path)}  {path.relative_to(target).as_posix()}\n" for path in files_of(target)]
    (target / CHECKSUMS).write_text("".join(lines), encoding="utf-8", newline="\n")

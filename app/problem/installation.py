"""How this copy of the app is installed: source that a Python runs, or a folder of its own without Python.

A portable copy (docs/portable.md) has no Python to start child processes with. It starts itself, and the
first argument says which part of the app the new process is. Standard library only, as all of this room.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

PART_OPTION = "--tinytutor-part"


class Part(StrEnum):
    """What a child process can be; there are no others."""

    ENGINE = "engine"
    """Computes with the models: `app.inference.host`."""
    PROGRAMS = "programs"
    """Runs programs that nobody trusts: `app.problem.worker`."""


def is_portable_copy() -> bool:
    """Whether this is a folder that PyInstaller made."""
    return bool(getattr(sys, "frozen", False))


def app_folder() -> Path:
    """Where a person sees the app: the folder of the executable, or else the one that holds `app`."""
    if is_portable_copy():
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parents[2]


def window_command() -> str:
    """What a person types in a terminal, in `app_folder()`, to open the window; options may follow."""
    if not is_portable_copy():
        return "python tasks.py app" if sys.platform == "win32" else "python3 tasks.py app"
    if sys.platform == "win32":
        return r".\TinyTutor.exe"
    return "sh start.sh" if sys.platform.startswith("linux") else "./TinyTutor"


def part_command(part: Part, *python_arguments: str) -> list[str]:
    """The command that starts `part`; `python_arguments` are what a Python would need for it."""
    return [sys.executable, *((PART_OPTION, part) if is_portable_copy() else python_arguments)]


def kept_beside_the_app() -> Path:
    """The folder `portable` beside the app: where it exists, all that the app keeps is kept in it."""
    return app_folder() / "portable"


def part_of(arguments: Sequence[str]) -> Part | None:
    """The part that a command line, without the executable, asks for; None if it is a person's.

    Raises ValueError for a part that there is not.
    """
    if not arguments or arguments[0] != PART_OPTION:
        return None
    if len(arguments) != 2:
        raise ValueError(f"{PART_OPTION} takes one name")
    return Part(arguments[1])

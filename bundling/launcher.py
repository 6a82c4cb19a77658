"""What the executables of the portable folder do first: see what this process shall be, and be it.

Imports stand inside the functions: the process that runs programs must not carry Qt or llama.cpp.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from app.problem.installation import Part, part_of
from bundling.processor import processor_problem

Start = Callable[[Sequence[str]], int]


def launch(for_a_person: Start) -> int:
    """Be the part that the command line asks for, or else what a person starts; the exit status."""
    _give_back_library_path()
    try:
        part = part_of(sys.argv[1:])
    except ValueError as error:
        return _refuse(f"This part of TinyTutor can not be started: {error}.")
    if part is not None:
        return PARTS[part]()
    problem = processor_problem()
    if problem is not None:
        return _refuse(problem)
    return for_a_person(sys.argv[1:])


def window(arguments: Sequence[str]) -> int:
    """The window, until it is closed."""
    from app.ui.main import main

    return main(arguments)


def solve(arguments: Sequence[str]) -> int:
    """The command that solves a problem in a terminal."""
    from app.solving.command import main

    return main(arguments)


def _engine() -> int:
    from app.inference.host import main

    main()
    return 0


def _programs() -> int:
    from app.problem.worker import main

    return main()


PARTS: dict[Part, Callable[[], int]] = {Part.ENGINE: _engine, Part.PROGRAMS: _programs}


def _give_back_library_path() -> None:
    """Let the system's own programs, such as a browser, find their libraries and not ours.

    PyInstaller's start sets the variable on Linux and keeps the old value. The loader has read it already,
    and a child process of ours sets it again.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


def _refuse(sentence: str) -> int:
    """Say why nothing starts: in the terminal, or in a box where Windows gave us none."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "TinyTutor", 0)
    return 1

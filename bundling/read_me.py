"""The text file that a teacher reads first."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

WIDTH = 88  # columns: what a plain editor shows without a bar to scroll
TEXT = Path(__file__).with_name("read_me.txt")
FILE_NAME = "READ ME FIRST.txt"  # a name that any system and FAT can have
QUESTION = '"Tom has 3 apples and buys 4 more. How many has he now?"'


@dataclass(frozen=True)
class Words:
    """What differs from one operating system to the next."""

    start: str
    terminal: str
    needs: str
    verify: str


LINUX = Words(
    start=(
        'Double-click "TinyTutor". If nothing opens, open a terminal in this folder and type:\n'
        "    sh start.sh\n"
        "Sticks formatted as FAT32 mark no file as a program, nor is one marked that was copied from there; "
        "start.sh gets round that. If it says that this computer runs no programs from here, copy the whole "
        "folder to your home folder and type it there."
    ),
    terminal=f"./tinytutor-solve {QUESTION}\n(or: sh start.sh solve {QUESTION})",
    needs=(
        "Linux on a 64-bit PC ({machine}) with glibc {glibc} or newer. {processor}"
        "A desktop with X11 or Wayland."
    ),
    verify="In a terminal: sha256sum --check --quiet SHA256SUMS.txt",
)
WINDOWS = Words(
    start=(
        'Double-click "TinyTutor" (TinyTutor.exe). It is not signed: Windows may warn, then choose '
        '"More info" and "Run anyway".'
    ),
    terminal=f"tinytutor-solve.exe {QUESTION}",
    needs="Windows 10 or newer, 64 bits ({machine}). {processor}",
    verify="In a terminal: certutil -hashfile FILE SHA256",
)
MACOS = Words(
    start=(
        'Double-click "TinyTutor". It is not signed: if macOS refuses, hold Control, click it '
        "and choose Open."
    ),
    terminal=f"./tinytutor-solve {QUESTION}",
    needs="A Mac with the same kind of processor as the one that made this copy ({machine}). {processor}",
    verify="In a terminal: shasum -a 256 --check --quiet SHA256SUMS.txt",
)
SYSTEMS = {"Linux": LINUX, "Windows": WINDOWS, "Darwin": MACOS}
ALL_X86 = "Any processor with SSE4.2, that is nearly every PC made after 2011; newer ones are used better. "
THIS_PROCESSOR = (
    "Compiled for the kind of processor of the computer that made this copy: an older one may fail. "
)


def read_me(system: str, version: str, machine: str, glibc: str, *, for_all_processors: bool) -> str:
    """The text for a copy made on `system`, as `platform.system` names it."""
    words = SYSTEMS[system]
    x86 = machine.lower() in {"x86_64", "amd64"}
    processor = (ALL_X86 if x86 else "") if for_all_processors else THIS_PROCESSOR
    needs = words.needs.format(machine=machine, glibc=glibc, processor=processor)
    return TEXT.read_text(encoding="utf-8").format(
        version=version,
        start="\n".join(textwrap.fill(line, WIDTH) for line in words.start.split("\n")),
        terminal=words.terminal,
        needs=textwrap.fill(needs, WIDTH),
        verify=words.verify,
    )


def needed_glibc(files: Iterable[Path]) -> str:
    """The newest version of the C library that any of the executables and libraries asks for."""
    minors = (
        int(minor)
        for path in files
        if path.suffix == "" or ".so" in path.name
        for minor in re.findall(rb"GLIBC_2\.(\d+)\b", path.read_bytes())
    )
    return f"2.{max(minors, default=17)}"

"""The computer as it is: measured or read from the system, never guessed from a model's name."""

from __future__ import annotations

import platform
import shutil
from dataclasses import dataclass
from pathlib import Path

import psutil

CPU_FACTS = Path("/proc/cpuinfo")


@dataclass(frozen=True)
class Machine:
    """Processor, its cores, memory and disk in bytes; `disk_free` on the disk of a given folder."""

    processor: str
    cores: int
    memory: int
    memory_free: int
    disk_free: int


def look_at_machine(folder: Path) -> Machine:
    """Read what the system says now; `folder` need not be there yet."""
    memory = psutil.virtual_memory()
    place = next(path for path in (folder, *folder.parents) if path.exists())
    return Machine(
        processor=_processor(),
        cores=physical_cores(),
        memory=memory.total,
        memory_free=memory.available,
        disk_free=shutil.disk_usage(place).free,
    )


def physical_cores() -> int:
    """Cores of the processor; where the system does not say, its threads."""
    return psutil.cpu_count(logical=False) or psutil.cpu_count() or 1


def cores_allowed() -> int:
    """The most that the solver may use: one is left to the screen and to all else, if there are two."""
    return max(1, physical_cores() - 1)


def memory_of(process: psutil.Process) -> int:
    """Resident bytes of `process` and all its children."""
    total = 0
    for one in (process, *process.children(recursive=True)):
        try:
            full = one.memory_full_info()
        except psutil.Error:  # it ended in between, or may not be looked at
            continue
        total += int(getattr(full, "pss", 0) or full.rss)
    return total


def _processor() -> str:
    """The processor's name; `platform` has none on Linux."""
    try:
        lines = CPU_FACTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()

"""Stepping back behind the training: low priority and, where asked for, only certain cores."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import psutil

NICENESS = 15
"""Of 19: a process at 0 that wants the core gets about thirty times as much of it."""


def step_back(cores: Sequence[int] | None, niceness: int = NICENESS) -> None:
    """Lower this process's priority, and keep it to `cores`; processes that it starts have both as well.

    Raises ValueError for a core that is not there, or a system that cannot choose cores (macOS).
    """
    process = psutil.Process()
    if sys.platform == "win32":
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        process.nice(max(niceness, process.nice()))
    if not cores:
        return
    if not hasattr(process, "cpu_affinity"):
        raise ValueError("This system does not let a program choose its cores: leave --cores out.")
    there = process.cpu_affinity()
    if not set(cores) <= set(there):
        raise ValueError(f"--cores {' '.join(map(str, cores))}: this process may use {there}.")
    process.cpu_affinity(list(cores))

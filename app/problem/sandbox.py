"""What the operating system lets the worker process do, on top of the interpreter's own limits.

Linux: address space, CPU time for each program, no files written, no new processes, few descriptors, no
core dumps. macOS knows these limits but does not enforce the address space. Windows has none of them: there
the parent puts the worker into a job object (`windows_job`). Everywhere the budgets of the interpreter and
the parent's kill hold.
"""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path

from app.problem import limits

if sys.platform != "win32":
    import resource


def confine() -> None:
    """Limit this process for good; a limit that the system refuses is passed over."""
    if sys.platform != "win32":
        for kind, amount in (
            (resource.RLIMIT_AS, limits.WORKER_MEMORY_BYTES),
            (resource.RLIMIT_NOFILE, limits.WORKER_DESCRIPTORS),
            (resource.RLIMIT_NPROC, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (amount, amount))


def allow_cpu_for_one_program() -> None:
    """Move the CPU limit to what is used so far and two seconds: the system kills the worker beyond it.

    The limit counts whole seconds of the process, so that a program may get up to one second more.
    """
    if sys.platform != "win32":
        soft = int(time.process_time()) + 1 + limits.WORKER_CPU_SECONDS
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def peak_memory_bytes() -> int:
    """The most memory that this process has held; 0 where the system does not say."""
    if sys.platform == "linux":
        # ru_maxrss would count the parent's memory too, from which this process was forked
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))
    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0

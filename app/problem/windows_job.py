"""Windows: a job object that limits the memory of the worker and ends it together with the app.

Written from the documentation of the Windows API and not yet tried on Windows.
https://learn.microsoft.com/windows/win32/procthread/job-objects
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

from app.problem import limits

EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
LIMIT_ACTIVE_PROCESS = 0x8
LIMIT_PROCESS_MEMORY = 0x100
KILL_ON_CLOSE = 0x2000


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", wintypes.DWORD),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", wintypes.DWORD),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", wintypes.DWORD),
        ("SchedulingClass", wintypes.DWORD),
    ]


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = [
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    ]


def put_into_job(process_handle: int) -> int | None:
    """The handle of a job that holds the process, to be kept while the worker lives; else None."""
    if sys.platform != "win32":
        return None
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD]
    kernel.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return None
    bounds = ExtendedLimits()
    bounds.BasicLimitInformation.LimitFlags = LIMIT_ACTIVE_PROCESS | LIMIT_PROCESS_MEMORY | KILL_ON_CLOSE
    bounds.BasicLimitInformation.ActiveProcessLimit = 1
    bounds.ProcessMemoryLimit = limits.WORKER_MEMORY_BYTES
    kernel.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(bounds), ctypes.sizeof(bounds))
    if not kernel.AssignProcessToJobObject(job, process_handle):
        kernel.CloseHandle(wintypes.HANDLE(job))
        return None
    return int(job)


def close_job(job: int | None) -> None:
    """Let go of a job, which ends the process in it."""
    if sys.platform == "win32" and job is not None:
        ctypes.WinDLL("kernel32").CloseHandle(wintypes.HANDLE(job))

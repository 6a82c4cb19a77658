"""Whether this computer's processor can run the portable app: a sentence in place of a crash.

llama.cpp is compiled in variants and takes the one that fits. NumPy's wheels are the limit: since 2.4 they
need x86-64-v2, which PCs have since about 2009 (Intel) and 2011 (AMD).
https://gitlab.com/x86-psABIs/x86-64-ABI
"""

from __future__ import annotations

import platform
import sys
from pathlib import Path

NEEDED = frozenset({"cx16", "lahf_lm", "pni", "popcnt", "sse4_1", "sse4_2", "ssse3"})
"""x86-64-v2, as Linux names its parts; `pni` is SSE3."""
WINDOWS_SSE4_2 = 38  # PF_SSE4_2_INSTRUCTIONS_AVAILABLE; the others came before it
TOO_OLD = (
    "TinyTutor can not run on this computer: its processor is too old (it has no {missing}). "
    "Nearly every PC made after 2011 will do. The stick itself is fine: please try it on another computer."
)


def processor_problem(cpuinfo: Path = Path("/proc/cpuinfo")) -> str | None:
    """A sentence for the person where the processor lacks something, else None, also where nobody knows."""
    if platform.machine().lower() not in {"x86_64", "amd64"}:
        return None
    missing = _missing_on_windows() if sys.platform == "win32" else _missing(cpuinfo)
    return TOO_OLD.format(missing=", ".join(sorted(missing))) if missing else None


def _missing(cpuinfo: Path) -> frozenset[str]:
    try:
        lines = cpuinfo.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:  # macOS has no such file, and no Mac that it still runs on is that old
        return frozenset()
    flags = next((line.partition(":")[2].split() for line in lines if line.startswith("flags")), None)
    return frozenset() if flags is None else NEEDED.difference(flags)


def _missing_on_windows() -> frozenset[str]:
    if sys.platform != "win32":
        return frozenset()
    import ctypes

    present = ctypes.windll.kernel32.IsProcessorFeaturePresent(WINDOWS_SSE4_2)
    return frozenset() if present else frozenset({"sse4_2"})

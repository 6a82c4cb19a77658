"""The worker process: JSON lines with programs in, JSON lines with traces out.

Started by `runner` as ``python -I -S worker.py``: no site packages, no environment, so that it finds this
package by its own place in the file system. Standard library only.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.problem.errors import ProgramError
from app.problem.interpreter import run_parsed
from app.problem.program import Program
from app.problem.sandbox import allow_cpu_for_one_program, confine, peak_memory_bytes
from app.problem.trace import Trace

PARSER_RECURSION_LIMIT = 1_000
RUN_RECURSION_LIMIT = 20_000
"""Frames of ours for the deepest program.

40 calls, each in an expression of depth 40, about four frames each.
"""


def main() -> int:
    """Answer until the parent closes the pipe.

    An exception here is a bug of ours: it is told, then we end.
    """
    confine()
    answer({"ready": True})
    for line in sys.stdin.buffer:
        request = json.loads(line)
        if "source" not in request:
            answer({"peak_bytes": peak_memory_bytes(), "cpu_seconds": time.process_time()})
            continue
        allow_cpu_for_one_program()
        try:
            trace = run(request["source"], parity=request["parity"])
        except MemoryError:
            answer({"lost": "out of memory"})
            return 1
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent must hear of it and start afresh
            answer({"lost": f"internal error: {type(error).__name__}: {error}"[:500]})
            return 1
        answer({"trace": trace.to_json()})
    return 0


def run(source: str, *, parity: bool) -> Trace:
    """As `interpreter.run_program`, with room for the deepest calls."""
    # CPython's parser measures its own C stack by this limit: for it, the usual one that is known to be safe
    sys.setrecursionlimit(PARSER_RECURSION_LIMIT)
    try:
        program = Program.parse(source)
    except ProgramError as error:
        return Trace((), None, error=error)
    sys.setrecursionlimit(RUN_RECURSION_LIMIT)
    return run_parsed(program, parity=parity)


def answer(reply: dict[str, object]) -> None:
    """One line to the parent."""
    sys.stdout.buffer.write(json.dumps(reply).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())

"""A table of hostile programs: ``python -m app.problem.hostile FILE.jsonl``.

Every line of the file is ``{"name", "expect", "program"}``; `expect` is an outcome such as
``LimitExceeded(ops)``, ``LimitExceeded(list|ops)`` for either, ``ForbiddenFeature`` for any detail, ``A or
B``, or ``OK VALUE [approx]``. Each program gets a new worker, so that the peak memory is its own. The exit
status is 1 where an outcome is not as expected, or a program took half a second of CPU time or 64 MB.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from app.problem.errors import ProgramError
from app.problem.runner import ProgramRunner
from app.problem.trace import Trace

MOST_SECONDS = 0.5
MOST_BYTES = 64 * 1024 * 1024
WARM_UP = "def simple_math_problem():\n    return 1\n"


def main(argv: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m app.problem.hostile", description=__doc__.splitlines()[0]
    )
    parser.add_argument("file", type=Path, help="JSON lines of hostile programs")
    options = parser.parse_args(argv)
    failed = 0
    print(f"{'program':24} {'outcome':36} {'ms':>6} {'CPU ms':>6} {'peak MB':>8}")
    for line in options.file.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        with ProgramRunner() as runner:
            runner.run(WARM_UP)
            before, started = runner.usage(), time.perf_counter()
            trace = runner.run(case["program"])
            seconds, after = time.perf_counter() - started, runner.usage()
        cpu_seconds = after.cpu_seconds - before.cpu_seconds
        good = as_expected(trace, case["expect"])
        within = cpu_seconds < MOST_SECONDS and after.peak_bytes < MOST_BYTES
        remark = "" if good and within else f"  EXPECTED {case['expect']}" if not good else "  OVER THE LIMIT"
        failed += bool(remark)
        print(
            f"{case['name']:24} {outcome(trace):36} {seconds * 1e3:6.0f} {cpu_seconds * 1e3:6.0f}"
            f" {after.peak_bytes / 2**20:8.1f}{remark}"
        )
    print(f"{failed} of the programs were not as expected")
    return 1 if failed else 0


def outcome(trace: Trace) -> str:
    """The outcome as the file writes it."""
    if trace.answer is None:
        return str(trace.error)
    return f"OK {trace.answer.approximate!r}{' approx' if trace.approximate else ''}"


def as_expected(trace: Trace, expected: str) -> bool:
    """Whether a trace ended in one of the outcomes that `expected` allows."""
    return any(matches(trace.error, outcome(trace), choice) for choice in expected.split(" or "))


def matches(error: ProgramError | None, text: str, expected: str) -> bool:
    """Whether one allowed outcome is what happened."""
    detailed = re.fullmatch(r"(\w+)\((.*)\)", expected)
    if detailed:
        return (
            error is not None
            and type(error).__name__ == detailed[1]
            and error.detail in detailed[2].split("|")
        )
    return text == expected or (error is not None and type(error).__name__ == expected)


if __name__ == "__main__":
    sys.exit(main())

"""Run a file of programs: ``python -m app.problem IN.jsonl OUT.jsonl [--parity]``.

Every line of IN is ``{"program": ...}``; every line of OUT has `line`, `answer` (exact as text such as
``7/2``; where only the float is known its shortest text), `value` (float or null), `approximate`, `error`
(such as ``LimitExceeded(ops)``, null where there is none), `error_line`, `steps` and `output`. A line that
cannot be read gets a row with the error ``BadLine(...)``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.problem.runner import ProgramRunner
from app.problem.trace import Trace


def main(argv: Sequence[str] | None = None) -> int:
    """The command; the exit status is 0, 1 where a line could not be read, 2 where a file could not."""
    parser = argparse.ArgumentParser(prog="python -m app.problem", description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path, metavar="IN.jsonl", help='lines of {"program": "..."}')
    parser.add_argument("target", type=Path, metavar="OUT.jsonl", help="a row for every line is written here")
    parser.add_argument("--parity", action="store_true", help="decide everything on CPython's floats")
    options = parser.parse_args(argv)
    if options.source.resolve() == options.target.resolve():
        parser.error("IN.jsonl and OUT.jsonl are the same file; give the rows a file of their own")
    bad = total = 0
    try:
        with (
            options.source.open("rb") as lines,
            options.target.open("w", encoding="utf-8") as rows,
            ProgramRunner() as runner,
        ):
            for number, line in enumerate(lines, start=1):
                if not line.strip():
                    continue
                total += 1
                row = run_line(runner, line, parity=options.parity)
                if str(row["error"]).startswith("BadLine"):
                    bad += 1
                    print(f"{options.source}: line {number}: {row['error']}", file=sys.stderr)
                rows.write(json.dumps({"line": number, **row}) + "\n")
    except OSError as error:
        print(
            # without a name it was the writing that failed: a full disk
            f"Cannot use {error.filename or options.target}: {error.strerror}. "
            "Check the name and the free space, then try again.",
            file=sys.stderr,
        )
        return 2
    print(f"{total} lines run, {bad} could not be read")
    return 1 if bad else 0


def run_line(runner: ProgramRunner, line: bytes, *, parity: bool) -> dict[str, Any]:
    """The row for one line of the file."""
    try:
        data = json.loads(line)
    except ValueError as error:
        return bad_row(f"not JSON: {error}")
    except RecursionError:
        return bad_row("nested too deeply")
    if not isinstance(data, dict) or not isinstance(data.get("program"), str):
        return bad_row('no text under "program"')
    return trace_row(runner.run(data["program"], parity=parity))


def trace_row(trace: Trace) -> dict[str, Any]:
    """What the file holds of a trace."""
    answer, error = trace.answer, trace.error
    data = trace.to_json()
    value = None if data["answer"] is None else data["answer"]["approximate"]
    return {
        "answer": None if answer is None else repr(value) if answer.exact is None else str(answer.exact),
        "value": value,
        "approximate": trace.approximate,
        "error": None if error is None else str(error),
        "error_line": None if error is None else error.line or None,
        "steps": data["steps"],
        "output": trace.output,
    }


def bad_row(reason: str) -> dict[str, Any]:
    """The row for a line that is not a program."""
    return {**trace_row(Trace((), None)), "error": f"BadLine({reason})"}


if __name__ == "__main__":
    sys.exit(main())

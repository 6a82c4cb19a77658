"""Time and memory of whole solutions: the tutor, its engine and its program worker, with a real pack.

    python -m app.solving.benchmark --problems docs/examples/child_problems.jsonl

Prints seconds a problem (median, ninth decile, longest) and resident memory of this process and its children
after each problem; shared pages are counted once where the system tells (Linux). Where the lines have
`answer`, also how many answers agree.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import psutil

from app.inference import InferenceError
from app.packs.errors import PackError
from app.problem.answers import parse_answer, same_answer
from app.problem.question import QuestionProblem
from app.solving.errors import SolvingError
from app.solving.machine import memory_of
from app.solving.settings import SolvingSettings
from app.solving.solution import Solution
from app.solving.tutor import Tutor

MEGABYTE = 1024 * 1024


def agrees(solution: Solution, expected: object) -> bool:
    """Whether the shown answer is the expected one."""
    wanted = parse_answer(str(expected))
    return solution.answer is not None and wanted is not None and same_answer(solution.answer, wanted)


def main(argv: Sequence[str] | None = None) -> int:
    """Solve, measure, print; 0, or 1 with a sentence where the pack or the file is not usable."""
    parser = argparse.ArgumentParser(prog="python -m app.solving.benchmark", description=__doc__)
    parser.add_argument("--problems", type=Path, required=True, help="JSONL with question a line")
    parser.add_argument("--pack", default=None, help="name or folder (default: the shipped one)")
    parser.add_argument("--candidates", type=int, default=SolvingSettings().candidates)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args(argv)
    try:
        lines = [json.loads(line) for line in arguments.problems.read_text("utf-8").splitlines() if line]
        report = measure(lines, arguments.pack, arguments.candidates, arguments.seed)
    except (OSError, ValueError, KeyError, PackError, InferenceError, SolvingError, QuestionProblem) as error:
        print(error, file=sys.stderr)
        return 1
    print(report)
    return 0


def measure(lines: Sequence[dict[str, str]], pack: str | None, candidates: int, seed: int) -> str:
    """The report's lines. Raises what `Tutor.open` and `Tutor.solve` raise, ValueError for no lines."""
    if not lines:
        raise ValueError("The file holds no problems.")
    seconds, memory, verdicts, right, shown_right = [], [], Counter[str](), 0, 0
    with Tutor.open(pack, SolvingSettings(candidates=candidates)) as tutor:
        for line in lines:
            solution = tutor.solve(line["question"], seed=seed)
            seconds.append(solution.seconds)
            memory.append(memory_of(psutil.Process()))
            verdicts[solution.verdict] += 1
            if "answer" in line and agrees(solution, line["answer"]):
                right += 1
                shown_right += solution.verdict == "verified"
    ordered = sorted(seconds)
    said = ", ".join(f"{count} {verdict}" for verdict, count in sorted(verdicts.items()))
    report = [
        f"{len(lines)} problems, at most {candidates} candidates each, seed {seed}",
        f"seconds a problem: median {statistics.median(ordered):.2f}, "
        f"ninth decile {ordered[int(0.9 * (len(ordered) - 1))]:.2f}, longest {ordered[-1]:.2f}",
        f"memory: {max(memory) / MEGABYTE:.0f} MB at the most",
        f"verdicts: {said}",
    ]
    if any("answer" in line for line in lines):
        report.append(f"right: {right}, of the verified ones {shown_right} of {verdicts['verified']}")
    return "\n".join(report)


if __name__ == "__main__":
    sys.exit(main())

"""Look for faults of the interpreter: ``python -m app.problem.fuzz --programs N --seconds S --seed K``.

Generated and damaged programs run in a worker, and those that it finishes run under CPython too. Reported:
hangs (the parent had to kill the worker), internal errors (the worker met a bug of ours), and differences:
a parity run that does not agree with CPython, or an exact run whose float is not CPython's though no float
decided otherwise. The exit status is 1 where there was any.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence

from app.problem.damaged_programs import AUTHORED, damage_program
from app.problem.differences import Judge, comparable_source, difference, float_kept
from app.problem.errors import WorkerLost
from app.problem.generated_programs import generate_program
from app.problem.runner import ProgramRunner
from app.problem.trace import Trace

FAULTS = ("hangs", "internal errors", "differences")
SHOWN_FAULTS = 10


def main(argv: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m app.problem.fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=int, default=2_000, help="how many programs to run at most")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to run at most")
    parser.add_argument("--seed", type=int, default=0, help="programs of seed, seed + 1, ... are run")
    options = parser.parse_args(argv)
    started = time.monotonic()
    counts, faults = fuzz(options.programs, options.seconds, options.seed)
    for fault in faults[:SHOWN_FAULTS]:
        print(fault, file=sys.stderr)
    outcomes = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if name not in FAULTS)
    print(
        f"programs {counts['programs']}, hangs {counts['hangs']}, "
        f"internal errors {counts['internal errors']}, "
        f"differences {counts['differences']} in {time.monotonic() - started:.0f} s ({outcomes})"
    )
    return 1 if faults else 0


def fuzz(programs: int, seconds: float, seed: int) -> tuple[Counter[str], list[str]]:
    """Run the programs of the seeds from `seed` on.

    How many had which outcome, and every fault with its program.
    """
    end = time.monotonic() + seconds
    counts: Counter[str] = Counter(dict.fromkeys(FAULTS, 0))
    faults: list[str] = []
    with ProgramRunner() as runner, Judge() as judge:
        for number in range(seed, seed + programs):
            if time.monotonic() > end:
                break
            source = make_program(random.Random(number))
            for fault, detail in check_program(runner, judge, source, counts):
                counts[fault] += 1
                faults.append(f"seed {number}: {fault}: {detail}\n{source}")
    return counts, faults


def make_program(rng: random.Random) -> str:
    """A generated program, or an authored or generated one that was damaged."""
    kind = rng.randrange(3)
    if kind == 0:
        return generate_program(rng)
    return damage_program(rng, rng.choice(AUTHORED) if kind == 1 else generate_program(rng))


def check_program(
    runner: ProgramRunner, judge: Judge, source: str, counts: Counter[str]
) -> list[tuple[str, str]]:
    """The faults that one program shows; its outcome is counted."""
    parity, exact = runner.run(source, parity=True), runner.run(source)
    counts["programs"] += 1
    counts[outcome(exact)] += 1
    for trace in (parity, exact):
        if isinstance(trace.error, WorkerLost):
            fault = "internal errors" if trace.error.reason.startswith("internal") else "hangs"
            return [(fault, trace.error.reason)]
    comparable = comparable_source(source, parity)
    if comparable is None:
        return []
    verdict = judge.verdict(comparable)
    if verdict is None:
        return [("differences", "CPython did not finish")]
    counts["compared with CPython"] += 1
    found = (difference(parity, verdict), float_kept(exact, verdict))
    return [("differences", text) for text in found if text]


def outcome(trace: Trace) -> str:
    """A word for the table."""
    return "answer" if trace.error is None else type(trace.error).__name__


if __name__ == "__main__":
    sys.exit(main())

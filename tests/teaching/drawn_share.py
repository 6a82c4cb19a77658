"""How many problems of the curriculum get a picture: `python -m tests.teaching.drawn_share --problems 2000`.

A command of the tests' folder: `app.teaching` knows nothing of the curriculum (docs/architecture.md).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

from app.teaching.bars import problem_bars, step_bars
from app.teaching.guard import Guard
from app.teaching.working import working_of
from tests.teaching.curriculum_problems import solved_problems


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the share of problems with a picture of the last step, and with one of every step, by shape."""
    parser = argparse.ArgumentParser(prog="python -m tests.teaching.drawn_share", description=__doc__)
    parser.add_argument("--problems", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(argv)
    shapes, steps_drawn, steps, all_drawn = share_drawn(options.problems, options.seed)
    for shape, count in shapes.most_common():
        print(f"{shape:<14}{count:>6}  {count / options.problems:.1%}")
    drawn = options.problems - shapes["none"]
    print(f"problems with a picture: {drawn} of {options.problems} ({drawn / options.problems:.1%})")
    print(f"problems with a picture of every step: {all_drawn} ({all_drawn / options.problems:.1%})")
    print(f"steps with a picture: {steps_drawn} of {steps} ({steps_drawn / steps:.1%})")
    return 0


def share_drawn(problems: int, seed: int) -> tuple[Counter[str], int, int, int]:
    """Shapes of the problems' pictures ("none" for no picture), steps drawn, steps, problems wholly drawn."""
    shapes: Counter[str] = Counter()
    steps_drawn = steps = all_drawn = 0
    for problem in solved_problems(problems, seed):
        model = problem_bars(problem.question, problem.trace)
        shapes["none" if model is None else model.shape] += 1
        guard = Guard.of(problem.question, problem.trace)
        drawn = [step_bars(step, guard) is not None for step in working_of(problem.trace).steps]
        steps_drawn += sum(drawn)
        steps += len(drawn)
        all_drawn += all(drawn)
    return shapes, steps_drawn, steps, all_drawn


if __name__ == "__main__":
    sys.exit(main())

"""How many problems of the curriculum get a picture: `python -m tests.teaching.drawn_share --problems 2000`.

A command of the tests' folder: `app.teaching` knows nothing of the curriculum (docs/architecture.md).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.teaching.bars import BarModel
from app.teaching.number_lines import NumberLine
from app.teaching.pictures import Picture, problem_line, problem_picture, solved_pictures
from app.teaching.working import working_of
from tests.teaching.curriculum_problems import solved_problems


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the share of problems with a picture of the last step, and with one of every step, by shape."""
    parser = argparse.ArgumentParser(prog="python -m tests.teaching.drawn_share", description=__doc__)
    parser.add_argument("--problems", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(argv)
    share = share_drawn(options.problems, options.seed)
    for shape, count in share.shapes.most_common():
        print(f"{shape:<14}{count:>6}  {count / options.problems:.1%}")
    drawn = options.problems - share.shapes["none"]
    print(f"problems with a picture: {drawn} of {options.problems} ({drawn / options.problems:.1%})")
    print(f"  of them as bars: {drawn - share.shapes['number line']}")
    print(f"problems that go on a number line: {share.lines} ({share.lines / options.problems:.1%})")
    print(f"problems with a picture of every step: {share.whole} ({share.whole / options.problems:.1%})")
    print(
        f"steps with a picture: {share.steps_drawn} of {share.steps} ({share.steps_drawn / share.steps:.1%})"
    )
    print(f"steps on a number line: {share.steps_on_lines} ({share.steps_on_lines / share.steps:.1%})")
    return 0


@dataclass
class Share:
    """What was drawn: shapes of the problems' pictures ("none" for no picture), and counts.

    `lines`: problems that go on a number line, with bars or without; `whole`: problems with every step drawn.
    """

    shapes: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    whole: int = 0
    steps: int = 0
    steps_drawn: int = 0
    steps_on_lines: int = 0


def share_drawn(problems: int, seed: int) -> Share:
    """What is drawn of so many problems of the curriculum."""
    share = Share()
    for problem in solved_problems(problems, seed):
        picture = problem_picture(problem.question, problem.trace)
        share.shapes[shape_of(picture)] += 1
        share.lines += problem_line(problem.question, problem.trace) is not None
        drawn = [solved_pictures(step) for step in working_of(problem.trace).steps]
        share.steps += len(drawn)
        share.steps_drawn += sum(map(bool, drawn))
        share.steps_on_lines += sum(isinstance(found[-1], NumberLine) for found in drawn if found)
        share.whole += all(drawn)
    return share


def shape_of(picture: Picture | None) -> str:
    """The kind of a picture in a word or two."""
    if picture is None:
        return "none"
    return picture.shape if isinstance(picture, BarModel) else "number line"


if __name__ == "__main__":
    sys.exit(main())

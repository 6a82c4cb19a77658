"""Check and show written problems: `python -m training corpus written PATH … [--show N] [--against FILE]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from training.corpus.errors import CorpusError
from training.corpus.gsm8k.redraw import REDRAWABLE
from training.corpus.written.drawing import example_of, redraws
from training.corpus.written.nearness import measured_questions, too_near
from training.corpus.written.reading import Written, read_written, written_files


def main(argv: Sequence[str] | None = None) -> int:
    """Print the faults and the counts; 1 where a problem is faulty or too near to a measured one."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus written", description="Check written problems (docs/written.md)."
    )
    parser.add_argument("paths", type=Path, nargs="+", help="files, or folders of .txt files")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N of them with a redraw each")
    parser.add_argument(
        "--against", type=Path, nargs="+", default=[], help="JSONL of problems that none of them may be"
    )
    parser.add_argument("--seed", type=int, default=0, help="which problems are shown, and their redraws")
    options = parser.parse_args(argv)
    try:
        problems, faulty = _read(options.paths)
        measured = [question for file in options.against for question in measured_questions(file)]
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    for problem in Random(options.seed).sample(problems, min(options.show, len(problems))):
        _show(problem, options.seed)
    near = too_near((problem.question for problem in problems), measured)
    for question in near:
        print(f"as a measured problem: {question}")
    lengths = [example_of(problem).operations for problem in problems]
    by_length = ", ".join(f"{lengths.count(length)} of {length}" for length in sorted(set(lengths))) or "none"
    drawable = sum(
        len(list(redraws(problem, REDRAWABLE, options.seed))) == REDRAWABLE for problem in problems
    )
    print(f"{len(problems)} problems (operations: {by_length}), {drawable} with {REDRAWABLE} redraws or more")
    print(f"{faulty} faulty, {len(near)} as a measured one")
    return 1 if faulty or near else 0


def _read(paths: Sequence[Path]) -> tuple[list[Written], int]:
    problems, faulty = list[Written](), 0
    for file in written_files(paths):
        for found in read_written(file):
            if isinstance(found, Written):
                problems.append(found)
            else:
                faulty += 1
                print(f"{file}, line {found[0]}: {found[1]}")
    return problems, faulty


def _show(problem: Written, seed: int) -> None:
    for example in [example_of(problem), *redraws(problem, 1, seed)]:
        print(f"{example.question}\n{example.body}\n=> {example.answer}\n")

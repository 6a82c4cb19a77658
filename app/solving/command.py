"""`python -m app.solving`: solve one problem and print its steps, or a file of problems.

Exit codes: 0 the work was done, whatever the verdicts are; 1 something is wrong with the pack, the models
or a file; 2 the command line or the question can not be used; 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from app.inference import InferenceError
from app.packs.errors import PackError
from app.problem.question import QuestionProblem, check_question
from app.solving.batch import BatchError, solve_batch, to_json_line
from app.solving.errors import SolvingError
from app.solving.settings import CANDIDATES_MAX, SolvingSettings
from app.solving.tutor import Tutor
from app.solving.words import full_record, solution_lines

DONE, FAILED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str]) -> int:
    """Run the command; its exit code."""
    arguments = _parser().parse_args(argv)
    _prepare_output(json=arguments.json)
    logging.basicConfig(level=logging.ERROR)  # an engine that was lost and started again is no news
    settings = SolvingSettings()
    if arguments.candidates is not None:
        settings = replace(settings, candidates=arguments.candidates)
    if arguments.search == "guided":
        beams = min(settings.beams, settings.candidates)
        settings = replace(settings, search="guided", beams=beams)
    try:
        if arguments.batch:
            source, target = (Path(name) for name in arguments.batch)
            return _solve_file(source, target, arguments.pack, settings, arguments.seed)
        return _solve_one(arguments.question, arguments.pack, settings, arguments.seed, json=arguments.json)
    except QuestionProblem as error:
        return _complain(error, UNUSABLE)
    except (PackError, InferenceError, SolvingError, BatchError) as error:
        return _complain(error, FAILED)
    except OSError as error:  # from starting a child process: files have their own sentences
        return _complain(f"The computer refused: {error.strerror}. Close other programs, try again.", FAILED)
    except KeyboardInterrupt:
        again = " Run the same command again to go on where it stopped." if arguments.batch else ""
        return _complain(f"Stopped.{again}", INTERRUPTED)


def _solve_one(question: str, pack: str | None, settings: SolvingSettings, seed: int, *, json: bool) -> int:
    check_question(question)  # before the models are loaded
    with Tutor.open(pack, settings) as tutor:
        solution = tutor.solve(question, seed=seed)
    return _write(to_json_line(full_record(solution)) if json else "\n".join(solution_lines(solution)) + "\n")


def _solve_file(source: Path, target: Path, pack: str | None, settings: SolvingSettings, seed: int) -> int:
    with ExitStack() as open_things:
        solve_batch(
            source,
            target,
            solver=lambda: open_things.enter_context(Tutor.open(pack, settings)),
            seed=seed,
            report=lambda line: print(line, file=sys.stderr, flush=True),
        )
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="solve", description="Solve a word problem step by step.")
    add = parser.add_argument
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("question", nargs="?", help="the problem, in quotes")
    what.add_argument(
        "--batch",
        nargs=2,
        metavar=("IN.jsonl", "OUT.jsonl"),
        help='solve a file of {"question": …} lines; run again to go on where it stopped',
    )
    add("--json", action="store_true", help="print one JSON object instead of words")
    add("--pack", metavar="NAME|FOLDER", help="the model pack (default: the first that is found)")
    add("--candidates", type=_candidates, metavar="N", help="how many programs to try at most")
    add(
        "--search",
        choices=("sampling", "guided"),
        default="sampling",
        help="guided: line by line, from the beginnings that the verifier likes best (shown as unsure)",
    )
    add("--seed", type=int, default=0, metavar="S", help="the same seed gives the same solution")
    return parser


def _candidates(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= CANDIDATES_MAX:
        raise argparse.ArgumentTypeError(f"give a number from 1 to {CANDIDATES_MAX}")
    return int(text)


def _prepare_output(*, json: bool) -> None:
    """JSON is UTF-8 everywhere; words are in the terminal's encoding, with ? for what it does not have."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if json:
            sys.stdout.reconfigure(encoding="utf-8")
        else:
            sys.stdout.reconfigure(errors="replace")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")


def _write(text: str) -> int:
    """Print `text`; the exit code."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()  # a full disk shows here, not when the interpreter ends
    except OSError as error:
        # what is left in the buffer must not raise once more at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # the reader, such as `head`, has seen enough
            return FAILED
        return _complain(f"The output can not be written: {error.strerror}. Free some space.", FAILED)
    return DONE


def _complain(problem: Exception | str, code: int) -> int:
    print(problem, file=sys.stderr)
    return code

"""Commands for authors and maintainers: `python -m app.curriculum check | sample | report | bench`."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from app.curriculum.check import family_faults
from app.curriculum.errors import CurriculumError, ExpansionError
from app.curriculum.expand import Problem, expand
from app.curriculum.load import CURRICULUM_FOLDER, load_curriculum, load_families, load_lexicon
from app.curriculum.models import Family
from app.curriculum.numerals import number_text
from app.curriculum.report import curriculum_report, expansion_rate, phrasing_counts

PROGRESS_EVERY = 500  # families
DRAWS = 20  # problems drawn from a family to check it
DRAWS_TOLD = 120  # where it is told in facts, whose ways combine


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 when all is well, 1 where faults were printed."""
    options = parser().parse_args(argv)
    try:
        return int(options.run(options))
    except (CurriculumError, ExpansionError) as error:
        print(error, file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="python -m app.curriculum", description=__doc__)
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="validate families, draw from each, print every fault")
    check.add_argument("files", nargs="*", type=Path, help="family files (none: all families of the app)")
    check.add_argument(
        "--draws",
        type=int,
        help=f"problems drawn from each family ({DRAWS}, and {DRAWS_TOLD} of one told in facts)",
    )
    check.set_defaults(run=run_check)

    sample = commands.add_parser("sample", help="print problems of a family or a file")
    source = sample.add_mutually_exclusive_group(required=True)
    source.add_argument("--family", metavar="ID")
    source.add_argument("--file", type=Path, help="every family of this file")
    sample.add_argument("--count", type=int, default=3, help="problems a family")
    sample.set_defaults(run=run_sample)

    report = commands.add_parser("report", help="families and phrasings by grade, topic and operations")
    report.set_defaults(run=run_report)

    bench = commands.add_parser("bench", help="checked problems a second on one core")
    bench.add_argument("--problems", type=int, default=20_000)
    bench.set_defaults(run=run_bench)

    for command in (check, sample, report, bench):
        command.add_argument("--seed", type=int, default=0)
        command.add_argument("--folder", type=Path, help="a curriculum in place of the app's")
    return top


def families_of(files: Sequence[Path], folder: Path | None) -> tuple[Family, ...]:
    """The families of the files, or all families of the curriculum."""
    if not files:
        return load_curriculum(folder).families
    return load_families(list(files), load_lexicon((folder or CURRICULUM_FOLDER) / "lexicon.yaml"))


def run_check(options: argparse.Namespace) -> int:
    """Prints a line a fault and a summary."""
    families = families_of(options.files, options.folder)
    faulty = drawn = 0
    for place, family in enumerate(families, 1):
        draws = options.draws or (DRAWS_TOLD if family.facts else DRAWS)
        drawn += draws
        faults = family_faults(family, draws, options.seed)
        faulty += bool(faults)
        for fault in faults:
            print(f"{family.id}: {fault}")
        if place % PROGRESS_EVERY == 0:
            print(f"{place} of {len(families)} families checked", file=sys.stderr)
    print(f"{len(families)} families, {phrasing_counts(families)}, {drawn} draws: {faulty} faulty")
    return 1 if faulty else 0


def run_sample(options: argparse.Namespace) -> int:
    """Prints problems with their programs and answers."""
    if options.file:
        families = families_of([options.file], options.folder)
    else:
        families = (load_curriculum(options.folder).family(options.family),)
    for family in families:
        rng = Random(f"{options.seed} {family.id}")
        for _ in range(options.count):
            print(problem_text(expand(family, rng)), end="\n\n")
    return 0


def problem_text(problem: Problem) -> str:
    """A problem as a page shows it."""
    programs = "\n\n".join([problem.body, *(f"# another way\n{body}" for body in problem.alternatives)])
    head = f"[{problem.family} #{problem.phrasing}, grade {problem.grade}, {problem.operations} operations]"
    answer = f"{number_text(problem.answer)} {problem.unit}".rstrip()
    return f"{head} {problem.question}\n\n{programs}\n\n=> {answer}"


def run_report(options: argparse.Namespace) -> int:
    """Prints the tables."""
    print(curriculum_report(load_curriculum(options.folder), options.seed))
    return 0


def run_bench(options: argparse.Namespace) -> int:
    """Prints times and rate."""
    start = time.process_time()
    families = load_curriculum(options.folder).families
    loaded = time.process_time() - start
    compiled, rate = expansion_rate(families, options.problems, options.seed)
    print(f"load and validate {len(families)} families: {loaded:.2f} s (CPU time, one core)")
    print(f"compile them: {compiled:.2f} s")
    print(f"{options.problems} checked problems: {rate:,.0f} a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())

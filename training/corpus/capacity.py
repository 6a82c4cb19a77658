"""How many different problems the families hold: `python -m training corpus capacity`.

Each family is drawn `--draws` times. Of n draws, C pairs are equal; if all problems of a family were
equally likely, it would hold about n(n - 1) / 2C of them (the birthday problem). They are not, so this says
too few, and a family without an equal pair is counted as if it had one: the sums are cautious.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from app.curriculum import CurriculumError, ExpansionError, Family, expand
from app.curriculum.split import is_held_out_numbers
from training.corpus.errors import CorpusError
from training.corpus.expansion import BLOCK_FAMILIES, families_by_id
from training.corpus.plan import Choice, choose, shares
from training.corpus.progress import progress_bar
from training.corpus.workers import work_through

TOTALS = (1_000_000, 12_300_000)
"""Corpora whose size is foretold, in problems; the second is TinyGSM's."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """About how many different problems a family holds, and whether no two draws were equal."""

    problems: int
    no_repeat: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """A curriculum drawn by one process, or a piece of it."""

    names: tuple[str, ...]
    draws: int
    seed: int
    curriculum: Path | None


def survey_families(survey: Survey) -> dict[str, Capacity]:
    """The capacity of each family; held-out numbers do not count, as they do not in training."""
    families = families_by_id(survey.curriculum)
    return {name: _capacity(families[name], survey.draws, survey.seed) for name in survey.names}


def _capacity(family: Family, draws: int, seed: int) -> Capacity:
    rng = Random(f"capacity:{seed}:{family.id}")
    counts: Counter[str] = Counter()
    for _ in range(draws):
        try:
            problem = expand(family, rng)
        except ExpansionError:  # the curriculum's own tests report it
            break
        if not is_held_out_numbers(problem):
            counts[problem.question] += 1
    return capacity_of(counts)


def capacity_of(counts: Counter[str]) -> Capacity:
    """The capacity that the number of draws of each different problem tells."""
    drawn = counts.total()
    pairs = drawn * (drawn - 1) // 2
    equal = sum(count * (count - 1) // 2 for count in counts.values())
    return Capacity(max(len(counts), pairs // max(equal, 1)), no_repeat=equal == 0)


def foretold(capacities: Mapping[str, Capacity], total: int) -> tuple[int, int]:
    """What a corpus of `total` equal shares would get, and how many families have less than their share."""
    wanted = shares(dict.fromkeys(capacities, 1.0), total)
    got = {name: min(wanted[name], capacity.problems) for name, capacity in capacities.items()}
    return sum(got.values()), sum(got[name] < wanted[name] for name in got)


def report(capacities: Mapping[str, Capacity]) -> str:
    """The sums as Markdown."""
    whole = sum(capacity.problems for capacity in capacities.values())
    more = sum(capacity.no_repeat for capacity in capacities.values())
    lines = [
        f"{len(capacities):,} training families hold about {whole:,} different problems, cautiously; in "
        f"{more:,} of them no two draws were equal: they hold more than was counted.",
        "",
        "| asked | got, about | families that have fewer than their share |",
        "|---|---|---|",
    ]
    for total in TOTALS:
        got, exhausted = foretold(capacities, total)
        lines.append(f"| {total:,} | {got:,} ({got / total:.1%}) | {exhausted:,} |")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus capacity`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus capacity",
        description="Estimate how many different problems the families hold.",
    )
    parser.add_argument("--draws", type=int, default=400, help="draws a family (default 400)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--curriculum", type=Path, help="a curriculum in place of ours")
    options = parser.parse_args(argv)
    if options.draws < 2 or options.workers < 1:
        parser.error("--draws must be at least 2, --workers at least 1")
    try:
        families = families_by_id(options.curriculum)
        names = sorted(choose(tuple(families.values()), Choice(), held_out=False))
        pieces = [names[at : at + BLOCK_FAMILIES] for at in range(0, len(names), BLOCK_FAMILIES)]
        surveys = [Survey(tuple(some), options.draws, options.seed, options.curriculum) for some in pieces]
        capacities: dict[str, Capacity] = {}
        with progress_bar(len(names), "capacity", unit="families") as bar:
            for done in work_through(survey_families, surveys, options.workers):
                capacities |= done.result
                bar.update(len(done.result))
    except (CorpusError, CurriculumError) as error:
        print(error, file=sys.stderr)
        return 2
    print(report(capacities))
    return 0

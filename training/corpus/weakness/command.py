"""Turn measured errors into weights: `python -m training corpus weakness --figures OUT.json --out FILE`.

The figures are those that `evaluate --json` wrote; `corpus build --weights FILE` takes the file.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from training.corpus.augmentation import KINDS
from training.corpus.errors import CorpusError
from training.corpus.plan import Weight
from training.corpus.weakness.figures import Group, Measured, pooled, read_figures
from training.corpus.weakness.shrinkage import LEAST, MOST, Weakness, weaknesses
from training.corpus.weights_file import Weights, write_weights

DIVISIONS = ("topic", "operations", "grade")
"""Divisions whose groups a weight of families can pick."""
USUAL = DIVISIONS[:2]
PHRASING = "phrasing"


def weigh(measured: Measured, by: Sequence[str]) -> dict[str, dict[str, Weakness]]:
    """The weakness of each group of the divisions `by`, and of the kinds of augmentation among the phrasings.

    Raises `CorpusError` where the figures are not split by one of them, or tell no group from another.
    """
    for division in by:
        if division not in measured.divisions:
            raise CorpusError(
                f"These figures are not split by {division}: measure on problems that have it, such as those "
                "that `python -m training corpus evaluation` writes."
            )
    found = {division: weaknesses(measured.divisions[division], 1 / len(by)) for division in by}
    kinds = _kinds(measured)
    if kinds:
        found[PHRASING] = weaknesses(kinds)
    if all(one.weight == 1 for rows in found.values() for one in rows.values()):
        raise CorpusError(
            f"On these {measured.problems} problems the groups of {', '.join(found)} differ by no more than "
            "chance: there is nothing to weigh by. Measure more problems."
        )
    return found


def _kinds(measured: Measured) -> dict[str, Group]:
    """What was told in one kind of augmentation: a build can make more of it, but not of other phrasings."""
    return {name: group for name, group in measured.divisions.get(PHRASING, {}).items() if name in KINDS}


def weights_of(found: Mapping[str, Mapping[str, Weakness]]) -> Weights:
    """The factors with two decimals, without those that change nothing."""
    rounded = {
        (division, name): round(one.weight, 2)
        for division, rows in found.items()
        for name, one in rows.items()
    }
    changed = {place: factor for place, factor in rounded.items() if factor != 1}
    return Weights(
        tuple(Weight(*place, factor) for place, factor in changed.items() if place[0] != PHRASING),
        {name: factor for (division, name), factor in changed.items() if division == PHRASING},
    )


def table(title: str, groups: Mapping[str, Group], found: Mapping[str, Weakness]) -> str:
    """Lines for a person: each group, the weakest first, errors in per cent; "-" where nothing is weighed."""
    lines = [f"{title:<24}{'problems':>9}{'error':>8}{'without chance':>16}{'weight':>8}"]
    for name, group in sorted(groups.items(), key=lambda row: -row[1].error):
        one = found.get(name)
        guess = f"{100 * one.shrunken:>16.1f}{one.weight:>8.2f}" if one else f"{'-':>16}{'-':>8}"
        lines.append(f"{name:<24}{group.problems:>9}{100 * group.error:>8.1f}{guess}")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Command line of `python -m training corpus weakness`."""
    parser = argparse.ArgumentParser(
        prog="python -m training corpus weakness",
        description="Weights for the next corpus from the errors that an evaluation measured.",
    )
    parser.add_argument(
        "--figures", type=Path, nargs="+", required=True, help="files that `evaluate --json` wrote"
    )
    parser.add_argument(
        "--by", nargs="+", choices=DIVISIONS, default=USUAL, help="what families are weighed by"
    )
    parser.add_argument(
        "--out", type=Path, help="the file for `corpus build --weights` (default: print only)"
    )
    options = parser.parse_args(argv)
    by = tuple(dict.fromkeys(options.by))
    try:
        measured = read_figures(options.figures)
        found = weigh(measured, by)
        weights = weights_of(found)
        if options.out is not None:
            write_weights(options.out, weights, _comments(measured, options.figures, by))
    except (CorpusError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    for division in (*by, *([PHRASING] if PHRASING in measured.divisions else [])):
        print(table(division, measured.divisions[division], found.get(division, {})), end="\n\n")
    print(" ".join(f"--weight {weight}" for weight in weights.families))
    if weights.kinds:
        print("chances of kinds of augmentation times", dict(weights.kinds))
    return 0


def _comments(measured: Measured, figures: Sequence[Path], by: Sequence[str]) -> list[str]:
    everything = pooled(list(measured.divisions[by[0]].values()))
    return [
        f"Measured on {measured.problems} problems ({', '.join(path.name for path in figures)}), "
        f"{100 * everything.error:.1f}% of the candidates wrong, generator {measured.generator[:12]}.",
        f"Weight: (error without chance / mean error, {LEAST:g} to {MOST:g}) to the power of 1/{len(by)}; "
        "kinds: the same to the power of 1.",
    ]


if __name__ == "__main__":
    sys.exit(main())

"""What `evaluate --json` wrote: how often each group of problems was not solved."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.corpus.errors import CorpusError

FEWEST_PROBLEMS = 100
"""Below this even the error of all problems together is not known to within 5 points (one standard error)."""
FORM = "Give files that `python -m training evaluate --json` wrote."


@dataclass(frozen=True, slots=True)
class Group:
    """So many `problems`, and the share of their candidates (0 to 1) that did not solve them."""

    problems: int
    error: float


@dataclass(frozen=True, slots=True)
class Measured:
    """The groups of each division: `divisions["topic"]["money"]`; all problems, and the generator's hash."""

    divisions: Mapping[str, Mapping[str, Group]]
    problems: int
    generator: str


def pooled(groups: Sequence[Group]) -> Group:
    """Several groups as one."""
    problems = sum(group.problems for group in groups)
    return Group(problems, sum(group.problems * group.error for group in groups) / problems)


def read_figures(paths: Sequence[Path]) -> Measured:
    """The figures of one generator on one or more sets, taken together.

    Raises `CorpusError` for a file that is none of an evaluation, figures of different generators, a set that
    is counted twice, and fewer than `FEWEST_PROBLEMS`.
    """
    reports = [(path, _read(path)) for path in paths]
    generators = {report["models"]["generator_sha256"] for _, report in reports}
    if len(generators) > 1:
        raise CorpusError("These figures are of different generators. Give those of one.")
    seen: dict[str, Path] = {}
    for path, report in reports:
        other = seen.setdefault(report["data"]["sha256"], path)
        if other != path:
            raise CorpusError(f"{other} and {path} were measured on the same problems. Give one of them.")
    problems = sum(report["figures"]["problems"] for _, report in reports)
    if problems < FEWEST_PROBLEMS:
        raise CorpusError(
            f"Figures on {problems} problems say too little about their groups: "
            f"measure at least {FEWEST_PROBLEMS}, better some hundreds."
        )
    found: dict[str, dict[str, list[Group]]] = {}
    for path, report in reports:
        for division, rows in report["by"].items():
            for value, row in rows.items():
                found.setdefault(division, {}).setdefault(value, []).append(_group(row, path))
    divisions = {
        division: {value: pooled(groups) for value, groups in values.items()}
        for division, values in found.items()
    }
    return Measured(divisions, problems, generators.pop())


def _read(path: Path) -> dict[str, Any]:
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        report["models"]["generator_sha256"], report["data"]["sha256"], report["figures"]["problems"]
        report["by"].items()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise CorpusError(f"{path} holds no figures of an evaluation. {FORM}") from fault
    assert isinstance(report, dict)
    return report


def _group(row: Mapping[str, Any], path: Path) -> Group:
    try:
        return Group(int(row["problems"]), 1 - float(row["pass_at_1"]))
    except (ValueError, KeyError, TypeError) as fault:
        raise CorpusError(f"{path} has a group without problems or pass_at_1. {FORM}") from fault

"""What is measured of a verifier on given candidates: a number a problem, and their means as tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import nan
from statistics import fmean
from typing import Any

import numpy as np

from app.problem.answers import Answer, same_answer
from app.solving.normal_form import normal_form
from app.solving.voting import Vote, best_score, majority_vote, weighted_vote
from training.evaluation.differences import Difference, Numbers, difference
from training.evaluation.figures import Result, measure
from training.evaluation.sampling import Attempt
from training.verifier import discrimination

ALL = "all"
Sets = Mapping[str, Sequence[Result]]
"""The problems of each set with their candidates, scored by one verifier."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A table of its own: what it says of one problem (nan: nothing) and how its mean is written."""

    name: str
    words: str
    of_problem: Callable[[Result], float]
    digits: int

    def of(self, results: Sequence[Result]) -> Numbers:
        """The number of each problem, shape (problems,)."""
        return np.asarray([self.of_problem(result) for result in results], dtype=float)


def different_programs(result: Result) -> list[Attempt]:
    """The candidates with an answer, those that are equal but for spaces and comments once."""
    found = {normal_form(a.text): a for a in reversed(result[1].attempts) if a.answer is not None}
    return list(reversed(found.values()))


def right_over_wrong(result: Result) -> float:
    """Percent of its pairs of a right and a wrong program in which the right one scores higher."""
    programs = different_programs(result)
    return 100 * discrimination([_score(a) for a in programs], [float(a.right) for a in programs])


def squared_error(result: Result) -> float:
    """Mean square of score minus label over its different programs (Brier 1950)."""
    programs = different_programs(result)
    return fmean((_score(a) - a.right) ** 2 for a in programs) if programs else nan


def solved_by(rule: Callable[[Sequence[Vote]], Answer | None]) -> Callable[[Result], float]:
    """100 where the answer that `rule` chooses is right, else 0."""

    def solved(result: Result) -> float:
        item, attempts = result
        answer = rule(attempts.votes())
        return 100.0 * (answer is not None and same_answer(answer, item.answer))

    return solved


def _score(attempt: Attempt) -> float:
    assert attempt.score is not None  # every candidate with an answer was scored
    return attempt.score


MAJORITY = Measure("majority", "", solved_by(majority_vote), 1)
VERIFIER = Measure(
    "verifier@N",
    "Percent of the problems solved by the answer whose scores sum to the most.",
    solved_by(weighted_vote),
    1,
)
MEASURES = (
    Measure(
        "right over wrong",
        "Percent of the pairs of a right and a wrong program of one problem in which the right one scores "
        "higher: the mean over the problems that have both.",
        right_over_wrong,
        1,
    ),
    VERIFIER,
    Measure(
        "best score@N",
        "Percent of the problems solved by the candidate with the best score.",
        solved_by(best_score),
        1,
    ),
    Measure(
        "Brier score",
        "Mean square of score minus label, of a problem's different programs; less is better.",
        squared_error,
        4,
    ),
)


def with_all(sets: Sets) -> Sets:
    """The sets, and all problems together where there are several."""
    together = [result for results in sets.values() for result in results]
    return {**sets, ALL: together} if len(sets) > 1 else sets


def compare(changed: Numbers, plain: Numbers) -> Difference | None:
    """Of the means over the problems that say something; None where no problem does."""
    known = ~np.isnan(changed)
    if not known.any():
        return None
    return difference(changed[known], plain[known], np.ones(int(known.sum())))


def figures_of(scored: Mapping[str, Sets]) -> dict[str, Any]:
    """Of each verifier, set and measure the mean and its difference from the first verifier, for JSON.

    `over majority` is the difference of verifier@N from majority@N.
    """
    base = next(iter(scored.values()))
    written: dict[str, Any] = {}
    for name, sets in scored.items():
        for place, results in with_all(sets).items():
            row = written.setdefault(name, {}).setdefault(place, {})
            for one in MEASURES:
                numbers = one.of(results)
                row[one.name] = {
                    "mean": None if np.isnan(numbers).all() else float(np.nanmean(numbers)),
                    "from_base": _json(compare(numbers, one.of(with_all(base)[place]))),
                }
            row["over majority"] = _json(compare(VERIFIER.of(results), MAJORITY.of(results)))
    return written


def _json(found: Difference | None) -> dict[str, float] | None:
    return None if found is None else asdict(found)


def tables(figures: Mapping[str, Any], sets: Sets) -> str:
    """The tables as Markdown, of what `figures_of` gives; `sets` are those of one of the verifiers."""
    base = next(iter(figures))
    lines = [
        "| | problems | pass@1 | majority@N | oracle@N | with right and wrong |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for name, results in with_all(sets).items():
        plain = measure(results, scored=False)
        shares = (plain.pass_at_1, plain.majority_at_n, plain.oracle_at_n)
        both = int((~np.isnan(MEASURES[0].of(results))).sum())
        cells = " | ".join(f"{100 * share:.1f}" for share in shares)
        lines.append(f"| {name} | {plain.problems} | {cells} | {both} |")
    lines += [
        "",
        f"`{base}` itself, then differences from it with the 95% interval over problems; **bold** where that "
        "leaves out 0.",
    ]
    for one in MEASURES:
        lines += ["", f"**{one.name}**: {one.words}", "", *_head(sets)]
        for name, places in figures.items():
            cells = " | ".join(_cell(row[one.name], name == base, one.digits) for row in places.values())
            lines.append(f"| {name} | {cells} |")
    lines += ["", "**verifier@N minus majority@N**:", "", *_head(sets)]
    for name, places in figures.items():
        over = (Difference(**row["over majority"]).written(1) for row in places.values())
        lines.append(f"| {name} | {' | '.join(over)} |")
    return "\n".join(lines) + "\n"


def _head(sets: Sets) -> list[str]:
    names = with_all(sets)
    return [f"| verifier | {' | '.join(names)} |", "|---|" + "--:|" * len(names)]


def _cell(found: Mapping[str, Any], is_base: bool, digits: int) -> str:
    if found["mean"] is None:
        return "-"
    return f"{found['mean']:.{digits}f}" if is_base else Difference(**found["from_base"]).written(digits)

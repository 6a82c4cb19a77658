"""The four figures, always together: pass@1, majority@N, verifier@N, oracle@N; and the best score."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.problem.answers import Answer, same_answer
from app.solving.voting import best_score, majority_vote, weighted_vote
from training.evaluation.data import Item
from training.evaluation.sampling import Attempts

Result = tuple[Item, Attempts]


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares, 0 to 1, of `problems`.

    `pass_at_1`: the expected share solved by one candidate (the mean over all candidates of a problem, then
    over problems). `majority_at_n`: by the most frequent answer. `verifier_at_n`: by the answer whose
    scores sum to the most; `best_score_at_n`: by the candidate with the best score (both None without a
    verifier). `oracle_at_n`: with any right candidate. `ran`: candidates that gave an answer, of all.
    `refused`: problems that the app does not take.
    """

    problems: int
    pass_at_1: float
    majority_at_n: float
    verifier_at_n: float | None
    best_score_at_n: float | None
    oracle_at_n: float
    ran: float
    refused: int

    def to_json(self) -> dict[str, Any]:
        return {
            name: round(value, 6) if isinstance(value, float) else value
            for name, value in asdict(self).items()
        }


def measure(results: Sequence[Result], *, scored: bool) -> Figures:
    """The figures over all results, of which there must be at least one."""
    drawn = sum(len(attempts.attempts) for _, attempts in results)
    votes = [(item, attempts.votes()) for item, attempts in results]
    return Figures(
        problems=len(results),
        pass_at_1=_mean(_share_right(attempts) for _, attempts in results),
        majority_at_n=_mean(_is_right(majority_vote(cast), item) for item, cast in votes),
        verifier_at_n=_mean(_is_right(weighted_vote(cast), item) for item, cast in votes) if scored else None,
        best_score_at_n=_mean(_is_right(best_score(cast), item) for item, cast in votes) if scored else None,
        oracle_at_n=_mean(any(attempt.right for attempt in attempts.attempts) for _, attempts in results),
        ran=sum(len(cast) for _, cast in votes) / drawn if drawn else 0.0,
        refused=sum(attempts.refused is not None for _, attempts in results),
    )


def measure_groups(results: Sequence[Result], *, scored: bool) -> dict[str, dict[str, Figures]]:
    """The figures of each value of each group that the data have: `["operations"]["2"]`."""
    groups: dict[str, dict[str, list[Result]]] = {}
    for item, attempts in results:
        for name, value in item.groups.items():
            groups.setdefault(name, {}).setdefault(value, []).append((item, attempts))
    return {
        name: {
            value: measure(members, scored=scored)
            for value, members in sorted(values.items(), key=_by_number)
        }
        for name, values in groups.items()
    }


def standard_error(share: float, problems: int) -> float:
    """Of a share of that many independent problems: by how much another draw of problems would differ."""
    return math.sqrt(share * (1 - share) / problems)


def table(figures: Mapping[str, Figures], count: int) -> str:
    """Lines for a person: one for each named set of figures, in percent; `count` is N."""
    names = ["pass@1", f"majority@{count}", f"verifier@{count}", f"oracle@{count}"]
    width = max(len(name) for name in figures)
    lines = [" " * width + "  problems" + "".join(f"{name:>14}" for name in names)]
    for name, row in figures.items():
        cells = (row.pass_at_1, row.majority_at_n, row.verifier_at_n, row.oracle_at_n)
        shown = "".join(f"{_percent(share, row.problems):>14}" for share in cells)
        lines.append(f"{name:<{width}}{row.problems:>10}{shown}")
    return "\n".join(lines)


def _percent(share: float | None, problems: int) -> str:
    return "-" if share is None else f"{100 * share:.1f} ± {100 * standard_error(share, problems):.1f}"


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return math.fsum(numbers) / len(numbers)


def _share_right(attempts: Attempts) -> float:
    return _mean(attempt.right for attempt in attempts.attempts) if attempts.attempts else 0.0


def _is_right(answer: Answer | None, item: Item) -> bool:
    return answer is not None and same_answer(answer, item.answer)


def _by_number(entry: tuple[str, list[Result]]) -> tuple[float, str]:
    """Numbers by value, other names after them by the alphabet."""
    try:
        return float(entry[0]), entry[0]
    except ValueError:
        return math.inf, entry[0]

"""What the tutor would say of each problem at a calibration, and how often it would be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.packs.manifest import Calibration
from app.packs.wordings import Wordings
from app.problem.answers import Answer, same_answer
from app.problem.question import clean_text
from app.problem.typed_sums import sum_answer
from app.solving.confidence import features, probability, verdict
from app.solving.voting import best_program, count_votes
from training.evaluation.data import Item
from training.evaluation.figures import Result


@dataclass(frozen=True, slots=True)
class Judged:
    """A problem's evidence, the probability of its leading answer (0 without one), if that is right."""

    evidence: dict[str, float]
    probability: float
    verdict: str
    right: bool


@dataclass(frozen=True, slots=True)
class Decisions:
    """How the verdicts fall. Shares, 0 to 1.

    `agreement`: the mean share of the candidates that ran which have the leading answer. `coverage`:
    problems whose answer is shown as verified, of all. `shown_wrong`: wrong answers among those, None where
    there are none. `unsure_right`: right answers among those shown as unsure.
    """

    agreement: float
    coverage: float
    shown_wrong: float | None
    verified: int
    verified_wrong: int
    unsure: int
    unsure_right: float | None
    unsolved: int

    def to_json(self) -> dict[str, Any]:
        return {
            name: round(value, 6) if isinstance(value, float) else value
            for name, value in asdict(self).items()
        }


def judge(result: Result, calibration: Calibration | None, wordings: Wordings | None = None) -> Judged:
    """The decision that the app takes on this evidence, of a pack with these wordings.

    With a calibration a question that is a sum alone is as the app has it: reckoned, whatever was sampled.
    """
    item, attempts = result
    tallies = count_votes(attempts.votes())
    leader = best_program(attempts.attempts, tallies[0].answer).text if tallies else ""
    evidence = features(tallies, len(attempts.attempts), item.question, leader, wordings, attempts.reading)
    reckoned = None if calibration is None else reckoned_answer(item)
    if reckoned is not None:
        return Judged(evidence, 1.0, "verified", same_answer(reckoned, item.answer))
    chance = probability(evidence, calibration)
    right = bool(tallies) and same_answer(tallies[0].answer, item.answer)
    return Judged(evidence, chance, verdict(chance, calibration), right)


def reckoned_answer(item: Item) -> Answer | None:
    """The answer of a problem that is a sum and nothing else (docs/decisions/0024); else None."""
    return sum_answer(clean_text(item.question)[0])


def decide(judged: Sequence[Judged]) -> Decisions:
    """The verdicts counted; there must be at least one problem."""
    verified = [one for one in judged if one.verdict == "verified"]
    unsure = [one for one in judged if one.verdict == "unsure"]
    wrong = sum(not one.right for one in verified)
    return Decisions(
        agreement=sum(one.evidence["agreement"] for one in judged) / len(judged),
        coverage=len(verified) / len(judged),
        shown_wrong=wrong / len(verified) if verified else None,
        verified=len(verified),
        verified_wrong=wrong,
        unsure=len(unsure),
        unsure_right=sum(one.right for one in unsure) / len(unsure) if unsure else None,
        unsolved=len(judged) - len(verified) - len(unsure),
    )


def summary(decisions: Decisions) -> str:
    """One line for a person."""
    wrong = "-" if decisions.shown_wrong is None else f"{100 * decisions.shown_wrong:.1f}%"
    return (
        f"agreement {100 * decisions.agreement:.1f}%, coverage {100 * decisions.coverage:.1f}% "
        f"({decisions.verified} verified), shown wrong {wrong} ({decisions.verified_wrong}), "
        f"{decisions.unsure} unsure, {decisions.unsolved} unsolved"
    )

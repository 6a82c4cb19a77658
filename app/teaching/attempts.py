"""A child's try at a problem, judged as a whole: its answer and steps checked, and the slip behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.solving import Solution
from app.teaching import check_phrases, trying_phrases
from app.teaching.checking import Check, CheckedLine, Outcome, check_answer
from app.teaching.slips import diagnose
from app.teaching.typed_numbers import read_answer

FIRST_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True, slots=True)
class Attempt:
    """What is said about a try: a `headline`, more on it (`detail`, may be empty), and each line of steps.

    `slip` is the kind of slip that was named, as `mutants.Slip` names it; empty where none was. `unclear`:
    the child is asked what its number means, which is no try yet.
    """

    outcome: Outcome
    headline: str
    detail: str
    lines: tuple[CheckedLine, ...] = ()
    slip: str = ""
    unclear: bool = False


def assess(solution: Solution, answer: str, steps: str = "") -> Attempt:
    """Judge what the child typed. Runs programs where the answer is not found: up to some tenths of a second.

    "Look again" is said where one slip explains the answer, and where a line's sum does not come out.
    """
    check = check_answer(solution, answer, steps)
    if check.outcome is not Outcome.CANNOT_PLACE or check.unclear:
        return _as_said(check, check.outcome)
    typed = read_answer(answer)
    slip = None if typed is None else diagnose(solution, typed)
    if slip is not None:
        return Attempt(
            Outcome.LOOK_AGAIN, trying_phrases.look_again(), slip.question, check.lines, slip.slip.value
        )
    again = check.sentence == check_phrases.look_at_lines()
    return _as_said(check, Outcome.LOOK_AGAIN if again else check.outcome)


def _as_said(check: Check, outcome: Outcome) -> Attempt:
    headline, *more = FIRST_SENTENCE_END.split(check.sentence, maxsplit=1)
    return Attempt(outcome, headline, " ".join(more), check.lines, unclear=check.unclear)

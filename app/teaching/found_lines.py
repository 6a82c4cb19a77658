"""A step with its result as one line, ``apples: 3 × 4 = 12``; of one that runs often, every run."""

from __future__ import annotations

from collections.abc import Sequence

from app.problem.functions_in_words import plain_list
from app.problem.school_form import school_form
from app.problem.trace import Step
from app.teaching import phrases
from app.teaching.expressions import drops_a_remainder
from app.teaching.working import WorkingStep

MOST_RUNS = 6
FIRST_RUNS = 3
"""Of more runs than the most, so many are written out."""


def found_line(step: WorkingStep, title: str, expression: str) -> str:
    """What is found, by `expression` (may be empty); of a step that runs often by the sums of its runs."""
    drops = bool(expression) and drops_a_remainder(step.runs[-1].substituted)
    return phrases.found(title, sums_of(step, expression), plain_list(step.text), drops=drops)


def sums_of(step: WorkingStep, expression: str) -> str:
    """`expression`, or the sums of all runs in its place; its numbers as the app has them, to be judged."""
    if not step.repeated or not expression:
        return expression
    return "; ".join(filter(None, [first_runs(step.runs), school_form(step.runs[-1].substituted)]))


def first_runs(runs: Sequence[Step]) -> str:
    """The sums of a step's runs before the last one; empty where a sum cannot be written."""
    before = runs[:-1]
    written = before if len(runs) <= MOST_RUNS else before[:FIRST_RUNS]
    sums = [f"{school_form(run.substituted)} = {plain_list(run.text)}" for run in written]
    if any(line.startswith(" =") for line in sums):
        return ""
    return "; ".join(sums) + ("; …" if len(written) < len(before) else "")

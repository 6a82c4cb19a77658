"""Practice that fades: of another problem like a solved one the first steps are worked out for the child.

All but the last at first, one fewer for each problem that the child then gets right by itself, until it
works all of them out. Three in a row by itself, and as many as the problem has steps, are a kind that it
knows.
Sources: fading worked examples from the last step on, Renkl and Atkinson,
https://doi.org/10.1207/S15326985EP3801_3; in a tutor, Salden et al., https://doi.org/10.1007/s11251-009-9107-8.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.problem.trace import Trace
from app.solving import Solution
from app.teaching.guard import Guard
from app.teaching.hints import known_line
from app.teaching.whys import why_of
from app.teaching.working import WorkingStep, working_of

KNOWN_AFTER = 3
"""Problems of a kind right in a row, by itself, before it is said that the child knows it."""


@dataclass(frozen=True, slots=True)
class WorkedStep:
    """A step that is worked out for the child, and why it is done so: both empty where that is not known."""

    line: str
    question: str
    why: str


def worked_steps(solution: Solution, alone: int) -> tuple[WorkedStep, ...]:
    """The steps that are worked out for a child that got `alone` problems right in a row.

    None unless the tutor is sure of its solution. Nowhere in them is the answer's number.
    """
    trace = _sure_trace(solution)
    if trace is None:
        return ()
    guard, working = Guard.of(solution.question, trace), working_of(trace)
    left_to_the_child = alone + (1 if working.ends else 0)
    given = working.steps[: max(0, len(working.steps) - left_to_the_child)]
    worked: list[WorkedStep] = []
    for step in given:
        if step.result is not None and step.result.exact is not None and guard.hides(step.result.exact):
            break
        worked.append(_worked(step, guard))
    return tuple(worked)


def knows_the_kind(solution: Solution, alone: int) -> bool:
    """Whether that many right in a row, the last without a step given, are enough to know such problems."""
    trace = _sure_trace(solution)
    return trace is not None and alone >= max(KNOWN_AFTER, len(working_of(trace).steps))


def _worked(step: WorkingStep, guard: Guard) -> WorkedStep:
    line, why = known_line(step, guard), why_of(step)
    if why is None or not guard.allows(f"{why.question} {why.answer}"):
        return WorkedStep(line, "", "")
    return WorkedStep(line, why.question, why.answer)


def _sure_trace(solution: Solution) -> Trace | None:
    return solution.chosen.trace if solution.verdict == "verified" and solution.chosen is not None else None

"""Diagnose a wrong answer: which one slip would give it?

The program is run again with a slip made in it, many times in different ways; where the child's number comes
out of one kind of slip only, that is asked about. Where several kinds fit, or none, nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import islice

from app.problem.answers import Answer, same_answer
from app.problem.errors import LimitExceeded
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.problem.trace import Trace
from app.solving import Solution
from app.teaching import slip_phrases
from app.teaching.mutants import Slip, misplaced, mutants_of
from app.teaching.working import working_of

MOST_MUTANTS = 250
"""Bounds the time; the curriculum's programs have about 40."""
GENERAL = {
    Slip.OPERATION: slip_phrases.another_operation,
    Slip.NUMBER: slip_phrases.another_number,
    Slip.LEFT_OUT: slip_phrases.left_out,
}
"""What is asked where several slips of one kind fit."""
INCLUDES = {
    Slip.LEFT_OUT: frozenset({Slip.HALF, Slip.UNITS}),
    Slip.PLACE_VALUE: frozenset({Slip.UNITS}),
}
"""A kind that says the same as another one, but less of it: it gives way."""

Run = Callable[[str], Trace]
QUICK_RUN: Run = partial(run_program, steps=False)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The kind of slip that fits, and a question to the child."""

    slip: Slip
    question: str


def diagnose(solution: Solution, answer: Answer, run: Run = QUICK_RUN) -> Diagnosis | None:
    """The slip that explains a child's `answer`; None unless the tutor is sure of the solution.

    `run` runs a program: in this process by default, since the mutants of a program that has run well are no
    more dangerous than that program.
    """
    chosen = solution.chosen
    if solution.verdict != "verified" or chosen is None or chosen.trace is None:
        return None
    return diagnose_program(solution.question, join_program(chosen.text), chosen.trace, answer, run)


def diagnose_program(
    question: str, program: str, trace: Trace, answer: Answer, run: Run = QUICK_RUN
) -> Diagnosis | None:
    """The slip in `program` that gives `answer`; None for the right answer, and where not one kind fits."""
    right = trace.answer
    if right is None or same_answer(right, answer):
        return None
    fitting: dict[Slip, set[str]] = defaultdict(set)
    if right.exact is not None and any(
        same_answer(Answer.of(value), answer) for value in misplaced(right.exact)
    ):
        fitting[Slip.PLACE_VALUE].add(slip_phrases.place_value())
    for mutant in islice(mutants_of(program, question), MOST_MUTANTS):
        found = run(mutant.program)
        if isinstance(found.error, LimitExceeded):
            break  # a long loop: the other mutants would take as long
        if found.answer is not None and same_answer(found.answer, answer):
            fitting[mutant.slip].add(mutant.question)
    if _stopped_early(trace, answer):
        fitting[Slip.LEFT_OUT] = {slip_phrases.stopped_early()}
    kinds = [slip for slip in fitting if not INCLUDES.get(slip, frozenset()) & fitting.keys()]
    if len(kinds) != 1:
        return None
    (slip,) = kinds
    questions = fitting[slip]
    if len(questions) == 1:
        return Diagnosis(slip, next(iter(questions)))
    return Diagnosis(slip, GENERAL[slip]()) if slip in GENERAL else None


def _stopped_early(trace: Trace, answer: Answer) -> bool:
    """Whether the child's number is the result of a step before the last."""
    working = working_of(trace)
    earlier = working.steps[:-1] if working.ends else working.steps
    return any(step.result is not None and same_answer(step.result, answer) for step in earlier)

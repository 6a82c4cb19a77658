"""A marking guide: the wrong answers that one slip would give, each with the question that names the slip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from app.problem.answer_forms import answer_text
from app.problem.answers import Answer
from app.problem.clock_times import clock_answer
from app.problem.errors import LimitExceeded
from app.problem.trace import Trace
from app.teaching.mutants import Slip, mutants_of
from app.teaching.slips import MOST_MUTANTS, QUICK_RUN, Run, diagnose_program

LIKELY = (Slip.OPERATION, Slip.LEFT_OUT, Slip.ORDER, Slip.UNITS, Slip.HALF, Slip.NUMBER)
"""The kinds of slip that a guide tells, the likeliest first."""
MOST_TOLD = 3
MOST_TIMES = 50
"""A wrong answer that is so many times the right one is no likely one."""


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """An answer as a child may write it, and what to ask then."""

    answer: str
    question: str


def marking_guide(question: str, program: str, trace: Trace, run: Run = QUICK_RUN) -> tuple[WrongAnswer, ...]:
    """The likeliest wrong answers to a problem; those that several kinds of slip would give are left out.

    `program` is the whole program, not a completion. The guide and the check of a child's answer agree: both
    ask `slips.diagnose_program`.
    """
    guide: list[WrongAnswer] = []
    for value in _likely_values(question, program, trace, run):
        found = diagnose_program(question, program, trace, Answer.of(value), run)
        if found is not None and all(wrong.question != found.question for wrong in guide):
            guide.append(WrongAnswer(answer_text(question, Answer.of(value)), found.question))
        if len(guide) == MOST_TOLD:
            break
    return tuple(guide)


def _likely_values(question: str, program: str, trace: Trace, run: Run) -> Iterator[Fraction]:
    """What the mutants give, the likeliest kinds of slip first: positive, no long decimals, no giants.

    Where a time of day is asked for, it is one.
    """
    right = None if trace.answer is None else trace.answer.exact
    if right is None:
        return
    is_time = clock_answer(question, trace.answer) is not None
    values: dict[Slip, dict[Fraction, None]] = {slip: {} for slip in LIKELY}
    for mutant in islice(mutants_of(program, question), MOST_MUTANTS):
        found = run(mutant.program)
        if isinstance(found.error, LimitExceeded):
            return
        value = None if found.answer is None else found.answer.exact
        possible = not is_time or clock_answer(question, found.answer) is not None
        if possible and mutant.slip in values and value is not None and _is_likely(value, right):
            values[mutant.slip].setdefault(value)
    told = {right}
    for each in values.values():
        for value in each:
            if value not in told:
                told.add(value)
                yield value


def _is_likely(value: Fraction, right: Fraction) -> bool:
    """Whether a child may write such a number and not wonder at it."""
    return 0 < value <= MOST_TIMES * abs(right) and 100 % value.denominator == 0

"""What a hint may show: no number that nobody gave, and never the answer before its time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from app.problem.answers import Answer
from app.problem.clock_times import ClockTime, clock_answer, told_times
from app.problem.quantities import numbers_shown
from app.problem.trace import Trace

EVERYDAY = frozenset({Fraction(1)})
"""May be said without being given: "each one"."""
ROUNDED_ALIKE = 5e-4
"""An answer that never ends is hidden in its rounded forms too: of relative distance below this."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Judges texts: `known` are the numbers of the question and the working, `hidden` the answer.

    `hidden` is None where the answer's number stands in the question itself. `time` is the answer where
    it is a time of day, which is hidden as such too.
    """

    known: frozenset[Fraction]
    hidden: Fraction | None
    time: ClockTime | None = None

    @classmethod
    def of(cls, question: str, trace: Trace) -> Guard:
        """The guard for hints on this question with this working."""
        asked = numbers_shown(question)
        used = frozenset[Fraction]().union(
            *(numbers_shown(f"{step.expression} , {step.substituted} , {step.text}") for step in trace.steps)
        )
        hidden = None if trace.answer is None else _size(trace.answer)
        return cls(
            asked | used | EVERYDAY, None if hidden in asked else hidden, clock_answer(question, trace.answer)
        )

    def allows(self, text: str) -> bool:
        """Whether every number in `text` is known and none is the answer."""
        shown = numbers_shown(text)
        return shown <= self.known and not any(map(self.hides, shown)) and not self._tells_the_time(text)

    def _tells_the_time(self, text: str) -> bool:
        return self.time is not None and any(self.time.is_typed(told) for told in told_times(text))

    def hides(self, value: Fraction) -> bool:
        """Whether `value` is the answer, which must not be shown (its sign aside)."""
        if self.hidden is None:
            return False
        value = abs(value)
        if value == self.hidden:
            return True
        ends = 10**6 % self.hidden.denominator == 0
        return not ends and math.isclose(value, self.hidden, rel_tol=ROUNDED_ALIKE)


def _size(answer: Answer) -> Fraction | None:
    if answer.exact is not None:
        return abs(answer.exact)
    return abs(Fraction(answer.approximate)) if math.isfinite(answer.approximate) else None

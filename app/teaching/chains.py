"""A chain of additions and subtractions as one sum: all that came and went."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from app.problem.arithmetic import Expression, Name, Operation, without_rounding
from app.teaching.working import Working, WorkingStep


def whole_sum(working: Working) -> WorkingStep:
    """The last step, with the sums of earlier steps in the place of their names.

    ``left = had - lost`` and ``now = left + found`` make ``now = had - lost + found``. A name that is set
    twice, and the result of any other operation, stays a name.
    """
    *earlier, last = working.steps
    times = Counter(step.step.name for step in working.steps)
    sums = {
        step.step.name: step.expression
        for step in earlier
        if times[step.step.name] == 1
        and not step.repeated
        and isinstance(step.expression, Operation)
        and step.expression.sign in ("+", "-")
    }
    if last.expression is None or last.repeated:
        return last
    return replace(last, expression=_put_in(without_rounding(last.expression), sums))


def _put_in(expression: Expression, sums: dict[str, Operation]) -> Expression:
    if isinstance(expression, Name) and expression.name in sums:
        return _put_in(sums[expression.name], sums)
    if isinstance(expression, Operation) and expression.sign in ("+", "-"):
        return Operation(expression.sign, _put_in(expression.left, sums), _put_in(expression.right, sums))
    return expression

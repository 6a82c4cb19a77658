"""The working of a program as a child would write it: one step for each thing that is worked out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from fractions import Fraction

from app.problem.answers import Answer, same_answer
from app.problem.arithmetic import Expression, Name, read_expression, without_rounding
from app.problem.school_form import plain_name
from app.problem.trace import Step, Trace
from app.teaching.expressions import is_number


@dataclass(frozen=True, slots=True)
class WorkingStep:
    """One thing that is worked out.

    `step` is the line as it ran first and `result` its value after the last of its `runs`. `expression` is
    None where it is more than plain arithmetic. `values` are the numbers known before it, by name; those of
    `given` are numbers of the problem, the others were worked out.
    """

    step: Step
    title: str
    expression: Expression | None
    result: Answer | None
    text: str
    runs: tuple[Step, ...]
    values: dict[str, Fraction]
    given: frozenset[str]

    @property
    def repeated(self) -> bool:
        """Whether the line ran more than once."""
        return len(self.runs) > 1


@dataclass(frozen=True, slots=True)
class Working:
    """The steps in their order; `ends`: the last of them gives the answer."""

    steps: tuple[WorkingStep, ...]
    answer: Answer | None
    ends: bool


def given_steps(trace: Trace) -> tuple[Step, ...]:
    """The names that are set once, to a number as it stands."""
    times = Counter(step.name for step in trace.steps)
    return tuple(step for step in trace.steps if is_number(step.expression) and times[step.name] == 1)


def working_of(trace: Trace) -> Working:
    """The working of a run; nothing after the step that gives the answer."""
    given = frozenset(step.name for step in given_steps(trace))
    values: dict[str, Fraction] = {}
    found: dict[tuple[int, str], WorkingStep] = {}
    for step in trace.steps:
        place = step.line, step.name
        if place in found:
            found[place] = _ran_again(found[place], step)
        elif step.name not in given and not _only_renames(step, values):
            expression = read_expression(step.expression)
            title = plain_name(step.name)
            known = dict(values)
            found[place] = WorkingStep(step, title, expression, step.value, step.text, (step,), known, given)
        if step.value is not None and step.value.exact is not None:
            values[step.name] = step.value.exact
        else:
            values.pop(step.name, None)
    return _until_answer(tuple(found.values()), trace.answer)


def _ran_again(before: WorkingStep, step: Step) -> WorkingStep:
    return replace(before, result=step.value, text=step.text, runs=(*before.runs, step))


def _only_renames(step: Step, values: dict[str, Fraction]) -> bool:
    """Whether the step gives another name to a value that it does not change."""
    expression = read_expression(step.expression)
    if expression is None or step.value is None:
        return False
    inner = without_rounding(expression)
    return isinstance(inner, Name) and values.get(inner.name) == step.value.exact


def _until_answer(steps: tuple[WorkingStep, ...], answer: Answer | None) -> Working:
    if answer is not None:
        for count in range(len(steps), 0, -1):
            result = steps[count - 1].result
            if result is not None and same_answer(result, answer):
                return Working(steps[:count], answer, True)
    return Working(steps, answer, False)

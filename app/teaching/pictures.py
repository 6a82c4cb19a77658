"""The pictures of a problem and of its steps: bars, a number line, or none where no shape is recognised."""

from __future__ import annotations

from app.problem.trace import Trace
from app.teaching.bars import BarModel, solved_bars, step_bars
from app.teaching.chains import whole_sum
from app.teaching.guard import Guard
from app.teaching.number_lines import NumberLine, number_line
from app.teaching.working import WorkingStep, working_of

Picture = BarModel | NumberLine


def problem_picture(question: str, trace: Trace) -> Picture | None:
    """The whole problem, with only given numbers in and a question mark on the answer.

    As bars, or on the number line where they do not fit; else the bars of the last step alone.
    """
    working = working_of(trace)
    if not working.ends:
        return None
    guard, whole = Guard.of(question, trace), whole_sum(working)
    return step_bars(whole, guard) or number_line(whole, guard) or step_bars(working.steps[-1], guard)


def problem_line(question: str, trace: Trace) -> NumberLine | None:
    """The whole problem on a number line, with a question mark."""
    working = working_of(trace)
    return number_line(whole_sum(working), Guard.of(question, trace)) if working.ends else None


def solved_pictures(step: WorkingStep) -> tuple[Picture, ...]:
    """Every picture of a step with its result in: the bars first, then the number line."""
    found = (solved_bars(step), number_line(step, None))
    return tuple(picture for picture in found if picture is not None)

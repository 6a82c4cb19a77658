"""The pictures of a problem and of its steps: bars, a number line, or none where no shape is recognised."""

from __future__ import annotations

from app.problem.trace import Trace
from app.teaching.bars import BarModel, problem_bars, solved_bars
from app.teaching.chains import whole_sum
from app.teaching.guard import Guard
from app.teaching.number_lines import NumberLine, number_line
from app.teaching.working import WorkingStep, working_of

Picture = BarModel | NumberLine


def problem_picture(question: str, trace: Trace) -> Picture | None:
    """The whole problem, with a question mark: as bars, or on the number line where they do not fit."""
    bars = problem_bars(question, trace)
    return bars if bars is not None else problem_line(question, trace)


def problem_line(question: str, trace: Trace) -> NumberLine | None:
    """The whole problem on a number line, with a question mark."""
    working = working_of(trace)
    return number_line(whole_sum(working), Guard.of(question, trace)) if working.ends else None


def solved_pictures(step: WorkingStep) -> tuple[Picture, ...]:
    """Every picture of a step with its result in: the bars first, then the number line."""
    found = (solved_bars(step), number_line(step, None))
    return tuple(picture for picture in found if picture is not None)

"""Check a child's answer and steps against the workings that the tutor is sure of.

Three outcomes: right, right so far, and "I can't place this yet". What is not found in any working is not
wrong: a child may have another way. Only a sum that does not come out is told to be looked at again.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from app.problem.answers import Answer, same_answer
from app.problem.arithmetic import Expression, Number, parts_of, reckon
from app.problem.clock_times import clock_answer
from app.problem.quantities import numbers_shown
from app.sentences import numerals
from app.solving import Solution
from app.teaching import check_phrases
from app.teaching.typed_numbers import other_reading, read_sums, readings, shown_plainly
from app.teaching.typed_times import minute_readings, minutes_told
from app.teaching.working import Working, working_of

MOST_LINES = 40
LEAST_DECIMALS = 2
"""An answer whose decimals never end is right when rounded to so many decimals or more."""


class Outcome(Enum):
    """What the check of an answer or a line says."""

    RIGHT = "right"
    RIGHT_SO_FAR = "right so far"
    LOOK_AGAIN = "look again"  # of a line only: its own sum does not come out
    CANNOT_PLACE = "cannot place this"


BEST_FIRST = (Outcome.RIGHT, Outcome.RIGHT_SO_FAR, Outcome.CANNOT_PLACE, Outcome.LOOK_AGAIN)
AMISS = BEST_FIRST[2:]


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """A line of the child's working; `found` is what the tutor's working calls its value (may be empty)."""

    text: str
    outcome: Outcome
    sentence: str
    found: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome for the whole, a sentence for it, and each line of the steps.

    `unclear`: the typed number has two readings and the child is asked for one; that is no try yet.
    """

    outcome: Outcome
    sentence: str
    lines: tuple[CheckedLine, ...] = ()
    unclear: bool = False


def check_answer(solution: Solution, answer: str, steps: str = "") -> Check:
    """Check what the child typed as its answer and as its steps, a line each; either may be empty."""
    workings = sure_workings(solution)
    texts = [text for text in map(str.strip, steps.splitlines()) if text][:MOST_LINES]
    lines = tuple(_checked_lines(texts, workings, solution.question))
    if not workings:
        return Check(Outcome.CANNOT_PLACE, check_phrases.not_sure_myself(), lines)
    typed, right = readings(answer), workings[0].answer
    time = clock_answer(solution.question, right)
    if time is not None and time.is_typed(answer):
        return Check(Outcome.RIGHT, check_phrases.right(), lines)
    if right is not None and any(is_right(reading, answer, right) for reading in typed):
        return Check(Outcome.RIGHT, check_phrases.right(), lines)
    if answer.strip() and not typed:
        return Check(Outcome.CANNOT_PLACE, check_phrases.no_number(), lines)
    other = other_reading(answer)
    if typed and other is not None:
        sentence = check_phrases.two_readings(answer.strip(), shown_plainly(typed[0]), shown_plainly(other))
        return Check(Outcome.CANNOT_PLACE, sentence, lines, unclear=True)
    if typed:
        on_the_way = next(filter(None, (_title_of(reading, workings) for reading in typed)), "")
        if on_the_way:
            return Check(Outcome.RIGHT_SO_FAR, check_phrases.on_the_way(on_the_way), lines)
        return Check(Outcome.CANNOT_PLACE, _where_to_look(lines), lines)
    if any(line.outcome is Outcome.RIGHT for line in lines):
        return Check(Outcome.RIGHT, check_phrases.right(), lines)
    if lines and all(line.outcome is Outcome.RIGHT_SO_FAR for line in lines):
        return Check(Outcome.RIGHT_SO_FAR, check_phrases.steps_right_so_far(), lines)
    return Check(Outcome.CANNOT_PLACE, _where_to_look(lines) if lines else check_phrases.nothing_yet(), lines)


def sure_workings(solution: Solution) -> tuple[Working, ...]:
    """The workings whose answer the tutor is sure of, the chosen one first; none where it is not sure."""
    if solution.verdict != "verified" or solution.answer is None or solution.chosen is None:
        return ()
    agreeing = [
        candidate.trace
        for candidate in (solution.chosen, *solution.candidates)
        if candidate.trace is not None
        and candidate.answer is not None
        and same_answer(candidate.answer, solution.answer)
    ]
    return tuple(working_of(trace) for trace in dict.fromkeys(agreeing))


def is_right(typed: Answer, text: str, right: Answer) -> bool:
    """Whether the answer typed as `text` is the right one, in any form that a school would take.

    25% is 0.25 and 25; a number whose decimals never end may be rounded; the sign of money and the units are
    read over by `parse_answer`.
    """
    if same_answer(typed, right):
        return True
    if typed.exact is None:
        return _rounds_to(right, typed.approximate, LEAST_DECIMALS)
    if "%" in text and same_answer(Answer.of(typed.exact / 100), right):
        return True
    ends = right.exact is not None and 10**6 % right.exact.denominator == 0
    decimals = _decimals(typed.exact)
    return not ends and decimals is not None and _rounds_to(right, typed.approximate, decimals)


def _rounds_to(right: Answer, typed: float, decimals: int) -> bool:
    rounded = math.isclose(right.approximate, typed, abs_tol=0.5 * 10**-decimals * (1 + 1e-9))
    return decimals >= LEAST_DECIMALS and rounded


def _decimals(exact: Fraction) -> int | None:
    """How many decimals the number has; None where they never end."""
    return next((count for count in range(7) if 10**count % exact.denominator == 0), None)


def _title_of(value: Answer, workings: tuple[Working, ...]) -> str:
    """What the first working with a step of that value calls it; the step that ends a working is left out."""
    for working in workings:
        for step in working.steps[:-1] if working.ends else working.steps:
            if step.result is not None and same_answer(step.result, value):
                return step.title
    return ""


def _where_to_look(lines: tuple[CheckedLine, ...]) -> str:
    again = any(line.outcome is Outcome.LOOK_AGAIN for line in lines)
    return check_phrases.look_at_lines() if again else check_phrases.cannot_place()


def _checked_lines(texts: list[str], workings: tuple[Working, ...], question: str) -> Iterator[CheckedLine]:
    """Each line in turn; the results of earlier lines may be used in later ones."""
    known = set(numbers_shown(question))
    for working in workings:
        for step in working.steps:
            known |= numbers_shown(f"{step.step.expression} , {step.step.substituted} , {step.text}")
    times = bool(workings) and clock_answer(question, workings[0].answer) is not None
    if times:
        known |= set(map(Fraction, minutes_told(question)))
    for text in texts:
        checked = [
            _checked(text, reading, workings, known)
            for reading in (minute_readings(text) if times else [text])
        ]
        line, values = min(checked, key=lambda entry: BEST_FIRST.index(entry[0].outcome))
        if line.outcome in AMISS and read_sums(text, numerals.current()) != read_sums(text):
            line = CheckedLine(text, Outcome.CANNOT_PLACE, check_phrases.line_two_readings())
        yield line
        if line.outcome is Outcome.LOOK_AGAIN or None in values:
            continue
        known.update(value for value in values if value is not None)


def _checked(
    text: str, reading: str, workings: tuple[Working, ...], known: set[Fraction]
) -> tuple[CheckedLine, list[Fraction | None]]:
    """The line, its sums read from `reading`, and what these come to."""
    sums = read_sums(reading, numerals.current())
    values = [reckon(expression, {}) for expression in sums]
    if not sums or None in values:
        return CheckedLine(text, Outcome.CANNOT_PLACE, check_phrases.no_sum()), values
    wrong = _first_wrong(sums, text)
    if wrong:
        return CheckedLine(text, Outcome.LOOK_AGAIN, wrong), values
    return _placed(text, sums, Answer.of(values[-1] or 0), workings, known), values


def _placed(
    text: str, sums: list[Expression], value: Answer, workings: tuple[Working, ...], known: set[Fraction]
) -> CheckedLine:
    """A line whose sum comes out: is its value one of the working, made of numbers that are known?"""
    used = {part.value for sum_ in sums[:-1] or sums for part in parts_of(sum_) if isinstance(part, Number)}
    if used <= known or len(sums) == 1:
        right = workings[0].answer if workings else None
        if right is not None and is_right(value, text, right):
            return CheckedLine(text, Outcome.RIGHT, check_phrases.line_right())
        title = _title_of(value, workings)
        if title:
            return CheckedLine(text, Outcome.RIGHT_SO_FAR, check_phrases.line_found(title), title)
    return CheckedLine(text, Outcome.CANNOT_PLACE, check_phrases.line_not_placed())


def _first_wrong(sums: list[Expression], text: str) -> str:
    """A sentence about the first sum that does not give what stands after its equals sign.

    3 + 4 = 7 + 5 = 12 passes: children go on with a result on the same line.
    """
    for left, right in pairwise(sums):
        value, following = reckon(left, {}), reckon(right, {})
        first = next(parts_of_number(right), None)
        if value is not None and following is not None and value not in (following, first):
            close = _decimals(following)
            if close and _rounds_to(Answer.of(value), Answer.of(following).approximate, close):
                continue
            return check_phrases.sum_does_not_come_out(text)
    return ""


def parts_of_number(expression: Expression) -> Iterator[Fraction]:
    """The numbers of an expression from the left."""
    return (part.value for part in parts_of(expression) if isinstance(part, Number))

"""Number lines: a step that only adds and takes away, drawn as jumps to scale. Numbers below zero too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise

from app.problem.answers import exact_text
from app.problem.arithmetic import (
    Expression,
    Name,
    Number,
    Operation,
    reckon,
    without_rounding,
    write_expression,
)
from app.problem.school_form import plain_name, school_form
from app.sentences.numerals import shown
from app.teaching import phrases
from app.teaching.bar_shapes import terms_of
from app.teaching.guard import Guard
from app.teaching.working import WorkingStep

MOST_JUMPS = 4
LARGEST = 1000
"""Numbers further from zero than this are drawn as bars or not at all."""
MOST_DECIMALS = 2
SMALLEST_JUMP = Fraction(1, 12)
"""A jump below this part of the line could not be labelled."""
MARGIN = Fraction(1, 16)
"""What the line goes on at either end."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the line, 0 to 1 from its left end, and its number; `unknown`: it is looked for."""

    place: float
    text: str
    unknown: bool


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump between two places, and what it is: ``+ 5``."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class NumberLine:
    """Jumps one after the other, from the mark where they start to the one where they land."""

    marks: tuple[Mark, ...]
    jumps: tuple[Jump, ...]
    alt_text: str


@dataclass(frozen=True, slots=True)
class _Term:
    """A signed number of the step's sum; `given`: it stands in the program as it is."""

    value: Fraction
    label: str
    given: bool


def number_line(step: WorkingStep, guard: Guard | None) -> NumberLine | None:
    """The number line of a step; with `guard` what it must hide is hidden, without it all is told.

    None where the step does more than add and take away, or a jump is too short or a number too large.
    """
    terms = _terms(step)
    if not 2 <= len(terms) <= MOST_JUMPS + 1:
        return None
    points = list(accumulate(term.value for term in terms))
    if step.result is None or points[-1] != step.result.exact or points[-1] == points[0]:
        return None
    low, high = min(points), max(points)
    jumps = [abs(after - before) for before, after in pairwise(points)]
    if 0 < low <= high - low:
        low = Fraction(0)  # near enough to be on the line
    length = high - low
    if max(map(abs, points)) > LARGEST or min(jumps) < SMALLEST_JUMP * length:
        return None
    if any(10**MOST_DECIMALS % point.denominator for point in points):
        return None
    whole = length * (1 + 2 * MARGIN)
    places = [float((point - low + length * MARGIN) / whole) for point in points]
    zero = float((length * MARGIN - low) / whole)
    start, *changes = terms
    begin = _text(start.value, start, guard)
    texts = [_text(abs(change.value), change, guard) for change in changes]
    signed = [_signed(change, text) for change, text in zip(changes, texts, strict=True)]
    return NumberLine(
        marks=_marks(points, places, begin, guard, zero if low <= 0 <= high else None),
        jumps=tuple(
            Jump(before, after, text) for (before, after), text in zip(pairwise(places), signed, strict=True)
        ),
        alt_text=phrases.alt_number_line(
            begin,
            [(text, change.value > 0) for change, text in zip(changes, texts, strict=True)],
            "" if guard is not None else shown(_number(points[-1])),
        ),
    )


def _terms(step: WorkingStep) -> list[_Term]:
    """The numbers that the step adds up, each with its sign; empty where it is no such step."""
    if step.repeated or step.expression is None:
        return []
    expression = without_rounding(step.expression)
    if not isinstance(expression, Operation) or expression.sign not in ("+", "-"):
        return []
    terms = []
    for plus, part in terms_of(expression):
        value = reckon(part, step.values)
        if value is None or value == 0:
            return []
        terms.append(_Term(value if plus else -value, _label(part), _is_given(part, step)))
    return terms


def _label(part: Expression) -> str:
    if isinstance(part, Number):
        return ""
    return plain_name(part.name) if isinstance(part, Name) else school_form(write_expression(part))


def _is_given(part: Expression, step: WorkingStep) -> bool:
    return isinstance(part, Number) or (isinstance(part, Name) and part.name in step.given)


def _marks(
    points: Sequence[Fraction], places: Sequence[float], start: str, guard: Guard | None, zero: float | None
) -> tuple[Mark, ...]:
    """Zero where it is on the line, the start, the places between and the end; no place twice."""
    end = phrases.UNKNOWN if guard is not None else shown(_number(points[-1]))
    marks = {points[-1]: Mark(places[-1], end, unknown=True)}
    marks.setdefault(points[0], Mark(places[0], start, unknown=False))
    for point, place in zip(points[1:-1], places[1:-1], strict=True):
        marks.setdefault(point, Mark(place, shown(_number(point)) if guard is None else "", unknown=False))
    if zero is not None and (guard is None or not guard.hides(Fraction(0))):
        marks.setdefault(Fraction(0), Mark(zero, "0", unknown=False))
    return tuple(marks[point] for point in sorted(marks))


def _text(value: Fraction, term: _Term, guard: Guard | None) -> str:
    """`value`, the term's with its sign or without, as it may be shown; else the term's name."""
    number = _number(value)
    if guard is None or (term.given and guard.allows(number)):
        return shown(number)
    return shown(term.label) if term.label and guard.allows(term.label) else phrases.this_part()


def _signed(term: _Term, text: str) -> str:
    return f"{'+' if term.value > 0 else '−'} {text}"


def _number(value: Fraction) -> str:
    return (exact_text(value) or "").replace("-", "−")

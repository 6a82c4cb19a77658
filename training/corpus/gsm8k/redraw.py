"""New numbers and names for a converted problem; the answer is that of its program, run again."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from random import Random

from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.example import CorpusExample, fraction_text
from training.corpus.gsm8k.arithmetic import Value
from training.corpus.gsm8k.persons import other_names
from training.corpus.gsm8k.program import decimal_text
from training.corpus.gsm8k.template import LOWER, Piece, Template

MOST_TRIES = 80
"""Sets of numbers looked at for one redraw."""
REDRAWABLE = 3
"""A template with this many different redraws is redrawable."""


def redraw(template: Template, rng: Random) -> CorpusExample | None:
    """The problem with other numbers and names; None where no fitting numbers were found.

    Whole stays whole, positive positive, an intermediate value within a quarter and four times of what it
    was, and numbers that are compared keep their order.
    """
    choices = draw_choices(template, rng)
    if choices is None:
        return None
    answer = _all_values(template, choices)[-1]
    persons = other_names(template.persons, template.example.question, rng)
    values = [slot.choices[choice] for slot, choice in zip(template.slots, choices, strict=True)]
    written = [writing.text(values[slot]) for slot, writing in template.writings]
    return replace(
        template.example,
        question=_join(template.question, written, persons),
        body=_join(template.body, [decimal_text(Fraction(value)) for value in values], persons),
        answer=fraction_text(Fraction(answer)),
    )


def redraws(template: Template, count: int, seed: int) -> Iterator[CorpusExample]:
    """Up to `count` redraws with different numbers, none the original's, by the seed and the problem.

    The restricted interpreter runs the first; where it does not agree there are none (a test draws and
    runs many more).
    """
    rng = Random(f"{seed}:{template.example.family}")
    seen = {_numbers(template.example.question)}
    for _ in range(2 * count):
        example = redraw(template, rng)
        if example is None or len(seen) > count:
            return
        if len(seen) == 1 and not is_right(example):
            return
        if _numbers(example.question) not in seen:
            seen.add(_numbers(example.question))
            yield example


def _numbers(question: str) -> str:
    """The question without names: what differs only by them is the same draw."""
    return re.sub(r"\b[A-Z][a-z]+", "", question)


def is_right(example: CorpusExample) -> bool:
    """Whether the restricted interpreter gets the answer."""
    trace = run_program(join_program(format_completion(example.body)))
    return trace.answer is not None and trace.answer.exact == Fraction(example.answer)


def is_redrawable(template: Template) -> bool:
    """Whether `REDRAWABLE` different sets of numbers are found for it."""
    rng = Random(f"redrawable:{template.example.family}")
    found = {tuple(choices) for _ in range(4 * REDRAWABLE) if (choices := draw_choices(template, rng))}
    return len(found) >= REDRAWABLE


def draw_choices(template: Template, rng: Random) -> list[int] | None:
    """A choice for each slot, not all the original's, that fits; None where none was found.

    Begins anywhere and draws again, one at a time, a number that the first wrong line is made of.
    """
    originals = _original_choices(template)
    choices = [int(rng.random() * len(slot.choices)) for slot in template.slots]
    for _ in range(MOST_TRIES):
        wrong = _wrong_slots(template, choices)
        if wrong is None and choices != originals:
            return choices
        among = wrong or range(len(choices))
        slot = among[int(rng.random() * len(among))]
        choices[slot] = int(rng.random() * len(template.slots[slot].choices))
    return None


def _original_choices(template: Template) -> list[int]:
    values = template.arithmetic.values
    return [bisect_left(slot.choices, values[slot.places[0]]) for slot in template.slots]


def _all_values(template: Template, choices: Sequence[int]) -> list[Value]:
    """The values of the arithmetic with these choices, which fit."""
    values = _start(template, choices)
    for line in template.arithmetic.lines:
        value = line.value(values)
        assert value is not None
        values.append(value)
    return values


def _start(template: Template, choices: Sequence[int]) -> list[Value]:
    values = list(template.arithmetic.values[: template.arithmetic.first_result])
    for slot, choice in zip(template.slots, choices, strict=True):
        for place in slot.places:
            values[place] = slot.choices[choice]
    return values


def _wrong_slots(template: Template, choices: Sequence[int]) -> Sequence[int] | None:
    """The slots that the first line with an unfitting value is made of; None where all fits."""
    arithmetic = template.arithmetic
    values = _start(template, choices)
    for line, before in zip(arithmetic.lines, arithmetic.values[arithmetic.first_result :], strict=True):
        value = line.value(values)
        if value is None or not fits(value, before):
            return template.sources[len(values)]
        values.append(value)
    if sum(values[place] for place in template.percents) > template.percent_limit:
        return range(len(choices))
    return None if _keeps_order(template, values) else range(len(choices))


def _keeps_order(template: Template, values: list[Value]) -> bool:
    before, now = (*template.arithmetic.values, *template.unused), (*values, *template.unused)
    return all(
        now[small] < now[large] or before[small] == before[large] for small, large in pairwise(template.order)
    )


def fits(value: Value, before: Value) -> bool:
    """Whether a result may stand in place of another: sign, wholeness, decimals and size."""
    if before == 0 or value == 0:
        return value == before
    if not (before <= 4 * value and value <= 4 * before if before > 0 else 4 * before <= value < 0):
        return False
    if type(value) is int:
        return type(before) is int or before > 1 or value == before
    if type(before) is int:
        return False
    if (before < 1) != (value < 1):
        return False
    return 10**6 % before.denominator != 0 or 100 * before.denominator % value.denominator == 0


def _join(pieces: Sequence[Piece], numbers: Sequence[str], persons: Sequence[str]) -> str:
    return "".join(
        piece
        if isinstance(piece, str)
        else numbers[piece]
        if piece >= 0
        else persons[-1 - piece]
        if piece > LOWER
        else persons[LOWER - piece].lower()
        for piece in pieces
    )

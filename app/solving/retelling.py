"""The same story with other numbers, to see whether the model reads it in the same way.

A program that is right for a story is right for its other numbers too. So candidates for the retold story,
with the numbers put back, ought to give the same answer; a small model that misreads a story often misreads
it in another way when the numbers change, even where all its candidates for the story itself agree.
Source: metamorphic testing, here of the model; sampling under small changes of the question as a measure of
certainty is that of SPUQ, https://arxiv.org/abs/2403.02509.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from random import Random

from app.inference import Generated, Sampling
from app.problem.answers import Answer
from app.problem.prompt import format_prompt, join_program
from app.problem.quantities import Quantity, quantities
from app.problem.renumbering import with_numbers, with_words
from app.problem.trace import Trace

TRIES = 100
LEAST_ROOM = 3
"""Steps that a number may move at least; else by a third of itself."""
MEANINGFUL = frozenset(map(Fraction, (0, 1, 2, 7, 10, 12, 24, 52, 60, 100, 365, 1000)))
"""Numbers that a program may have of itself (days of a week, a hundred per cent): not changed, not drawn."""


@dataclass(frozen=True, slots=True)
class Retold:
    """A question with other numbers; `back` has the old number for each new one."""

    question: str
    back: Mapping[Fraction, Fraction]

    def put_back(self, program: str) -> str:
        """A program for the retold question as one for the question that was asked."""
        return with_numbers(program, self.back)


def retell(question: str, rng: Random) -> Retold | None:
    """The question with other numbers near the old ones, in the same order of size; None where none will do.

    Changed are whole numbers and decimals in digits that stand once in the text, but no percentages,
    fractions, times of the clock and numbers with a meaning of their own.
    """
    asked = quantities(question)
    often = Counter(quantity.value for quantity in asked)
    changing = [
        quantity
        for quantity in asked
        if often[quantity.value] == 1 and _may_change(quantity) and not _on_a_clock(question, quantity)
    ]
    staying = often.keys() - {quantity.value for quantity in changing}
    for _ in range(TRIES if changing else 0):
        change = {quantity.value: _near(quantity.value, rng) for quantity in changing}
        new = change.values()
        if len(set(new)) < len(change) or MEANINGFUL & set(new) or often.keys() & set(new):
            continue
        order = sorted([*change, *staying])
        if all(change.get(a, a) < change.get(b, b) for a, b in pairwise(order)):
            told = with_words(question, changing, change)
            return Retold(told, {fresh: old for old, fresh in change.items()})
    return None


def answers_retold(
    question: str,
    stories: int,
    candidates: int,
    sampling: Sampling,
    generate: Callable[[str, int, Sampling], Generator[Generated]],
    run: Callable[[str], Trace],
) -> Generator[Answer | None]:
    """The answers to `question` by candidates that were written for it with other numbers.

    As many `candidates` for each of the `stories`; None for one that gave no answer. Nothing where no number
    may change. Closing the iterator cancels the rest; the errors of `generate` pass through.
    """
    for story in range(stories):
        rng = Random(f"{sampling.seed}/{story}/{question}")
        retold = retell(question, rng)
        if retold is None:
            return
        own = replace(sampling, seed=rng.getrandbits(32))
        with closing(generate(format_prompt(retold.question), candidates, own)) as stream:
            for generated in stream:
                if generated.finish == "stop":
                    yield run(join_program(retold.put_back(generated.text))).answer
                elif generated.finish != "cancelled":
                    yield None


def _may_change(quantity: Quantity) -> bool:
    in_digits = re.search(r"\d", quantity.text) is not None and "/" not in quantity.text
    return in_digits and not quantity.percent and quantity.value not in MEANINGFUL


def _on_a_clock(question: str, quantity: Quantity) -> bool:
    return ":" in question[max(quantity.start - 1, 0) : quantity.end + 1]


def _near(value: Fraction, rng: Random) -> Fraction:
    step = Fraction(1)
    while value % step:
        step /= 10
    steps = int(value / step)
    room = max(steps * 3 // 10, LEAST_ROOM)
    return step * rng.randint(max(steps - room, LEAST_ROOM), steps + room)

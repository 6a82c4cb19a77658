"""Another problem like this one: the same story with other numbers, where two ways to its answer agree.

A problem of a known family is drawn from that family again. Of any other, the numbers that stand once in the
text and once in the program are drawn anew in both, and the program is run again. Either way the caller has
the new text solved from scratch, and `agreed` lets it pass only where that gives the same answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from app.problem.answers import Answer, same_answer
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.problem.quantities import Quantity, quantities
from app.problem.renumbering import literals, with_numbers, with_words
from app.problem.trace import Trace
from app.sentences import say
from app.solving import Solution

MOST_TRIES = 200
MOST_DECIMALS = 2
SMALLEST = 2
"""Nothing is drawn below it: "1 birds" is no English, and 0 no problem."""
MOST_OF = {
    **dict.fromkeys(("min", "minutes", "seconds"), 59),
    **dict.fromkeys(("h", "hours"), 24),
    **dict.fromkeys(("days", "weekdays"), 7),
    "months": 12,
    "weeks": 52,
}
"""Numbers of these things that stay below such a bound in the old question stay below it in the new one."""
SMALL = 20
"""Above it a number keeps its zeros at the end: 240 becomes another number of tens."""


@dataclass(frozen=True, slots=True)
class SimilarProblem:
    """A new question, a program that solves it (as a completion), and its answer."""

    question: str
    program: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Whole numbers between which the numbers of a new problem shall be, both ends among them.

    Nothing below 2 is drawn all the same. Raises ValueError where the range is empty.
    """

    lowest: int
    highest: int

    def __post_init__(self) -> None:
        if not self.lowest <= self.highest:
            raise ValueError(say("teacher", "The smallest number must not be larger than the largest one."))


Draw = Callable[[Random], SimilarProblem | None]
"""Draws a problem of one family; the caller has the curriculum, which this room does not know."""
Run = Callable[[str], Trace]


def similar_problem(
    question: str, program: str, rng: Random, *, family: Draw | None = None, run: Run = run_program
) -> SimilarProblem | None:
    """A problem like `question`, which `program` solves, from its family if that is known.

    None where the numbers of text and program do not pair off, or no draw is plausible. Not yet agreed upon.
    """
    if family is None:
        return redrawn(question, program, rng, run)
    for _ in range(MOST_TRIES):
        drawn = family(rng)
        if drawn is not None and drawn.question != question:
            return drawn
    return None


def agreed(similar: SimilarProblem, solve: Callable[[str], Solution]) -> Solution | None:
    """The solution of the new question from its text alone, where it is sure and has the same answer."""
    solution = solve(similar.question)
    sure = solution.verdict == "verified" and solution.answer is not None
    if not sure or solution.answer is None or not same_answer(solution.answer, similar.answer):
        return None
    return solution


def redrawn(
    question: str,
    program: str,
    rng: Random,
    run: Run = run_program,
    numbers: NumberRange | None = None,
) -> SimilarProblem | None:
    """The same story with other numbers; None where that cannot be done plausibly.

    Whole numbers are drawn from `numbers` where it is given, else near to those of the story.
    """
    paired = paired_numbers(question, program)
    before = run(join_program(program))
    if not paired or before.answer is None or before.answer.exact is None:
        return None
    for _ in range(MOST_TRIES):
        change = {quantity.value: drawn_like(quantity, rng, numbers) for quantity in paired}
        if len(set(change.values())) < len(change) or any(old == new for old, new in change.items()):
            continue
        new_program = with_numbers(program, change)
        after = run(join_program(new_program))
        if after.answer is not None and is_plausible(before, after):
            return SimilarProblem(with_words(question, paired, change), new_program, after.answer)
    return None


def paired_numbers(question: str, program: str) -> tuple[Quantity, ...]:
    """The numbers, in digits, that stand once in the text and once in the program, and mean each other."""
    asked = quantities(question)
    in_text = Counter(quantity.value for quantity in asked)
    in_program = Counter(Fraction(found.replace("_", "")) for found in literals(program))
    return tuple(
        quantity
        for quantity in asked
        if in_text[quantity.value] == 1 == in_program[quantity.value]
        and quantity.value >= SMALLEST
        and re.search(r"\d", quantity.text)
        and "/" not in quantity.text
    )


def drawn_like(quantity: Quantity, rng: Random, numbers: NumberRange | None = None) -> Fraction:
    """A number of the same kind: whole stays whole, decimals and round numbers stay as fine as they are.

    A clock's minutes, the days of a week and the like stay below their most. `numbers` is for whole numbers,
    round or not, that are no percentages.
    """
    value = quantity.value
    if numbers is not None and value.denominator == 1 and not quantity.percent:
        bound = MOST_OF.get(quantity.thing.split(" ")[-1].lower())
        largest = numbers.highest if bound is None or value > bound else min(numbers.highest, bound)
        return Fraction(rng.randint(min(max(numbers.lowest, SMALLEST), largest), largest))
    if quantity.percent and value < 100 and value % 5 == 0:
        return Fraction(5 * rng.randint(1, 19))
    step = Fraction(1)
    while value % step and step > Fraction(1, 10**6):
        step /= 10
    if value > SMALL:
        while value % (step * 10) == 0:
            step *= 10
        if value % (step * 5) == 0:
            step *= 5
    lowest = max(value / 2, Fraction(SMALLEST)) if value.denominator == 1 else value / 2
    most = MOST_OF.get(quantity.thing.split(" ")[-1].lower(), value * 2)
    highest = min(2 * value, Fraction(most)) if value <= most else 2 * value
    first, last = -(-lowest // step), max(highest // step, 1)
    return step * rng.randint(int(first), int(last))


def is_plausible(before: Trace, after: Trace) -> bool:
    """Whether the new run could belong to such a problem.

    What was positive, whole or of few decimals is so again, the program went the same way, and the answer is
    another one.
    """
    if before.answer is None or after.answer is None or same_answer(before.answer, after.answer):
        return False
    if [step.line for step in before.steps] != [step.line for step in after.steps]:
        return False
    olds = [*(step.value for step in before.steps), before.answer]
    news = [*(step.value for step in after.steps), after.answer]
    return all(_alike(old, new) for old, new in zip(olds, news, strict=True))


def _alike(old: Answer | None, new: Answer | None) -> bool:
    if old is None or new is None or old.exact is None or new.exact is None:
        return old is None and new is None
    if (old.exact > 0) != (new.exact > 0) or (old.exact < 0) != (new.exact < 0):
        return False
    if old.exact.denominator == 1:
        return new.exact.denominator == 1
    few = 10**MOST_DECIMALS % old.exact.denominator == 0
    return not few or 10**MOST_DECIMALS % new.exact.denominator == 0

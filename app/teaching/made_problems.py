"""Problems for a set by operations, largest number and steps, each solved by the program it was drawn with.

The families come from the caller, who has the curriculum. Nothing is asked of the tutor: what a family's own
program finds is right by construction.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, zip_longest
from random import Random

from app.problem import arithmetic
from app.problem.answers import same_answer
from app.problem.arithmetic import parts_of, read_expression, reckon
from app.problem.interpreter import run_program
from app.problem.prompt import join_program
from app.problem.quantities import numbers_shown, quantities
from app.problem.question import QuestionProblem, check_question
from app.problem.trace import Trace
from app.solving.solution import Candidate, Solution
from app.solving.voting import Tally
from app.teaching.expressions import drops_a_remainder
from app.teaching.operations import SIGN, Operation
from app.teaching.similar import Draw, SimilarProblem

MOST_MADE = 40
TRIES = 20
"""How often a family may draw in vain before it is left alone."""
SMALL_SHARE = 5
"""A problem up to 100 with no number above 20 is taken only where there are too few others."""
OPERATION_OF: dict[str, Operation] = {
    "+": "addition",
    "-": "subtraction",
    "*": "multiplication",
    "/": "division",
    "//": "division",
}
COMMENT = re.compile(r"#.*")
TOLD = re.compile(r"(?!.*(?:below zero|negative))[A-Z\d$].* .* .*[.?!]")
"""Whole sentences without numbers below zero: the families have bare sums and careless wordings too."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the problems shall be: each uses some of `operations`, `steps` of them at most, one at least.

    All numbers, those that are worked out too, are whole and from 0 to `largest`.
    """

    operations: tuple[Operation, ...]
    largest: int
    count: int
    steps: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """A family: its program as it is written, with names in the place of numbers, and what draws from it."""

    program: str
    draw: Draw


def made_problems(
    sources: Iterable[Source], wish: Wish, rng: Random, taken: Collection[str] = ()
) -> tuple[Solution, ...]:
    """Up to `wish.count` problems, none twice and none of those `taken`; fewer where no more fit.

    One family after the other gives one, the kinds of operations in turn; the state of `rng` decides.
    """
    turns = _in_turn([source for source in sources if _may_fit(source, wish)], rng)
    found: dict[str, Solution] = {}
    for least in (wish.largest // SMALL_SHARE, 0):
        waiting = deque(turns)
        while waiting and len(found) < wish.count:
            source = waiting.popleft()
            solution = _drawn(source, wish, least, rng, {*taken, *found})
            if solution is not None:
                found[solution.question] = solution
                waiting.append(source)
    return tuple(found.values())


def _may_fit(source: Source, wish: Wish) -> bool:
    """Whether its program has the right operations at first sight, without a draw, which is slow."""
    return _is_wished(_written(source.program), wish)


def _in_turn(sources: Iterable[Source], rng: Random) -> list[Source]:
    """Shuffled so that the kinds of operations take turns, however many families each of them has."""
    kinds: dict[tuple[str, ...], list[Source]] = {}
    for source in sources:
        kinds.setdefault(tuple(sorted(_written(source.program))), []).append(source)
    for alike in kinds.values():
        rng.shuffle(alike)
    return [source for source in chain.from_iterable(zip_longest(*kinds.values())) if source is not None]


def _drawn(source: Source, wish: Wish, least: int, rng: Random, taken: Collection[str]) -> Solution | None:
    """A new problem of the family with a number above `least`; None where `TRIES` draws gave none."""
    for _ in range(TRIES):
        drawn = source.draw(rng)
        solution = None if drawn is None else _solved(drawn, wish, least)
        if solution is not None and solution.question not in taken:
            return solution
    return None


def _solved(drawn: SimilarProblem, wish: Wish, least: int) -> Solution | None:
    """The problem with what its program found, where it is as wished."""
    try:
        question = check_question(drawn.question).text
    except QuestionProblem:
        return None
    if not TOLD.fullmatch(question):
        return None
    trace = run_program(join_program(drawn.program))
    if trace.answer is None or not same_answer(trace.answer, drawn.answer):
        return None
    read = _read(trace)
    if read is None:
        return None
    used, values = read
    # Nothing is hidden from the trace: no loop, no function, no sum behind `return`.
    plain = used == _written(drawn.program) and trace.answer.exact in values
    if not plain or not _is_wished(used, wish):
        return None
    asked = frozenset(quantity.value for quantity in quantities(question))
    numbers = values | numbers_shown(question)
    whole = all(number.denominator == 1 for number in values | asked)
    if not whole or min(numbers) < 0 or not least < max(numbers) <= wish.largest:
        return None
    return _solution(question, drawn.program, trace)


def _is_wished(used: Counter[str], wish: Wish) -> bool:
    """Whether these operations, and so many, are wished."""
    return 1 <= used.total() <= wish.steps and used.keys() <= set(wish.operations)


def _read(trace: Trace) -> tuple[Counter[str], frozenset[Fraction]] | None:
    """The operations of a run and every value in it, those inside an expression too.

    None where there is more than plain sums, or a division leaves a remainder.
    """
    used: Counter[str] = Counter()
    values: set[Fraction] = set()
    for step in trace.steps:
        expression = read_expression(step.substituted)
        if expression is None or drops_a_remainder(step.substituted):
            return None
        for part in parts_of(expression):
            value = reckon(part, {})
            if value is None:
                return None
            values.add(value)
            if isinstance(part, arithmetic.Operation):
                used[OPERATION_OF.get(part.sign, part.sign)] += 1
    return used, frozenset(values)


def _written(program: str) -> Counter[str]:
    """The operations that stand in a program, its comments aside, with how often each does."""
    return Counter(str(sign.lastgroup) for sign in SIGN.finditer(COMMENT.sub("", program)))


def _solution(question: str, program: str, trace: Trace) -> Solution:
    """What is kept: one candidate, sure."""
    chosen = Candidate(program, 0.0, trace, 1.0)
    assert trace.answer is not None
    return Solution(
        question=question,
        answer=trace.answer,
        probability=1.0,
        verdict="verified",
        chosen=chosen,
        candidates=(chosen,),
        answers=(Tally(trace.answer, votes=1, weight=1.0, best=1.0),),
        seconds=0.0,
        seed=0,
    )

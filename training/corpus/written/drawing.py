"""Written problems as examples, and with other numbers and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from random import Random

from app.problem.number_words import has_number_word
from training.corpus.example import FAMILIES_LICENSE, CorpusExample, fraction_text
from training.corpus.gsm8k.arithmetic import plain
from training.corpus.gsm8k.bounds import compares, limit_of, stays
from training.corpus.gsm8k.nearby import Writing, near_values, writing_of
from training.corpus.gsm8k.persons import known_persons, other_names
from training.corpus.gsm8k.quantities import find_quantities
from training.corpus.gsm8k.redraw import fits
from training.corpus.sources.checked import count_operations
from training.corpus.written.reading import Written, read_written, values_of, written_files

_REASON = re.compile(r"  # (.*)")
_KIN_OF_NUMBERS = re.compile(
    r"\b(?:twos|threes|fours|fives|sixes|sevens|eights|nines|tens|elevens|twelves|\w+(?:ties|teens)|"
    r"(?:third|fourth|fif|six|seven|eigh|nin|ten|eleven|twelf)(?:ths?|s)?)\b",
    re.IGNORECASE,
)
"""Words in reasons that are made of a number: twenties, nines, a seventh."""
_PIECE_OF_MONEY = re.compile(
    r"[-\s]?(?:dollar|euro|pound|cent|pence|p)?[-\s]?(?:bill|note|coin)s?\b", re.IGNORECASE
)
"""What follows a number that is printed on money: there is no note of 25."""
MOST_TRIES = 40
"""Sets of numbers looked at for one redraw."""

Writings = Mapping[int, tuple[Writing, tuple[Fraction, ...]]]
"""Givens that may change, by their place among the givens: how each is written, and what it may become."""


def written_examples(paths: Sequence[Path], count: int, seed: int) -> Iterator[CorpusExample]:
    """The problems of the files, faulty ones left out, each with up to `count` redraws after it.

    The redraws of a problem depend on it and `seed` alone.
    """
    for file in written_files(paths):
        for problem in read_written(file):
            if isinstance(problem, Written):
                yield example_of(problem)
                yield from redraws(problem, count, seed)


def example_of(problem: Written) -> CorpusExample:
    """The problem as it was written."""
    body = problem.body([quantity.value for _, quantity in problem.givens])
    return CorpusExample(
        question=problem.question,
        body=body,
        answer=fraction_text(problem.answer),
        source="written",
        family=f"written-{problem.place}",
        grade=None,
        topic=None,
        operations=max(1, count_operations(body)),
        license=FAMILIES_LICENSE,
    )


def redraws(problem: Written, count: int, seed: int) -> Iterator[CorpusExample]:
    """Up to `count` different versions of a problem with other numbers (and names); fewer where few fit.

    Whole stays whole, positive positive, an intermediate value within a quarter and four times of what it
    was; numbers that are compared keep their order. A number that the text tells twice stays.
    """
    writings = _writings(problem)
    if not writings or not count:
        return
    rng = Random(f"{seed}:{problem.place}:{problem.question}")
    plain = example_of(problem)
    persons = known_persons(problem.question)
    seen = {tuple(quantity.value for _, quantity in problem.givens)}
    for _ in range(2 * count):
        drawn = _draw(problem, writings, rng)
        if drawn is None or len(seen) > count:
            return
        numbers, values = drawn
        if numbers not in seen:
            seen.add(numbers)
            question, body = _question(problem, writings, numbers), problem.body(numbers)
            for old, new in zip(persons, other_names(persons, problem.question, rng), strict=True):
                question, body = re.sub(rf"\b{old}\b", new, question), re.sub(rf"\b{old}\b", new, body)
                body = re.sub(rf"(?<![^\W_]){old.lower()}(?![^\W_])", new.lower(), body)
            body = _REASON.sub(_without_numbers, body)
            yield CorpusExample(
                question, body, fraction_text(values[-1]), plain.source, plain.family,
                None, None, plain.operations, plain.license,
            )  # fmt: skip


def _without_numbers(reason: re.Match[str]) -> str:
    """The reason, unless it speaks of a number, which may be another one now."""
    told = re.search(r"\d", reason[1]) or has_number_word(reason[1]) or _KIN_OF_NUMBERS.search(reason[1])
    return "" if told else reason[0]


def _writings(problem: Written) -> Writings:
    """The givens that may change."""
    told = [quantity.value for quantity in find_quantities(problem.question)]
    found = {}
    for place, (_, quantity) in enumerate(problem.givens):
        twice = told.count(quantity.value) > sum(other.value == quantity.value for _, other in problem.givens)
        writing = writing_of(problem.question, quantity)
        fixed = stays(problem.question, quantity) or _PIECE_OF_MONEY.match(problem.question[quantity.end :])
        if twice or writing is None or not quantity.given or fixed:
            continue
        choices = [Fraction(value) for value in near_values(quantity, limit_of(problem.question, quantity))]
        if writing.style.lower() == "words":
            choices = [choice for choice in choices if choice < 100]
        if len(choices) > 1:
            found[place] = writing, tuple(choices)
    return found


def _draw(
    problem: Written, writings: Writings, rng: Random
) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]] | None:
    """Numbers that fit and what the steps come to; begins anywhere, then draws one number anew at a time."""
    numbers = [quantity.value for _, quantity in problem.givens]
    before = tuple(numbers)
    for place, (_, choices) in writings.items():
        numbers[place] = rng.choice(choices)
    changing = list(writings)
    for _ in range(MOST_TRIES):
        if _keeps_order(problem, before, numbers):
            values = values_of(problem, numbers)
            if values is not None and all(map(fits, map(plain, values), map(plain, problem.values))):
                return tuple(numbers), values
        place = rng.choice(changing)
        numbers[place] = rng.choice(writings[place][1])
    return None


def _keeps_order(problem: Written, before: Sequence[Fraction], now: Sequence[Fraction]) -> bool:
    if not compares(problem.question):
        return True
    order = sorted(range(len(before)), key=before.__getitem__)
    return all(now[low] < now[high] or before[low] == before[high] for low, high in pairwise(order))


def _question(problem: Written, writings: Writings, numbers: Sequence[Fraction]) -> str:
    text, done = "", 0
    for place, (writing, _) in sorted(writings.items(), key=lambda entry: entry[1][0].start):
        text += problem.question[done : writing.start] + writing.text(numbers[place])
        done = writing.end
    return text + problem.question[done:]

"""The same problems told twice: their facts in an order of their own, and as their families list them.

A family that says `order: any` tells its facts in any order. What that is worth is measured by an arm that
trains on the same problems, with the same numbers, words, wordings and questions, in the listed order.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from app.curriculum import Family, Problem, expand
from app.curriculum.load import CURRICULUM_FOLDER, load_lexicon
from training.corpus.example import CorpusExample

TOLD_ORDER = "told-order"
"""The arm, and the mark of an example whose facts it puts in another order."""

Pair: TypeAlias = tuple[CorpusExample, CorpusExample]


def draw_in_both_orders(
    families: Sequence[Family],
    count: int,
    seed: int,
    keep: Callable[[Problem], bool],
    curriculum: Path | None = None,
) -> list[Pair]:
    """Up to `count` different problems, one of each family with a free order in turn, in both orders.

    Raises ValueError where no family has a free order.
    """
    free = sorted((family for family in families if family.order == "any"), key=lambda family: family.id)
    if not free:
        raise ValueError("No family tells its facts in any order: mark some with `order: any`.")
    random.Random(f"{TOLD_ORDER}:{seed}").shuffle(free)
    lexicon = load_lexicon((curriculum or CURRICULUM_FOLDER) / "lexicon.yaml")
    sources = []
    for family in free:
        listed = family.model_copy(update={"order": "told"})
        listed.bind(lexicon)
        sources.append(_pairs(family, listed, seed, keep))
    found: dict[str, Pair] = {}
    for turn in islice(zip(*sources, strict=True), count):  # bounded: small families may have no more
        for pair in turn:
            if pair is not None and len(found) < count:
                found.setdefault(pair[0].question, pair)
        if len(found) == count:
            break
    return list(found.values())


def _pairs(
    family: Family, listed: Family, seed: int, keep: Callable[[Problem], bool]
) -> Iterator[Pair | None]:
    """Problems of `family` without end, each with the one that `listed` makes of the same random numbers.

    None in the place of a problem that is not kept.
    """
    rng, again = random.Random(f"{TOLD_ORDER}:{seed}:{family.id}"), random.Random()
    while True:
        again.setstate(rng.getstate())
        problem = expand(family, rng)
        if not keep(problem):
            yield None
            continue
        plain, in_order = (CorpusExample.of_problem(told) for told in (problem, expand(listed, again)))
        if plain.question != in_order.question:
            in_order = replace(in_order, augmented=[TOLD_ORDER])
        yield plain, in_order

"""The chained stories that `build --augment` really writes, as structures."""

from collections import Counter
from collections.abc import Iterator
from random import Random

from app.curriculum import Curriculum, expand
from training.corpus.augmentation.chaining import Chaining
from training.corpus.coverage.measure import Structure, structures
from training.corpus.example import CorpusExample

DRAWS = 2
"""Problems a family that are tried."""


def chained_stories(curriculum: Curriculum, seed: int) -> Counter[Structure]:
    """The structures of the chains that come of trying each problem with all the others."""
    examples = [
        CorpusExample.of_problem(expand(family, Random(f"{seed} {family.id} {draw}")))
        for family in curriculum.families
        for draw in range(DRAWS)
    ]
    return structures(_chains(examples, seed))


def _chains(examples: list[CorpusExample], seed: int) -> Iterator[str]:
    chain = Chaining(examples)
    for example in examples:
        chained = chain(example, Random(f"{seed} {example.question}"))
        if chained is not None:
            yield chained.body

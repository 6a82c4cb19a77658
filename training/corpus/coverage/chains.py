"""The chained stories that `build --augment` really writes, as structures."""

from collections import Counter
from collections.abc import Iterator
from random import Random

from app.curriculum import Curriculum, expand
from training.corpus.augmentation.chaining import Chaining
from training.corpus.coverage.measure import Structure, structures
from training.corpus.example import CorpusExample

DRAWS = 6
"""Problems a family that are tried, and that may come second: as many as a build has for that."""
TRIES = 12
"""How often each is tried: about as many chains as a build of a million with --augment 0.4 has."""


def chained_stories(curriculum: Curriculum, seed: int) -> Counter[Structure]:
    """The structures of the chains that come of trying each problem with the others, several times."""
    examples = [
        CorpusExample.of_problem(expand(family, Random(f"{seed} {family.id} {draw}")))
        for family in curriculum.families
        for draw in range(DRAWS)
    ]
    return structures(_chains(examples, seed))


def _chains(examples: list[CorpusExample], seed: int) -> Iterator[str]:
    chain = Chaining(examples)
    for example in examples:
        for attempt in range(TRIES):
            chained = chain(example, Random(f"{seed} {attempt} {example.question}"))
            if chained is not None:
                yield chained.body

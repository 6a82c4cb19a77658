"""The stories of two or three that `build --augment` writes, as structures."""

from collections import Counter
from collections.abc import Iterator
from random import Random

from app.curriculum import Curriculum, expand
from training.corpus.augmentation.chaining import Chaining
from training.corpus.coverage.measure import Structure, structures
from training.corpus.example import CorpusExample
from training.corpus.expansion import PARTNER_DRAWS

TRIED = 90
"""Problems a family that are tried, each once: about as many as in a million with --augment 0.5."""


def chained_stories(curriculum: Curriculum, seed: int) -> Counter[Structure]:
    """The structures of the chains that come of trying problems of each family with a few of the others."""
    chain = Chaining(list(_problems(curriculum, f"second {seed}", PARTNER_DRAWS)))
    return structures(
        chained.body
        for first in _problems(curriculum, f"first {seed}", TRIED)
        if (chained := chain(first, Random(f"{seed} {first.question}"))) is not None
    )


def _problems(curriculum: Curriculum, purpose: str, draws: int) -> Iterator[CorpusExample]:
    for family in curriculum.families:
        for draw in range(draws):
            yield CorpusExample.of_problem(expand(family, Random(f"{purpose} {family.id} {draw}")))

"""How often each kind of change is made, and several of them on one example."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from training.corpus.augmentation.chaining import BY_LENGTH, OF_THREE, Chaining
from training.corpus.augmentation.registry import (
    CHAINING,
    CHANGES_PROGRAM,
    EXCLUDES,
    KINDS,
    LOSES_NO_NUMBER,
    TRANSFORMATIONS,
)
from training.corpus.augmentation.renaming import runs_to_its_answer
from training.corpus.augmentation.told import tells_as_much
from training.corpus.example import CorpusExample

DRAWINGS = 2


def default_shares() -> dict[str, float]:
    """Chosen so that an augmented example has two or three kinds; many apply to a part of them only."""
    return {
        "chaining": 0.7,
        "names": 0.5,
        "things": 0.6,
        "sentence-order": 0.5,
        "synonyms": 0.6,
        "pronouns": 0.7,
        "relatives": 0.3,
        "question-form": 0.45,
        "distractor": 0.8,
        "money": 0.4,
        "units": 0.4,
        "numbers-as-digits": 0.3,
        "numbers-as-words": 0.3,
        "child-typing": 0.15,
        "no-question-mark": 0.1,
    }


@dataclass(frozen=True, slots=True)
class Mix:
    """The chance of each kind in an augmented example; a kind that is not named is never made.

    `chains_by_length`: the share of the chains whose number of operations is drawn from
    `chaining.LENGTHS`, so that long ones come often. With 0 a chain goes on with any story.
    `chains_of_three`: the share of the chains for which a third story is looked for.
    """

    shares: Mapping[str, float] = field(default_factory=default_shares)
    chains_by_length: float = BY_LENGTH
    chains_of_three: float = OF_THREE

    def __post_init__(self) -> None:
        """Raises ValueError for a kind that there is not, or a share outside 0 to 1."""
        for name, share in (
            ("chains_by_length", self.chains_by_length),
            ("chains_of_three", self.chains_of_three),
        ):
            if not 0 <= share <= 1:
                raise ValueError(f"{name}={share:g} is no share: a number from 0 to 1")
        for kind, share in self.shares.items():
            if kind not in KINDS or not 0 <= share <= 1:
                raise ValueError(f"{kind}={share:g} is no share of a kind; kinds: {', '.join(KINDS)}")


@dataclass(frozen=True, slots=True)
class Augmentation:
    """What a build does: the share of examples that it augments, how, and the second stories of chains."""

    share: float
    mix: Mix = field(default_factory=Mix)
    partners: tuple[CorpusExample, ...] = ()


def augment(example: CorpusExample, rng: Random, mix: Mix, chaining: Chaining | None = None) -> CorpusExample:
    """The example with some kinds of change, each at most once, named in its `augmented`.

    The kinds are drawn twice where those drawn first do not apply. A change that would hide a number that the
    program takes from the question is not made. A program that was changed is run: if it does not give the
    answer any more, the example stays as it was.
    """
    plain, made = example, list[str]()
    if chaining is not None and rng.random() < mix.shares.get(CHAINING, 0):
        chained = chaining(example, rng, mix.chains_by_length, mix.chains_of_three)
        if chained is not None:
            example = chained
            made.append(CHAINING)
    for _ in range(DRAWINGS):
        for kind, transform in TRANSFORMATIONS.items():
            if rng.random() >= mix.shares.get(kind, 0) or EXCLUDES.get(kind) in made:
                continue
            changed = transform(example, rng)
            if changed is None or not _keeps_givens(kind, example, changed):
                continue
            example = changed
            made.append(kind)
        if made:
            break
    if example.body != plain.body and not runs_to_its_answer(example):
        return plain
    return replace(example, augmented=made)


def _keeps_givens(kind: str, example: CorpusExample, changed: CorpusExample) -> bool:
    safe = kind in CHANGES_PROGRAM or kind in LOSES_NO_NUMBER
    return safe or tells_as_much(example.question, changed.question, example.body)


def augment_some(
    examples: Iterable[CorpusExample], augmentation: Augmentation, seed: int
) -> Iterator[CorpusExample]:
    """The examples, a share of them augmented; each is decided by the seed and its own text alone."""
    chaining = _chaining_with(augmentation.partners)
    rng = Random()
    for example in examples:
        rng.seed(f"augment:{seed}:{example.family}:{example.question}")  # half the time that a new one takes
        chosen = rng.random() < augmentation.share
        yield augment(example, rng, augmentation.mix, chaining) if chosen else example


def _chaining_with(partners: tuple[CorpusExample, ...]) -> Chaining:
    """Sorting the partners takes a second: a process that builds one block after the other does it once."""
    if not _latest or _latest[0][0] != partners:
        _latest[:] = [(partners, Chaining(partners))]
    return _latest[0][1]


_latest: list[tuple[tuple[CorpusExample, ...], Chaining]] = []
"""The partners that were sorted last."""

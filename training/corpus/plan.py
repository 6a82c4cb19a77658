"""How many problems each family gives: which families take part, their weights, and the shares of a total."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.curriculum import ExpansionError, Family, expand
from app.curriculum.split import is_held_out_family
from training.corpus.errors import CorpusError

SELECTORS = ("family", "grade", "topic", "operations")


@dataclass(frozen=True, slots=True)
class Weight:
    """A factor for the families that a selector picks: `topic:money=2`, `operations:1=4`, `family:k2-=0.5`.

    `family` picks by the beginning of the id; the others by equality.
    """

    selector: str
    value: str
    factor: float

    @classmethod
    def parse(cls, text: str) -> "Weight":
        """Read `SELECTOR:VALUE=FACTOR`; raises `CorpusError` with the form that is wanted."""
        selector, colon, rest = text.partition(":")
        value, equals, factor = rest.rpartition("=")
        try:
            weight = cls(selector, value, float(factor))
        except ValueError:
            weight = None
        if not (colon and equals and weight and selector in SELECTORS and 0 <= weight.factor < float("inf")):
            raise CorpusError(
                f"Cannot read the weight {text!r}. Write it as SELECTOR:VALUE=FACTOR with one of "
                f"{', '.join(SELECTORS)}, such as topic:money=2."
            )
        return weight

    def __str__(self) -> str:
        return f"{self.selector}:{self.value}={self.factor:g}"

    def picks(self, family: Family, operations: int) -> bool:
        """Whether the factor holds for a family whose solution has `operations` operations."""
        if self.selector == "family":
            return family.id.startswith(self.value)
        values = {"grade": family.grade, "topic": family.topic, "operations": operations}
        return str(values[self.selector]) == self.value


@dataclass(frozen=True, slots=True)
class Choice:
    """Which families take part. `max_operations` bounds the length of a solution; None means any."""

    grades: tuple[int, ...] | None = None
    max_operations: int | None = None
    weights: tuple[Weight, ...] = ()


def usual_operations(family: Family) -> int | None:
    """The number of operations of a family's solution, seen on one problem (a loop may make it vary).

    None for a family that cannot be expanded: the curriculum's own tests report those.
    """
    try:
        return expand(family, random.Random(f"operations:{family.id}")).operations
    except ExpansionError:
        return None


def choose(families: Sequence[Family], choice: Choice, *, held_out: bool) -> dict[str, float]:
    """The ids of the families that take part with their weights: the training families, or those held out."""
    chosen: dict[str, float] = {}
    for family in families:
        if is_held_out_family(family.id) != held_out:
            continue
        if choice.grades is not None and family.grade not in choice.grades:
            continue
        operations = usual_operations(family)
        if operations is None or (choice.max_operations is not None and operations > choice.max_operations):
            continue
        factor = 1.0
        for weight in choice.weights:
            if weight.picks(family, operations):
                factor *= weight.factor
        if factor > 0:
            chosen[family.id] = factor
    return chosen


def shares(weights: Mapping[str, float], total: int) -> dict[str, int]:
    """Split `total` by weight, to the largest remainders; the shares add up to `total` exactly.

    Equal remainders go in the order of a hash-free shuffle of the ids, so that a small total is not
    taken from the beginning of the alphabet.
    """
    if not weights:
        raise CorpusError(
            "No family is left after the choice of grades, operations and weights. Widen the choice."
        )
    whole = sum(weights.values())
    exact = {name: total * weight / whole for name, weight in weights.items()}
    result = {name: int(value) for name, value in exact.items()}
    names = sorted(weights)
    random.Random("shares").shuffle(names)
    names.sort(key=lambda name: result[name] - exact[name])
    for name in names[: total - sum(result.values())]:
        result[name] += 1
    return result

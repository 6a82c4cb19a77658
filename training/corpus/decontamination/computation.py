"""A computation as a sum or product of parts, and the text that two computations of one shape share.

Sums and products are flattened and sorted, numbers are all `#`. Ones, zeros and the hundred of a percent are
left out, so `x * 20 / 100` has the shape of `x * 0.2`.
"""

from dataclasses import dataclass
from fractions import Fraction

MOST_PARTS = 200
"""A larger computation is that of no word problem; names used again and again would grow without end."""
_NO_FACTORS = frozenset({Fraction(1), Fraction(100)})


class NoShape(ValueError):
    """The program does more than compute with named numbers, or is very long."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that the problem gives."""

    value: Fraction

    @property
    def size(self) -> int:
        return 1

    def shape(self) -> str:
        return "#"


@dataclass(frozen=True, slots=True)
class Parts:
    """A sum (`sign` +) or a product (*); True marks the parts that are taken away or divide."""

    sign: str
    parts: tuple[tuple[bool, "Computation"], ...]
    size: int

    def shape(self) -> str:
        opposite = "-" if self.sign == "+" else "/"
        texts = sorted((opposite if inverse else self.sign) + part.shape() for inverse, part in self.parts)
        return f"({' '.join(texts)})"


Computation = Number | Parts


def combine(sign: str, left: Computation, right: Computation) -> Computation:
    """`left sign right` for a sign of `+ - * /`; raises `NoShape` where it grows too large."""
    kind = "+" if sign in "+-" else "*"
    idle = frozenset({Fraction(0)}) if kind == "+" else _NO_FACTORS
    parts = [*_parts(left, kind, inverse=False), *_parts(right, kind, inverse=sign in "-/")]
    kept = [
        (inverse, part) for inverse, part in parts if not (isinstance(part, Number) and part.value in idle)
    ]
    if not kept:
        return Number(Fraction(1))
    if len(kept) == 1 and not kept[0][0]:
        return kept[0][1]
    size = sum(part.size for _, part in kept)
    if size > MOST_PARTS:
        raise NoShape
    return Parts(kind, tuple(kept), size)


def _parts(whole: Computation, kind: str, *, inverse: bool) -> list[tuple[bool, Computation]]:
    if isinstance(whole, Parts) and whole.sign == kind:
        return [(inverted != inverse, part) for inverted, part in whole.parts]
    return [(inverse, whole)]

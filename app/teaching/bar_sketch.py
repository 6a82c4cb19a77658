"""A bar model before it is drawn: rows of pieces with exact sizes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Shape = Literal[
    "part-whole", "take away", "compare", "change", "equal groups", "sharing", "measuring", "fraction"
]


@dataclass(frozen=True, slots=True)
class Piece:
    """A number in a picture. `given`: it stands in the program as it is; `unknown`: it is looked for."""

    label: str
    size: Fraction
    text: str
    given: bool
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces laid end to end."""

    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """A picture before it is drawn: its rows, and the pieces that `words` makes a description of."""

    shape: Shape
    rows: tuple[Row, ...]
    spoken: tuple[Piece, ...]
    words: Callable[[Sequence[str]], str]

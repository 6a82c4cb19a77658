"""Bar models: a step of the working drawn as bars whose lengths stand for the values.

Recognised shapes only: parts of a whole, taking away, comparing, coming and going, equal groups, sharing, how
often a group fits, and a fraction or percentage of a whole. Any other step has no picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.problem.answers import exact_text
from app.sentences.numerals import shown
from app.teaching import phrases
from app.teaching.bar_shapes import sketch_of
from app.teaching.bar_sketch import Piece, Row, Shape, Sketch
from app.teaching.guard import Guard
from app.teaching.working import WorkingStep

SMALLEST_SHARE = Fraction(1, 25)
"""No segment is drawn shorter than this part of the longest bar, or nobody could read or touch it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a bar: what it is, and its number as shown (empty where it is not worked out yet).

    `unknown`: it is what the step looks for; `share`: its length as a part of the longest bar, 0 to 1.
    """

    label: str
    value: str
    unknown: bool
    share: float


@dataclass(frozen=True, slots=True)
class Bar:
    """Segments laid end to end."""

    label: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class BarModel:
    """Bars that begin at the same edge. `to_scale` is false where a segment was too short to be drawn so."""

    shape: Shape
    bars: tuple[Bar, ...]
    alt_text: str
    to_scale: bool


def step_bars(step: WorkingStep, guard: Guard) -> BarModel | None:
    """The picture of one step, its result a question mark; None where its shape is not recognised."""
    sketch = sketch_of(step)
    return None if sketch is None else _drawn(sketch, guard)


def solved_bars(step: WorkingStep) -> BarModel | None:
    """The picture of one step with every number in, its result too."""
    sketch = sketch_of(step, solved=True)
    return None if sketch is None else _drawn(sketch, None)


def _drawn(sketch: Sketch, guard: Guard | None) -> BarModel:
    """The bars; `guard` says what is hidden, without one nothing is."""
    longest = max(sum((piece.size for piece in row.pieces), Fraction(0)) for row in sketch.rows)
    exact = [[piece.size / longest for piece in row.pieces] for row in sketch.rows]
    drawn = [_shares(row) for row in exact]
    bars = tuple(_bar(row, shares, guard) for row, shares in zip(sketch.rows, drawn, strict=True))
    spoken = [phrases.part(*_shown(piece, guard)) for piece in sketch.spoken]
    alt_text = sketch.words(spoken) + ("" if drawn == exact else f" {phrases.not_to_scale()}")
    return BarModel(sketch.shape, bars, alt_text, to_scale=drawn == exact)


def _bar(row: Row, shares: Sequence[Fraction], guard: Guard | None) -> Bar:
    segments = [
        Segment(*_shown(piece, guard), piece.unknown, float(share))
        for piece, share in zip(row.pieces, shares, strict=True)
    ]
    return Bar(_label(row.label, guard), tuple(segments))


def _shown(piece: Piece, guard: Guard | None) -> tuple[str, str]:
    """Label and value of a piece as they may be shown, the value as the language writes it."""
    label = _label(piece.label, guard)
    if guard is None:
        return label, shown(piece.text or (exact_text(piece.size) or "" if piece.unknown else ""))
    if piece.unknown:
        return label, phrases.UNKNOWN
    return label, shown(piece.text) if piece.given and guard.allows(piece.text) else ""


def _label(label: str, guard: Guard | None) -> str:
    return label if guard is None or guard.allows(label) else phrases.this_part()


def _shares(exact: Sequence[Fraction]) -> list[Fraction]:
    """The shares of a row, none below the smallest; the longer ones give way, so the row keeps its length."""
    short = [share < SMALLEST_SHARE for share in exact]
    if not any(short) or len(exact) * SMALLEST_SHARE >= sum(exact):
        return [max(share, SMALLEST_SHARE) for share in exact]
    missing = sum((SMALLEST_SHARE - share for share in exact if share < SMALLEST_SHARE), Fraction(0))
    spare = sum((share - SMALLEST_SHARE for share in exact if share >= SMALLEST_SHARE), Fraction(0))
    keep = 1 - missing / spare
    return [
        SMALLEST_SHARE if is_short else SMALLEST_SHARE + (share - SMALLEST_SHARE) * keep
        for share, is_short in zip(exact, short, strict=True)
    ]

"""Why a step adds, subtracts, multiplies or divides: what its operation means for the things of the story.

The shape of the step is the one that its picture has, read from its arithmetic, its names and its reason; no
number stands in a sentence that is not one of the step's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.problem.arithmetic import Expression, Operation, parts_of, without_rounding
from app.sentences.numerals import shown
from app.teaching import phrases, why_phrases
from app.teaching.bar_shapes import sketch_of
from app.teaching.bar_sketch import Piece, Sketch
from app.teaching.working import WorkingStep


@dataclass(frozen=True, slots=True)
class Why:
    """A question about a step, and its answer."""

    question: str
    answer: str


def why_of(step: WorkingStep) -> Why | None:
    """Why the step is done so; None where its operation is not known, or nothing can be said of it."""
    if step.expression is None:
        return None
    signs = _signs(without_rounding(step.expression))
    sketch = sketch_of(step, solved=True)
    answer = _of_sketch(sketch) if sketch is not None else ""
    if len(signs) == 1:
        (sign,) = signs
        return Why(why_phrases.question(sign), answer or why_phrases.meaning(sign))
    return Why(why_phrases.why_this(), answer) if answer else None


def _signs(expression: Expression) -> set[str]:
    """The operations that a step does; nothing where one of them has no everyday name."""
    signs = {part.sign for part in parts_of(expression) if isinstance(part, Operation)}
    signs = {"/" if sign == "//" else sign for sign in signs}
    return signs if signs <= why_phrases.SIGNS else set()


def _of_sketch(sketch: Sketch) -> str:
    first, *others = (_named(piece) for piece in sketch.spoken)
    match sketch.shape:
        case "part-whole":
            return why_phrases.put_together(others, first)
        case "take away":
            return why_phrases.taken_away(first, others[:-1], others[-1])
        case "compare":
            return why_phrases.compared(first, others[0], others[1])
        case "change":
            came, (*went, rest) = (_all_named(row.pieces) for row in sketch.rows)
            return why_phrases.came_and_went(came, went, rest)
        case "equal groups":
            return why_phrases.equal_groups(first, others[0], others[1])
        case "sharing":
            return why_phrases.shared(first, others[0], others[1])
        case "measuring":
            return why_phrases.measured(first, others[0], others[1])
        case "fraction":
            found, known = (others[0], first) if sketch.spoken[1].unknown else (first, others[0])
            return why_phrases.part_of(known, others[1], found, of_known=sketch.spoken[1].unknown)


def _all_named(pieces: Sequence[Piece]) -> list[str]:
    return [_named(piece) for piece in pieces]


def _named(piece: Piece) -> str:
    """``pages read (84)``; of what the step finds the name alone."""
    return phrases.part(piece.label, "" if piece.unknown else shown(piece.text))

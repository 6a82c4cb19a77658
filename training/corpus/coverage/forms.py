"""The form of a program: what it computes, without its numbers and names.

A form is a sum, a product or a remainder of smaller forms; a leaf is any given number or constant. Terms and
factors stand in no order; `a - b - c` and `a - (b + c)` are one form, and so are `a / b / c` and
`a / (b * c)`; `//` counts as `/`. A result that is used twice is written out twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Literal

from training.corpus.coverage.programs import Given, Node

Kind = Literal["leaf", "sum", "product", "remainder"]
MAX_TERMS = 10
"""Longest sum or product of which parts are cut out: beyond it there are too many."""


@dataclass(frozen=True)
class Form:
    """A form; `parts` are its terms or factors, each with +1 or -1 (subtracted, divided by), sorted."""

    kind: Kind
    parts: tuple[tuple[int, "Form"], ...] = ()

    @cached_property
    def text(self) -> str:
        """As arithmetic over nameless leaves: `(x+x)*x/x - x`. Equal forms have equal texts."""
        if self.kind == "leaf":
            return "x"
        if self.kind == "remainder":
            return " % ".join(part.bracketed for _, part in self.parts)
        if self.kind == "sum":
            signs, parts = (" + ", " - "), [(sign, part.text) for sign, part in self.parts]
        else:
            signs, parts = ("*", "/"), [(sign, part.bracketed) for sign, part in self.parts]
        plus = [text for sign, text in parts if sign > 0]
        minus = [text for sign, text in parts if sign < 0]
        first = signs[0].join(plus) or ("0" if self.kind == "sum" else "1")
        return "".join([first, *(signs[1] + text for text in minus)])

    @cached_property
    def bracketed(self) -> str:
        """The text as a factor."""
        return self.text if self.kind == "leaf" else f"({self.text})"

    @cached_property
    def operations(self) -> int:
        """Operations written out: a result that is used twice counts twice."""
        return max(len(self.parts) - 1, 0) + sum(part.operations for _, part in self.parts)

    def cuts(self) -> Iterator[tuple["Form", "Form"]]:
        """Every `(first, second)` that makes this form when the first stands for a leaf of the second.

        Neither is a leaf. A part of a sum or product is cut out too, as `a + b` of `a + b - c`.
        """
        if self.kind in ("sum", "product") and len(self.parts) <= MAX_TERMS:
            yield from self._cuts_here()
        for place, (sign, part) in enumerate(self.parts):
            if part.kind == "leaf":
                continue
            others = self.parts[:place] + self.parts[place + 1 :]
            if self.kind == "remainder":
                yield part, Form(self.kind, self._with(place, LEAF))
            else:
                yield part, bag(self.kind, (*others, (sign, LEAF)))
            for first, second in part.cuts():
                if self.kind == "remainder":
                    yield first, Form(self.kind, self._with(place, second))
                else:
                    yield first, bag(self.kind, (*others, (sign, second)))

    def _with(self, place: int, part: "Form") -> tuple[tuple[int, "Form"], ...]:
        return (*self.parts[:place], (self.parts[place][0], part), *self.parts[place + 1 :])

    def _cuts_here(self) -> Iterator[tuple["Form", "Form"]]:
        places = range(len(self.parts))
        for size in range(2, len(self.parts)):
            for chosen in combinations(places, size):
                inside = tuple(self.parts[place] for place in chosen)
                outside = tuple(self.parts[place] for place in places if place not in chosen)
                for sign in (1, -1):
                    turned = tuple((sign * own, part) for own, part in inside)
                    if any(own > 0 for own, _ in turned):
                        yield bag(self.kind, turned), bag(self.kind, (*outside, (sign, LEAF)))


LEAF = Form("leaf")


def bag(kind: Kind, parts: tuple[tuple[int, Form], ...]) -> Form:
    """A sum of terms or product of factors in its one order, smaller sums in a sum taken apart."""
    flat: list[tuple[int, Form]] = []
    for sign, part in parts:
        if part.kind == kind:
            flat += [(sign * inner, below) for inner, below in part.parts]
        else:
            flat.append((sign, part))
    return Form(kind, tuple(sorted(flat, key=lambda entry: (-entry[0], entry[1].text))))


def form_of(node: Node) -> Form:
    """The form of a program's answer."""
    if isinstance(node, Given):
        return LEAF
    left, right = form_of(node.left), form_of(node.right)
    if node.sign == "%":
        return Form("remainder", ((1, left), (1, right)))
    kind: Kind = "sum" if node.sign in "+-" else "product"
    return bag(kind, ((1, left), (-1 if node.sign in "-/" else 1, right)))

"""Problems to try at the start, written for this app."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A short title for the button, and the problem."""

    title: str
    problem: str


EXAMPLES = (
    Example(
        "Stickers",
        "Mia has 24 stickers. She gives 9 stickers to her brother. How many stickers does she have left?",
    ),
    Example("Muffins", "A baker fills 6 trays with 8 muffins each. How many muffins does the baker make?"),
    Example(
        "Marbles",
        "Leo has 45 marbles. He shares them equally among 5 friends. How many marbles does each friend get?",
    ),
    Example(
        "Books",
        "Ava reads 12 pages every day for 7 days. Her book has 100 pages. "
        "How many pages does she still have to read?",
    ),
)

"""Counts of families in cells: grade by topic, topic by operations, situation types."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import get_args

from app.curriculum import Curriculum, expand
from app.curriculum.models import Topic

GRADES = ("K", "1", "2", "3", "4", "5", "6", "7", "8")
LENGTHS = ("1", "2", "3", "4", "5", "6", "7", "8", "9+")
THIN = 3
"""Cells with fewer families are marked: a child there sees the same stories again."""
OTHERS = 12
"""Situations that are not in the Common Core's tables: so many are listed."""
SITUATIONS = (
    *("add-to/result-unknown", "add-to/change-unknown", "add-to/start-unknown"),
    *("take-from/result-unknown", "take-from/change-unknown", "take-from/start-unknown"),
    *("put-together/total-unknown", "put-together/addend-unknown", "put-together/both-addends-unknown"),
    *("compare/difference-unknown", "compare/bigger-unknown", "compare/smaller-unknown"),
    *(
        "equal-groups/product-unknown",
        "equal-groups/group-size-unknown",
        "equal-groups/number-of-groups-unknown",
    ),
    *("arrays/product-unknown", "arrays/group-size-unknown", "arrays/number-of-groups-unknown"),
    "multiplicative-compare",
)
"""The situations of the Common Core's tables 1 and 2 (CCSSI 2010, pages 88 and 89)."""
OTHER_NAMES = {
    "combine/total-unknown": "put-together/total-unknown",
    "part-part-whole": "put-together/total-unknown",
    "part-part-whole/whole-unknown": "put-together/total-unknown",
    "part-unknown": "put-together/addend-unknown",
    "equal-groups/number-of-groups": "equal-groups/number-of-groups-unknown",
    "equal-groups/group-size": "equal-groups/group-size-unknown",
    "compare/multiplicative": "multiplicative-compare",
    "compare/times": "multiplicative-compare",
}
"""Names that some authors gave to the same situations."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A table of counts; `counts[row][column]`."""

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    def markdown(self) -> str:
        """The table; a cell with few families is bold, an empty one a point."""
        lines = [f"| | {' | '.join(self.columns)} |", "|---|" + "--:|" * len(self.columns)]
        for row, counts in zip(self.rows, self.counts, strict=True):
            lines.append(f"| {row} | {' | '.join(_cell(count) for count in counts)} |")
        return "\n".join(lines)


def _cell(count: int) -> str:
    if count == 0:
        return "·"
    return f"**{count}**" if count < THIN else str(count)


def family_cells(curriculum: Curriculum, seed: int) -> tuple[Cells, Cells]:
    """Families by topic and grade, and by topic and operations (of one problem each)."""
    grades: Counter[tuple[str, str]] = Counter()
    lengths: Counter[tuple[str, str]] = Counter()
    for family in curriculum.families:
        operations = expand(family, Random(f"{seed} {family.id}")).operations
        grades[family.topic, GRADES[family.grade]] += 1
        lengths[family.topic, LENGTHS[min(max(operations, 1), len(LENGTHS)) - 1]] += 1
    topics = tuple(get_args(Topic))
    return (
        _cells("Families by topic and grade", topics, GRADES, grades),
        _cells("Families by topic and operations", topics, LENGTHS, lengths),
    )


def _cells(
    title: str, rows: tuple[str, ...], columns: tuple[str, ...], counts: Counter[tuple[str, str]]
) -> Cells:
    return Cells(
        title, rows, columns, tuple(tuple(counts[row, column] for column in columns) for row in rows)
    )


def situation_counts(curriculum: Curriculum) -> list[tuple[str, int]]:
    """Families of each situation of the Common Core, in its order, then of other frequent ones."""
    counts = Counter(
        OTHER_NAMES.get(situation, situation)
        for family in curriculum.families
        for situation in family.situation
    )
    others = [name for name, _ in counts.most_common() if name not in SITUATIONS][:OTHERS]
    return [(name, counts[name]) for name in (*SITUATIONS, *others)]


def counts_table(head: Sequence[str], entries: Sequence[tuple[object, ...]]) -> str:
    """Markdown of a plain list."""
    lines = [f"| {' | '.join(head)} |", "|---|" + "--:|" * (len(head) - 1)]
    return "\n".join([*lines, *(f"| {' | '.join(map(str, entry))} |" for entry in entries)])

"""Problems with known answers, from JSONL or a corpus; their hash; the seed that each is sampled with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import islice
from pathlib import Path

from app.problem.answers import Answer, parse_answer
from training.examples import rows_of

GROUPS = (
    "operations",
    "grade",
    "topic",
    "source",
    "phrasing",
)  # fields of a line that the figures are split by
PARQUET = ".parquet"
FINAL_ANSWER = "####"  # GSM8K's answers end with it and the number


@dataclass(frozen=True, slots=True)
class Item:
    """A problem and its right answer; `groups` holds those of GROUPS that its line has."""

    question: str
    answer: Answer
    groups: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Stands for the problem in journals: the beginning of the hash of its question."""
        return hashlib.sha256(self.question.encode()).hexdigest()[:16]


def read_answer(value: object) -> Answer | None:
    """The answer of a data line: a JSON number, text such as ``7/2`` or ``$1,200``, a worked GSM8K answer."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).rpartition(FINAL_ANSWER)[2].strip()
    try:
        return Answer.of(Fraction(text))
    except (ValueError, ZeroDivisionError):
        return parse_answer(text)


def read_items(path: Path, limit: int | None = None) -> Iterator[Item]:
    """The problems of a JSONL or Parquet file, or of a folder of them, in order, `limit` at most.

    Raises ValueError, naming file and line, where a line has no question or no answer that is a number.
    """
    rows = ((row, place) for file in data_files([path]) for row, place in _rows_of(file))
    for row, place in islice(rows, limit):
        yield _item_of(row, place)


def _rows_of(file: Path) -> Iterator[tuple[object, str]]:
    """Each row with its place in words; blank lines are passed over."""
    if file.suffix == PARQUET:
        yield from ((row, f"{file}, row {number}") for number, row in enumerate(rows_of(file), start=1))
        return
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            place = f"{file}, line {number}"
            if line.strip():
                try:
                    row = json.loads(line)
                except ValueError as fault:
                    raise ValueError(f"{place} is not JSON: {fault}") from fault
                yield row, place


def _item_of(row: object, place: str) -> Item:
    if not isinstance(row, dict) or not isinstance(row.get("question"), str):
        raise ValueError(f'{place} needs a "question" that is text')
    answer = read_answer(row.get("answer"))
    if answer is None:
        raise ValueError(f'{place} needs an "answer" that is one number, not {row.get("answer")!r}')
    groups = {name: str(row[name]) for name in GROUPS if row.get(name) is not None}
    return Item(row["question"], answer, groups)


def data_files(paths: Sequence[Path]) -> list[Path]:
    """The JSONL or Parquet files that the paths name: a file is itself, a folder its shards in order.

    Raises ValueError where a path leads to nothing.
    """
    found: list[Path] = []
    for path in paths:
        files = [path]
        if path.is_dir():
            files = sorted(path.glob("*.jsonl")) or sorted(path.glob(f"*{PARQUET}"))
        if not files or not files[0].is_file():
            raise ValueError(
                f"There is no data at {path}: a .jsonl file, a corpus or a folder of such files is needed."
            )
        found += files
    return found


def seed_of(seed: int, item: Item) -> int:
    """The sampling seed of one problem, 31 bits: the same whatever else is in the file, in whatever order."""
    return int.from_bytes(hashlib.sha256(f"{seed}:{item.key}".encode()).digest()[:4], "big") >> 1

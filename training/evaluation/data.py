"""Problems with known answers, read from JSONL; their hash; the seed that each is sampled with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from app.problem.answers import Answer, parse_answer

GROUPS = ("operations", "grade", "topic", "source")  # fields of a line that the figures are split by
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
    """The problems of a JSONL file, or of a folder of them, in order, `limit` at most.

    Raises ValueError, naming file and line, where a line has no question or no answer that is a number.
    """
    count = 0
    for file in data_files([path]):
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if limit is not None and count >= limit:
                    return
                if line.strip():
                    count += 1
                    yield _item_of(line, f"{file}, line {number}")


def _item_of(line: str, place: str) -> Item:
    try:
        row = json.loads(line)
    except ValueError as fault:
        raise ValueError(f"{place} is not JSON: {fault}") from fault
    if not isinstance(row, dict) or not isinstance(row.get("question"), str):
        raise ValueError(f'{place} needs a "question" that is text')
    answer = read_answer(row.get("answer"))
    if answer is None:
        raise ValueError(f'{place} needs an "answer" that is one number, not {row.get("answer")!r}')
    groups = {name: str(row[name]) for name in GROUPS if row.get(name) is not None}
    return Item(row["question"], answer, groups)


def data_files(paths: Sequence[Path]) -> list[Path]:
    """The JSONL files that the paths name: a file is itself, a folder its shards in order.

    Raises ValueError where a path leads to nothing.
    """
    found: list[Path] = []
    for path in paths:
        files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        if not files or not files[0].is_file():
            raise ValueError(f"There is no data at {path}: a .jsonl file or a folder of them is needed.")
        found += files
    return found


def seed_of(seed: int, item: Item) -> int:
    """The sampling seed of one problem, 31 bits: the same whatever else is in the file, in whatever order."""
    return int.from_bytes(hashlib.sha256(f"{seed}:{item.key}".encode()).digest()[:4], "big") >> 1

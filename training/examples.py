"""A training example, and reading a corpus folder of JSONL shards (docs/architecture.md gives the format)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Example:
    """A question with a right program: `body` is unindented; `operations` counts the arithmetic it does."""

    question: str
    body: str
    answer: str
    source: str
    family: str | None
    operations: int


def shards_of(corpus: Path) -> list[Path]:
    """The shards of a corpus folder in order, or the one file that `corpus` is.

    Raises:
        ValueError: there is nothing to read.
    """
    shards = [corpus] if corpus.is_file() else sorted(corpus.glob("*.jsonl"))
    if not shards:
        raise ValueError(
            f"{corpus} holds no .jsonl shards. Build a corpus with: python -m training corpus build"
        )
    return shards


def read_rows(data: Path, make: Callable[[dict[str, Any]], Row], limit: int | None = None) -> Iterator[Row]:
    """`make` of each line of the shards of `data` in order, `limit` at most.

    Raises:
        ValueError: a line is not JSON or lacks what `make` needs; the message names file and line.
    """
    lines = ((shard, number, line) for shard in shards_of(data) for number, line in _lines_of(shard))
    for shard, number, line in islice(lines, limit):
        try:
            row = make(json.loads(line))
        except (ValueError, KeyError, TypeError) as fault:
            raise ValueError(
                f"{shard}, line {number}: not a line of this kind of data ({fault!r})"
            ) from fault
        yield row


def _lines_of(shard: Path) -> Iterator[tuple[int, str]]:
    with shard.open(encoding="utf-8") as lines:
        yield from enumerate(lines, start=1)


def read_examples(corpus: Path, limit: int | None = None) -> Iterator[Example]:
    """The examples of a corpus in order, `limit` at most; raises as `read_rows`."""
    return read_rows(corpus, _example_of, limit)


def _example_of(row: dict[str, Any]) -> Example:
    return Example(
        question=row["question"],
        body=row["body"],
        answer=str(row["answer"]),
        source=row.get("source", "own"),
        family=row.get("family"),
        operations=int(row.get("operations", 0)),
    )

"""A training example, and reading the data of training: a corpus folder of Parquet shards, or JSON lines.

docs/architecture.md gives the columns.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

READ_AT_ONCE = 4096
"""Rows of a Parquet file that are Python objects at the same time."""
MEND = "Mend it or take it out, then run the same command again."
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
    if corpus.is_file():
        return [corpus]
    shards = sorted(corpus.glob("*.parquet")) or sorted(corpus.glob("*.jsonl"))
    if not shards:
        raise ValueError(
            f"{corpus} holds neither .parquet nor .jsonl files. "
            "Build a corpus with: python -m training corpus build"
        )
    return shards


def rows_of(shard: Path) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet or JSONL file in order; some thousand are in memory at once.

    Raises:
        ValueError: the file is no Parquet file, or a line of it is no JSON object; the message names them.
    """
    if shard.suffix == ".parquet":
        try:
            for batch in pq.ParquetFile(shard).iter_batches(READ_AT_ONCE):
                yield from batch.to_pylist()
        except pa.ArrowInvalid as fault:
            raise ValueError(f"{shard} is not a whole Parquet file ({fault})") from fault
        return
    with shard.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
            except ValueError as fault:
                raise ValueError(f"{shard}, line {number}: not JSON ({fault}). {MEND}") from fault
            if not isinstance(row, dict):
                raise ValueError(f"{shard}, line {number}: not a JSON object. {MEND}")
            yield row


def read_rows(data: Path, make: Callable[[dict[str, Any]], Row], limit: int | None = None) -> Iterator[Row]:
    """`make` of each row of the shards of `data` in order, `limit` at most.

    Raises:
        ValueError: a row cannot be read or lacks what `make` needs; the message names file and line.
    """
    rows = ((shard, number, row) for shard in shards_of(data) for number, row in enumerate(rows_of(shard), 1))
    for shard, number, row in islice(rows, limit):
        try:
            made = make(row)
        except (ValueError, KeyError, TypeError) as fault:
            raise ValueError(
                f"{shard}, line {number}: not a line of this kind of data ({fault!r}). {MEND}"
            ) from fault
        yield made


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

"""A training example, and reading a corpus folder of JSONL shards (docs/architecture.md gives the format)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


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


def read_examples(corpus: Path, limit: int | None = None) -> Iterator[Example]:
    """The examples of a corpus in order, `limit` at most.

    Raises:
        ValueError: a line is not an example; the message names file and line.
    """
    count = 0
    for shard in shards_of(corpus):
        with shard.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if limit is not None and count >= limit:
                    return
                count += 1
                try:
                    row = json.loads(line)
                    yield Example(
                        question=row["question"],
                        body=row["body"],
                        answer=str(row["answer"]),
                        source=row.get("source", "own"),
                        family=row.get("family"),
                        operations=int(row.get("operations", 0)),
                    )
                except (ValueError, KeyError, TypeError) as fault:
                    raise ValueError(f"{shard}, line {number}: not a training example ({fault!r})") from fault


def hash_files(files: list[Path]) -> str:
    """SHA-256 over the files' contents in order, in hexadecimal."""
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()

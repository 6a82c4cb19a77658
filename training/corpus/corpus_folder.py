"""A corpus folder read row by row, and a copy of it that lacks some rows or has others.

The copy of a Parquet shard is one, and that of a file of JSON lines too.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.corpus.decontamination.problem import Problem
from training.corpus.errors import CorpusError
from training.corpus.files import write_whole
from training.corpus.fingerprint import file_digest
from training.corpus.table import write_rows
from training.examples import rows_of, shards_of


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a shard (its number counts from 1), and the problem in it."""

    shard: str
    number: int
    row: dict[str, Any]
    problem: Problem


def shard_paths(folder: Path) -> list[Path]:
    """The shards that the folder's index names, or all its files; raises `CorpusError` without any."""
    index = read_index(folder)
    if index is not None:
        return [folder / shard["path"] for shard in index["shards"]]
    try:
        return shards_of(folder)
    except ValueError as error:
        raise CorpusError(str(error)) from error


def read_index(folder: Path) -> dict[str, Any] | None:
    """The folder's `index.json`, if it has one."""
    path = folder / "index.json"
    if not path.is_file():
        return None
    index: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return index


def read_lines(path: Path) -> Iterator[Line]:
    """The problems of a shard or a test file; raises `CorpusError` that names the line that is none."""
    try:
        for number, row in enumerate(rows_of(path), start=1):
            try:
                problem = Problem.of_row(row)
            except CorpusError as error:
                raise CorpusError(f"{path}, line {number}: {error}") from error
            yield Line(path.name, number, row, problem)
    except ValueError as error:
        raise CorpusError(str(error)) from error


class CleanedCopy:
    """Writes a corpus folder again, with the lines that are given to it."""

    def __init__(self, folder: Path) -> None:
        if folder.exists() and any(folder.iterdir()):
            raise CorpusError(f"{folder} is not empty. Choose another folder for the cleaned corpus.")
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._examples = 0
        self._shards: list[dict[str, Any]] = []
        self._counts: dict[str, Counter[str]] = {}
        self._families: set[str] = set()

    def write_shard(self, name: str, batches: Iterable[Sequence[Line]], fields: Sequence[str]) -> None:
        """Write the lines as shard `name`; the values of `fields` are counted for the index."""
        path = self._folder / name
        before = self._examples
        write_rows(path, (self._counted(line.row, fields) for lines in batches for line in lines))
        self._shards.append({"path": name, "examples": self._examples - before, "sha256": file_digest(path)})

    def _counted(self, row: dict[str, Any], fields: Sequence[str]) -> dict[str, Any]:
        self._examples += 1
        if row.get("source") == "families":
            self._families.add(str(row.get("family")))
        for name in fields:
            value = row.get(name)
            values = (value or ["none"]) if isinstance(value, list) else [value]
            self._counts.setdefault(name, Counter()).update(map(str, values))
        return row

    def write_index(self, original: dict[str, Any], record: dict[str, Any]) -> None:
        """Write the index: the original's settings, the new counts, and `record`: what was done."""
        digest = hashlib.sha256("".join(str(shard["sha256"]) for shard in self._shards).encode())
        index = (
            original
            | {
                "examples": self._examples,
                "families": len(self._families),
                "counts": {name: dict(sorted(counter.items())) for name, counter in self._counts.items()},
                "shards": self._shards,
                "sha256": digest.hexdigest(),
            }
            | record
        )
        write_whole(self._folder / "index.json", json.dumps(index, indent=1) + "\n")

"""A corpus folder read line by line, and a copy of it that lacks some lines or has others."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from training.corpus.decontamination.problem import Problem
from training.corpus.errors import CorpusError
from training.corpus.files import write_whole


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a shard (its number counts from 1), as text and as a problem."""

    shard: str
    number: int
    text: str
    row: dict[str, Any]
    problem: Problem


def shard_paths(folder: Path) -> list[Path]:
    """The shards that the folder's index names, or all its JSONL files; raises `CorpusError` without any."""
    index = read_index(folder)
    if index is not None:
        return [folder / shard["path"] for shard in index["shards"]]
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise CorpusError(f"{folder} holds no corpus: neither index.json nor *.jsonl. Check the path.")
    return paths


def read_index(folder: Path) -> dict[str, Any] | None:
    """The folder's `index.json`, if it has one."""
    path = folder / "index.json"
    if not path.is_file():
        return None
    index: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return index


def read_lines(path: Path) -> Iterator[Line]:
    """The problems of a JSONL file; raises `CorpusError` that names the line that is none."""
    with path.open(encoding="utf-8") as lines:
        for number, text in enumerate(lines, start=1):
            try:
                row = json.loads(text)
                problem = Problem.of_row(row)
            except (ValueError, AttributeError, CorpusError) as error:
                raise CorpusError(f"{path}, line {number}: {error}") from error
            yield Line(path.name, number, text, row, problem)


class CleanedCopy:
    """Writes a corpus folder again, with the lines that are given to it."""

    def __init__(self, folder: Path) -> None:
        if folder.exists() and any(folder.iterdir()):
            raise CorpusError(f"{folder} is not empty. Choose another folder for the cleaned corpus.")
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._shards: list[dict[str, Any]] = []
        self._counts: dict[str, Counter[str]] = {}
        self._families: set[str] = set()

    def write_shard(self, name: str, lines: Iterator[Sequence[Line]], fields: Sequence[str]) -> None:
        """Write the lines as shard `name`; the values of `fields` are counted for the index."""
        path = self._folder / name
        unfinished = path.with_name(f".{name}.unfinished")
        digest, count = hashlib.sha256(), 0
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            for batch in lines:
                for line in batch:
                    self._write(file, line, fields)
                    digest.update(line.text.encode())
                    count += 1
        unfinished.replace(path)
        self._shards.append({"path": name, "examples": count, "sha256": digest.hexdigest()})

    def _write(self, file: TextIO, line: Line, fields: Sequence[str]) -> None:
        file.write(line.text)
        if line.row.get("source") == "families":
            self._families.add(str(line.row.get("family")))
        for name in fields:
            value = line.row.get(name)
            values = (value or ["none"]) if isinstance(value, list) else [value]
            self._counts.setdefault(name, Counter()).update(map(str, values))

    def write_index(self, original: dict[str, Any], record: dict[str, Any]) -> None:
        """Write the index: the original's settings, the new counts, and `record`: what was done."""
        digest = hashlib.sha256("".join(str(shard["sha256"]) for shard in self._shards).encode())
        index = (
            original
            | {
                "examples": sum(shard["examples"] for shard in self._shards),
                "families": len(self._families),
                "counts": {name: dict(sorted(counter.items())) for name, counter in self._counts.items()},
                "shards": self._shards,
                "sha256": digest.hexdigest(),
            }
            | record
        )
        write_whole(self._folder / "index.json", json.dumps(index, indent=1) + "\n")

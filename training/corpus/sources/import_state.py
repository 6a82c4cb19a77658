"""How far an import is: the files that grow, how long each was at the last note, and what was counted."""

import json
import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from training.corpus.files import write_whole
from training.corpus.sources.source import Position

SHARD_EXAMPLES = 20_000
_STATE = "state.json"
_TALLIED = ("source", "operations", "license")


@dataclass(slots=True)
class ImportState:
    """The files of an unfinished import in `folder`; `save` makes what was added since the last time last.

    `shards` holds the number of examples by the file's name; `counts` has `rows`, `accepted`, `answers_only`
    and `rejected`; `sizes` are the files' lengths in bytes.
    """

    folder: Path
    position: Position = None
    ended: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    tallies: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in _TALLIED})
    shards: dict[str, int] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    _waiting: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The state that `save` left, the files cut to the length that they had then; a new one otherwise."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / _STATE
        if not path.exists():
            return cls(folder)
        saved = json.loads(path.read_text(encoding="utf-8"))
        state = cls(
            folder,
            saved["position"],
            saved["ended"],
            Counter(saved["counts"]),
            {name: Counter(tally) for name, tally in saved["tallies"].items()},
            saved["shards"],
            saved["sizes"],
        )
        for name, size in state.sizes.items():
            if (folder / name).exists():  # a finished import's files may have been moved already
                os.truncate(folder / name, size)
        return state

    def files(self) -> list[str]:
        """The names of all files, shards first."""
        return [*self.shards, *(name for name in self.sizes if name not in self.shards)]

    def add_example(self, fields: Mapping[str, Any]) -> None:
        """Add a line to the last shard, or to a new one where that is full."""
        name = f"shard-{max(len(self.shards) - 1, 0):05d}.jsonl"
        if self.shards.get(name) == SHARD_EXAMPLES:
            name = f"shard-{len(self.shards):05d}.jsonl"
        self.shards[name] = self.shards.get(name, 0) + 1
        for tallied, tally in self.tallies.items():
            tally[str(fields[tallied])] += 1
        self._add(name, fields)

    def add_aside(self, name: str, fields: Mapping[str, Any]) -> None:
        """Add a line to the file `name`, which is no shard."""
        self._add(f"{name}.jsonl", fields)

    def _add(self, name: str, fields: Mapping[str, Any]) -> None:
        self._waiting.setdefault(name, []).append(json.dumps(fields, ensure_ascii=False) + "\n")

    def save(self, position: Position) -> None:
        """Write what was added, then note that the source goes on at `position`."""
        for name, lines in self._waiting.items():
            start = self.sizes.get(name, 0)
            with (self.folder / name).open("r+b" if start else "wb") as file:
                file.seek(start)
                file.writelines(line.encode("utf-8", "backslashreplace") for line in lines)
                file.truncate()
                self.sizes[name] = file.tell()
                file.flush()
                os.fsync(file.fileno())
        self._waiting.clear()
        self.position = position
        self._note()

    def end(self) -> None:
        """Note that nothing more comes."""
        self.ended = True
        self._note()

    def _note(self) -> None:
        saved = {
            "position": self.position,
            "ended": self.ended,
            "counts": self.counts,
            "tallies": self.tallies,
            "shards": self.shards,
            "sizes": self.sizes,
        }
        write_whole(self.folder / _STATE, json.dumps(saved) + "\n")

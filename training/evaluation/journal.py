"""One JSONL line for each problem done, so that a stopped command goes on where it was."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class Journal:
    """Rows by key in a JSONL file whose first line says what they were made with.

    Opening a file made otherwise raises ValueError: results of two settings are never mixed. A last line that
    was cut off by a kill is dropped. Rows are on the disk when `add` returns. A context manager.
    """

    def __init__(self, path: Path, made_with: Mapping[str, Any]) -> None:
        self.path = path
        self.rows: dict[str, dict[str, Any]] = {}
        header = {"made_with": json.loads(json.dumps(made_with))}
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            _drop_unfinished_line(path)
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        if lines:
            first = json.loads(lines[0])
            if first != header:
                before = first.get("made_with", {})
                differing = [name for name, value in header["made_with"].items() if before.get(name) != value]
                raise ValueError(
                    f"{path} was made with another {', '.join(differing) or 'format'}. "
                    "Delete it, or choose another place for the results."
                )
            for line in lines[1:]:
                row = json.loads(line)
                self.rows[row["key"]] = row
        self._stream = path.open("a", encoding="utf-8")
        if not lines:
            self._write(header)

    def add(self, key: str, row: Mapping[str, Any]) -> None:
        """Keep a row under `key`."""
        self.rows[key] = {"key": key, **row}
        self._write(self.rows[key])

    def _write(self, row: Mapping[str, Any]) -> None:
        self._stream.write(json.dumps(row, ensure_ascii=False) + "\n")
        self._stream.flush()

    def close(self) -> None:
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _drop_unfinished_line(path: Path) -> None:
    content = path.read_bytes()
    if content and not content.endswith(b"\n"):
        with path.open("r+b") as stream:
            stream.truncate(content.rfind(b"\n") + 1)
            os.fsync(stream.fileno())

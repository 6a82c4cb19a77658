"""`stage.json`: what each stage did, for the next one and for people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from training.corpus.files import write_whole


class Record:
    """Facts by stage in FOLDER/stage.json, written whole at each change."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "stage.json"
        text = self._path.read_text(encoding="utf-8") if self._path.is_file() else "{}"
        self._facts: dict[str, dict[str, Any]] = json.loads(text)

    def of(self, stage: str) -> dict[str, Any]:
        """What is known of a stage; empty before it began."""
        return self._facts.get(stage, {})

    def note(self, stage: str, **facts: Any) -> None:
        """Add or replace facts of a stage."""
        self._facts.setdefault(stage, {}).update(facts)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, json.dumps(self._facts, indent=1, default=str) + "\n")

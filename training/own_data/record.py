"""Which stages are done, so that a stopped command goes on: `state.json` in the working folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.corpus.files import write_whole

Facts = Mapping[str, Any]


class Record:
    """The stages that are done with what they found. Raises ValueError for a folder of other settings."""

    def __init__(self, folder: Path, settings: Facts) -> None:
        self._path = folder / "state.json"
        wanted = json.loads(json.dumps(settings))
        self._state: dict[str, Any] = {"settings": wanted, "done": {}}
        if self._path.exists():
            self._state = json.loads(self._path.read_text(encoding="utf-8"))
            before = self._state["settings"]
            differing = sorted(name for name in wanted | before if wanted.get(name) != before.get(name))
            if differing:
                raise ValueError(
                    f"{folder} was begun with another {', '.join(differing)}. Name another folder with "
                    "--out, or delete this one."
                )
            return
        if folder.exists() and any(folder.iterdir()):
            raise ValueError(f"{folder} is not empty and was not begun by this command. Name another --out.")
        folder.mkdir(parents=True, exist_ok=True)
        self._write()

    def facts(self, stage: str) -> Facts | None:
        """What a stage found, or None where it is still to do."""
        done: dict[str, Facts] = self._state["done"]
        return done.get(stage)

    def finish(self, stage: str, facts: Facts) -> None:
        """Note that a stage is done."""
        self._state["done"][stage] = dict(facts)
        self._write()

    def _write(self) -> None:
        write_whole(self._path, json.dumps(self._state, indent=1) + "\n")

"""A run's folder as the training leaves it, with a generator that answers 5 to all."""

import json
import shutil
from pathlib import Path

from tests.training.tiny_pack import write_checkpoint


def add_checkpoint(run: Path, name: str, step: int) -> Path:
    """A whole checkpoint `name` of `run`."""
    folder = write_checkpoint(run / name)
    state = {"global_step": step, "log_history": [{"loss": 2.5, "step": 1}, {"loss": 1.25, "step": step}]}
    place = run if name == "final" else folder
    (place / "trainer_state.json").write_text(json.dumps(state), encoding="utf-8")
    return folder


def copy_checkpoint(folder: Path, name: str, step: int) -> Path:
    """The same weights under another name."""
    copy = shutil.copytree(folder, folder.with_name(name))
    state = {"global_step": step, "log_history": []}
    (copy / "trainer_state.json").write_text(json.dumps(state), encoding="utf-8")
    return copy

"""Model sizes and their training settings, one YAML file each in `training/presets/`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

PRESETS_FOLDER = Path(__file__).parent / "presets"

Positive = Annotated[int, Field(gt=0)]
Rate = Annotated[float, Field(gt=0)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Stage(_Strict):
    """A part of training that sees only problems of at most `max_operations` operations."""

    max_operations: Positive
    share: Annotated[float, Field(gt=0, le=1)]


class TrainingSettings(_Strict):
    """One training run; a step is `rows_per_step` packed rows of `row_tokens` tokens over all processes.

    Short rows cost less attention; sequences longer than a row are left out (and counted).
    """

    rows_per_step: Positive
    row_tokens: Positive
    matrix_learning_rate: Rate
    other_learning_rate: Rate
    weight_decay: Annotated[float, Field(ge=0)]
    warmup_steps: int
    max_steps: Positive
    decay_steps: int
    gradient_clip: Rate
    schedule: tuple[Stage, ...] = (Stage(max_operations=10_000, share=1.0),)
    language_model_loss: Annotated[float, Field(ge=0)] = 1.0

    @model_validator(mode="after")
    def _shares_make_a_whole(self) -> TrainingSettings:
        total = sum(stage.share for stage in self.schedule)
        if abs(total - 1) > 1e-6:
            raise ValueError(f"the shares of the schedule add up to {total:g}, not 1")
        return self


class Preset(_Strict):
    """The shape of a Llama model and how its generator and verifier are trained."""

    name: str
    vocab_size: Positive
    hidden_size: Positive
    layers: Positive
    heads: Positive
    key_value_heads: Positive
    feed_forward_size: Positive
    context: Positive
    tied: bool
    training: TrainingSettings
    verifier: TrainingSettings

    @model_validator(mode="after")
    def _shape_fits(self) -> Preset:
        for name, size in (("hidden_size", self.hidden_size), ("feed_forward_size", self.feed_forward_size)):
            if size % 256:
                raise ValueError(f"{name} is {size}; it must be a multiple of 256, or K-quants fall back")
        if self.hidden_size % self.heads or self.heads % self.key_value_heads:
            raise ValueError("heads must divide hidden_size, and key_value_heads must divide heads")
        return self


def preset_names() -> list[str]:
    """The names of the presets that come with the repository."""
    return sorted(file.stem for file in PRESETS_FOLDER.glob("*.yaml"))


def load_preset(name: str, changes: tuple[str, ...] = ()) -> Preset:
    """The preset `name` (or a YAML file's path) with `changes` such as "training.max_steps=20" applied.

    Raises:
        ValueError: no such preset, an unknown setting, or a value that does not fit.
    """
    file = Path(name) if name.endswith((".yaml", ".yml")) else PRESETS_FOLDER / f"{name}.yaml"
    if not file.is_file():
        raise ValueError(
            f"There is no preset {name!r}. Choose one of {', '.join(preset_names())}, or give a YAML file."
        )
    values = yaml.safe_load(file.read_text(encoding="utf-8"))
    for change in changes:
        path, equals, value = change.partition("=")
        *parents, key = path.split(".")
        target = values
        for parent in parents:
            target = target.get(parent) if isinstance(target, dict) else None
        if not equals or not isinstance(target, dict):
            raise ValueError(f"{change!r} changes nothing: write it like training.max_steps=20")
        target[key] = yaml.safe_load(value)
    try:
        return Preset(name=file.stem, **values)
    except ValidationError as fault:
        raise ValueError(f"The preset {name!r} does not fit: {fault}") from fault

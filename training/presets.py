"""Model sizes and their training settings, one YAML file each in `training/presets/`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

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

    Short rows cost less attention; sequences longer than a row are left out (and counted). `optimizer` "muon"
    moves the blocks' matrices by Muon at `matrix_learning_rate` and the rest by AdamW at
    `other_learning_rate`; "adamw" moves everything by AdamW at `other_learning_rate`. After the warm-up the
    rate stays and falls to zero over the last `decay_steps`: in a line, or as half a cosine (with decay_steps
    = max_steps - warmup_steps the usual cosine schedule). `held_back` sequences are kept to measure the loss
    on every `measure_steps`; after `patience` measurements without a better one the run ends with the best
    checkpoint (0: never). `gradient_checkpointing` computes the blocks twice to save memory.
    """

    rows_per_step: Positive
    row_tokens: Positive
    optimizer: Literal["muon", "adamw"] = "muon"
    matrix_learning_rate: Rate
    other_learning_rate: Rate
    weight_decay: Annotated[float, Field(ge=0)]
    warmup_steps: int
    max_steps: Positive
    decay_steps: int
    decay: Literal["linear", "cosine"] = "linear"
    gradient_clip: Rate
    gradient_checkpointing: bool = False
    held_back: Annotated[int, Field(ge=0)] = 0
    measure_steps: Positive = 500
    patience: Annotated[int, Field(ge=0)] = 0
    schedule: tuple[Stage, ...] = (Stage(max_operations=10_000, share=1.0),)
    language_model_loss: Annotated[float, Field(ge=0)] = 1.0

    @model_validator(mode="after")
    def _shares_make_a_whole(self) -> TrainingSettings:
        total = sum(stage.share for stage in self.schedule)
        if abs(total - 1) > 1e-6:
            raise ValueError(f"the shares of the schedule add up to {total:g}, not 1")
        if self.patience and not self.held_back:
            raise ValueError("patience needs held_back: a number of sequences to measure the loss on")
        return self


class Preset(_Strict):
    """The shape of a model and how its generator and verifier are trained.

    `architecture` "llama" is Llama's; "phi" is phi-1.5's: layer norms, biases, rotary positions on the share
    `rotary_share` of each head. `base` is a model of others of that shape, `fine_tuning` how a generator
    that starts from it is trained; `training` is how one is trained from random weights.
    """

    name: str
    architecture: Literal["llama", "phi"] = "llama"
    base: str | None = None
    vocab_size: Positive
    hidden_size: Positive
    layers: Positive
    heads: Positive
    key_value_heads: Positive
    feed_forward_size: Positive
    context: Positive
    rotary_share: Annotated[float, Field(gt=0, le=1)] = 1.0
    tied: bool
    training: TrainingSettings
    fine_tuning: TrainingSettings | None = None
    verifier: TrainingSettings

    @model_validator(mode="after")
    def _shape_fits(self) -> Preset:
        for name, size in (("hidden_size", self.hidden_size), ("feed_forward_size", self.feed_forward_size)):
            if size % 256 and self.base is None:
                raise ValueError(f"{name} is {size}; it must be a multiple of 256, or K-quants fall back")
        if self.hidden_size % self.heads or self.heads % self.key_value_heads:
            raise ValueError("heads must divide hidden_size, and key_value_heads must divide heads")
        if self.architecture == "phi" and (self.tied or self.key_value_heads != self.heads):
            raise ValueError("phi has an output matrix of its own (tied: false) and as many key_value_heads")
        if self.architecture == "llama" and self.rotary_share != 1:
            raise ValueError("llama rotates whole heads: rotary_share is 1")
        if (self.base is None) != (self.fine_tuning is None):
            raise ValueError("base and fine_tuning go together")
        for settings in (self.training, self.verifier, self.fine_tuning):
            if settings is not None and settings.row_tokens > self.context:
                raise ValueError(f"row_tokens is {settings.row_tokens}, more than the context {self.context}")
        return self

    def shape(self) -> dict[str, Any]:
        """What config.json must say of a model of this preset, but for the vocabulary."""
        return {
            "model_type": self.architecture,
            "hidden_size": self.hidden_size,
            "intermediate_size": self.feed_forward_size,
            "num_hidden_layers": self.layers,
            "num_attention_heads": self.heads,
            "num_key_value_heads": self.key_value_heads,
            "max_position_embeddings": self.context,
        }

    def settings_from(self, base: str | None) -> TrainingSettings:
        """How a generator is trained that starts from the weights of `base`, or else (None) from ours."""
        return self.fine_tuning if base is not None and self.fine_tuning is not None else self.training


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

"""Training the generator in a time box: stage a begins it, stage b lets the learning rate fall to zero."""

from __future__ import annotations

import json
import math
import shutil
import time
from pathlib import Path
from statistics import median
from typing import Any

from quantize.errors import QuantizeError
from training.growth import CannotGrow, write_grown
from training.model import load_model, new_generator
from training.presets import Preset, TrainingSettings
from training.refresh.options import Options, wait_for_all
from training.refresh.plan import Places, Plan
from training.refresh.rows import RowParts, wait_for
from training.tokenizer import load_tokenizer
from training.trainer import last_checkpoint, train

SHAPE = {
    "hidden_size": "hidden_size",
    "intermediate_size": "feed_forward_size",
    "num_hidden_layers": "layers",
    "num_attention_heads": "heads",
    "num_key_value_heads": "key_value_heads",
    "max_position_embeddings": "context",
    "tie_word_embeddings": "tied",
}


def starting_checkpoint(start_from: Path | None, places: Places, preset: Preset) -> tuple[Path | None, str]:
    """The checkpoint to begin with, made of a GGUF file where that is given; None with the reason why not.

    Its tokenizer becomes that of the refresh. Raises ValueError for what cannot be read.
    """
    if start_from is None:
        return None, "from random weights"
    checkpoint = start_from
    if start_from.is_file():
        checkpoint = places.folder / "start"
        if not (checkpoint / "config.json").is_file():
            from quantize.restore import restore  # gguf-py is needed for this alone

            try:
                restore(start_from, checkpoint)
            except QuantizeError as error:
                raise ValueError(str(error)) from error
    if not (checkpoint / "config.json").is_file():
        raise ValueError(f"There is neither a GGUF file nor a checkpoint at {start_from}.")
    how = f"from the weights of {start_from}"
    config = json.loads((checkpoint / "config.json").read_text(encoding="utf-8"))
    if any(config.get(name) != getattr(preset, own) for name, own in SHAPE.items()):
        grown = places.folder / "grown"
        try:
            if not (grown / "config.json").is_file():
                write_grown(checkpoint, preset, grown, seed=0)
        except CannotGrow as fault:
            return None, f"from random weights. {fault}"
        checkpoint, how = grown, f"{how}, grown to the shape of {preset.name}"
    if not places.tokenizer.exists():
        places.tokenizer.mkdir(parents=True)
        shutil.copyfile(checkpoint / "tokenizer.json", places.tokenizer / "tokenizer.json")
    return checkpoint, how


def train_generator(
    plan: Plan,
    places: Places,
    settings: TrainingSettings,
    options: Options,
    until: float,
    checkpoint: Path | None = None,
) -> dict[str, Any]:
    """Train until a time (of time.monotonic), from `checkpoint` or on from where it stopped.

    Returns the facts; `startup_seconds` is what went by without training: loading, compiling, saving.
    """
    rows = RowParts(places.rows, plan.parts, settings.max_steps * settings.rows_per_step)
    wait_for(places.tokenizer / "tokenizer.json", places.rows)
    tokenizer = load_tokenizer(places.tokenizer)
    began, before = time.monotonic(), steps_done(places.generator)
    if before < settings.max_steps:
        model = (
            new_generator(plan.settings(), len(tokenizer), plan.seed)
            if checkpoint is None
            else load_model(checkpoint)
        )
        train(
            model,
            tokenizer,
            rows,
            settings,
            out=places.generator,
            seed=plan.seed,
            minutes=max(0.0, until - began) / 60,
            save_steps=options.save_steps,
            rows_per_device=options.rows_per_device,
            compiled=options.compiled,
        )
    wait_for_all()
    facts = facts_of(places.generator)
    trained = (facts["steps"] - before) * settings.rows_per_step * settings.row_tokens
    startup = time.monotonic() - began - trained / facts.get("tokens_per_second", math.inf)
    return {**facts, "rows_a_part": rows.share, "startup_seconds": round(max(0.0, startup), 1)}


def steps_done(run: Path) -> int:
    """The step of the last whole checkpoint, 0 where there is none."""
    last = last_checkpoint(run)
    return 0 if last is None else int(last.rpartition("-")[2])


def facts_of(run: Path) -> dict[str, Any]:
    """Steps, and the medians of the rates that the log of a run holds (the compiling falls out of these)."""
    state = json.loads((run / "trainer_state.json").read_text(encoding="utf-8"))
    facts: dict[str, Any] = {"steps": state["global_step"]}
    for name in ("tokens_per_second", "mfu", "loss"):
        values = [entry[name] for entry in state["log_history"] if name in entry]
        if values:
            facts[name] = values[-1] if name == "loss" else median(values)
    return facts


def shortened(
    settings: TrainingSettings, done: int, tokens_per_second: float, seconds: float
) -> TrainingSettings:
    """The settings with as many steps as fit into `seconds`, the rate falling to zero at their end."""
    more = int(seconds * tokens_per_second / (settings.rows_per_step * settings.row_tokens))
    steps = min(settings.max_steps, done + max(1, more))
    return settings.model_copy(
        update={
            "max_steps": steps,
            "decay_steps": min(settings.decay_steps, max(1, steps - done)),
            "warmup_steps": min(settings.warmup_steps, max(1, steps // 10)),
        }
    )

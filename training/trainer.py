"""transformers' Trainer on packed rows, with our optimizer: one process, or several under `torchrun`.

Several processes each hold the model and average their gradients (DDP), or split weights, gradients and
optimizer between them (`sharded`: FSDP2). The loss of a step is the mean over its completion tokens, however
the rows are shared out, so the curve is that of one process.

Checkpoints hold weights, optimizer, scheduler, random state and the place in the data, so a run that is
stopped goes on exactly where it was. Rows come in the order that `PackedDataset` fixed; nothing is shuffled
again.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sized
from pathlib import Path
from typing import Any, cast

import torch
from accelerate import PartialState
from accelerate.utils import DistributedType, FullyShardedDataParallelPlugin
from torch import nn
from torch.utils.data import Dataset, SequentialSampler
from transformers import (
    PreTrainedModel,
    PreTrainedTokenizerFast,
    Trainer,
    TrainerCallback,
    default_data_collator,
)
from transformers.trainer import TRAINER_STATE_NAME

from training.arguments import Split, training_arguments
from training.memory import check_memory, free_memory, need_of, slow_without_accelerator
from training.model import TutorModel
from training.optimizer import make_optimizer, make_scheduler
from training.packing import IGNORED
from training.precision import Precision
from training.presets import TrainingSettings
from training.stopping import EarlyStopping, TimeLimit, stops_on_signals
from training.throughput import Throughput, flops_per_token

Rows = Dataset[dict[str, torch.Tensor]]
SAMPLED_ROWS = 32
SHAPE = (
    "model_type",
    "hidden_size",
    "intermediate_size",
    "num_hidden_layers",
    "vocab_size",
    "tinytutor_role",
)


class PackedTrainer(Trainer):
    """Reads rows in order; optimizer and schedule come from the settings."""

    def __init__(self, *, settings: TrainingSettings, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._settings = settings

    def create_accelerator_and_postprocess(self) -> None:
        super().create_accelerator_and_postprocess()
        state = self.accelerator.state
        wanted = self.args.fsdp_plugin_args
        # WORKAROUND: accelerate 1.15 takes FSDP on a CPU for DDP without a word (AcceleratorState.__init__).
        if wanted is not None and state.distributed_type == DistributedType.MULTI_CPU:
            state.fsdp_plugin = FullyShardedDataParallelPlugin(**wanted)
            if state.mixed_precision != "no":
                state.fsdp_plugin.set_mixed_precision(state.mixed_precision)
            state.distributed_type = DistributedType.FSDP
            PartialState._shared_state["distributed_type"] = DistributedType.FSDP
            self.is_fsdp_enabled = True

    def _get_train_sampler(self, train_dataset: Any = None) -> SequentialSampler:
        return SequentialSampler(cast(Sized, self.train_dataset))

    def create_optimizer(self, model: Any = None) -> torch.optim.Optimizer:
        if self.optimizer is None:
            self.optimizer = make_optimizer(cast(nn.Module, self.model), self._settings)
        return self.optimizer

    def create_scheduler(self, num_training_steps: int, optimizer: Any = None) -> Any:
        if self.lr_scheduler is None:
            self.lr_scheduler = make_scheduler(optimizer or self.create_optimizer(), self._settings)
        return self.lr_scheduler


def train(
    model: TutorModel,
    tokenizer: PreTrainedTokenizerFast,
    rows: Rows,
    settings: TrainingSettings,
    *,
    out: Path,
    seed: int,
    held_back: Rows | None = None,
    minutes: float | None = None,
    save_steps: int = 500,
    log_steps: int | None = None,
    rows_per_device: int | None = None,
    compiled: bool = True,
    sharded: bool = False,
    precision: Precision | None = None,
    report_to: tuple[str, ...] = (),
) -> Path:
    """Train, or go on where the last whole checkpoint in `out` stopped; returns the last checkpoint's folder.

    `held_back` rows are measured every `settings.measure_steps`. `sharded` splits the model over the
    processes of torchrun. `precision` is of the computation (None: what the
    device is fast with); weights and optimizer are in float32.
    `report_to` names further logs that transformers knows, such as "tensorboard".

    Raises:
        ValueError: the rows cannot be split evenly, the model does not fit into memory, or `out` holds a run
            of another model.
    """
    split = Split.of(settings, int(os.environ.get("WORLD_SIZE", "1")), rows_per_device, sharded)
    last = last_checkpoint(out)
    if last is not None:
        check_same_model(Path(last), model)
    share = predicted_share(rows)
    foresee(model, settings, split, share)
    arguments = training_arguments(
        settings, split, out=out, seed=seed, save_steps=save_steps, log_steps=log_steps,
        precision=precision, report_to=report_to, measured=held_back is not None,
    )  # fmt: skip
    model.language_model_loss = settings.language_model_loss
    if not torch.cuda.is_available():
        # On a CPU torch's fused attention takes twice the time of two plain products over rows this short.
        model.set_attn_implementation("eager")
    if compiled:
        model.model.compile(dynamic=False)
    limit = TimeLimit(minutes)
    flops = flops_per_token(model, settings.row_tokens, share)
    tokens_per_step = settings.rows_per_step * settings.row_tokens
    callbacks: list[TrainerCallback] = [Throughput(flops, tokens_per_step, split.processes), limit]
    if held_back is not None and settings.patience:
        callbacks.append(EarlyStopping(settings.patience))
    trainer = PackedTrainer(
        settings=settings,
        model=model,
        args=arguments,
        train_dataset=rows,
        eval_dataset=held_back,
        data_collator=default_data_collator,
        processing_class=tokenizer,
        callbacks=callbacks,
    )
    with stops_on_signals(limit):
        trainer.train(resume_from_checkpoint=last)
    return save_final(trainer, out)


def save_final(trainer: Trainer, out: Path) -> Path:
    """Write the folder `final` of the run `out`; it appears under its name when it is whole."""
    final, partial = out / "final", out / "final.partial"
    if is_first_process():
        shutil.rmtree(partial, ignore_errors=True)
    trainer.save_model(str(partial))
    trainer.save_state()
    if is_first_process():
        shutil.rmtree(final, ignore_errors=True)
        partial.rename(final)
    trainer.accelerator.wait_for_everyone()  # another process may read it next
    return final


def is_first_process() -> bool:
    """Whether this process writes and speaks for all of torchrun's."""
    return os.environ.get("RANK", "0") == "0"


def predicted_share(rows: Rows) -> float:
    """The share of a row's tokens that the loss is on, from the first rows."""
    sampled = range(min(SAMPLED_ROWS, len(cast(Sized, rows))))
    shares = [(rows[index]["labels"] != IGNORED).float().mean().item() for index in sampled]
    return sum(shares) / max(1, len(shares))


def foresee(model: TutorModel, settings: TrainingSettings, split: Split, share: float) -> None:
    """Say what is to be expected of time and memory. Raises ValueError where the model cannot fit."""
    need = need_of(model, settings, split.per_device, share, split.processes if split.sharded else 1)
    local = int(os.environ.get("LOCAL_WORLD_SIZE", "1"))
    warning = check_memory(need, free_memory(local), split.per_device)
    lines = [warning] if warning is not None else []
    if not torch.cuda.is_available():
        tokens = settings.max_steps * settings.rows_per_step * settings.row_tokens
        lines.append(slow_without_accelerator(sum(p.numel() for p in model.parameters()), tokens))
    if lines and is_first_process():
        print(*lines, sep="\n", flush=True)


def last_checkpoint(out: Path) -> str | None:
    """The newest checkpoint in `out` that was written whole, or None."""
    # its state is the last file that the Trainer writes: a folder without it was left by a kill
    whole = [path for path in out.glob("checkpoint-*") if (path / TRAINER_STATE_NAME).is_file()]
    newest = max(whole, key=lambda path: int(path.name.rpartition("-")[2]), default=None)
    return None if newest is None else str(newest)


def check_same_model(checkpoint: Path, model: PreTrainedModel) -> None:
    """Raises ValueError where the run to go on with trains another model."""
    found = json.loads((checkpoint / "config.json").read_text(encoding="utf-8"))
    differing = [name for name in SHAPE if found.get(name) != getattr(model.config, name)]
    if differing:
        raise ValueError(
            f"{checkpoint.parent} holds a run of another model ({', '.join(differing)} differ). "
            "Give its preset and tokenizer to go on with it, or another --out for a new run."
        )

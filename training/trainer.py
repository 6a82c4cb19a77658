"""transformers' Trainer on packed rows, with our optimizer, and tokens/s and MFU in its log.

Checkpoints hold weights, optimizer, scheduler, random state and the place in the data, so a run that is
stopped goes on exactly where it was. Rows come in the order that `PackedDataset` fixed; nothing is shuffled
again.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sized
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, cast

import torch
from torch import nn
from torch.utils.data import Dataset, SequentialSampler
from transformers import (
    PreTrainedTokenizerFast,
    Trainer,
    TrainerCallback,
    TrainerControl,
    TrainerState,
    TrainingArguments,
    default_data_collator,
)
from transformers.trainer import TRAINER_STATE_NAME

from training.model import TutorModel
from training.optimizer import MuonWithAdamW, make_scheduler
from training.presets import TrainingSettings

# Dense bf16 peak of the processors that models are trained on, FLOP/s, from the vendors' datasheets.
PEAK_FLOPS = {"H200": 989e12, "H100": 989e12, "A100": 312e12, "L4": 121e12, "RTX 4090": 165e12}


def peak_flops() -> float | None:
    """The peak of this machine's accelerator, or None where it is not known (a CPU)."""
    if not torch.cuda.is_available():
        return None
    name = torch.cuda.get_device_name()
    return next((peak for key, peak in PEAK_FLOPS.items() if key in name), None)


class Throughput(TrainerCallback):
    """Adds tokens/s and, where the peak is known, MFU to each log line.

    MFU counts 6 FLOPs a parameter and token (forward and backward) without attention's share.
    """

    def __init__(self, parameters: int, tokens_per_step: int) -> None:
        self._parameters = parameters
        self._tokens_per_step = tokens_per_step
        self._mark: tuple[float, int] | None = None

    def on_train_begin(self, args: Any, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        self._mark = (time.monotonic(), state.global_step)

    def on_log(
        self,
        args: Any,
        state: TrainerState,
        control: TrainerControl,
        logs: dict[str, Any] | None = None,
        **_: Any,
    ) -> None:
        if logs is None or self._mark is None or state.global_step == self._mark[1]:
            return
        then, step = self._mark
        rate = (state.global_step - step) * self._tokens_per_step / (time.monotonic() - then)
        found: dict[str, float] = {"tokens_per_second": round(rate)}
        peak = peak_flops()
        if peak is not None:
            found["mfu"] = round(6 * self._parameters * rate / peak, 4)
        logs.update(found)
        state.log_history[-1].update(found)  # the Trainer has put its copy of the logs there already
        self._mark = (time.monotonic(), state.global_step)


class TimeLimit(TrainerCallback):
    """Saves and stops when the minutes are over, or when the run is asked to stop (Ctrl+C, SIGTERM)."""

    def __init__(self, minutes: float | None) -> None:
        self._deadline = None if minutes is None else time.monotonic() + 60 * minutes
        self.asked_to_stop = False

    def on_step_end(self, args: Any, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        over = self._deadline is not None and time.monotonic() > self._deadline
        if _any_process(over or self.asked_to_stop, args.device):
            control.should_save = True
            control.should_training_stop = True


def _any_process(holds: bool, device: torch.device) -> bool:
    """Whether it holds in any process: clocks differ, and the others would wait for one that stopped."""
    if not torch.distributed.is_initialized():
        return holds
    flag = torch.tensor(int(holds), device=device)
    torch.distributed.all_reduce(flag, torch.distributed.ReduceOp.MAX)
    return bool(flag.item())


@contextmanager
def _stops_on_signals(limit: TimeLimit) -> Iterator[None]:
    def ask(_signal: int, _frame: FrameType | None) -> None:
        limit.asked_to_stop = True

    previous = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


class PackedTrainer(Trainer):
    """Reads rows in order; optimizer and schedule come from the settings."""

    def __init__(self, *, settings: TrainingSettings, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._settings = settings

    def _get_train_sampler(self, train_dataset: Any = None) -> SequentialSampler:
        return SequentialSampler(cast(Sized, self.train_dataset))

    def create_optimizer(self, model: Any = None) -> torch.optim.Optimizer:
        if self.optimizer is None:
            self.optimizer = MuonWithAdamW(cast(nn.Module, self.model), self._settings)
        return self.optimizer

    def create_scheduler(self, num_training_steps: int, optimizer: Any = None) -> Any:
        if self.lr_scheduler is None:
            self.lr_scheduler = make_scheduler(optimizer or self.create_optimizer(), self._settings)
        return self.lr_scheduler


def train(
    model: TutorModel,
    tokenizer: PreTrainedTokenizerFast,
    rows: Dataset[dict[str, torch.Tensor]],
    settings: TrainingSettings,
    *,
    out: Path,
    seed: int,
    minutes: float | None = None,
    save_steps: int = 500,
    rows_per_device: int | None = None,
    compiled: bool = True,
) -> Path:
    """Train, or go on where the last whole checkpoint in `out` stopped; returns the last checkpoint's folder.

    Raises:
        ValueError: `rows_per_step` cannot be split evenly over processes and `rows_per_device`.
    """
    processes = int(os.environ.get("WORLD_SIZE", "1"))
    per_device = rows_per_device or min(settings.rows_per_step // processes, 64)
    if settings.rows_per_step % (per_device * processes):
        raise ValueError(
            f"{settings.rows_per_step} rows a step cannot be split over "
            f"{processes} processes of {per_device} rows."
        )
    model.language_model_loss = settings.language_model_loss
    if compiled:
        model.model.compile(dynamic=False)
    on_cpu = not torch.cuda.is_available()
    arguments = TrainingArguments(
        output_dir=str(out),
        per_device_train_batch_size=per_device,
        gradient_accumulation_steps=settings.rows_per_step // (per_device * processes),
        max_steps=settings.max_steps,
        max_grad_norm=settings.gradient_clip,
        bf16=True,
        use_cpu=on_cpu,
        seed=seed,
        logging_steps=50 if on_cpu else 20,
        save_steps=save_steps,
        save_total_limit=None,
        report_to=[],
        remove_unused_columns=False,
        dataloader_num_workers=0 if on_cpu else 4,
        dataloader_pin_memory=not on_cpu,
        disable_tqdm=True,
        average_tokens_across_devices=False,
        ddp_find_unused_parameters=False,  # every parameter has a part in the loss; looking costs time
    )
    limit = TimeLimit(minutes)
    parameters = sum(parameter.numel() for parameter in model.parameters())
    trainer = PackedTrainer(
        settings=settings,
        model=model,
        args=arguments,
        train_dataset=rows,
        data_collator=default_data_collator,
        processing_class=tokenizer,
        callbacks=[Throughput(parameters, settings.rows_per_step * settings.row_tokens), limit],
    )
    with _stops_on_signals(limit):
        trainer.train(resume_from_checkpoint=last_checkpoint(out))
    trainer.save_model(str(out / "final"))
    trainer.save_state()
    return out / "final"


def last_checkpoint(out: Path) -> str | None:
    """The newest checkpoint in `out` that was written whole, or None."""
    # its state is the last file that the Trainer writes: a folder without it was left by a kill
    whole = [path for path in out.glob("checkpoint-*") if (path / TRAINER_STATE_NAME).is_file()]
    newest = max(whole, key=lambda path: int(path.name.rpartition("-")[2]), default=None)
    return None if newest is None else str(newest)

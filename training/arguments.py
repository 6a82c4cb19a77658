"""How our settings and options become transformers' TrainingArguments."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import TrainingArguments

from training.precision import Precision, fast_precision
from training.presets import TrainingSettings

FIRST_LOG_STEPS = {"cpu": 50, "cuda": 20}


@dataclass(frozen=True)
class Split:
    """How the rows of a step are shared out: `per_device` at once, in each of the `processes`.

    `sharded` splits the model itself over the processes (FSDP2) instead of copying it (DDP).
    """

    per_device: int
    processes: int
    sharded: bool

    @classmethod
    def of(cls, settings: TrainingSettings, processes: int, per_device: int | None, sharded: bool) -> Split:
        """Raises ValueError where the rows of a step cannot be shared out evenly, or nothing is to split."""
        chosen = per_device or min(settings.rows_per_step // processes, 64)
        if not chosen or settings.rows_per_step % (chosen * processes):
            raise ValueError(
                f"{settings.rows_per_step} rows a step cannot be split over {processes} processes of "
                f"{chosen} rows. Choose --rows-per-device or training.rows_per_step so that they fit."
            )
        if sharded and processes == 1:
            raise ValueError(
                "--sharded splits the model over several processes: "
                "start them with torchrun --nproc-per-node N -m training …"
            )
        return cls(chosen, processes, sharded)

    def batches(self, settings: TrainingSettings) -> int:
        """How many batches a process takes for one step."""
        return settings.rows_per_step // (self.per_device * self.processes)


def training_arguments(
    settings: TrainingSettings,
    split: Split,
    *,
    out: Path,
    seed: int,
    save_steps: int,
    log_steps: int | None,
    precision: Precision | None,
    report_to: tuple[str, ...],
    measured: bool,
) -> TrainingArguments:
    """Arguments of a run; `measured` says that there are rows held back to measure the loss on.

    Without a `precision` it is the one that the device is fast with.
    """
    on_cpu = not torch.cuda.is_available()
    precision = precision or fast_precision(torch.device("cpu" if on_cpu else "cuda"))
    recomputed = settings.gradient_checkpointing
    more: dict[str, Any] = {}
    if split.sharded:
        # Whole tensors are saved, so that every checkpoint is an ordinary one that others can read.
        more |= {
            "fsdp": True,
            "fsdp_config": {
                "version": 2,
                "auto_wrap_policy": "TRANSFORMER_BASED_WRAP",
                "state_dict_type": "FULL_STATE_DICT",
                "activation_checkpointing": recomputed,
            },
        }
    elif recomputed:
        more |= {
            "activation_checkpointing": True,
            "activation_checkpointing_kwargs": {"use_reentrant": False},
        }
    if measured:
        more |= {"eval_strategy": "steps", "eval_steps": settings.measure_steps}
    if measured and settings.patience:
        # The best checkpoint can only be kept where there is one for each measurement.
        save_steps = settings.measure_steps
        more |= {
            "load_best_model_at_end": True,
            "metric_for_best_model": "eval_loss",
            "greater_is_better": False,
        }
    return TrainingArguments(
        output_dir=str(out),
        per_device_train_batch_size=split.per_device,
        per_device_eval_batch_size=split.per_device,
        gradient_accumulation_steps=split.batches(settings),
        max_steps=settings.max_steps,
        max_grad_norm=settings.gradient_clip,
        bf16=precision == "bfloat16",
        use_cpu=on_cpu,
        seed=seed,
        logging_steps=log_steps or FIRST_LOG_STEPS["cpu" if on_cpu else "cuda"],
        save_steps=save_steps,
        save_total_limit=None,
        report_to=list(report_to),
        remove_unused_columns=False,
        prediction_loss_only=True,
        dataloader_num_workers=0 if on_cpu else 4,
        dataloader_pin_memory=not on_cpu,
        disable_tqdm=True,
        average_tokens_across_devices=True,  # the loss of a step is the mean over all of its tokens
        ddp_find_unused_parameters=False,  # every parameter has a part in the loss; looking costs time
        **more,
    )

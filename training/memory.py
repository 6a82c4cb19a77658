"""What a training run needs of memory, reckoned before it starts: a run that cannot fit is told so at once.

Activations are about 34 bytes for each token, hidden unit and layer in 16 bits (half of them kept by a
Llama-shaped block more or less); with gradient checkpointing 2 bytes, and one layer's 34.
Source: Reducing Activation Recomputation in Large Transformer Models, https://arxiv.org/abs/2205.05198.
"""

from __future__ import annotations

from dataclasses import dataclass

import psutil
import torch
from transformers import PreTrainedModel

from training.presets import TrainingSettings

GIGABYTE = 1e9
FULL_LAYER, KEPT_LAYER = 34, 2  # bytes for each token and hidden unit
LOGIT_BYTES = 10  # bfloat16, float32, and the gradient of the latter


@dataclass(frozen=True)
class Need:
    """Bytes that one process needs: weights, gradients and optimizer (`state`); and for the rows at once."""

    state: float
    rows: float

    @property
    def total(self) -> float:
        """All of it."""
        return self.state + self.rows


def need_of(
    model: PreTrainedModel,
    settings: TrainingSettings,
    rows_per_device: int,
    predicted_share: float,
    shards: int = 1,
) -> Need:
    """The need of a run of `model`; `predicted_share` of a row's tokens go through the output matrix.

    `shards` is over how many processes weights, gradients and optimizer are split (FSDP2).
    """
    weights = sum(p.numel() for p in model.parameters())
    blocks = sum(p.numel() for name, p in model.named_parameters() if ".layers." in name)
    # float32 weights and gradients; Muon keeps one number for a weight, AdamW two
    numbers = 4 * weights - (blocks if settings.optimizer == "muon" else 0)
    config, tokens = model.config, rows_per_device * settings.row_tokens
    if settings.gradient_checkpointing:
        layers = KEPT_LAYER * config.num_hidden_layers + FULL_LAYER
    else:
        layers = FULL_LAYER * config.num_hidden_layers
    rows = tokens * (layers * config.hidden_size + LOGIT_BYTES * predicted_share * config.vocab_size)
    return Need(4.0 * numbers / shards, float(rows))


def free_memory(local_processes: int) -> float:
    """Bytes that one process may take: of its accelerator, or its part of what this machine has free."""
    if torch.cuda.is_available():
        return float(torch.cuda.mem_get_info()[0])
    return float(psutil.virtual_memory().available) / local_processes


def check_memory(need: Need, free: float, rows_per_device: int) -> str | None:
    """A warning where the rows may not fit, None where all does.

    Raises:
        ValueError: the weights, gradients and optimizer alone do not fit.
    """
    figures = (
        f"needs about {need.state / GIGABYTE:.1f} GB for weights, gradients and optimizer and "
        f"{need.rows / GIGABYTE:.1f} GB for {rows_per_device} rows at once; {free / GIGABYTE:.1f} GB are free"
    )
    if need.state > free:
        raise ValueError(
            f"There is too little memory: a process {figures}. Choose a smaller preset, free some memory, or "
            "split the model over several processes: torchrun --nproc-per-node N … --sharded."
        )
    if need.total > free:
        return (
            f"This may not fit: a process {figures}. If it ends for want of memory, give "
            f"--rows-per-device {max(1, rows_per_device // 4)} or --set training.gradient_checkpointing=true."
        )
    return None


def slow_without_accelerator(parameters: int, tokens: int) -> str:
    """What to expect of a run of `tokens` on a CPU: 6 FLOPs a parameter and token at 50 to 200 GFLOP/s."""
    least, most = (6 * parameters * tokens / flops / 60 for flops in (2e11, 5e10))
    span = (
        f"{least:,.0f} to {most:,.0f} minutes"
        if most < 120
        else f"{least / 60:,.1f} to {most / 60:,.1f} hours"
    )
    return (
        f"No GPU was found: this trains on the CPU, about {span} for {tokens:,} tokens. "
        "Stop it when you like: it goes on from its last checkpoint."
    )

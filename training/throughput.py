"""Tokens a second and the share of the accelerator's peak that they are (MFU), in the log of a run."""

from __future__ import annotations

import time
from typing import Any

import torch
from transformers import PreTrainedModel, TrainerCallback, TrainerControl, TrainerState

# Dense bf16 peak of the processors that models are trained on, FLOP/s, from the vendors' datasheets.
PEAK_FLOPS = {"H200": 989e12, "H100": 989e12, "A100": 312e12, "L4": 121e12, "RTX 4090": 165e12}


def peak_flops() -> float | None:
    """The peak of this machine's accelerator, or None where it is not known (a CPU)."""
    if not torch.cuda.is_available():
        return None
    name = torch.cuda.get_device_name()
    return next((peak for key, peak in PEAK_FLOPS.items() if key in name), None)


def flops_per_token(model: PreTrainedModel, row_tokens: int, predicted_share: float) -> float:
    """FLOPs that a token of a row costs, forward and backward.

    6 for each weight of the blocks; 6 for each of the output matrix at the `predicted_share` of the tokens
    that it is computed for; 12 for each layer, hidden unit and token of the row for attention, which counts
    the whole row as PaLM's convention does. Looking an embedding up costs nothing, and what gradient
    checkpointing computes twice counts once.
    Source: PaLM, https://arxiv.org/abs/2204.02311, appendix B.
    """
    config = model.config
    ends = {id(p) for name, p in model.named_parameters() if "embed_tokens" in name or "lm_head" in name}
    blocks = sum(p.numel() for p in model.parameters() if id(p) not in ends)
    output = config.vocab_size * config.hidden_size
    attention = 12 * config.num_hidden_layers * config.hidden_size * row_tokens
    return float(6 * blocks + 6 * predicted_share * output + attention)


class Throughput(TrainerCallback):
    """Adds tokens/s and, where the peak is known, MFU to each log line of a training step.

    `flops` is what a token costs; tokens are those of whole rows, padding included, over all processes.
    """

    def __init__(self, flops: float, tokens_per_step: int, processes: int) -> None:
        self._flops = flops
        self._tokens_per_step = tokens_per_step
        self._processes = processes
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
            found["mfu"] = round(self._flops * rate / (peak * self._processes), 4)
        logs.update(found)
        state.log_history[-1].update(found)  # the Trainer has put its copy of the logs there already
        self._mark = (time.monotonic(), state.global_step)

"""Muon for the matrices of the blocks, AdamW for everything else, as one optimizer.

Both are torch's own; this file only lets one scheduler and one checkpoint hold them.
Sources: Muon, https://kellerjordan.github.io/posts/muon/; its scaling, https://arxiv.org/abs/2502.16982;
AdamW, https://arxiv.org/abs/1711.05101.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.optim import AdamW, Muon, Optimizer

from training.presets import TrainingSettings


class MuonWithAdamW(Optimizer):
    """Steps both; `param_groups` are theirs, so a scheduler moves both learning rates in proportion."""

    def __init__(self, model: nn.Module, settings: TrainingSettings) -> None:
        matrices: list[nn.Parameter] = []
        others: list[nn.Parameter] = []
        for name, parameter in model.named_parameters():
            in_block = parameter.ndim == 2 and "embed_tokens" not in name and "lm_head" not in name
            (matrices if in_block else others).append(parameter)
        self._muon = Muon(matrices, lr=settings.matrix_learning_rate, weight_decay=settings.weight_decay)
        self._adamw = AdamW(
            others, lr=settings.other_learning_rate, betas=(0.9, 0.95), weight_decay=0.0, fused=True
        )
        super().__init__([*matrices, *others], {})
        self.param_groups = [*self._muon.param_groups, *self._adamw.param_groups]

    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # type: ignore[override]
        loss = closure() if closure is not None else None
        self._muon.step()  # type: ignore[no-untyped-call]
        self._adamw.step()
        return loss

    def zero_grad(self, set_to_none: bool = True) -> None:
        self._muon.zero_grad(set_to_none)
        self._adamw.zero_grad(set_to_none)

    def state_dict(self) -> dict[str, Any]:
        return {"muon": self._muon.state_dict(), "adamw": self._adamw.state_dict()}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        self._muon.load_state_dict(state_dict["muon"])
        self._adamw.load_state_dict(state_dict["adamw"])
        self.param_groups = [*self._muon.param_groups, *self._adamw.param_groups]


def learning_rate_factor(settings: TrainingSettings) -> Callable[[int], float]:
    """Warm-up, constant, then linear to zero over the last `decay_steps`: step -> share of the full rate.

    A run can be prolonged, or ended early by resuming it with a smaller `max_steps`.
    Source: constant rate with a cool-down, https://arxiv.org/abs/2405.18392.
    """
    decay_start = settings.max_steps - settings.decay_steps

    def factor(step: int) -> float:
        warmup = min(1.0, (step + 1) / max(1, settings.warmup_steps))
        decay = 1.0 - max(0, step - decay_start) / max(1, settings.decay_steps)
        return max(0.0, min(warmup, decay))

    return factor


def make_scheduler(optimizer: Optimizer, settings: TrainingSettings) -> torch.optim.lr_scheduler.LambdaLR:
    """The schedule of `learning_rate_factor` on every parameter group."""
    return torch.optim.lr_scheduler.LambdaLR(optimizer, learning_rate_factor(settings))

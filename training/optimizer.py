"""Muon for the matrices of the blocks, AdamW for everything else, as one optimizer; or AdamW for all.

Both are torch's own (`training.muon` adds split matrices); this file only lets one scheduler and one
checkpoint hold them, and has the schedule.
Sources: Muon, https://kellerjordan.github.io/posts/muon/; its scaling, https://arxiv.org/abs/2502.16982;
AdamW, https://arxiv.org/abs/1711.05101.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.optim import AdamW, Optimizer

from training.muon import ShardedMuon
from training.presets import TrainingSettings

BETAS = (0.9, 0.95)


def make_optimizer(model: nn.Module, settings: TrainingSettings) -> Optimizer:
    """The optimizer that the settings name, over all parameters of `model`."""
    if settings.optimizer == "muon":
        return MuonWithAdamW(model, settings)
    matrices = [p for p in model.parameters() if p.ndim > 1]
    vectors = [p for p in model.parameters() if p.ndim <= 1]  # norms and biases do not decay
    groups: list[dict[str, Any]] = [
        {"params": matrices, "weight_decay": settings.weight_decay},
        {"params": vectors},
    ]
    return AdamW(groups, lr=settings.other_learning_rate, betas=BETAS, weight_decay=0.0, fused=True)


class MuonWithAdamW(Optimizer):
    """Steps both; groups and state are theirs, so a scheduler and a checkpoint see one optimizer."""

    def __init__(self, model: nn.Module, settings: TrainingSettings) -> None:
        matrices: list[nn.Parameter] = []
        others: list[nn.Parameter] = []
        for name, parameter in model.named_parameters():
            in_block = parameter.ndim == 2 and "embed_tokens" not in name and "lm_head" not in name
            (matrices if in_block else others).append(parameter)
        self._muon = ShardedMuon(
            matrices, lr=settings.matrix_learning_rate, weight_decay=settings.weight_decay
        )
        self._adamw = AdamW(
            others, lr=settings.other_learning_rate, betas=BETAS, weight_decay=0.0, fused=True
        )
        super().__init__([*matrices, *others], {})
        self.param_groups = [*self._muon.param_groups, *self._adamw.param_groups]
        self._share()

    def _share(self) -> None:
        """Let both work on this optimizer's groups and state."""
        self._muon.param_groups, self._adamw.param_groups = self.param_groups[:1], self.param_groups[1:]
        self._muon.state = self._adamw.state = self.state

    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # type: ignore[override]
        loss = closure() if closure is not None else None
        self._muon.step()
        self._adamw.step()
        return loss

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        super().load_state_dict(state_dict)
        self._share()


def learning_rate_factor(settings: TrainingSettings) -> Callable[[int], float]:
    """Warm-up, constant, then down to zero over the last `decay_steps`: step -> share of the full rate.

    The descent is a line or half a cosine. A run can be prolonged, or ended early by resuming it with a
    smaller `max_steps`.
    Source: constant rate with a cool-down, https://arxiv.org/abs/2405.18392; cosine,
    https://arxiv.org/abs/1608.03983.
    """
    decay_start = settings.max_steps - settings.decay_steps

    def factor(step: int) -> float:
        warmup = min(1.0, (step + 1) / max(1, settings.warmup_steps))
        gone = min(1.0, max(0, step - decay_start) / max(1, settings.decay_steps))
        decay = 1.0 - gone if settings.decay == "linear" else (1.0 + math.cos(math.pi * gone)) / 2
        return min(warmup, decay)

    return factor


def make_scheduler(optimizer: Optimizer, settings: TrainingSettings) -> torch.optim.lr_scheduler.LambdaLR:
    """The schedule of `learning_rate_factor` on every parameter group."""
    return torch.optim.lr_scheduler.LambdaLR(optimizer, learning_rate_factor(settings))

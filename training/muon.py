"""Muon for matrices that FSDP2 has split over processes, and for processors without bfloat16.

Muon's step is not elementwise: it orthogonalises a whole matrix. Each process holds some rows of each one, so
the matrices are gathered, a process orthogonalises every n-th of them, and hands the result round
(docs/training.md). Momentum and weights stay split.

torch iterates in bfloat16. Where a processor has no such arithmetic that takes thirty times as long as
float32, and more than the rest of a small model's step; there the same iteration runs in float32. All else
takes torch's own step.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import torch
import torch.distributed as dist
from torch.distributed.tensor import DTensor, Replicate
from torch.optim import Muon

# Pinned with torch: the same functions that torch's own step calls, so that both steps are one formula.
from torch.optim._muon import _adjust_lr, _zeropower_via_newtonschulz

from training.precision import has_bfloat16


class ShardedMuon(Muon):
    """torch's Muon; its step also knows matrices of which each process holds a part."""

    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # type: ignore[override]
        matrices = [matrix for group in self.param_groups for matrix in group["params"]]
        split = any(isinstance(matrix, DTensor) for matrix in matrices)
        if not split and all(has_bfloat16(matrix.device) for matrix in matrices):
            return cast(float | None, super().step(closure))  # type: ignore[no-untyped-call]
        loss = closure() if closure is not None else None
        for group in self.param_groups:
            self._own_step(group)
        return loss

    @torch.no_grad()
    def _own_step(self, group: dict[str, Any]) -> None:
        matrices = [parameter for parameter in group["params"] if parameter.grad is not None]
        updates = []
        for matrix in matrices:
            state = self.state[matrix]
            if "momentum_buffer" not in state:
                state["momentum_buffer"] = torch.zeros_like(matrix.grad)
            momentum = state["momentum_buffer"].lerp_(matrix.grad, 1 - group["momentum"])
            updates.append(matrix.grad.lerp(momentum, group["momentum"]) if group["nesterov"] else momentum)
        split = bool(updates) and isinstance(updates[0], DTensor)
        found = gathered(updates, group) if split else [orthogonal(update, group) for update in updates]
        for matrix, update in zip(matrices, found, strict=True):
            matrix.mul_(1 - group["lr"] * group["weight_decay"])
            matrix.add_(update, alpha=-_adjust_lr(group["lr"], group["adjust_lr_fn"], matrix.shape))


def orthogonal(update: torch.Tensor, settings: dict[str, Any]) -> torch.Tensor:
    """`update` [rows, columns] by the Newton-Schulz iteration, in the type that its processor is fast with.

    The iteration: Jordan et al. 2024, https://kellerjordan.github.io/posts/muon/.
    """
    coefficients, steps, eps = settings["ns_coefficients"], settings["ns_steps"], settings["eps"]
    if has_bfloat16(update.device):
        return _zeropower_via_newtonschulz(update, coefficients, steps, eps)
    slope, cubic, quintic = coefficients
    tall = update.size(0) > update.size(1)
    matrix = update.float().T if tall else update.float()
    matrix = matrix / matrix.norm().clamp(min=eps)
    for _ in range(steps):
        gram = matrix @ matrix.T
        update_of_gram = torch.addmm(gram, gram, gram, beta=cubic, alpha=quintic)
        matrix = torch.addmm(matrix, update_of_gram, matrix, beta=slope)
    return matrix.T if tall else matrix


def gathered(updates: list[DTensor], settings: dict[str, Any]) -> list[DTensor]:
    """Each of `updates` by the Newton-Schulz iteration, split as it was; every process must call this."""
    found: list[DTensor] = []
    while len(found) < len(updates):
        mesh = updates[len(found)].device_mesh
        group, rank = mesh.get_group(), mesh.get_local_rank()
        batch = updates[len(found) : len(found) + mesh.size()]
        # The iteration is in bfloat16 where that is fast, so that is what travels.
        wholes = [cast(DTensor, update.bfloat16()).full_tensor() for update in batch]
        if rank < len(batch):
            wholes[rank] = orthogonal(wholes[rank], settings).to(wholes[rank].dtype).contiguous()
        for owner, (update, whole) in enumerate(zip(batch, wholes, strict=True)):
            dist.broadcast(whole, group=group, group_src=owner)
            replicated = DTensor.from_local(whole, mesh, [Replicate()], run_check=False)
            found.append(replicated.redistribute(placements=update.placements))
    return found

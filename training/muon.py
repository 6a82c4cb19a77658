"""Muon for matrices that FSDP2 has split over processes.

Muon's step is not elementwise: it orthogonalises a whole matrix. Each process holds some rows of each one, so
the matrices are gathered, a process orthogonalises every n-th of them, and hands the result round
(docs/training.md). Momentum and weights stay split. Unsplit matrices take torch's own step.
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


class ShardedMuon(Muon):
    """torch's Muon; its step also knows matrices of which each process holds a part."""

    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # type: ignore[override]
        if not any(isinstance(p, DTensor) for group in self.param_groups for p in group["params"]):
            return cast(float | None, super().step(closure))  # type: ignore[no-untyped-call]
        loss = closure() if closure is not None else None
        for group in self.param_groups:
            self._sharded_step(group)
        return loss

    @torch.no_grad()
    def _sharded_step(self, group: dict[str, Any]) -> None:
        matrices = [parameter for parameter in group["params"] if parameter.grad is not None]
        updates = []
        for matrix in matrices:
            state = self.state[matrix]
            if "momentum_buffer" not in state:
                state["momentum_buffer"] = torch.zeros_like(matrix.grad)
            momentum = state["momentum_buffer"].lerp_(matrix.grad, 1 - group["momentum"])
            updates.append(matrix.grad.lerp(momentum, group["momentum"]) if group["nesterov"] else momentum)
        for matrix, update in zip(matrices, orthogonalised(updates, group), strict=True):
            matrix.mul_(1 - group["lr"] * group["weight_decay"])
            matrix.add_(update, alpha=-_adjust_lr(group["lr"], group["adjust_lr_fn"], matrix.shape))


def orthogonalised(updates: list[DTensor], settings: dict[str, Any]) -> list[DTensor]:
    """Each of `updates` by the Newton-Schulz iteration, split as it was; every process must call this."""
    found: list[DTensor] = []
    while len(found) < len(updates):
        mesh = updates[len(found)].device_mesh
        group, rank = mesh.get_group(), mesh.get_local_rank()
        batch = updates[len(found) : len(found) + mesh.size()]
        # The iteration is in bfloat16 anyway, so that is what travels.
        wholes = [cast(DTensor, update.bfloat16()).full_tensor() for update in batch]
        if rank < len(batch):
            wholes[rank] = _zeropower_via_newtonschulz(
                wholes[rank], settings["ns_coefficients"], settings["ns_steps"], settings["eps"]
            ).contiguous()
        for owner, (update, whole) in enumerate(zip(batch, wholes, strict=True)):
            dist.broadcast(whole, group=group, group_src=owner)
            replicated = DTensor.from_local(whole, mesh, [Replicate()], run_check=False)
            found.append(replicated.redistribute(placements=update.placements))
    return found

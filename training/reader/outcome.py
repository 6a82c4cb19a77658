"""What every reader gives: logits of roles and relations from those at the numbers, and their loss."""

from __future__ import annotations

from typing import Any, cast

import torch
from torch import nn
from transformers.modeling_outputs import CausalLMOutputWithPast

from app.inference.reading import RANK, RELATIONS, SIZES

READER = "reader"
SPREAD = 0.03
"""Standard deviation of a head's first weights."""
DROPOUT = 0.1
"""Of the last layer's output at the numbers."""


def outcome(
    logits: torch.Tensor, first: torch.Tensor, second: torch.Tensor,
    roles: torch.Tensor | None, relations: torch.Tensor | None,
) -> CausalLMOutputWithPast:  # fmt: skip
    """From `logits` (numbers, LOGITS) the loss, a mean over numbers and pairs, and as `logits` those of both.

    The other arguments: `training.reader.examples.collate`; without targets there is no loss.
    """
    found = readings(logits, first, second)
    loss = None
    if roles is not None and relations is not None:
        summed = sum(
            nn.functional.cross_entropy(logits, targets, reduction="sum")
            for logits, targets in zip(found, (roles, relations), strict=True)
        )
        loss = cast(torch.FloatTensor, summed / (len(roles) + len(relations)))
    return CausalLMOutputWithPast(loss=loss, logits=cast(Any, found))


def readings(
    logits: torch.Tensor, first: torch.Tensor, second: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """Logits (numbers, roles) and (pairs, relations) from (numbers, LOGITS), as `reading_of` has them."""
    roles, one, other, left, right = torch.split(logits, list(SIZES), dim=1)
    left, right = (side.reshape(len(side), len(RELATIONS), RANK) for side in (left, right))
    joint = (left[first] * right[second]).sum(2) / RANK**0.5
    return roles, one[first] + other[second] + joint

"""In which type a device computes fast."""

from __future__ import annotations

from functools import cache
from typing import Literal

import torch

Precision = Literal["bfloat16", "float32"]


@cache
def has_bfloat16(device: torch.device) -> bool:
    """Whether `device` has arithmetic in bfloat16; a CPU without it only imitates it, ten times as slowly."""
    if device.type != "cpu":
        return True
    return torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()


def fast_precision(device: torch.device) -> Precision:
    """What a run computes in unless it is told: float32 where bfloat16 is only imitated."""
    return "bfloat16" if has_bfloat16(device) else "float32"

"""Drawing one token for each row on the device: `app.inference.sampling` in torch, with the same numbers.

The numbers in [0, 1) come from the same streams as the engine's, so from equal logits both draw equal tokens.
"""

from __future__ import annotations

import torch

from app.inference import Sampling


def draw(
    logits: torch.Tensor, uniforms: torch.Tensor, sampling: Sampling
) -> tuple[torch.Tensor, torch.Tensor]:
    """Tokens (rows) and their log-probabilities at temperature 1 (rows).

    Args:
        logits: (rows, vocabulary), 32-bit floats.
        uniforms: (rows), what each row draws with.
        sampling: temperature, then top-k, then top-p on what is left.
    """
    normaliser = logits.logsumexp(dim=1)
    if sampling.temperature == 0:
        tokens = logits.argmax(dim=1)
    else:
        kept = min(sampling.top_k or logits.shape[1], logits.shape[1])
        values, choices = logits.topk(kept, dim=1)
        weights = (values.double() / sampling.temperature).softmax(dim=1)
        if sampling.top_p < 1:
            before = weights.cumsum(dim=1) - weights  # the first always stays: nothing lies before it
            weights = weights.masked_fill(before >= sampling.top_p, 0)
        upto = weights.cumsum(dim=1)
        # the first place whose cumulative weight exceeds the draw; it can not be one of weight 0
        place = (upto <= uniforms[:, None] * upto[:, -1:]).sum(dim=1).clamp(max=kept - 1)
        tokens = choices.gather(1, place[:, None])[:, 0]
    return tokens, logits.gather(1, tokens[:, None])[:, 0] - normaliser

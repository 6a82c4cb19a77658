"""The loss on reference programs, problem by problem."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch.nn.functional import cross_entropy

from training.packing import TokenSequence
from training.sampling.checkpoints import Loaded
from training.tokenizer import PAD_ID

TOKENS_AT_ONCE = 2048
WIDTH_STEP = 32


@torch.inference_mode()
def completion_losses(loaded: Loaded, sequences: Sequence[TokenSequence]) -> list[float]:
    """For each sequence the sum over its completion's tokens, end token included, in nats."""
    order = sorted(range(len(sequences)), key=lambda number: len(sequences[number].ids))
    losses = [0.0] * len(sequences)
    while order:
        width = -(-len(sequences[order[-1]].ids) // WIDTH_STEP) * WIDTH_STEP
        batch = order[-max(1, TOKENS_AT_ONCE // width) :]
        del order[-len(batch) :]
        for number, loss in zip(batch, _read(loaded, [sequences[n] for n in batch], width), strict=True):
            losses[number] = loss
    return losses


def _read(loaded: Loaded, batch: Sequence[TokenSequence], width: int) -> list[float]:
    device = loaded.place.device
    ids = np.full((len(batch), width), PAD_ID, dtype=np.int64)
    counted = np.zeros((len(batch), width), dtype=bool)  # places whose next token is of the completion
    for row, sequence in enumerate(batch):
        ids[row, : len(sequence.ids)] = sequence.ids
        counted[row, sequence.prompt_length - 1 : len(sequence.ids) - 1] = True
    tokens, places = torch.from_numpy(ids).to(device), torch.from_numpy(counted).to(device)
    # without a mask: what comes after a sequence is never seen by it
    hidden = loaded.model.model(input_ids=tokens, use_cache=False).last_hidden_state
    logits = loaded.model.lm_head(hidden[places]).float()
    losses = cross_entropy(logits, tokens.roll(-1, dims=1)[places], reduction="none").double()
    rows = places.nonzero()[:, 0]
    return torch.zeros(len(batch), dtype=torch.double, device=device).index_add_(0, rows, losses).tolist()


def completion_tokens(sequences: Sequence[TokenSequence]) -> list[int]:
    """For each sequence how many tokens its loss is the sum over."""
    return [len(sequence.ids) - sequence.prompt_length for sequence in sequences]

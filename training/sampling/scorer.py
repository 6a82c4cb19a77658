"""The verifier's scores from a checkpoint: many prompts with their completions in one batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from training.sampling.checkpoints import Loaded
from training.tokenizer import BEGIN_ID, END_ID, PAD_ID, encode_texts

WIDTH_STEP = 32


@dataclass
class TorchScorer:
    """Scores with one verifier; a batch holds `tokens_at_once` tokens at most, padding counted."""

    loaded: Loaded
    tokens_at_once: int = 131_072

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """For each prompt and completion the probability, 0 to 1, that it is right, read at its end token.

        Raises ValueError for a text that is longer than the model can read.
        """
        tokenizer = self.loaded.tokenizer
        prompts = encode_texts(tokenizer, [prompt for prompt, _ in pairs])
        completions = encode_texts(tokenizer, [completion for _, completion in pairs])
        sequences = [
            [BEGIN_ID, *prompt, *completion, END_ID]
            for prompt, completion in zip(prompts, completions, strict=True)
        ]
        return self.score_ids(sequences)

    def score_ids(self, sequences: Sequence[Sequence[int]]) -> list[float]:
        """As `score`, for whole sequences of tokens that end with the end token."""
        longest = max(map(len, sequences), default=0)
        if longest > self.loaded.context:
            raise ValueError(
                f"A text has {longest} tokens, and the verifier reads {self.loaded.context}. "
                "Draw shorter ones."
            )
        order = sorted(range(len(sequences)), key=lambda number: len(sequences[number]))
        scores = np.empty(len(sequences))
        while order:
            width = -(-len(sequences[order[-1]]) // WIDTH_STEP) * WIDTH_STEP
            batch = order[-max(1, self.tokens_at_once // width) :]
            del order[-len(batch) :]
            scores[batch] = self._read([sequences[number] for number in batch], width)
        return [float(score) for score in scores]

    @torch.inference_mode()
    def _read(
        self, sequences: list[Sequence[int]], width: int
    ) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        device = self.loaded.place.device
        ids = np.full((len(sequences), width), PAD_ID, dtype=np.int64)
        for number, sequence in enumerate(sequences):
            ids[number, : len(sequence)] = sequence
        ends = torch.tensor([len(sequence) - 1 for sequence in sequences], device=device)
        model = self.loaded.model
        # without a mask: what comes after a sequence is never seen by it
        hidden = model.model(input_ids=torch.from_numpy(ids).to(device), use_cache=False).last_hidden_state
        at_ends = hidden[torch.arange(len(sequences), device=device), ends].float()
        scores = torch.sigmoid(model.score_logits(at_ends))
        return scores.double().cpu().numpy()
